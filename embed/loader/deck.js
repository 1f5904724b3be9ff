// Where a quiz's deck is.
// @ts-check
import { deckFile, isName } from "../shared/files.js";
import { nearest } from "../shared/language.js";
import { LoadError } from "./errors.js";
import { get, langOf, warn } from "./settings.js";
import { DECKS, TAG } from "./surface.js";

/**
 * The address of the deck: a name means one that comes with the widget, everything else is an address.
 *
 * @param {HTMLElement} element
 * @param {string} base
 */
export function deckAddress(element, base) {
  const deck = get(element, "deck");
  const fix = `The built-in decks are: ${Object.keys(DECKS).join(", ")}. A deck of your own is written as an address, like deck="./my-deck.json".`;
  if (!deck) throw new LoadError("deck-missing", `<${TAG}> has no deck. ${fix}`);
  if (!isName(deck)) {
    try {
      return new URL(deck, document.baseURI).href;
    } catch {
      throw new LoadError("deck-unknown", `deck="${deck}" is not an address. ${fix}`);
    }
  }
  const langs = Object.hasOwn(DECKS, deck) && DECKS[deck];
  if (!langs) throw new LoadError("deck-unknown", `There is no built-in deck "${deck}". ${fix}`);
  const lang = nearest(langOf(element), langs);
  if (get(element, "lang") && !lang) warn(element, `the deck "${deck}" is not there in lang="${langOf(element)}"; "${langs[0]}" is shown. It is there in: ${langs.join(", ")}.`);
  return new URL(deckFile(deck, lang ?? langs[0]), base).href;
}
