// Adopting tags: a script with a deck stands for an element of its own, and so does every <div data-hontou>.
// @ts-check
import { create } from "../shared/element.js";
import { ADDRESS, current } from "./address.js";
import { note } from "./page.js";
import { own } from "./packed.js";
import { trust } from "./settings.js";
import { ATTRIBUTES, TAG } from "./surface.js";

const TAGS = "[data-hontou],script[src]";
/** The scripts that have an element. */
const adopted = new WeakSet();

/** The element that a tag stands for. @param {Element} tag */
function elementFor(tag) {
  const written = ATTRIBUTES.map((attribute) => [attribute, tag.getAttribute(`data-${attribute}`)]);
  // A deck's own script stands for that deck in that language, if no other is written.
  return create(TAG, { ...(tag.localName === "script" && own), ...Object.fromEntries(written.filter(([, value]) => value !== null)) });
}

/** Whether a script has a deck or another attribute, and no element yet. Where files are is said of all. @param {HTMLScriptElement} script */
const isUnadopted = (script) => !adopted.has(script) && ATTRIBUTES.some((attribute) => attribute !== "base" && script.hasAttribute(`data-${attribute}`)) && script.nextElementSibling?.localName !== TAG;

/** @param {HTMLScriptElement} script */
function adoptScript(script) {
  adopted.add(script);
  if (script.closest("head")) {
    note();
    return console.warn("hontou: the script tag with data-deck is in the page's head. Put it where the quiz should stand.");
  }
  const element = elementFor(script);
  // A script tag can be given the space that is to be reserved; the element takes it over.
  if (script.hasAttribute("style")) {
    element.style.cssText = script.style.cssText;
    script.removeAttribute("style");
  }
  script.after(element);
}

/** @param {Element} tag */
export function adopt(tag) {
  if (!tag.matches(TAGS)) return;
  if (tag.localName === "script") {
    const script = /** @type {HTMLScriptElement} */ (tag);
    if (script !== current && script.src !== ADDRESS) return;
    trust(script);
    if (isUnadopted(script)) adoptScript(script);
  } else if (!tag.querySelector(TAG)) {
    const element = elementFor(tag);
    element.append(...tag.childNodes);
    tag.append(element);
  }
}

/** How often the element of a tag was put back. @type {WeakMap<Element, number>} */
const putBack = new WeakMap();

/**
 * Frameworks that take over a page from its server put it back as they know it, without our element: a few times, and no
 * more, as one that does so for ever means it.
 *
 * @param {Node} removed
 * @param {Node} from
 */
export function adoptAgain(removed, from) {
  if (removed.isConnected || /** @type {Partial<Element>} */ (removed).localName !== TAG) return;
  const tag = /** @type {Partial<Element>} */ (from).closest?.("[data-hontou]");
  const times = (tag && putBack.get(tag)) || 0;
  if (!tag?.isConnected || times > 3 || tag.querySelector(TAG)) return;
  putBack.set(tag, times + 1);
  adopt(tag);
}

/** @param {Element} part of the page */
export const adoptIn = (part) => [part, ...part.querySelectorAll(TAGS)].forEach(adopt);
