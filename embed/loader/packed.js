// The first screen that came with this script, if it is a deck's own script.
// @ts-check
import { STYLES } from "../shared/files.js";
import { BASE } from "./address.js";

// `cargo xtask dist` and `hontou pack` put it in the place of these words.
const [first] = /** @type {any[]} */ (["%first screen%"]);

/** @type {import("./first-screen.js").FirstScreen | undefined} */
export const packed = first.nodes && { ...first, deck: new URL(first.deck, BASE).href, styles: new URL(STYLES[1], BASE).href };
