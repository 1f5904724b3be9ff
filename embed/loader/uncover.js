// The way to a card that the page's address names, where the page keeps the quiz folded away.
// @ts-check

/**
 * Opens what an element is hidden in: folds, what shows once it is found, and what a tab or a button of the page shows.
 *
 * @param {Element} element
 */
export function uncover(element) {
  for (let around = /** @type {any} */ (element); around; around = around.parentElement ?? around.getRootNode().host) {
    if (around.localName === "details") around.open = true;
    if (around.getAttribute("hidden") === "until-found") {
      // As a browser does that finds something in it.
      around.dispatchEvent(new Event("beforematch", { bubbles: true }));
      around.removeAttribute("hidden");
    }
    if (getComputedStyle(around).display === "none") switchOf(around)?.click();
  }
}

/** What shows it. @param {Element} hidden @returns {HTMLElement | null | undefined} */
function switchOf(hidden) {
  const id = CSS.escape(hidden.id);
  const labels = hidden.getAttribute("aria-labelledby");
  const root = /** @type {Document | ShadowRoot} */ (hidden.getRootNode());
  return labels ? root.getElementById(labels) : id ? root.querySelector(`[aria-controls~="${id}"],[href="#${id}"],[data-bs-target="#${id}"]`) : null;
}
