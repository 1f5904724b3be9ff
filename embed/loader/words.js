// The words of the interface, once a language, with the browser's own dates, digits and plurals.
// @ts-check
import { textsFile } from "../shared/files.js";
import { once } from "../shared/once.js";
import { getJson } from "./files.js";

/** @type {Record<string, Promise<string[]>>} */
const files = {};

/** @param {string} lang @param {string} base */
export const wordsIn = (lang, base) => once(files, new URL(textsFile(lang), base).href, getJson);

/**
 * The catalogue of a language: made once, as the module keeps it.
 *
 * @param {import("./engine.js").Engine} engine
 * @param {string} lang
 * @param {string} base
 */
export async function catalogueIn({ module, catalogues }, lang, base) {
  const words = await wordsIn(lang, base);
  return (catalogues[lang] ??= module.catalogue(words, intl(words[0])));
}

/** @param {string} locale @returns {import("./widget.js").LocaleFormat} */
function intl(locale) {
  // Made once: each drawing counts a dozen things.
  const [digits, plurals] = [new Intl.NumberFormat(locale), new Intl.PluralRules(locale)];
  return {
    date: (year, month, day) => new Date(year, month - 1, day).toLocaleDateString(locale, { dateStyle: "long" }),
    number: (number) => digits.format(number),
    isOne: (number) => plurals.select(number) === "one",
  };
}
