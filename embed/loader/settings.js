// What the page's owner wrote on an element, read when it is needed: attributes may change at any time.
// @ts-check
import { nearest } from "../shared/language.js";
import { BASE } from "./address.js";
import { quizzes } from "./page.js";
import { LANGS, OPTIONS } from "./surface.js";

/** @param {HTMLElement} element @param {string} attribute */
export const get = (element, attribute) => element.getAttribute(attribute)?.trim();

/** The value of an attribute that takes one of a few words. @param {HTMLElement} element @param {string} attribute */
export const getWord = (element, attribute) => get(element, attribute)?.toLowerCase();

/** The element's language, else the page's. @param {HTMLElement} element */
export const langOf = (element) => get(element, "lang") || document.documentElement.lang || LANGS[0];

/** The one of the interface's languages that is nearest to it. @param {HTMLElement} element */
export const interfaceLang = (element) => nearest(langOf(element), LANGS) ?? LANGS[0];

/** Where the widget's files are. @param {HTMLElement} element */
export function baseOf(element) {
  const base = get(element, "base");
  if (base) {
    try {
      return new URL(base.replace(/\/?$/, "/"), document.baseURI).href;
    } catch {
      warn(element, `base="${base}" is not an address; the folder of embed.js is used.`);
    }
  }
  return BASE;
}

/**
 * A script beside this one that few readers need.
 *
 * @param {HTMLElement} element
 * @param {string} file
 * @returns {Promise<any>}
 */
export const part = (element, file) => import(/** @type {any} */ (new URL(file, baseOf(element))));

/**
 * What a quiz is drawn by, beside its deck.
 *
 * @param {HTMLElement} element
 * @param {boolean} isDark
 * @returns {import("./widget.js").Attributes}
 */
export function attributes(element, isDark) {
  const options = OPTIONS.map((option) => [option, element.getAttribute(option)]);
  return { ...Object.fromEntries(options), today: new Date().toLocaleDateString("sv"), dark: isDark ? "" : null };
}

/**
 * Tells the page's owner of an invalid value: that is worth one line, not one a change.
 *
 * @param {HTMLElement} element
 * @param {string} message
 */
export function warn(element, message) {
  const logged = quizzes.get(element)?.logged;
  if (!logged?.has(message)) console.warn(`hontou: ${message}`);
  logged?.add(message);
}
