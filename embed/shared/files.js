// What the files beside embed.js are called.
// @ts-check

export const GLUE = "hontou.js";
export const WASM = "hontou_bg.wasm";
/** In the order the loader wants them: the first is for the page while it prints, the other for the widget. */
export const STYLES = ["styles/print.css", "styles/widget.css"];

/** @param {string} deck @param {string} lang */
export const deckFile = (deck, lang) => `decks/${deck}.${lang}.json`;

/** The first screen of the built-in deck at an address. @param {string} deck */
export const firstScreenFile = (deck) => deck.replace(/decks(?=\/[^/]*$)/, "first");

/** The words of the interface. @param {string} lang */
export const textsFile = (lang) => `texts/${lang}.json`;

/** The static page of the deck at an address lies beside it. @param {string} deck */
export const staticPageOf = (deck) => deck.replace(/\.json(?=$|[?#])/, ".html");

/** Whether `deck` is the name of a built-in deck, and not an address. @param {string} deck */
export const isName = (deck) => /^[\w-]+$/.test(deck);
