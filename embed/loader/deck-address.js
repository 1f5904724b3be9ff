// Where a quiz's deck is.
// @ts-check
import { deckFile, isName } from "../shared/files.js";
import { nearest } from "../shared/language.js";
import { at } from "./release.js";
import { get, langOf, warn } from "./settings.js";
import { DECKS } from "./surface.js";

/** Whether a quiz names a deck that comes with the widget, and writes no address. @param {HTMLElement} element */
export const isNamed = (element) => isName(get(element, "deck") ?? "");

/** Why there is no address: the name of an error, and what is written. @typedef {["noDeck" | "notAnAddress" | "notBuiltIn", string]} NoAddress */

/**
 * The address of the deck: a name means one that comes with the widget, everything else is an address.
 *
 * @param {HTMLElement} element
 * @param {string} base
 * @returns {string | NoAddress}
 */
export function deckAddress(element, base) {
  const deck = get(element, "deck");
  if (!deck) return ["noDeck", ""];
  if (!isName(deck)) {
    try {
      return new URL(deck, document.baseURI).href;
    } catch {
      return ["notAnAddress", deck];
    }
  }
  const langs = Object.hasOwn(DECKS, deck) && DECKS[deck];
  if (!langs) return ["notBuiltIn", deck];
  const lang = nearest(langOf(element), langs);
  if (get(element, "lang") && !lang) warn(element, `the deck "${deck}" is not there in lang="${langOf(element)}"; "${langs[0]}" is shown. It is there in: ${langs.join(", ")}.`);
  return at(deckFile(deck, lang ?? langs[0]), base);
}
