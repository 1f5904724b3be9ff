// The runtime: fetched by the loader once a quiz is wanted. It gets deck, words and module, draws the widget, and takes over
// from a first screen. It belongs to the loader that has fetched it, and shares what that knows of the page.
//
// `cargo xtask assets` makes one function of this and of the modules in runtime/; what they import from "loader" is given to it.
// @ts-check
import { sums } from "loader";
import { draw, takeDown } from "./runtime/drawing.js";
import { began } from "./runtime/engine.js";
import { loadSource } from "./runtime/source.js";

// `cargo xtask dist` puts it in the place of these words.
Object.assign(sums, ["%sums%"][0]);

export { began, draw, loadSource, takeDown };

/**
 * @typedef {object} Runtime
 * @property {typeof loadSource} loadSource
 * @property {typeof draw} draw
 * @property {typeof takeDown} takeDown
 */
