// The first screen of a deck, while the module is on its way: drawn at build time by the widget's own view, shown and
// answered here. The module goes on from the reply (see src/view/first_screen/).
// @ts-check
import { create, createSvg } from "../shared/element.js";
import { deckAddress } from "./deck.js";
import { sheets } from "./files.js";
import { active, linkedCard } from "./page.js";
import { baseOf } from "./settings.js";

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
 * @property {CSSStyleSheet} sheet made of it
 * @property {string} lang
 * @property {string} until the day after which it is not shown
 * @property {Node[]} nodes
 * @property {Screens} short
 * @property {Screens} full
 */

/** By the address of their deck. @type {Record<string, FirstScreen>} */
const firstScreens = {};

/** @param {FirstScreen} first of this release */
export function offer(first) {
  first.sheet = sheets[first.styles] ??= new CSSStyleSheet();
  first.sheet.replaceSync(first.css);
  firstScreens[first.deck] = first;
  for (const quiz of active) quiz.showFirst();
}

/** Whether there is one of any deck. */
export const hasFirstScreens = () => Object.keys(firstScreens).length > 0;

/** What the owner says to readers on a first screen. */
const OWNERS = ["cta-label", "cta-href", "disclosure"];
/** Links that the module is sure to take; about others it has the last word. */
const PLAIN_LINK = /^(https?:\/\/[\w.-]+(:\d+)?([/?#][\w./?#=&%~+-]*)?|(tel|mailto):[\w.@+-]+)$/;

/** @param {string | null} [word] */
const plain = (word) => word?.trim().toLowerCase();

/**
 * What there is to show of an element's deck, if the module would show the same for what the owner wrote.
 *
 * @param {HTMLElement} element
 * @param {import("./widget.js").Attributes} written
 */
export function firstScreenOf(element, written) {
  /** @type {FirstScreen | undefined} */
  let first;
  try {
    first = firstScreens[deckAddress(element, baseOf(element))];
  } catch {
    // Loading the deck tells of that.
  }
  const [label, href, disclosure] = OWNERS.map((option) => written[option]?.trim());
  const fits = first && !linkedCard() && !/^(cards|check)$/.test(plain(written.mode) ?? "") && plain(written.order) !== "shuffle" && Date.now() < Date.parse(first.until);
  return fits && (!label && !href || label && disclosure && PLAIN_LINK.test(href ?? "")) ? first : undefined;
}

/**
 * Draws for what the owner wrote.
 *
 * @param {FirstScreen} first
 * @param {import("./widget.js").Attributes} written
 */
export function pen({ nodes }, written) {
  const level = /^[1-4]$/.test(written["heading-level"]?.trim() ?? "") ? Number(written["heading-level"]) : 2;
  const [label, href, disclosure] = OWNERS.map((option) => written[option]?.trim() ?? "");
  const said = new Map([["{cta-label}", label], ["https://cta-href.invalid", href], ["{disclosure}", disclosure]]);

  /** The name and the attributes of an element. @param {number} number @returns {[string, Record<string, string>]} */
  function headOf(number) {
    const [tag, { ...attributes }] = nodes[number];
    if (attributes.class === "more" && written.roomy != null) attributes.open = "";
    if (attributes.href) attributes.href = said.get(attributes.href) ?? attributes.href;
    return [tag.replace(/^h(\d)$/, (_, drawn) => `h${Math.min(6, drawn - 2 + level)}`), attributes];
  }

  /** Without what the owner did not write. @param {number} number */
  const contentOf = (number) => /** @type {(string | number)[]} */ (nodes[number].slice(2)).filter((one) => typeof one !== "number" || !({ booking: !href, disclosure: !disclosure })[nodes[one][1].class]);

  /** What stands in folds, and is not seen at first. @type {(() => void)[]} */
  const later = [];

  /** @param {string | number} one @returns {Node | string} */
  function draw(one) {
    if (typeof one === "string") return said.get(one) ?? one;
    const [tag, attributes] = headOf(one);
    const [first, ...rest] = contentOf(one);
    /** @type {any} */
    const drawn = (/^(svg|path)$/.test(tag) ? createSvg : create)(tag, attributes);
    const fill = () => drawn.append(.../** @type {any[]} */ (rest.map(draw)));
    if (first != null) drawn.append(draw(first));
    if (tag === "details" && !drawn.open) later.push(fill);
    else fill();
    return drawn;
  }

  /** Makes of what one element was drawn as what another would be. @param {any} drawn @param {any} before @param {any} after */
  function change(drawn, before, after) {
    if (before === after) return;
    if (typeof before === "string" || typeof after === "string" || nodes[before][0] !== nodes[after][0]) return drawn.replaceWith(draw(after));
    const [[, old], [, attributes], [from, to], there] = [headOf(before), headOf(after), [contentOf(before), contentOf(after)], [...drawn.childNodes]];
    // A translator's hand is in it.
    if (there.length !== from.length) return drawn.replaceWith(draw(after));
    for (const key of Object.keys(old)) if (!Object.hasOwn(attributes, key)) drawn.removeAttribute(key);
    for (const key of Object.keys(attributes)) if (key !== "data-theme") drawn.setAttribute(key, attributes[key]);
    there.forEach((child, at) => (at < to.length ? change(child, from[at], to[at]) : child.remove()));
    drawn.append(.../** @type {any[]} */ (to.slice(from.length).map(draw)));
  }
  /** Draws what was left out. */
  function finish() {
    for (const fill of later.splice(0)) fill();
  }

  return { finish, draw: /** @type {(number: number) => any} */ (draw), change };
}
