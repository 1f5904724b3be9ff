// Getting the widget's files: what fails says what to change.
// @ts-check
import { request } from "../shared/request.js";
import { badAnswer, notJson, unreachable } from "./error-codes.js";

/**
 * @param {string} url
 * @param {"text" | "arraybuffer"} type
 */
export async function get(url, type) {
  const { status: answered, response } = await request(url, type).catch(() => {
    throw unreachable(url);
  });
  if (answered !== 200) throw badAnswer(url, answered);
  return response;
}

/** @param {string} url @returns {Promise<any>} */
export async function getJson(url) {
  const text = await get(url, "text");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notJson(url, error);
  }
}

/** @param {string} url */
export async function getSheet(url) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await get(url, "text"));
  return sheet;
}
