// The way to a card that the page's address names, where the page keeps the quiz folded away. Fetched there, by nobody else.
// @ts-check
import { outside } from "./shared/element.js";

/**
 * Opens what an element is hidden in: folds, what shows once it is found, and what a tab or a button of the page shows.
 *
 * @param {Element} element
 */
export function uncover(element) {
  for (let around = /** @type {any} */ (element); around; around = outside(around)) {
    if (around.localName === "details") around.open = true;
    if (around.getAttribute("hidden") === "until-found") {
      // As a browser does that finds something in it.
      around.dispatchEvent(new Event("beforematch", { bubbles: true }));
      around.removeAttribute("hidden");
    }
    if (getComputedStyle(around).display === "none") switchOf(around)?.click();
  }
}

/** What shows it. @param {Element} hidden @returns {HTMLElement | null} */
function switchOf(hidden) {
  const id = CSS.escape(hidden.id);
  const label = CSS.escape(`${hidden.getAttribute("aria-labelledby")}`);
  return /** @type {ParentNode} */ (hidden.getRootNode()).querySelector(`[aria-controls~="${id}"],[role=tab][href="#${id}"],[role=tab]#${label},#${label} button`);
}
