// A quiz in a Yew app of somebody else's: what loader and runtime do for an element of theirs, by their own modules. Each file
// stands as it is in the app, as a snippet of wasm-bindgen's (src/app/place.rs); so none here comes out of a bundler.
// @ts-check
import { paint } from "../accent.js";
import { draw as drawFigure } from "../figures/draw.js";
import { letIn } from "../loader/keys.js";
import { emit, isDark, linkedCard, unwatch, watch } from "../loader/page.js";
import { ignoreSecondPresses, keepInside } from "../loader/presses.js";
import { closedRoot } from "../loader/root.js";
import { makeRoom, show } from "../loader/view.js";
import { isRoomy } from "../loader/wide.js";
import { follow, measure, unfollow } from "../loader/width.js";
import { copy } from "../runtime/copy.js";
import { printMemo } from "../runtime/paper.js";
import { share } from "../runtime/share.js";
import { noteListeners } from "../runtime/wasm-closures.js";
import { create } from "../shared/element.js";
import { direction } from "../shared/language.js";
import { effectiveTheme } from "../shared/theme.js";
import { uncover } from "../uncover.js";

/** @param {string} css */
function sheetOf(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

export class AppQuiz {
  /** What its page's owner was told: each once. @type {Set<string>} */
  #told = new Set();
  /** Where a deck's figures are looked for. */
  #base = document.baseURI;
  #wasDark = false;

  /**
   * @param {HTMLElement} element
   * @param {string[]} css of the quiz, of the page while it prints, of figures
   * @param {(card?: string) => void} heard told that the page turned dark or light, or which card its address names
   */
  constructor(element, [quizCss, printCss, figureCss], heard) {
    this.element = element;
    this.heard = heard;
    this.figureCss = figureCss;
    /** As printMemo wants it. */
    this.source = { engine: { printSheet: sheetOf(printCss) } };
    this.root = closedRoot(element);
    this.root.adoptedStyleSheets = [sheetOf(quizCss)];
    keepInside(this.root);
    const place = (this.place = create("div"));
    follow(place);
    place.addEventListener("click", () => makeRoom(element, place));
    ignoreSecondPresses(place);
    this.free = noteListeners(place);
    this.root.append(place);
    measure(place);
    this.#wasDark = isDark(element);
    watch(this.#asQuiz);
    letIn(element);
  }

  /** The part of a quiz of the loader's that the page's watch asks for. */
  get #asQuiz() {
    return /** @type {import("../loader/quiz.js").Quiz} */ (/** @type {unknown} */ (this));
  }

  get isDark() {
    return isDark(this.element);
  }

  get isRoomy() {
    return isRoomy(this.element);
  }

  /** The page's language. */
  get lang() {
    return document.documentElement.lang;
  }

  /** What the quiz asks for, as of its loader. @returns {import("../runtime/widget.js").Services} */
  get services() {
    const { element, place } = this;
    return {
      warn: (message) => this.warn(message),
      tell: (type, detail) => emit(element, type, detail),
      show(fresh) {
        // After a key, too, which clicks on nothing.
        makeRoom(element, place);
        show(element, fresh);
      },
      figure: (drawn, src, labels) => drawFigure(drawn, new URL(src, this.#base).href, labels, this.figureCss),
      print: (done) => printMemo(this, done),
      copy: async (text, done) => done(await copy(text)),
      share,
    };
  }

  /** @param {string} message */
  warn(message) {
    if (!this.#told.has(message)) console.warn(`hontou: ${message}`);
    this.#told.add(message);
  }

  /**
   * What no drawing of the quiz itself sets.
   *
   * @param {string} lang the deck's
   * @param {string} theme
   * @param {string | undefined} accent
   * @param {string} base where its figures are
   */
  dress(lang, theme, accent, base) {
    const { element, place, root } = this;
    this.#base = new URL(base, document.baseURI).href;
    place.dir = direction(lang);
    const invalid = paint(root, accent, effectiveTheme(theme, isDark(element) ? "dark" : "light") === "dark");
    if (invalid) this.warn(invalid);
  }

  /** The page may have turned dark, or light. */
  follow() {
    const now = isDark(this.element);
    if (now === this.#wasDark) return;
    this.#wasDark = now;
    this.heard();
  }

  /** To the card that the page's address names. */
  openLinked() {
    const card = linkedCard();
    if (card) this.heard(card);
  }

  /** The card is open: so is what the page hides it in. */
  opened() {
    const { element } = this;
    if (!(element.checkVisibility?.() ?? element.offsetParent)) uncover(element);
  }

  /** The quiz was taken out. */
  close() {
    unwatch(this.#asQuiz);
    unfollow(this.place);
    this.free();
    this.root.replaceChildren();
  }
}
