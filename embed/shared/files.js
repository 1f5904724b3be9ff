// What the files beside embed.js are called.
// @ts-check

export const RUNTIME = "runtime.js";
export const WASM = "hontou_bg.wasm";
/** What reads decks of one's own: its glue and its module. */
export const READER = ["hontou-reader.js", "hontou-reader_bg.wasm"];

/** Where a file is published whose SHA-256 is known, in base64. src/view/first_screen/names.rs says the same. @param {string} plain @param {string} [sum] */
export const published = (plain, sum) => (sum ? plain.replace(/\.\w+$/, (ending) => `.${sum.slice(0, 12).replace(/\W/g, "_").toLowerCase()}${ending}`) : plain);

/** @param {string} deck @param {string} lang */
export const deckFile = (deck, lang) => `decks/${deck}.${lang}.json`;

/** The built-in deck at an address as the widget takes it. As text, which servers know, compress and let be uploaded. @param {string} deck */
export const flatFile = (deck) => deck.replace(/json$/, "txt");

/** The first screen of the built-in deck at an address. @param {string} deck */
export const firstScreenFile = (deck) => deck.replace(/decks(?=\/[^/]*$)/, "first");

/** The words of the interface. @param {string} lang */
export const textsFile = (lang) => `texts/${lang}.json`;

/** The static page of the deck at an address lies beside it. @param {string} deck */
export const staticPageOf = (deck) => deck.replace(/\.json(?=$|[?#])/, ".html");

/** Whether `deck` is the name of a built-in deck, and not an address. @param {string} deck */
export const isName = (deck) => /^[\w-]+$/.test(deck);
