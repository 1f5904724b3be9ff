// The page's accent, moved as far as it takes to be read on the widget's paper, and for words on it to be read.
// Fetched only where a page sets one.
// @ts-check
import { numbers, readable } from "./accent/readable.js";
import { create } from "./shared/element.js";

/** @typedef {import("./accent/readable.js").Colour} Colour */

/**
 * Sets the colour in a shadow tree, for dark or light paper: `written` is the attribute; without one, it is what the page's
 * style sheet set. A word that is no colour is answered with a sentence for the page's owner.
 *
 * @param {ShadowRoot} root
 * @param {string | null | undefined} written
 * @param {boolean} dark
 * @returns {string | undefined}
 */
export function paint(root, written, dark) {
  const place = /** @type {HTMLElement} */ (root.firstElementChild);
  const { style } = place;
  const isInvalid = written && !CSS.supports("color", written);
  const set = isInvalid ? "" : written;
  // Beside the widget, which may not be drawn yet.
  const probe = create("div", { class: "hontou", "data-theme": dark ? "dark" : "light" });
  place.append(probe);
  if (set || getComputedStyle(probe).getPropertyValue("--hontou-accent").trim()) style.setProperty("--hontou-tint", readable(...resolved(probe, set || "var(--hontou-accent)")));
  else style.removeProperty("--hontou-tint");
  probe.remove();
  if (isInvalid) return `accent="${written}" is not a colour; the default is used. Write one as CSS does, like "#0f766e".`;
  return undefined;
}

/**
 * What a colour comes to in sRGB, and the paper behind it.
 *
 * @param {HTMLElement} probe
 * @param {string} colour
 * @returns {[Colour, Colour]}
 */
function resolved(probe, colour) {
  const drawn = getComputedStyle(probe);
  probe.style.color = colour;
  if (!drawn.color.startsWith("rgb")) probe.style.color = `color-mix(in srgb, ${drawn.color}, ${drawn.color})`;
  return [numbers(drawn.color), numbers(drawn.backgroundColor)];
}
