// The first screen of a deck, while the module is on its way: drawn at build time by the widget's own view, shown and
// answered here. The module goes on from the reply (see src/view/first_screen/).
// @ts-check
import { create, createSvg } from "../shared/element.js";
import { STYLES } from "../shared/files.js";
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
 * @property {string} deck where its deck is, at first from the script's folder
 * @property {number} sum the checksum of that deck
 * @property {string} css
 * @property {CSSStyleSheet} sheet made of it
 * @property {string} lang
 * @property {string} until the day after which it is not shown
 * @property {Node[]} nodes
 * @property {Screens} short
 * @property {Screens} full
 */

/** By the address of their deck. @type {Record<string, FirstScreen>} */
const firstScreens = {};

/** @param {FirstScreen} first @param {string} base where its script is */
export function offer(first, base) {
  first.deck = new URL(first.deck, base).href;
  first.sheet = sheets[new URL(STYLES[1], base).href] ??= new CSSStyleSheet();
  first.sheet.replaceSync(first.css);
  firstScreens[first.deck] = first;
  for (const quiz of active) quiz.showFirst();
}

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
  const [label, href, disclosure] = ["cta-label", "cta-href", "disclosure"].map((name) => written[name]?.trim());
  const fits = first && !linkedCard() && !/^(cards|check)$/.test(plain(written.mode) ?? "") && plain(written.order) !== "shuffle" && `${written.today}` <= first.until;
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
  const [label, href, disclosure] = ["cta-label", "cta-href", "disclosure"].map((name) => written[name]?.trim() ?? "");
  /** @type {Record<string, string>} */
  const said = { "{cta-label}": label, "https://cta-href.invalid": href, "{disclosure}": disclosure };

  /** The name and the attributes of an element. @param {number} number @returns {[string, Record<string, string>]} */
  function headOf(number) {
    const [tag, { ...attributes }] = nodes[number];
    if (attributes.class === "more" && written.roomy != null) attributes.open = "";
    if (attributes.href in said) attributes.href = said[attributes.href];
    return [tag.replace(/^h(\d)$/, (_, drawn) => `h${Math.min(6, drawn - 2 + level)}`), attributes];
  }

  /** Without what the owner did not write. @param {number} number */
  const contentOf = (number) => /** @type {(string | number)[]} */ (nodes[number].slice(2)).filter((one) => typeof one !== "number" || !({ booking: !href, disclosure: !disclosure })[nodes[one][1].class]);

  /** @param {string | number} one @returns {Node | string} */
  function draw(one) {
    if (typeof one === "string") return said[one] ?? one;
    const [tag, attributes] = headOf(one);
    return /** @type {any} */ ((/^(svg|path)$/.test(tag) ? createSvg : create)(tag, attributes, .../** @type {any[]} */ (contentOf(one).map(draw))));
  }

  /** Makes of what one element was drawn as what another would be. @param {any} drawn @param {any} before @param {any} after */
  function change(drawn, before, after) {
    if (before === after) return;
    if (typeof before === "string" || typeof after === "string" || nodes[before][0] !== nodes[after][0]) return drawn.replaceWith(draw(after));
    const [[, old], [, attributes], [from, to], there] = [headOf(before), headOf(after), [contentOf(before), contentOf(after)], [...drawn.childNodes]];
    // A translator's hand is in it.
    if (there.length !== from.length) return drawn.replaceWith(draw(after));
    for (const name in old) if (!(name in attributes)) drawn.removeAttribute(name);
    for (const name in attributes) drawn.setAttribute(name, attributes[name]);
    there.forEach((child, at) => (at < to.length ? change(child, from[at], to[at]) : child.remove()));
    drawn.append(.../** @type {any[]} */ (to.slice(from.length).map(draw)));
  }
  return { draw: /** @type {(number: number) => any} */ (draw), change };
}
