// The WebAssembly module with its style sheets, once for each folder of files; what failed to load can be tried again.
// @ts-check
import { newGlue } from "glue";
import { WASM, active, at, host, hasEngine, once, published, sheetsOf } from "loader";
import printCss from "minified/styles/print.css";
import widgetCss from "minified/styles/widget.css";
import { notStarted, oldBrowser, panicked } from "./error-codes.js";
import { getBytes } from "./files.js";

/**
 * @typedef {object} Engine
 * @property {string} base where its files are
 * @property {import("./widget.js").Module} module
 * @property {CSSStyleSheet[]} sheets the widget's
 * @property {CSSStyleSheet} printSheet the page's, while it prints
 * @property {Record<string, import("./widget.js").Catalogue | undefined>} catalogues those made so far, by their language
 * @property {boolean} [isLost]
 */

/** @type {Record<string, Promise<Engine>>} */
const engines = {};
/** The widget's style sheet, and the page's while it prints. */
const styles = [[...host, ...sheetsOf(widgetCss)], sheetsOf(printCss)];

/** A request for the module that began before the runtime was there, for the first that wants it. @type {Promise<XMLHttpRequest> | undefined} */
let early;

/** @param {Promise<XMLHttpRequest>} request */
export const began = (request) => (early = request);

/** @param {string} base */
export const engineAt = (base) => once(engines, base, load);

/** @param {string} base @returns {Promise<Engine>} */
async function load(base) {
  if (!self.WebAssembly || !host.length) throw oldBrowser();
  const url = at(WASM, base);
  const loading = getBytes(url, undefined, early);
  early = undefined;
  const bytes = await loading;
  const module = await newGlue(base);
  try {
    await module.default({ module_or_path: bytes });
  } catch (error) {
    throw notStarted(published(url), error);
  }
  const [widgetSheets, [printSheet]] = styles;
  /** @type {Engine} */
  const engine = { base, module, sheets: widgetSheets, printSheet, catalogues: {} };
  // Once what was called has heard of it: a quiz that is not drawn yet is not one of the module's. Plain glue tells nothing.
  hasEngine[base] = true;
  module.onStop?.(/** @param {unknown} error */ (error) => queueMicrotask(() => loseEngine(engine, `${error}`)));
  return engine;
}

/**
 * The module has panicked, or was stopped in the middle of something: every widget on it is lost, and the next one gets
 * another.
 *
 * @param {Engine} engine
 * @param {string} message
 */
export function loseEngine(engine, message) {
  // What is left of it may panic once more.
  if (engine.isLost) return;
  engine.isLost = true;
  delete engines[engine.base];
  delete hasEngine[engine.base];
  for (const quiz of active) if (quiz.source?.engine === engine) quiz.lose(panicked(message));
}
