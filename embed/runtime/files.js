// Getting the widget's files: what fails says what to change.
// @ts-check
import { badAnswer, decode, isGenuine, published, request, unreachable } from "loader";
import { altered, notJson, notUtf8 } from "./error-codes.js";

/**
 * The bytes of a file, if it is a deck of somebody's or the one of the release.
 *
 * @param {string} url its plain address
 * @param {AbortSignal} [signal]
 * @param {Promise<XMLHttpRequest>} [early] a request for it that is under way
 * @returns {Promise<ArrayBuffer>}
 */
export async function getBytes(url, signal, early) {
  const address = published(url);
  // The second time not from a cache.
  for (const [at, sent] of /** @type {const} */ ([[address, early], [`${address}?again`]])) {
    const { status: answered, response } = await (sent ?? request(at, "arraybuffer", "", signal)).catch(() => again(at, signal));
    if (answered !== 200) throw badAnswer(at, answered);
    if (await isGenuine(url, response)) return response;
  }
  throw altered(address);
}

/**
 * A second way: scripts that watch a page add headers to each XMLHttpRequest, and another origin has to allow those.
 *
 * @param {string} url
 * @param {AbortSignal} [signal]
 */
async function again(url, signal) {
  try {
    if (new URL(url).origin === location.origin) throw 0;
    const answer = await fetch(url, { signal });
    return { status: answer.status, response: await answer.arrayBuffer() };
  } catch {
    throw unreachable(url);
  }
}

/** @param {string} url */
export const getJson = async (url) => jsonIn(url, await getBytes(url));

/** @param {string} url where it is from @param {ArrayBuffer} bytes */
export function textIn(url, bytes) {
  try {
    return decode(bytes);
  } catch {
    throw notUtf8(url);
  }
}

/** @param {string} url where it is from @param {ArrayBuffer} bytes @returns {any} */
export function jsonIn(url, bytes) {
  const text = textIn(url, bytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notJson(url, error);
  }
}
