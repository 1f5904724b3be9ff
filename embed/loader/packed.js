// The first screens that are here: the one that came with this script, if it is a deck's own script, and those that it has
// fetched from where code may come from. There is no call by which a page hands one in: whoever draws in a closed tree gets at
// all that is in it.
// @ts-check
import { BASE } from "./address.js";
import { at } from "./release.js";
import { sheets } from "./styles.js";
import { DECKS } from "./surface.js";

/** Where a built-in deck is, in the folder of the loader. */
const DECK = new RegExp(`^decks/(${Object.keys(DECKS).join("|")})\\.[\\w-]+\\.json$`);

/**
 * An element: its name, its attributes, and in it texts and the numbers of other elements.
 *
 * @typedef {[string, Record<string, string>, ...(string | number)[]]} Node
 * @typedef {{ card: string, verdict: string, screens: number[] }} Screens without a reply, then after each reply
 *
 * @typedef {object} FirstScreen
 * @property {string} deck the address of its deck
 * @property {string | undefined} named the name of that, if it is a built-in one
 * @property {number} sum the checksum of that deck
 * @property {string} css of the widget's style sheet, what it needs
 * @property {CSSStyleSheet} sheet the same, made
 * @property {string} lang
 * @property {string} until the day from which it is not shown
 * @property {Node[]} nodes
 * @property {Screens} short
 * @property {Screens} full
 */

// `cargo xtask dist` puts it in the place of these words.
const [first] = /** @type {any[]} */ (["%first screen%"]);

/** The name of the built-in deck that a first screen is of, if it is of one. @param {any} first */
const nameOf = ({ deck }) => DECK.exec(deck)?.[1];

/** The deck whose script this is. @type {{ deck: string, lang: string } | undefined} */
export const own = first.nodes && { deck: nameOf(first) ?? at(first.deck, BASE), lang: first.lang };

/** By the address of their deck. @type {Record<string, FirstScreen>} */
export const firstScreens = {};

/** Keeps one that came from this folder: none in a browser that is too old for the widget. @param {any} first @param {string} base */
export function keep(first, base) {
  const deck = at(first.deck, base);
  for (const sheet of sheets(first.css)) firstScreens[deck] = { ...first, named: nameOf(first), deck, sheet };
}

if (own) keep(first, BASE);
