// Everything a quiz is drawn from, fetched at once.
// @ts-check
import { LANGS, NativePromise, baseOf, deckAddress, interfaceLang, loadAccent, nearest } from "loader";
import { takeDeck } from "./deck.js";
import { engineAt } from "./engine.js";
import { noDeck, notAnAddress, notBuiltIn } from "./error-codes.js";
import { catalogueIn, wordsIn } from "./words.js";

/**
 * @typedef {object} Source
 * @property {string} address the deck's
 * @property {import("./engine.js").Engine} engine
 * @property {any} deck
 * @property {import("./widget.js").Catalogue} texts
 */

/**
 * `found` is told the address of the deck once the deck is there.
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
  const loading = NativePromise.all([engineAt(base), wordsIn(interfaceLang(element), base)]);
  loading.catch(() => {});
  const deck = await takeDeck(address, signal);
  found(address);
  await loading;
  // A panic meanwhile made it another one.
  const engine = await engineAt(base);
  // A deck in a language that the interface does not speak appears among words of the page's.
  const texts = await catalogueIn(engine, nearest(`${deck?.lang}`, LANGS) ?? interfaceLang(element), base);
  await accent;
  return { address, engine, deck, texts };
}
