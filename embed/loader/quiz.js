// The quiz behind an element: waiting → loading → a widget, or an error; from anywhere back to nothing.
// @ts-check
import { create } from "../shared/element.js";
import { loadAccent, paintAccent, wantsAccent } from "./accent.js";
import { deckAddress } from "./deck-address.js";
import { showFailure } from "./failure.js";
import { fetchFirstScreen, firstScreenOf } from "./first-screen.js";
import { letIn } from "./keys.js";
import { active, emit, isDark, linkedCard, startWhenNear, stopWaiting, unwatch, watch } from "./page.js";
import { own } from "./packed.js";
import { ignoreSecondPresses, keepInside } from "./presses.js";
import { closedRoot } from "./root.js";
import { runtimeAt } from "./runtime.js";
import { attributes, baseOf, getWord, langOf, part, warn } from "./settings.js";
import { Shown } from "./shown.js";
import { host, settled, waiting } from "./styles.js";
import { OPTIONS } from "./surface.js";
import { makeRoom } from "./view.js";
import { follow, measure, unfollow } from "./width.js";

/** @typedef {import("../runtime/source.js").Source} Source */

/** What changes nothing of what is loaded, but for the accent's own script. */
const DRAWN = [...OPTIONS, "accent", "loading"];
/** So much room, in px, a page keeps only if it means the first card. */
const ROOM = 320;
/** What changes nothing of what is said on a first screen. */
const LOOKS = ["theme", "accent", "loading"];
/** What makes it another quiz, in which what was replied no longer counts. */
const QUIZ = ["deck", "lang", "base", "mode", "order", "length"];

export class Quiz {
  /** Whether it was near enough to be loaded; until then a changed attribute changes nothing. */
  #begun = false;
  wasDark = false;
  /** The language it was last asked for in. */
  #lang = "";
  /** The deck's, once it is there. @type {string | undefined} */
  address;
  /** What is drawn now. @type {Source | undefined} */
  source;
  /** @type {import("../runtime/widget.js").Widget | undefined} */
  widget;
  /** What is shown while there is no widget. @type {Shown | undefined} */
  shown;
  /** What went wrong last. @type {{ code: string, message: string } | undefined} */
  trouble;
  /** What runs it. @type {import("./runtime.js").Runtime | undefined} */
  #runtime;
  /** Where it was drawn last. @type {HTMLElement | undefined} */
  #place;
  /** Whether the page was told so of what is shown. */
  isReady = false;
  /** What was changed in this turn. @type {Set<string>} */
  #changes = new Set();
  /** What was begun later, or a removal, makes what is under way stale. */
  #wanted = new AbortController();
  /** What its page's owner was told. @type {Set<string>} */
  logged = new Set();

  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.root = closedRoot(element);
    keepInside(this.root);
  }

  /** The element was put into a page. */
  enter() {
    if (active.has(this)) return;
    watch(this);
    letIn(this.element);
    // Not even for a moment, where a first screen may come at once: what is asked of the page would have it laid out.
    if (!own || wantsAccent(this.element)) this.#reserve();
    if (own) this.#showFirst();
    this.#wait();
  }

  get #hasFailed() {
    return Boolean(this.root.getElementById("again"));
  }

  /** The page's own fallback, and the room of a first card unless the page keeps much itself. */
  #reserve() {
    this.root.adoptedStyleSheets = parseFloat(getComputedStyle(this.element).minHeight) >= ROOM ? host : waiting;
    this.root.replaceChildren(create("div", {}, create("p", {}, create("slot"))));
  }

  /** Shows the first screen of its deck, if that is here and nothing else is there. */
  async #showFirst() {
    const { element, root } = this;
    await loadAccent(element);
    if (!active.has(this) || this.widget || this.shown || this.#hasFailed) return;
    this.wasDark = isDark(element);
    const written = attributes(element, this.wasDark);
    const first = firstScreenOf(element, written);
    if (!first) {
      if (!root.firstChild) this.#reserve();
      return;
    }
    const place = this.makePlace();
    // What was reserved stays so until the reader acts.
    if (root.firstChild) place.style.minBlockSize = `${element.offsetHeight}px`;
    root.adoptedStyleSheets = [...host, first.sheet];
    root.replaceChildren(place);
    // While it is empty: what is drawn then is laid out once, in the frame that shows it.
    measure(place);
    this.shown = new Shown(this, first, written, place);
    paintAccent(element, root, this.wasDark);
    this.tell("hontou-ready", {});
  }

  /** The element was taken out of the page. */
  leave() {
    unwatch(this);
    this.#begun = false;
    this.isReady = false;
    this.#wanted.abort();
    stopWaiting(this);
    this.takeOut();
    if (this.#place) unfollow(this.#place);
    this.root.replaceChildren();
  }

  #wait() {
    const loading = getWord(this.element, "loading") || "lazy";
    if (loading === "eager" || linkedCard()) {
      this.start();
      return;
    }
    if (loading !== "lazy") warn(this.element, `loading="${loading}" is not a value; it takes lazy, eager.`);
    startWhenNear(this);
  }

  /** @returns {Promise<void>} */
  async start() {
    stopWaiting(this);
    this.#begun = true;
    this.#lang = langOf(this.element);
    const before = this.#wanted;
    const { signal } = (this.#wanted = new AbortController());
    // What was begun before goes on for a moment, as it may be for the same deck; but it counts no more.
    const isStale = () => signal.aborted || signal !== this.#wanted.signal;
    try {
      if (!this.widget) this.address = undefined;
      // On a slow line the two would wait for each other.
      if (!this.widget && !this.shown && !this.#hasFailed) await fetchFirstScreen(this.element, () => this.#showFirst());
      if (isStale()) return before.abort();
      const runtime = await runtimeAt(baseOf(this.element));
      if (isStale()) return before.abort();
      const loading = runtime.loadSource(this.element, signal, (address) => {
        if (!isStale() && !this.widget) this.address = address;
      });
      before.abort();
      const source = await loading;
      if (isStale()) return;
      await this.shown?.rest();
      if (isStale()) return;
      if (source.engine.isLost) return this.start();
      const first = !this.widget;
      // What was there before is taken out by what has drawn it.
      runtime.draw(this, source);
      this.#runtime = runtime;
      if (first) this.openLinked();
    } catch (error) {
      if (isStale()) return;
      // What is running stays: it may hold a reader's memo.
      if (this.widget) this.#report(error);
      else this.fail(error);
    }
  }

  /** Where a widget is drawn. A first screen is in a language of ours. @param {"rtl" | "ltr"} [dir] */
  makePlace(dir = "ltr") {
    const place = create("div", { dir });
    if (this.#place) unfollow(this.#place);
    follow((this.#place = place));
    place.addEventListener("click", () => this.makeWay());
    ignoreSecondPresses(place);
    return place;
  }

  /** Tells the page; that it is ready but once, whoever drew it. @param {string} type @param {unknown} detail */
  tell(type, detail) {
    if (type === "hontou-ready") {
      if (this.isReady) return;
      this.isReady = true;
    }
    emit(this.element, type, detail);
  }

  /** The reader acts: what was reserved is given back, and Next goes above what the page keeps at the foot. */
  makeWay() {
    const { element, root } = this;
    // A listener of the page may have taken it out of the root by now.
    const place = /** @type {HTMLElement} */ (this.#place);
    place.style.minBlockSize = "";
    // Not without need: a browser would look at every style anew, in the press that wants it.
    if (root.adoptedStyleSheets.at(-1) !== settled.at(-1)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...settled];
    makeRoom(element, place);
  }

  /** The reader wants what only the module can do. */
  hurry() {
    if (!this.#begun) this.start();
    this.root.getElementById("again")?.focus();
  }

  /** To the card that the page's address names, if it is one of this deck. */
  async openLinked() {
    const card = linkedCard();
    if (!card) return;
    if (!this.widget) {
      if (!this.#begun) this.start();
      return;
    }
    const { element } = this;
    if (!this.widget.open(card) || (element.checkVisibility?.() ?? element.offsetParent)) return;
    /** @type {typeof import("../uncover.js")} */
    const { uncover } = await part(element, "uncover.js");
    uncover(element);
    this.widget?.focus();
  }

  #showAnew() {
    this.takeOut();
    this.#reserve();
    this.#showFirst();
  }

  /** From the first card on, without asking for anything again. */
  restart() {
    const { source } = this;
    this.isReady = false;
    if (!source) {
      if (this.shown && !this.#hasFailed) this.#showAnew();
      return;
    }
    this.takeOut();
    // The space that the last screen took is not the first one's.
    this.root.replaceChildren();
    if (source.engine.isLost) this.start();
    else this.#runtime?.draw(this, source);
  }

  /** The reader asked for it, and is taken to what came of it. */
  async retry() {
    await this.start();
    /** @type {{ focus(): void } | null} */ (this.widget ?? this.root.getElementById("again"))?.focus();
  }

  /** Tells the page and its owner. @param {any} error */
  #report({ code = "internal", message }) {
    this.trouble = { code, message };
    console.error(`hontou: ${message} [${code}]`);
    emit(this.element, "hontou-error", this.trouble);
  }

  /** The widget itself cannot be had. @param {any} error */
  fail(error) {
    this.#wanted.abort();
    this.#wanted = new AbortController();
    this.#report(error);
    const { element, shown } = this;
    // Beside the deck there may be something to read, whatever came of the deck itself.
    const found = deckAddress(element, baseOf(element));
    if (typeof found === "string") this.address ??= found;
    this.takeOut();
    this.shown = shown;
    showFailure(this, this.#wanted.signal);
  }

  /** The module it runs on has panicked: it is not called any more, not even to clean up. @param {import("./load-error.js").LoadError} error */
  lose(error) {
    this.widget = undefined;
    this.fail(error);
  }

  async refresh() {
    if (this.source) this.#runtime?.draw(this, this.source);
    else this.shown?.shade(this.wasDark = isDark(this.element));
    await loadAccent(this.element);
    if (this.widget || this.shown) paintAccent(this.element, this.root, this.wasDark);
  }

  /** Pages change the attributes of their body for many reasons, some while they scroll; most change neither of these. */
  follow() {
    if (isDark(this.element) !== this.wasDark) this.refresh();
    if (this.#begun && langOf(this.element) !== this.#lang) this.start();
  }

  /** What is shown goes. */
  takeOut() {
    const { source, widget } = this;
    this.widget = undefined;
    this.shown = undefined;
    this.source = undefined;
    if (source && widget) this.#runtime?.takeDown(this, source, widget);
  }

  /** All changes of one turn are one. @param {string} attribute */
  changed(attribute) {
    if (!this.#changes.size) queueMicrotask(() => this.#apply());
    this.#changes.add(attribute);
  }

  #apply() {
    const changes = [...this.#changes];
    this.#changes.clear();
    if (!active.has(this)) return;
    // Another first screen than the one that is shown, or none; or one by now, if it is here.
    const other = this.shown?.reply ? changes.some((one) => QUIZ.includes(one)) : changes.some((one) => !LOOKS.includes(one));
    if ((own || this.shown) && !this.widget && !this.#hasFailed && other) this.#showAnew();
    if (!this.#begun) {
      if (this.shown) this.refresh();
      return this.#wait();
    }
    // What can be drawn waits for no request.
    const loaded = changes.filter((one) => !DRAWN.includes(one));
    if (loaded.length < changes.length) this.refresh();
    if (loaded.length) this.start();
  }
}
