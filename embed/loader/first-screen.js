// The first screen of a deck, for while the module is on its way. It was drawn at build time by the widget's own view (see
// src/view/first_screen/).
// @ts-check
import { decode } from "../shared/decode.js";
import { create, createSvg } from "../shared/element.js";
import { firstScreenFile } from "../shared/files.js";
import { NativePromise } from "../shared/native-promise.js";
import { once } from "../shared/once.js";
import { request } from "../shared/request.js";
import { deckAddress, isNamed } from "./deck-address.js";
import { firstScreens, keep } from "./packed.js";
import { hasEngine, linkedCard } from "./page.js";
import { at, isGenuine, published, sumOf } from "./release.js";
import { attributes, baseOf } from "./settings.js";

/** What the owner says to readers on a first screen. */
const OWNERS = ["cta-label", "cta-href", "disclosure"];
/** Links that the module is sure to take; about others it has the last word. */
const PLAIN_LINK = /^(https?:\/\/[\w.-]+(:\d+)?([/?#][\w./?#=&%~+-]*)?|(tel|mailto):[\w.@+-]+)$/;

/** So long, in ms, the module waits for a first screen to come: the two would keep each other. */
const PATIENCE = 3000;
/** What may be drawn: nothing that runs, or loads anything. What is fetched may not be ours. */
const [TAGS, ATTRIBUTES, HREF] = [
  /^(a|article|b|button|cite|details|div|dd|dl|dt|em|footer|h\d|header|i|input|label|li|nav|ol|p|path|rp|rt|ruby|section|span|strong|summary|svg|ul)$/,
  /^(aria-[a-z]+|class|d|data-[a-z]+|dir|disabled|focusable|href|id|lang|name|open|part|rel|role|tabindex|target|type|viewBox)$/,
  /^(https?|tel|mailto):/i,
];

/** @param {string | null} [word] */
const plain = (word) => word?.trim().toLowerCase();

/** Whether the module would show a first screen for what the owner wrote. @param {import("../runtime/widget.js").Attributes} written */
function isDrawn(written) {
  if (linkedCard() || /^(cards|check)$/.test(plain(written.mode) ?? "") || plain(written.order) === "shuffle") return false;
  const [label, href, disclosure] = OWNERS.map((option) => written[option]?.trim());
  return !(label || href) || Boolean(label && disclosure && PLAIN_LINK.test(href ?? ""));
}

/**
 * What there is to show of an element's deck, if the module would show the same for what the owner wrote.
 *
 * @param {HTMLElement} element
 * @param {import("../runtime/widget.js").Attributes} written
 */
export function firstScreenOf(element, written) {
  const first = firstScreens[`${deckAddress(element, baseOf(element))}`];
  // Ours as somebody's own, by its address, is whatever is there.
  return first && (!first.named || isNamed(element)) && isDrawn(written) && Date.now() < Date.parse(first.until) ? first : undefined;
}

/** @type {Record<string, Promise<void>>} */
const fetched = {};

/**
 * Fetches the first screen of a built-in deck, if it is not here, and has `show` called once it is. It ends then, or after a
 * moment. What cannot be had the module shows a little later.
 *
 * @param {HTMLElement} element
 * @param {() => void} show
 */
export async function fetchFirstScreen(element, show) {
  if (!isNamed(element) || !isDrawn(attributes(element, false))) return;
  const base = baseOf(element);
  const address = deckAddress(element, base);
  // What is wrong with the address the runtime tells.
  if (typeof address !== "string" || hasEngine[base]) return;
  if (firstScreens[address]) return show();
  const url = at(firstScreenFile(address.slice(base.length)), base);
  if (!sumOf(url)) return;
  // One that cannot be had is not asked for again.
  const fetching = once(fetched, published(url), (address) => fetchOne(url, address, base).catch(() => {})).then(show).catch(() => {});
  await NativePromise.race([fetching, new NativePromise((resolve) => setTimeout(resolve, PATIENCE))]);
}

/** @param {string} url its plain address @param {string} address @param {string} base */
async function fetchOne(url, address, base) {
  const { status: answered, response } = await request(address, "arraybuffer");
  if (answered === 200 && (await isGenuine(url, response))) keep(JSON.parse(decode(response)), base);
}

/**
 * Draws for what the owner wrote.
 *
 * @param {import("./packed.js").FirstScreen} first
 * @param {import("../runtime/widget.js").Attributes} written
 */
export function pen({ nodes }, written) {
  const level = /^[1-4]$/.test(written["heading-level"]?.trim() ?? "") ? Number(written["heading-level"]) : 2;
  const [label, href, disclosure] = OWNERS.map((option) => written[option]?.trim() ?? "");
  // Not a map: pages put something else in its place.
  /** @type {Record<string, string>} */
  const said = { "{cta-label}": label, "https://cta-href.invalid": href, "{disclosure}": disclosure };
  /** @param {string} text */
  const owners = (text) => (Object.hasOwn(said, text) ? said[text] : text);
  const unwritten = [!href && "booking", !disclosure && "disclosure"];

  /** The name and the attributes of an element. @param {number} number @returns {[string, Record<string, string>]} */
  function headOf(number) {
    const [tag, all] = nodes[number];
    if (!TAGS.test(tag)) return ["span", {}];
    const attributes = Object.fromEntries(Object.entries(all).filter(([key]) => ATTRIBUTES.test(key)));
    if (attributes.class === "more" && written.roomy != null) attributes.open = "";
    if (attributes.href) attributes.href = owners(attributes.href);
    if (!HREF.test(attributes.href)) delete attributes.href;
    return [tag.replace(/^h(\d)$/, (_, drawn) => `h${Math.min(6, drawn - 2 + level)}`), attributes];
  }

  /** Without what the owner did not write. @param {number} number */
  const contentOf = (number) => /** @type {(string | number)[]} */ (nodes[number].slice(2)).filter((one) => typeof one !== "number" || !unwritten.includes(nodes[one][1].class));

  /** What stands in folds, and is not seen at first. @type {(() => void)[]} */
  const later = [];

  /** @param {string | number} one @returns {any} */
  function draw(one) {
    if (typeof one === "string") return owners(one);
    const [tag, attributes] = headOf(one);
    const [first, ...rest] = contentOf(one);
    /** @type {any} */
    const drawn = (/^(svg|path)$/.test(tag) ? createSvg : create)(tag, attributes);
    const fill = () => drawn.append(...rest.map(draw));
    if (first != null) drawn.append(draw(first));
    if (tag === "details" && !drawn.open) later.push(fill);
    else fill();
    return drawn;
  }

  /** Draws what was left out. */
  function finish() {
    for (const fill of later.splice(0)) fill();
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
    drawn.append(...to.slice(from.length).map(draw));
  }
  return { draw, finish, change };
}
