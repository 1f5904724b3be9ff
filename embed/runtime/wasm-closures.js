// Letting go of Yew's listeners. Yew takes its listeners off a root never, and what they hold would stay for as long as the
// page does. wasm-bindgen keeps a function on each closure that frees it, and has no public one: hence the private
// `_wbg_cb_unref`, used here and nowhere else. `cargo xtask dist` fails if the glue has no such function any more.
// @ts-check

/** @typedef {[type: string, listener: import("./widget.js").WasmClosure, options?: AddEventListenerOptions]} Listener */

/**
 * Notes every listener that is added to an element from now on.
 *
 * @param {HTMLElement} place
 * @returns {() => void} takes them off and frees what they hold; the module must be alive
 */
export function noteListeners(place) {
  /** @type {Listener[]} */
  const listeners = [];
  /** @type {(...args: Listener) => void} */
  place.addEventListener = (...args) => {
    listeners.push(args);
    EventTarget.prototype.addEventListener.apply(place, args);
  };
  return () => {
    for (const args of listeners) {
      // A press may be under way, in which a listener of the page took the quiz out: it is not to come to what is freed.
      place.removeEventListener(...args);
      // Without that function they are not freed, and nothing else is wrong.
      args[1]._wbg_cb_unref?.();
    }
  };
}
