// The decks of a page: each comes once for all its quizzes.
// @ts-check
import { LIMITS, at, isNamed, published } from "loader";
import { flatFile } from "../shared/files.js";
import { checksum } from "./checksum.js";
import { tooLarge } from "./error-codes.js";
import { getBytes, jsonIn, textIn } from "./files.js";

/**
 * @typedef {object} Deck
 * @property {number} sum the checksum of its file
 * @property {any} [json] what was there, if it has to be read
 * @property {Promise<string>} [reading]
 * @property {string} [flat] what the widget takes (core/src/deck/flat.rs)
 *
 * @typedef {object} Kept
 * @property {Promise<Deck>} deck
 * @property {AbortController} request
 * @property {number} users the quizzes that wait for it; no end of them once it is there
 */

/** The decks of this page: each is asked for once. @type {Record<string, Kept>} */
const decks = {};

/**
 * Where a quiz's deck is ready for the widget, as one of ours is. Nowhere, if it has to be read: a deck of one's own, also one
 * made of ours, and all that `trunk serve` has.
 *
 * @param {HTMLElement} element
 * @param {string} url the deck's
 * @param {string} base
 */
export function flatAddress(element, url, base) {
  if (!isNamed(element)) return "";
  const flat = at(flatFile(url.slice(base.length)), base);
  return published(flat) === flat ? "" : flat;
}

/**
 * The deck at an address.
 *
 * @param {string} url
 * @param {string} flat where it is ready for the widget, if anywhere
 * @param {AbortSignal} signal of whoever asks, and of nobody else: says when another one is wanted
 */
export function takeDeck(url, flat, signal) {
  const key = flat || url;
  const kept = (decks[key] ??= load(url, flat));
  kept.users += 1;
  signal.onabort = () => {
    kept.users -= 1;
    if (!kept.users) drop(key, kept);
  };
  return kept.deck;
}

/** Has it asked for anew when it is next wanted. @param {string} url @param {Kept} [kept] unless another was asked for already */
export function drop(url, kept = decks[url]) {
  kept?.request.abort();
  if (decks[url] === kept) delete decks[url];
}

/** @param {string} url @param {string} flat @returns {Kept} */
function load(url, flat) {
  const request = new AbortController();
  const deck = flat ? getFlat(flat, request.signal) : getDeck(url, request.signal);
  const kept = { deck, request, users: 0 };
  const end = () => (kept.users = Infinity);
  deck.then(end, () => drop(flat || url, kept));
  return kept;
}

/** @param {string} url @param {AbortSignal} signal @returns {Promise<Deck>} */
async function getFlat(url, signal) {
  const bytes = await getBytes(url, signal);
  return { sum: checksum(bytes), flat: textIn(url, bytes) };
}

/** What is too large would keep the page from doing anything else. @param {string} url @param {AbortSignal} signal @returns {Promise<Deck>} */
async function getDeck(url, signal) {
  const bytes = await getBytes(url, signal);
  if (bytes.byteLength > LIMITS.bytes) throw tooLarge(url);
  const json = jsonIn(url, bytes);
  if (json?.cards?.length > LIMITS.cards || json?.glossary?.length > LIMITS.terms || !isShallow(json, LIMITS.depth)) throw tooLarge(url);
  return { sum: checksum(bytes), json };
}

/** Pages give lists and objects methods of their own, as if these were in them. @param {any} value @param {number} depth @returns {boolean} */
const isShallow = (value, depth) => typeof value !== "object" || !value || (depth > 0 && Object.values(value).every((one) => isShallow(one, depth - 1)));
