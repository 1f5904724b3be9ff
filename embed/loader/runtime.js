// The runtime: what gets a quiz's deck and the module, and runs it. It comes once for each folder of files, while a reader has
// the first screen.
// @ts-check
import { decode } from "../shared/decode.js";
import { outside } from "../shared/element.js";
import { RUNTIME, WASM, textsFile } from "../shared/files.js";
import { nearest } from "../shared/language.js";
import { NativePromise } from "../shared/native-promise.js";
import { once } from "../shared/once.js";
import { request } from "../shared/request.js";
import { loadAccent, paintAccent } from "./accent.js";
import { deckAddress, isNamed } from "./deck-address.js";
import { LoadError, badAnswer, howToAllow, ifMoved, onDisk, unreachable } from "./load-error.js";
import { active, hasEngine, isDark } from "./page.js";
import { at, getScript, isGenuine, published, sums } from "./release.js";
import { attributes, baseOf, interfaceLang, part, today, warn } from "./settings.js";
import { pageAddress } from "./shared-address.js";
import { host, settled, sheets } from "./styles.js";
import { DECKS, LANGS, LIMITS, TAG } from "./surface.js";
import { show } from "./view.js";
import { WIDEST, measure } from "./width.js";

/** @typedef {import("../runtime.js").Runtime} Runtime */

/** What it shares with the loader, all of exports.js. @type {typeof import("./exports.js")} */
const shared = {
  decode, isNamed, nearest, outside, WASM, textsFile, NativePromise, once, request, loadAccent, paintAccent, deckAddress,
  LoadError, badAnswer, howToAllow, ifMoved, onDisk, unreachable, active, hasEngine, isDark, at, getScript, isGenuine, published, sums,
  attributes, baseOf, interfaceLang, part, today, warn, pageAddress, host, settled, sheetsOf: sheets, DECKS, LANGS,
  LIMITS, TAG, show, WIDEST, measure,
};

/** @type {Record<string, Promise<Runtime>>} */
const runtimes = {};
let tries = 0;

/** @param {string} base @returns {Promise<Runtime>} */
export const runtimeAt = (base) => once(runtimes, base, async () => {
  // The largest file waits for nothing.
  const url = published(at(WASM, base));
  const early = request(url, "arraybuffer");
  early.catch(() => {});
  try {
    const module = await getScript(RUNTIME, base, tries++ ? `?${tries}` : "");
    const runtime = module.default(shared);
    runtime.began(early);
    return runtime;
  } catch (error) {
    // A browser does not say of a script what the server has answered; all of the folder may not be there.
    const answered = await early.then(({ status: answered }) => answered, () => 0);
    throw answered === 200 ? error : answered ? badAnswer(url, answered) : unreachable(url);
  }
});
