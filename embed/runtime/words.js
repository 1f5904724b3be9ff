// The words of the interface, once a language, with the browser's own dates, digits and plurals.
// @ts-check
import { at, once, textsFile } from "loader";
import { altered } from "./error-codes.js";
import { getJson } from "./files.js";

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

/** @param {string} locale @returns {import("./widget.js").LocaleFormat} */
function intl(locale) {
  // Made once: each drawing counts a dozen things. Not before that: the locale of words that do not fit is none.
  /** @type {Intl.NumberFormat | undefined} */
  let digits;
  /** @type {Intl.PluralRules | undefined} */
  let plurals;
  return {
    date: (year, month, day) => new Date(year, month - 1, day).toLocaleDateString(locale, { dateStyle: "long" }),
    number: (number) => (digits ??= new Intl.NumberFormat(locale)).format(number),
    isOne: (number) => (plurals ??= new Intl.PluralRules(locale)).select(number) === "one",
  };
}
