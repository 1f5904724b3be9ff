// Everything a quiz is drawn from, fetched at once.
// @ts-check
import { LANGS, NativePromise, baseOf, deckAddress, interfaceLang, loadAccent, nearest } from "loader";
import { drop, flatAddress, takeDeck } from "./deck.js";
import { engineAt } from "./engine.js";
import { noDeck, notAnAddress, notBuiltIn } from "./error-codes.js";
import { read, readerAt } from "./reader.js";
import { catalogueIn, wordsIn } from "./words.js";

/** So many signs is its version long; after them comes what separates the parts of a flat deck. */
const VERSION = 8;

/**
 * @typedef {object} Source
 * @property {string} address the deck's
 * @property {import("./engine.js").Engine} engine
 * @property {import("./deck.js").Deck} deck
 * @property {string} file where that was
 * @property {string} lang the deck's
 * @property {import("./widget.js").Catalogue} texts
 */

/**
 * `found` is told the address of the deck: of one's own once that is there.
 *
 * @param {HTMLElement} element
 * @param {AbortSignal} signal says when another one is wanted
 * @param {(address: string) => void} found
 * @returns {Promise<Source>}
 */
export async function loadSource(element, signal, found) {
  const base = baseOf(element);
  const address = deckAddress(element, base);
  if (typeof address !== "string") {
    const [why, deck] = address;
    throw { noDeck, notAnAddress, notBuiltIn }[why](deck);
  }
  // All are on their way at once; what is wrong with the deck is reported first.
  const accent = loadAccent(element);
  const ready = flatAddress(element, address, base);
  const loading = NativePromise.all([engineAt(base), wordsIn(interfaceLang(element), base), ready || readerAt(base)]);
  loading.catch(() => {});
  // Of a deck of ours it is known what lies beside it, whatever becomes of it.
  if (ready) found(address);
  const deck = await takeDeck(address, ready, signal);
  found(address);
  await loading;
  // Once for all its quizzes.
  const flat = (deck.flat ??= await (deck.reading ??= read(deck.json, base)).catch((error) => {
    // It is asked for anew, as somebody may change it.
    drop(address);
    throw error;
  }));
  delete deck.json;
  // A damaged one the module refuses.
  const [, , lang = ""] = flat.split(flat[VERSION], 3);
  // A panic meanwhile made it another one.
  const engine = await engineAt(base);
  // A deck in a language that the interface does not speak appears among words of the page's.
  const texts = await catalogueIn(engine, nearest(lang, LANGS) ?? interfaceLang(element), base);
  await accent;
  return { address, engine, deck, file: ready || address, lang, texts };
}
