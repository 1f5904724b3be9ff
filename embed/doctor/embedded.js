// How a page embeds the widget, read from its HTML.
// @ts-check
import { DECKS, LANGS, TAG } from "../loader/surface.js";
import { deckFile, isName } from "../shared/files.js";
import { nearest } from "../shared/language.js";
import { readQuery } from "../shared/query.js";
import { inFull } from "./ask.js";

const FRAME = /\/frame\.html(?:[?#]|$)/;

/**
 * Where a page takes the widget from, which deck it asks for, and whether its script tag has `crossorigin`; an empty script if
 * it shows our frame, undefined if it has neither. None of it need be an address that can be asked. `isSandboxed` is whether the
 * quiz is shown in a sandbox, here or where the page's address is pasted.
 *
 * @param {Document} page
 * @param {string} address the page's: what was fetched does not know it
 */
export function embeddedIn(page, address) {
  const around = inFull(page.querySelector("base[href]")?.getAttribute("href") ?? "", address) ?? address;
  /** @param {string} written */
  const full = (written) => inFull(written, around) ?? written;
  // A page may also name the one file that never changes: embed.HASH.js.
  const tag = [...page.scripts].find((script) => /\/embed(?:\.\w{12})?\.js(?:[?#]|$)/.test(full(script.getAttribute("src") ?? "")));
  if (!tag) return framedIn(page, full);
  const script = full(tag.getAttribute("src") ?? "");
  const quiz = page.querySelector(`${TAG}, [data-hontou]`) ?? tag;
  /** @param {string} attribute */
  const get = (attribute) => quiz.getAttribute(attribute) ?? quiz.getAttribute(`data-${attribute}`);
  // As the loader: what is written in a page cannot say where code comes from, but for the origins of the page and of our scripts.
  const folders = [address, script, full(tag.getAttribute("data-base") ?? "")];
  const beside = inFull(".", script) ?? script;
  const written = get("base") && inFull(`${get("base")}`.replace(/\/?$/, "/"), around);
  const base = written && folders.some((folder) => originOf(folder) === originOf(written)) ? written : beside;
  const deck = get("deck") ?? "";
  return { base, script, isSandboxed: isForPasting(page), hasCrossorigin: tag.hasAttribute?.("crossorigin"), ...said(get, page.documentElement.lang), deck: isName(deck) ? base + builtIn(deck, get("lang") ?? page.documentElement.lang) : full(deck) };
}

/** Whether `hontou render` made the page, or the release's own page: pasted, its address becomes a frame. @param {Document} page */
const isForPasting = (page) => /\.oembed\.json$/.test(page.querySelector("link[type='application/json+oembed']")?.getAttribute("href") ?? "");

/** @param {Document} page @param {(written: string) => string} full */
function framedIn(page, full) {
  const element = [...page.querySelectorAll("iframe")].find((one) => FRAME.test(full(one.getAttribute("src") ?? "")));
  const frame = element && full(element.getAttribute("src") ?? "");
  const base = frame && inFull(".", frame);
  if (!base) return undefined;
  const asked = readQuery(new URL(frame).search);
  const deck = asked.get("deck") ?? "";
  const sandbox = element.getAttribute("sandbox");
  return { base, script: "", hasCrossorigin: false, isSandboxed: sandbox !== null && !/\ballow-same-origin\b/i.test(sandbox), ...said((attribute) => asked.get(attribute), ""), deck: isName(deck) ? base + builtIn(deck, asked.get("lang") ?? "") : inFull(deck, frame) ?? deck };
}

/**
 * What its owner says beside a booking link, and in which language.
 *
 * @param {(attribute: string) => string | null | undefined} get
 * @param {string} around the page's language
 */
const said = (get, around) => ({ booking: get("cta-href"), disclosure: get("disclosure"), lang: get("lang") || around || LANGS[0] });

/** @param {string} address */
const originOf = (address) => inFull("/", address);

/** @param {string} deck @param {string} tag */
export function builtIn(deck, tag) {
  const langs = Object.hasOwn(DECKS, deck) ? DECKS[deck] : LANGS;
  return deckFile(deck, nearest(tag, langs) ?? langs[0]);
}
