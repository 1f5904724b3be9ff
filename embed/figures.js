// Draws a deck's figures, and shows them large. Fetched when a card with a figure shows its answer, never before.
//
// A figure is an SVG file of the deck's. It is copied into the widget element by element, so that it follows theme and
// accent; only what draws is copied: no script, no style, no link, nothing that fetches.
// @ts-check
import { copyFigure, loadFigure } from "./figures/file.js";
import { show } from "./figures/show.js";
import figuresCss from "minified/figures/figures.css";

/** The shadow trees that have the style sheet. @type {WeakSet<Node>} */
const styled = new WeakSet();

/**
 * Draws the figure at `url` in `place`, whose label says the same in words; `labels` are the words in the figure.
 *
 * @param {HTMLElement} place
 * @param {string} url
 * @param {string[]} labels
 */
export async function draw(place, url, labels) {
  try {
    const file = await loadFigure(url);
    // A reader who has gone on meanwhile has taken the place away.
    if (!place.isConnected) return;
    addStyles(/** @type {ShadowRoot} */ (place.getRootNode()));
    show(place, () => copyFigure(file, labels));
  } catch (error) {
    // The words of the figure carry the same fact.
    place.textContent = place.getAttribute("aria-label");
    console.warn(`hontou: ${/** @type {Error} */ (error).message}`);
  }
}

/** @param {ShadowRoot} root */
function addStyles(root) {
  if (styled.has(root)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(figuresCss);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  styled.add(root);
}
