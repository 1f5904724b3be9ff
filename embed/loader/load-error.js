// How the widget can fail to load: each way with its code, and a sentence for the page's owner that says what to change. Most
// sentences come with the runtime; what is here is what can be said without it.
// @ts-check
import { ADDRESS, BASE } from "./address.js";

/** An error with a code of the README's table. */
export class LoadError extends Error {
  /** @param {import("./surface.js").Code} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/**
 * The two lines by which a file on another origin, or under a policy, may be used.
 *
 * @param {string} directive
 * @param {string} url
 */
export function howToAllow(directive, url) {
  const { origin: from } = new URL(url);
  return `If that is another origin than the page's, serve it with the header "Access-Control-Allow-Origin: *". If the page has a content security policy, add ${from} to its ${directive}.`;
}

/**
 * Plugins that make a site faster, and bundlers, copy scripts to another place; what lies beside them stays.
 *
 * @param {string} url
 */
export const ifMoved = (url) => (url.startsWith(BASE) ? ` If a cache has an old embed.js, empty it. If a plugin or bundler moved embed.js to ${ADDRESS}, exclude it there, or write base="...", its folder; for another origin write data-base on the script tag.` : "");

/** @param {string} url @param {number} answered */
export const badAnswer = (url, answered) => new LoadError("http", `${url} answered ${answered}. Check the address, and that the file was uploaded.${ifMoved(url)}`);

/** @param {string} url */
export const onDisk = (url) => url.startsWith("file:") && new LoadError("file", "a page opened from a disk (file:) can load nothing. Put it on a web server.");

/** @param {string} url @param {unknown} error */
export const noScript = (url, error) => onDisk(url) || new LoadError("glue", `${url} could not be loaded: ${error}. Upload the whole folder once more. ${howToAllow("script-src", url)}${ifMoved(url)}`);

/** @param {string} url */
export const unreachable = (url) => onDisk(url) || new LoadError("unreachable", `${url} could not be fetched. ${howToAllow("connect-src", url)}${ifMoved(url)}`);
