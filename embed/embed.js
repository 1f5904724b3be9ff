// The loader: what a page's script tag runs. It puts a <hontou-quiz> into the page, fetches the widget once when one comes
// near the view, and hands each its own closed shadow tree. It knows nothing about cards.
//
// `cargo xtask assets` makes one classic script of this and of the modules in loader/ and shared/.
// @ts-check
import { ADDRESS, current } from "./loader/address.js";
import { adopt, adoptAgain, adoptIn } from "./loader/adopt.js";
import { HontouQuiz } from "./loader/custom-element.js";
import { wasNoted } from "./loader/page.js";
import { moved } from "./loader/release.js";
import { trust } from "./loader/settings.js";
import { TAG, VERSION } from "./loader/surface.js";

const NOTHING = `hontou: no data-deck and no <${TAG}> on this page. In a tag manager write <div data-hontou data-deck="..."></div>.`;

// The first copy of this script in a page defines the element; another version's keeps out of its way.
if (current) trust(current);
const known = /** @type {typeof HontouQuiz & { other?: string } | undefined} */ (customElements.get(TAG));
if (!known) customElements.define(TAG, HontouQuiz);
else if (known.version !== VERSION && known.other !== (known.other = VERSION)) console.warn(`hontou: ${known.version} runs on this page already; ${ADDRESS} (${VERSION}) is not used.`);
if (current) adopt(current);
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready, { once: true });
else ready();

// What is in the page once all of it is; and, by the first copy of this script, what is put in later.
function ready() {
  adoptIn(document.documentElement);
  if (known) return;
  new MutationObserver((changes) => {
    for (const { addedNodes, removedNodes, target } of changes) {
      for (const node of addedNodes) if (node.nodeType === 1) adoptIn(/** @type {Element} */ (node));
      for (const node of removedNodes) adoptAgain(node, target);
    }
  }).observe(document, { childList: true, subtree: true });
  // Tag managers and editors take attributes, or elements, away; then nobody would know why there is no quiz. An app may
  // still be about to put one in; one that imports npm's package has pages without a quiz.
  setTimeout(() => moved.url || wasNoted() || document.querySelector(TAG) || console.warn(NOTHING), 2500);
}
