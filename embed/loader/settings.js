// What the page's owner wrote on an element, read when it is needed: attributes may change at any time.
// @ts-check
import { nearest } from "../shared/language.js";
import { withoutQuotes } from "../shared/quotes.js";
import { BASE } from "./address.js";
import { quizzes } from "./page.js";
import { getScript } from "./release.js";
import { LANGS, OPTIONS } from "./surface.js";
import { isRoomy } from "./wide.js";

/** @param {HTMLElement} element @param {string} attribute */
export function get(element, attribute) {
  const written = element.getAttribute(attribute)?.trim();
  const value = written && withoutQuotes(written);
  if (value !== written) warn(element, `${attribute}=${written} is read as ${attribute}="${value}". Write straight quotes.`);
  return value;
}

/** The value of an attribute that takes one of a few words. @param {HTMLElement} element @param {string} attribute */
export const getWord = (element, attribute) => get(element, attribute)?.toLowerCase();

/** The element's language, else the page's. @param {HTMLElement} element */
export const langOf = (element) => get(element, "lang") || document.documentElement.lang || LANGS[0];

/** What is said to readers, and may hold any signs. */
const TEXTS = ["cta-label", "disclosure"];

/** The one of the interface's languages that is nearest to it. @param {HTMLElement} element */
export const interfaceLang = (element) => nearest(langOf(element), LANGS) ?? LANGS[0];

/** @param {string} base as it is written */
const folder = (base) => new URL(base.replace(/\/?$/, "/"), document.baseURI);

/** Where code may come from. What stands in a page is often written by somebody who may write no script. */
const origins = new Set([location.origin, new URL(BASE).origin]);

/** Where the files are of which nothing else is said. */
let home = BASE;

/** Has code come from where a script tag of ours says. @param {HTMLScriptElement} script */
export function trust(script) {
  const { base } = script.dataset;
  try {
    if (!base) return;
    home = folder(base).href;
    origins.add(new URL(home).origin);
  } catch {
    // The element says so.
  }
}

/** Where the widget's files are. @param {HTMLElement} element */
export function baseOf(element) {
  const base = get(element, "base");
  if (!base) return home;
  try {
    const url = folder(base);
    if (origins.has(url.origin)) return url.href;
  } catch {}
  warn(element, `base="${base}" is not used: it takes an address on the origin of the page or of embed.js. For another one write data-base on the script tag.`);
  return home;
}

/** An address on the page's own site, in full; anything else is as it was. @param {string | null | undefined} value */
function inFull(value) {
  try {
    return value && /^[./?#]/.test(value) ? new URL(value, document.baseURI).href : value;
  } catch {
    return value;
  }
}

/**
 * A script beside this one that few readers need.
 *
 * @param {HTMLElement} element
 * @param {string} file
 * @returns {Promise<any>}
 */
export const part = (element, file) => getScript(file, baseOf(element));

/** The reader's day, as in "2026-11-23". */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, "0")).join("-");
}

/**
 * What a quiz is drawn by, beside its deck and the day.
 *
 * @param {HTMLElement} element
 * @param {boolean} isDark
 * @returns {import("../runtime/widget.js").Attributes}
 */
export function attributes(element, isDark) {
  /** @param {string} option */
  const read = (option) => (TEXTS.includes(option) ? element.getAttribute(option) : get(element, option));
  const options = OPTIONS.map((option) => [option, option === "cta-href" ? inFull(read(option)) : read(option)]);
  return { ...Object.fromEntries(options), dark: isDark ? "" : null, roomy: isRoomy(element) ? "" : null };
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
