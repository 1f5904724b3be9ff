// The words of the interface, once a language.
// @ts-check
import { at, once, textsFile } from "loader";
import { altered } from "./error-codes.js";
import { getJson } from "./files.js";
import { intl } from "./intl.js";

/** @type {Record<string, Promise<string[]>>} */
const files = {};

/** @param {string} lang @param {string} base */
const addressOf = (lang, base) => at(textsFile(lang), base);

/** The version of their keys, then their texts, the locale first. @param {string} lang @param {string} base */
export const wordsIn = (lang, base) => once(files, addressOf(lang, base), getJson);

/**
 * The catalogue of a language: made once, as the module keeps it.
 *
 * @param {import("./engine.js").Engine} engine
 * @param {string} lang
 * @param {string} base
 */
export async function catalogueIn({ module, catalogues }, lang, base) {
  const words = await wordsIn(lang, base);
  const catalogue = (catalogues[lang] ??= module.catalogue(words, intl(words[1])));
  if (catalogue) return catalogue;
  const url = addressOf(lang, base);
  delete files[url];
  throw altered(url);
}
