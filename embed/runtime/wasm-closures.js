// Letting go of Yew's listeners. Yew takes its listeners off a root never, and what they hold would stay for as long as the
// page does. wasm-bindgen keeps a function on each closure that frees it, and has no public one: hence the private
// `_wbg_cb_unref`, used here and nowhere else. `cargo xtask dist` fails if the glue has no such function any more.
// @ts-check

/** @typedef {import("./widget.js").WasmClosure} WasmClosure */

/**
 * Notes every listener that is added to an element from now on.
 *
 * @param {HTMLElement} place
 * @returns {WasmClosure[]}
 */
export function noteListeners(place) {
  /** @type {WasmClosure[]} */
  const listeners = [];
  /** @type {(...args: any[]) => void} */
  place.addEventListener = (...args) => {
    listeners.push(args[1]);
    EventTarget.prototype.addEventListener.apply(place, /** @type {any} */ (args));
  };
  return listeners;
}

/** Frees what the listeners hold. The module must be alive. @param {WasmClosure[]} listeners */
export function free(listeners) {
  // Without that function they are not freed, and nothing else is wrong.
  for (const listener of listeners) listener._wbg_cb_unref?.();
}
