// Where a quiz's deck is, and what comes from there: once for all quizzes of the page.
// @ts-check
import { deckFile, isName } from "../shared/files.js";
import { nearest } from "../shared/language.js";
import { checksum } from "./build.js";
import { noDeck, notAnAddress, notBuiltIn, tooLarge } from "./error-codes.js";
import { getBytes, jsonIn } from "./files.js";
import { get, langOf, warn } from "./settings.js";
import { DECKS, LIMITS } from "./surface.js";

/**
 * The address of the deck: a name means one that comes with the widget, everything else is an address.
 *
 * @param {HTMLElement} element
 * @param {string} base
 */
export function deckAddress(element, base) {
  const deck = get(element, "deck");
  if (!deck) throw noDeck();
  if (!isName(deck)) {
    try {
      return new URL(deck, document.baseURI).href;
    } catch {
      throw notAnAddress(deck);
    }
  }
  const langs = Object.hasOwn(DECKS, deck) && DECKS[deck];
  if (!langs) throw notBuiltIn(deck);
  const lang = nearest(langOf(element), langs);
  if (get(element, "lang") && !lang) warn(element, `the deck "${deck}" is not there in lang="${langOf(element)}"; "${langs[0]}" is shown. It is there in: ${langs.join(", ")}.`);
  return new URL(deckFile(deck, lang ?? langs[0]), base).href;
}

/**
 * @typedef {object} Kept
 * @property {Promise<any>} deck
 * @property {AbortController} request
 * @property {number} users the quizzes that wait for it; no end of them once it is there
 */

/** The checksum of each deck's bytes. @type {WeakMap<object, number>} */
const sums = new WeakMap();

/** @param {any} deck */
export const sumOf = (deck) => sums.get(deck);

/** The decks of this page: each is asked for once. @type {Record<string, Kept>} */
const decks = {};

/**
 * The deck at an address.
 *
 * @param {string} url
 * @param {AbortSignal} signal of whoever asks, and of nobody else: says when another one is wanted
 * @returns {Promise<any>}
 */
export function takeDeck(url, signal) {
  const kept = (decks[url] ??= load(url));
  kept.users += 1;
  signal.onabort = () => {
    kept.users -= 1;
    if (!kept.users) drop(url, kept);
  };
  return kept.deck;
}

/** Has it asked for anew when it is next wanted. @param {string} url @param {Kept} [kept] unless another was asked for already */
export function drop(url, kept = decks[url]) {
  kept?.request.abort();
  if (decks[url] === kept) delete decks[url];
}

/** @param {string} url @returns {Kept} */
function load(url) {
  const request = new AbortController();
  const deck = getDeck(url, request.signal);
  const kept = { deck, request, users: 0 };
  const end = () => (kept.users = Infinity);
  deck.then(end, () => drop(url, kept));
  return kept;
}

/** What is too large would keep the page from doing anything else. @param {string} url @param {AbortSignal} signal */
async function getDeck(url, signal) {
  const bytes = await getBytes(url, signal);
  if (bytes.byteLength > LIMITS.bytes) throw tooLarge(url);
  const deck = jsonIn(url, bytes);
  if (deck?.cards?.length > LIMITS.cards || deck?.glossary?.length > LIMITS.terms || !isShallow(deck, LIMITS.depth)) throw tooLarge(url);
  if (Object(deck) === deck) sums.set(deck, checksum(bytes));
  return deck;
}

/** Pages give lists and objects methods of their own, as if these were in them. @param {any} value @param {number} depth @returns {boolean} */
const isShallow = (value, depth) => typeof value !== "object" || !value || (depth > 0 && Object.values(value).every((one) => isShallow(one, depth - 1)));
