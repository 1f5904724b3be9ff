// Reads a deck of one's own: strictly, by a module of its own, which is fetched with the first such deck.
// @ts-check
import { at, getScript, host, once, published } from "loader";
import { READER } from "../shared/files.js";
import { notADeck, notStarted, oldBrowser, panicked } from "./error-codes.js";
import { getBytes } from "./files.js";

/** @type {Record<string, Promise<import("./widget.js").Reader>>} */
const readers = {};
let tries = 0;

/** @param {string} base */
export const readerAt = (base) => once(readers, base, load);

/** @param {string} base @returns {Promise<import("./widget.js").Reader>} */
async function load(base) {
  if (!self.WebAssembly || !host.length) throw oldBrowser();
  const [glue, wasm] = READER;
  const url = at(wasm, base);
  const loading = getBytes(url);
  loading.catch(() => {});
  const reader = await getScript(glue, base, tries++ ? `?${tries}` : "");
  const bytes = await loading;
  try {
    await reader.default({ module_or_path: bytes });
  } catch (error) {
    throw notStarted(published(url), error);
  }
  return reader;
}

/**
 * The deck as the widget takes it; an error that says everything that is wrong with it.
 *
 * @param {unknown} json
 * @param {string} base
 */
export async function read(json, base) {
  const reader = await readerAt(base);
  try {
    return reader.read(json);
  } catch (error) {
    // What it says of a deck is words; anything else stopped it in the middle of something.
    if (typeof error === "string") throw notADeck(error);
    delete readers[base];
    throw panicked(`${error}`);
  }
}
