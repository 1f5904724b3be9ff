// The decks of a page: each comes once for all its quizzes.
// @ts-check
import { LIMITS } from "loader";
import { checksum } from "./checksum.js";
import { tooLarge } from "./error-codes.js";
import { getBytes, jsonIn } from "./files.js";

/**
 * @typedef {object} Kept
 * @property {Promise<any>} deck
 * @property {AbortController} request
 * @property {number} users the quizzes that wait for it; no end of them once it is there
 */

/** The checksum of each deck's bytes. @type {WeakMap<object, number>} */
export const checksums = new WeakMap();

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
  if (Object(deck) === deck) checksums.set(deck, checksum(bytes));
  return deck;
}

/** Pages give lists and objects methods of their own, as if these were in them. @param {any} value @param {number} depth @returns {boolean} */
const isShallow = (value, depth) => typeof value !== "object" || !value || (depth > 0 && Object.values(value).every((one) => isShallow(one, depth - 1)));
