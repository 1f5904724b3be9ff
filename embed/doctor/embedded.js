// How a page embeds the widget, read from its HTML.
// @ts-check
import { DECKS, LANGS, TAG } from "../loader/surface.js";
import { deckFile, isName } from "../shared/files.js";
import { nearest } from "../shared/language.js";
import { inFull } from "./ask.js";

/**
 * Where a page takes the widget from, which deck it asks for, and whether its script tag has `crossorigin`; undefined if it
 * has no script of ours. None of it need be an address that can be asked.
 *
 * @param {Document} page
 * @param {string} address the page's: what was fetched does not know it
 */
export function embeddedIn(page, address) {
  const around = inFull(page.querySelector("base[href]")?.getAttribute("href") ?? "", address) ?? address;
  /** @param {string} written */
  const full = (written) => inFull(written, around) ?? written;
  const tag = [...page.scripts].find((script) => /\/embed\.js(?:[?#]|$)/.test(full(script.getAttribute("src") ?? "")));
  if (!tag) return undefined;
  const script = full(tag.getAttribute("src") ?? "");
  const quiz = page.querySelector(`${TAG}, [data-hontou]`) ?? tag;
  /** @param {string} attribute */
  const get = (attribute) => quiz.getAttribute(attribute) ?? quiz.getAttribute(`data-${attribute}`);
  const base = inFull(".", full(get("base") ?? script)) ?? script;
  const deck = get("deck") ?? "";
  return { base, script, hasCrossorigin: tag.hasAttribute?.("crossorigin"), deck: isName(deck) ? base + builtIn(deck, get("lang") ?? page.documentElement.lang) : full(deck) };
}

/** @param {string} deck @param {string} tag */
export function builtIn(deck, tag) {
  const langs = Object.hasOwn(DECKS, deck) ? DECKS[deck] : LANGS;
  return deckFile(deck, nearest(tag, langs) ?? langs[0]);
}
