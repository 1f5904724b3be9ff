// Where this script came from. Where code comes from is said by our own script tag, never by content of the page.
// @ts-check

// A module has no currentScript, and an element with that name hides the document's. What a stack says is true of both.
// By way of the document, as pages give the name `Document` to something else.
const prototype = Object.getPrototypeOf(Object.getPrototypeOf(document));

/** The script tag that is being run, if it is one. @type {HTMLScriptElement | null} */
export const current = /** @type {any} */ (Object.getOwnPropertyDescriptor(prototype, "currentScript")).get.call(document);

/** The address of this script. A blob has none that others lie beside. */
export const ADDRESS = current?.src.replace(/^blob:.*/, "") || new Error().stack?.match(/(?:https?|file):\/\/[^\s()]+?(?=:\d+:\d+)/)?.[0] || document.baseURI;

/** The folder it lies in. */
export const BASE = new URL(".", ADDRESS).href;
