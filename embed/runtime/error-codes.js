// Every way the widget can fail to load once its runtime is there: each with its code, and a sentence for the page's owner that
// says what to change. What the reader sees then is in loader/failure.js.
// @ts-check
import { DECKS, LIMITS, LoadError, TAG } from "loader";

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

/** @param {string} url */
export const altered = (url) => new LoadError("integrity", `${url} is not the file of this release: two versions are mixed, or it was changed or cut short on its way. Upload the whole folder once more, as binary, and empty the caches of your server. Have plugins that make files smaller leave it alone.`);

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
