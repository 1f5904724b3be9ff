// Draws a figure in its place, with the styles that figures have.
// @ts-check
import { copyFigure, loadFigure } from "./file.js";
import { show } from "./show.js";

/** The shadow trees that have the style sheet. @type {WeakSet<Node>} */
const styled = new WeakSet();

/**
 * Draws the figure at `url` in `place`, whose label says the same in words; `labels` are the words in the figure.
 *
 * @param {HTMLElement} place
 * @param {string} url
 * @param {string[]} labels
 * @param {string} css
 */
export async function draw(place, url, labels, css) {
  try {
    const file = await loadFigure(url);
    // A reader who has gone on meanwhile has taken the place away.
    if (!place.isConnected) return;
    addStyles(/** @type {ShadowRoot} */ (place.getRootNode()), css);
    show(place, () => copyFigure(file, labels));
  } catch (error) {
    // The words of the figure carry the same fact.
    place.textContent = place.getAttribute("aria-label");
    console.warn(`hontou: ${/** @type {Error} */ (error).message}`);
  }
}

/** @param {ShadowRoot} root @param {string} css */
function addStyles(root, css) {
  if (styled.has(root)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  styled.add(root);
}
