// The module's glue while `trunk serve` builds: another instance for each module. `cargo xtask dist` has the glue in the runtime
// itself, and makes an instance by a call.
// @ts-check

let tries = 0;

/** @param {string} base @returns {Promise<import("./widget.js").Module>} */
export const newGlue = (base) => import(new URL(`hontou.js?${tries++}`, base).href);
