// The module takes over from a first screen: it begins with what the reader has done there, and nobody notices.
// @ts-check
import { warn } from "loader";
import { checksums } from "./deck.js";

/** @typedef {import("../loader/shown.js").Shown} Shown */

/** @param {Element} place @param {string} selector @returns {any[]} */
const all = (place, selector) => [...place.querySelectorAll(selector)];

/**
 * What of the reader's the module is to begin with: nothing, if the deck is not the one that was drawn.
 *
 * @param {Shown} shown
 * @param {import("./source.js").Source} source
 * @returns {import("./widget.js").Attributes}
 */
export function begun(shown, { address, deck }) {
  const { first, quiz, reply, screens } = shown;
  if (address === first.deck && checksums.get(deck) === first.sum) return reply ? { replied: screens.card, reply: `${reply - 1}` } : {};
  shown.pressed = -1;
  if (address === first.deck) warn(quiz.element, `${address} has changed since its first screen was drawn. Upload the whole folder once more, or write its script again with hontou pack.`);
  return {};
}

/** Notes what the reader did, and returns what does the same to what the module has drawn. @param {Shown} shown */
export function handOver(shown) {
  const { place } = shown;
  shown.pen.finish();
  const { activeElement } = shown.quiz.root;
  const focused = activeElement ? all(place, "*").indexOf(activeElement) : -1;
  const unfolded = all(place, "details").map((fold) => fold.open);
  const isBare = shown.drawn.hasAttribute("data-bare");
  return () => {
    shown.over.abort();
    // What came with a movement has come.
    for (const movement of place.getAnimations?.({ subtree: true }) ?? []) movement.finish();
    all(place, "details").forEach((fold, at) => (fold.open = unfolded[at]));
    all(place, "*")[focused]?.focus({ preventScroll: true });
    if (isBare) all(place, "input")[0]?.click();
    const button = all(place, "button")[shown.pressed];
    if (button?.textContent === shown.words) button.click();
  };
}
