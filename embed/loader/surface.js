// What the widget shows a page: its element, attributes, options, languages, built-in decks, events and version.
// Data only.
// @ts-check

export const VERSION = "0.1.0";

export const TAG = "hontou-quiz";

/** What changes how a quiz is drawn, and nothing else. */
export const OPTIONS = ["mode", "length", "order", "theme", "heading-level", "cta-label", "cta-href", "disclosure"];

/** Everything a page owner may write. */
export const ATTRIBUTES = ["deck", "lang", "base", "loading", "accent", ...OPTIONS];

/** The languages of the interface. The first is the one to fall back to. */
export const LANGS = ["ja", "en", "ko", "zh-Hans", "zh-Hant"];

/**
 * The decks that come with the widget, and the languages each is there in, likewise.
 *
 * @type {Record<string, readonly string[]>}
 */
export const DECKS = { exosome: LANGS };

export const EVENTS = ["hontou-ready", "hontou-reveal", "hontou-cards-done", "hontou-check-done", "hontou-cta", "hontou-error"];
