// Getting the widget's files: what fails says what to change.
// @ts-check
import { decode } from "../shared/decode.js";
import { request } from "../shared/request.js";
import { BUILD, buildIn, isOther } from "./build.js";
import { badAnswer, notJson, notUtf8, otherRelease, unreachable } from "./error-codes.js";
import { sheetsHere } from "./packed.js";

/** @param {string} url @param {AbortSignal} [signal] @returns {Promise<ArrayBuffer>} */
export async function getBytes(url, signal) {
  const { status: answered, response } = await request(url, "arraybuffer", "", signal).catch(() => again(url, signal));
  if (answered !== 200) throw badAnswer(url, answered);
  return response;
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

/** @param {string} url @param {ArrayBuffer} bytes */
function textIn(url, bytes) {
  try {
    return decode(bytes);
  } catch {
    throw notUtf8(url);
  }
}

/** @param {string} url @returns {Promise<any>} */
export const getJson = async (url) => jsonIn(url, await getBytes(url));

/** @param {string} url where it is from @param {ArrayBuffer} bytes @returns {any} */
export function jsonIn(url, bytes) {
  const text = textIn(url, bytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notJson(url, error);
  }
}

/** @param {string} url */
export async function getSheet(url) {
  if (sheetsHere[url]) return sheetsHere[url];
  const css = textIn(url, await getBytes(url));
  if (isOther(buildIn(css) ?? BUILD)) throw otherRelease(url);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
