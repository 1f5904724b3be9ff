// The WebAssembly module with its style sheets, once for each folder of files; what failed to load can be tried again.
// @ts-check
import { GLUE, STYLES, WASM } from "../shared/files.js";
import { NativePromise } from "../shared/native-promise.js";
import { once } from "../shared/once.js";
import { BUILD, checksum, isOther } from "./build.js";
import { noGlue, notStarted, oldBrowser, otherRelease, panicked } from "./error-codes.js";
import { getBytes, getSheet } from "./files.js";
import { active } from "./page.js";
import { host } from "./styles.js";

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
/** Where there is one. @type {Record<string, boolean>} */
const loaded = {};
let loads = 0;

/** Whether what is at this folder draws at once. @param {string} base */
export const hasEngine = (base) => loaded[base];

/** @param {string} base */
export const engineAt = (base) => once(engines, base, () => load(base).catch((error) => {
  // An old file in a cache, perhaps: another try has other addresses.
  if (error.code === "version") return load(base);
  throw error;
}));

/** @param {string} base @returns {Promise<Engine>} */
async function load(base) {
  if (!self.WebAssembly || !host.length) throw oldBrowser();
  // A module that failed, or panicked, is kept by the browser under its address: another try needs another one.
  const query = loads++ ? `?${BUILD}-${loads}` : "";
  /** @param {string} file */
  const at = (file) => new URL(file + query, base).href;
  const [glue, wasm] = [at(GLUE), at(WASM)];
  /** @type {{ value?: any, reason?: any }[]} */
  const parts = await NativePromise.allSettled([getBytes(wasm), import(glue), ...STYLES.map((file) => getSheet(at(file)))]);
  const reason = parts.find((part) => part.reason)?.reason;
  if (reason) throw reason.code ? reason : noGlue(glue, reason);
  const [bytes, module, printSheet, sheet] = parts.map((part) => part.value);
  if (isOther(module.build)) throw otherRelease(glue);
  // What is cut short is told below.
  if (module.wasm && module.wasm !== checksum(bytes) && WebAssembly.validate(bytes)) throw otherRelease(wasm);
  try {
    await module.default({ module_or_path: bytes });
  } catch (error) {
    throw notStarted(wasm, error);
  }
  /** @type {Engine} */
  const engine = { base, module, sheets: [...host, sheet], printSheet, catalogues: {} };
  // Once what was called has heard of it: a quiz that is not drawn yet is not one of the module's. Plain glue tells nothing.
  loaded[base] = true;
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
  delete loaded[engine.base];
  for (const quiz of active) if (quiz.source?.engine === engine) quiz.lose(panicked(message));
}
