// How a page embeds the widget, read from its HTML.
// @ts-check
import { DECKS, LANGS, TAG } from "../loader/surface.js";
import { deckFile, isName } from "../shared/files.js";
import { nearest } from "../shared/language.js";

/**
 * Where a page takes the widget from, which deck it asks for, and whether its script tag has `crossorigin`; undefined if it
 * has no script of ours.
 *
 * @param {Document} page
 */
export function embeddedIn(page) {
  const script = [...page.scripts].find(({ src }) => /\/embed\.js(?:[?#]|$)/.test(src));
  if (!script) return undefined;
  const quiz = page.querySelector(`${TAG}, [data-hontou]`) ?? script;
  /** @param {string} attribute */
  const get = (attribute) => quiz.getAttribute(attribute) ?? quiz.getAttribute(`data-${attribute}`);
  const base = new URL(".", get("base") ?? script.src).href;
  const deck = get("deck") ?? "";
  const hasCrossorigin = script.hasAttribute?.("crossorigin");
  return { base, script: script.src, hasCrossorigin, deck: isName(deck) ? base + builtIn(deck, get("lang") ?? page.documentElement.lang) : new URL(deck, page.baseURI).href };
}

/** @param {string} deck @param {string} tag */
export function builtIn(deck, tag) {
  const langs = Object.hasOwn(DECKS, deck) ? DECKS[deck] : LANGS;
  return deckFile(deck, nearest(tag, langs) ?? langs[0]);
}
