// What the runtime shares with the loader, by the name it has there. It is handed over in a call (runtime.js), and stands
// nowhere a page could reach it; this is what tsc knows of it.
// @ts-check
export { decode } from "../shared/decode.js";
export { nearest } from "../shared/language.js";
export { outside } from "../shared/element.js";
export { WASM, textsFile } from "../shared/files.js";
export { NativePromise } from "../shared/native-promise.js";
export { once } from "../shared/once.js";
export { request } from "../shared/request.js";
export { loadAccent, paintAccent } from "./accent.js";
export { deckAddress, isNamed } from "./deck-address.js";
export { LoadError, badAnswer, howToAllow, ifMoved, onDisk, unreachable } from "./load-error.js";
export { active, hasEngine, isDark } from "./page.js";
export { at, getScript, isGenuine, published, sums } from "./release.js";
export { attributes, baseOf, interfaceLang, part, today, warn } from "./settings.js";
export { pageAddress } from "./shared-address.js";
export { host, settled, sheets as sheetsOf } from "./styles.js";
export { DECKS, LANGS, LIMITS, TAG } from "./surface.js";
export { show } from "./view.js";
export { WIDEST, measure } from "./width.js";
