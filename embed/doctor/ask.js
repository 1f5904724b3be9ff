// Asking for a file, and whom not to ask: an address that somebody else wrote may lead into a network which only whoever
// opened the doctor can reach.
// @ts-check

/**
 * What may be asked.
 *
 * @typedef {object} Allowed
 * @property {Set<string>} origins
 * @property {Set<string>} [leads] the addresses on them that may lead on to any other; without it, each may
 */

/** @typedef {{ status: number, type: string, bytes: Uint8Array<ArrayBuffer>, url: string, headers: Headers }} Answer */

/** Why an address was not asked. */
export class NotAsked extends Error {
  /**
   * @param {"not-http" | "not-asked" | "leads-on"} code
   * @param {string} about what would have to be allowed
   */
  constructor(code, about) {
    super(about);
    this.code = code;
    this.about = about;
  }
}

/** An address in full; undefined if it is none. @param {string} address @param {string} [base] */
export function inFull(address, base) {
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}

/** @param {string} url */
export const isWeb = (url) => /^https?:/.test(inFull(url) ?? "");

/** Throws if an address may not be asked. @param {Allowed} allowed @param {string} url */
export function permit(allowed, url) {
  if (!isWeb(url)) throw new NotAsked("not-http", url);
  const { origin: to } = new URL(url);
  if (!allowed.origins.has(to)) throw new NotAsked("not-asked", to);
}

/**
 * Asks anew, as what a cache still has is not what the next reader gets.
 *
 * @param {Allowed} allowed
 * @param {string} url
 * @returns {Promise<Answer>}
 */
export async function ask(allowed, url) {
  permit(allowed, url);
  const redirect = allowed.leads?.has(url) === false ? "manual" : "follow";
  const response = await fetch(url, { cache: "no-store", credentials: "same-origin", redirect });
  // A browser does not say where to.
  if (response.type === "opaqueredirect") throw new NotAsked("leads-on", url);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, type: response.headers.get("content-type") ?? "", bytes, url: response.url, headers: response.headers };
}
