// The first screen that came with this script, if it is a deck's own script. No other script can hand one in: whoever draws
// in a closed tree gets at all that is in it.
// @ts-check
import { STYLES } from "../shared/files.js";
import { BASE } from "./address.js";
import { sheets } from "./styles.js";

/**
 * An element: its name, its attributes, and in it texts and the numbers of other elements.
 *
 * @typedef {[string, Record<string, string>, ...(string | number)[]]} Node
 * @typedef {{ card: string, verdict: string, screens: number[] }} Screens without a reply, then after each reply
 *
 * @typedef {object} FirstScreen
 * @property {string} deck the address of its deck
 * @property {number} sum the checksum of that deck
 * @property {string} styles the address of the widget's style sheet
 * @property {string} css what is in it
 * @property {CSSStyleSheet} sheet the same, made
 * @property {string} lang
 * @property {string} until the day from which it is not shown
 * @property {Node[]} nodes
 * @property {Screens} short
 * @property {Screens} full
 */

// `cargo xtask dist` puts it in the place of these words.
const [first] = /** @type {any[]} */ (["%first screen%"]);

/** The deck whose script this is. @type {{ deck: string, lang: string } | undefined} */
export const own = first.nodes && { deck: new URL(first.deck, BASE).href, lang: first.lang };

// None in a browser that is too old for the widget.
const [sheet] = own ? sheets(first.css) : [];

/** @type {FirstScreen | undefined} */
export const packed = sheet && { ...first, ...own, sheet, styles: new URL(STYLES[1], BASE).href };
