// What a check found.
// @ts-check

/**
 * Plain JSON: what was looked at, whether it is well, and, where it is not, a code, what was seen, and what to change.
 *
 * @typedef {object} Check
 * @property {string} name
 * @property {string} file
 * @property {boolean} ok
 * @property {boolean} [optional] the quiz works without it
 * @property {string} [code]
 * @property {string} message
 * @property {Fix} [fix] each way to fix it, by its name in doctor-texts.js, with what it is about
 */

/** @typedef {Record<string, boolean | string | string[]>} Fix */

/**
 * @param {string} what
 * @param {string} file
 * @param {string} message
 * @returns {Check}
 */
export const good = (what, file, message) => ({ name: what, file, ok: true, message });

/**
 * @param {string} what
 * @param {string} file
 * @param {string} code
 * @param {string} message
 * @param {Fix} fix
 * @returns {Check}
 */
export const bad = (what, file, code, message, fix) => ({ name: what, file, ok: false, code, message, fix });

/** @param {Check[]} checks */
export const failedAmong = (checks) => checks.filter((check) => !check.ok && !check.optional);

/**
 * The headers under which a file may be used.
 *
 * @param {string} url
 * @param {string} directive
 */
export function howToAllow(url, directive) {
  const { origin: from } = new URL(url);
  const lines = [`Content-Security-Policy: ${directive} ${from}`];
  if (from !== location.origin) lines.unshift("Access-Control-Allow-Origin: *");
  return lines;
}
