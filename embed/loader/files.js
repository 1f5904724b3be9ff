// Getting the widget's files: what fails says what to change.
// @ts-check
import { request } from "../shared/request.js";
import { LoadError, howToAllow } from "./errors.js";

/**
 * @param {string} url
 * @param {"text" | "arraybuffer"} type
 */
export async function get(url, type) {
  const { status: answered, response } = await request(url, type).catch(() => {
    throw new LoadError("unreachable", `${url} could not be fetched. ${howToAllow("connect-src", url)}`);
  });
  if (answered !== 200) throw new LoadError("http", `${url} answered ${answered}. Check the address, and that the file was uploaded.`);
  return response;
}

/** @param {string} url @returns {Promise<any>} */
export async function getJson(url) {
  const text = await get(url, "text");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new LoadError("deck-not-json", `${url} is not JSON: ${/** @type {Error} */ (error).message}. Check that the address is that of a deck and that the file is whole.`);
  }
}

/** @param {string} url */
export async function getSheet(url) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await get(url, "text"));
  return sheet;
}
