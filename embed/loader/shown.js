// A first screen that stands in a quiz: it takes the reader's reply, and hands over to the module what the reader has done.
// @ts-check
import { NativePromise } from "../shared/native-promise.js";
import { effectiveTheme } from "../shared/theme.js";
import { pen } from "./first-screen.js";
import { emit } from "./page.js";
import { get } from "./settings.js";
import { pageAddress } from "./shared-address.js";
import { show } from "./view.js";

/** The guesses among the replies, in their order. */
const GUESSES = ["true", "false", "unknown"];
/** So long after the end of a press, in ms, its click may come; and so long a press may last. */
const [CLICK, PRESS] = [300, 1500];

/** @param {Element} place @param {string} selector @returns {any[]} */
const all = (place, selector) => [...place.querySelectorAll(selector)];

export class Shown {
  /** Which reply there was: its place in the list of screens, 0 for none. */
  reply = 0;
  /** Until when a press is waited for. */
  #pressing = 0;
  /** The button that the module is to press, by its number. */
  pressed = -1;
  /** And its words: with other options there may be another in its place. */
  words = "";
  over = new AbortController();

  /**
   * @param {import("./quiz.js").Quiz} quiz
   * @param {import("./packed.js").FirstScreen} first
   * @param {import("../runtime/widget.js").Attributes} written
   * @param {HTMLElement} place
   */
  constructor(quiz, first, written, place) {
    this.quiz = quiz;
    this.first = first;
    this.place = place;
    this.screens = /^full$/i.test(written.length?.trim() ?? "") ? first.full : first.short;
    this.pen = pen(first, written);
    this.drawn = this.pen.draw(this.screens.screens[0]);
    this.shade(written.dark != null);
    place.append(this.drawn);
    requestAnimationFrame(() => setTimeout(() => this.pen.finish()));
    const { signal } = this.over;
    /** @param {string} type @param {(event: any) => void} act @param {boolean} [capture] */
    const listen = (type, act, capture) => place.addEventListener(type, act, { capture, signal });
    listen("click", ({ target }) => this.#press(target.closest("button,.cta")));
    listen("keydown", (key) => this.#key(key));
    listen("change", () => this.drawn.toggleAttribute("data-bare"));
    for (const type of ["pointerdown", "keydown"]) listen(type, () => this.#waits(PRESS), true);
    for (const type of ["pointerup", "pointercancel", "keyup"]) listen(type, () => this.#waits(CLICK), true);
    listen("click", () => this.#waits(0), true);
  }

  /** @param {number} time in ms */
  #waits(time) {
    this.#pressing = performance.now() + time;
  }

  /** @param {boolean} isDark whether the page is */
  shade(isDark) {
    this.drawn.dataset.theme = effectiveTheme(get(this.quiz.element, "theme"), isDark ? "dark" : "light");
  }

  /** @param {HTMLButtonElement | null} control */
  #press(control) {
    if (!control) return;
    const { quiz } = this;
    const { verdict } = control.dataset;
    if (verdict) this.#replies(1 + GUESSES.indexOf(verdict));
    else if (control.closest(".see")) this.#replies(4);
    else if (control.matches(".cta")) emit(quiz.element, "hontou-cta", {});
    else if (control.closest(".share") && "share" in navigator) this.#share(control);
    else this.#later(control);
  }

  /** Only at once will a browser share. What else can be done the module does. @param {HTMLElement} button */
  async #share(button) {
    try {
      await navigator.share({ title: all(this.place, ".title")[0].textContent, url: pageAddress(this.screens.card) });
    } catch (error) {
      if (/** @type {Error} */ (error).name !== "AbortError" && this.quiz.shown === this) this.#later(button);
    }
  }

  /** The keys of src/view/keys.rs. @param {KeyboardEvent} key */
  #key({ keyCode, target, ctrlKey, altKey, metaKey, repeat }) {
    if (ctrlKey || altKey || metaKey || repeat) return;
    const digit = keyCode - (keyCode > 96 ? 96 : 48);
    if (digit > 0 && digit < 4) this.#replies(digit);
    else if (keyCode === 13 && !(/** @type {Element} */ (target).matches("button,a,summary"))) {
      const [next] = all(this.place, "[data-kind=primary]");
      if (next) this.#later(next);
    }
  }

  /** @param {number} reply */
  #replies(reply) {
    if (this.reply) return;
    const { quiz, screens: { card, verdict, screens } } = this;
    this.#later();
    this.pen.finish();
    this.pen.change(this.drawn, screens[0], screens[(this.reply = reply)]);
    this.pen.finish();
    quiz.makeWay();
    show(quiz.element, all(this.place, ".verdict [tabindex]")[0]);
    emit(quiz.element, "hontou-reveal", { card, guess: GUESSES[reply - 1] ?? null, verdict });
  }

  /** Leaves the press of a button to the module, or of none. @param {HTMLElement} [button] */
  #later(button) {
    const buttons = all(this.place, "button");
    this.pressed = button ? buttons.indexOf(button) : -1;
    this.words = button?.textContent ?? "";
    for (const one of buttons) one.style.opacity = one === button ? "0.6" : "";
    if (button) this.quiz.hurry();
  }

  /** Whether the reader waits for the module. */
  get isWaitedFor() {
    return this.pressed >= 0;
  }

  /** Waits until no press is under way: one that began on this screen would end nowhere. */
  async rest() {
    for (const end = performance.now() + PRESS; performance.now() < Math.min(end, this.#pressing) || (this.place.querySelector(":active") && performance.now() < end); ) await new NativePromise((resolve) => setTimeout(resolve, 20));
  }
}
