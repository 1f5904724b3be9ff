// Every way the widget can fail to load: each with its code, and a sentence for the page's owner that says what to change.
// What the reader sees then is in failure.js.
// @ts-check
import { ADDRESS, BASE } from "./address.js";
import { DECKS, LIMITS, TAG } from "./surface.js";

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
const ifMoved = (url) => (url.startsWith(BASE) ? ` If a plugin or bundler moved embed.js to ${ADDRESS}, exclude it there, or write base="...", its folder; for another origin write data-base on the script tag.` : "");

const whichDecks = () => `The built-in decks are: ${Object.keys(DECKS).join(", ")}. A deck of your own is written as an address, like deck="./my-deck.json".`;

export const noDeck = () => new LoadError("deck-missing", `<${TAG}> has no deck. ${whichDecks()}`);

/** @param {string} deck */
export const notAnAddress = (deck) => new LoadError("deck-unknown", `deck="${deck}" is not an address. ${whichDecks()}`);

/** @param {string} deck */
export const notBuiltIn = (deck) => new LoadError("deck-unknown", `There is no built-in deck "${deck}". ${whichDecks()}`);

/** @param {string} url @param {unknown} error */
export const notJson = (url, error) => new LoadError("deck-not-json", `${url} is not JSON: ${/** @type {Error} */ (error).message}. Check that the address is that of a deck and that the file is whole.`);

/** @param {string} url */
export const tooLarge = (url) => new LoadError("deck-too-large", `${url} is too large: a deck has at most ${LIMITS.bytes / 1e6} MB, ${LIMITS.cards} cards, ${LIMITS.terms} terms, ${LIMITS.depth} levels.`);

/** @param {string} problems a line for each */
export const notADeck = (problems) => new LoadError("deck-invalid", `the deck cannot be used.\n${problems}`);

/** @param {string} url */
export const notUtf8 = (url) => new LoadError("encoding", `${url} is not UTF-8. Save it as UTF-8.`);

/** @param {string} url @param {number} answered */
export const badAnswer = (url, answered) => new LoadError("http", `${url} answered ${answered}. Check the address, and that the file was uploaded.${ifMoved(url)}`);

/** @param {string} url */
export function unreachable(url) {
  if (url.startsWith("file:")) return new LoadError("file", "a page opened from a disk (file:) can load nothing. Put it on a web server.");
  return new LoadError("unreachable", `${url} could not be fetched. ${howToAllow("connect-src", url)}${ifMoved(url)}`);
}

/** @param {string} url */
export const otherRelease = (url) => new LoadError("version", `${url} is of another release: two versions are mixed. Upload the whole folder once more, and empty the caches of your server.`);

/** @param {string} url @param {unknown} error */
export const noGlue = (url, error) => new LoadError("glue", `${url} could not be loaded: ${error}. Upload it beside embed.js. ${howToAllow("script-src", url)}${ifMoved(url)}`);

/**
 * The module's bytes were there, and did not start.
 *
 * @param {string} url
 * @param {unknown} error
 */
export function notStarted(url, error) {
  if (/CSP|security|eval/i.test(String(error))) return new LoadError("wasm-blocked", `the page's content security policy forbids WebAssembly: ${error}. Add to it: script-src ${new URL(url).origin} 'wasm-unsafe-eval'`);
  if (/out of memory|allocat/i.test(String(error))) return new LoadError("memory", `this device has no memory left: ${error}. The files are well.`);
  return new LoadError("wasm-invalid", `${url} could not be started: ${error}. Upload it once more, whole and as binary.`);
}

export const oldBrowser = () => new LoadError("browser", "this browser is too old, or WebAssembly is switched off.");

/** @param {string} message */
export const panicked = (message) => new LoadError("panic", `the widget stopped: ${message}`);
