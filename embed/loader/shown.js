// A first screen that stands in a quiz: it takes the reader's reply, and hands over to the module what the reader has done.
// @ts-check
import { NativePromise } from "../shared/native-promise.js";
import { effectiveTheme } from "../shared/theme.js";
import { sumOf } from "./deck.js";
import { pen } from "./first-screen.js";
import { emit } from "./page.js";
import { services } from "./services.js";
import { get, warn } from "./settings.js";

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
  #pressed = -1;
  /** And its words: with other options there may be another in its place. */
  #words = "";
  #over = new AbortController();

  /**
   * @param {import("./quiz.js").Quiz} quiz
   * @param {import("./packed.js").FirstScreen} first
   * @param {import("./widget.js").Attributes} written
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
    const { signal } = this.#over;
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
    // Only at once will a browser share. What else came of it the module says.
    else if (control.closest(".share") && "share" in navigator) services(quiz).share(all(this.place, ".title")[0].textContent, this.screens.card, (outcome) => outcome && quiz.shown === this && this.#later(control));
    else this.#later(control);
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
    services(quiz).show(all(this.place, ".verdict [tabindex]")[0]);
    emit(quiz.element, "hontou-reveal", { card, guess: GUESSES[reply - 1] ?? null, verdict });
  }

  /** Leaves the press of a button to the module, or of none. @param {HTMLElement} [button] */
  #later(button) {
    const buttons = all(this.place, "button");
    this.#pressed = button ? buttons.indexOf(button) : -1;
    this.#words = button?.textContent ?? "";
    for (const one of buttons) one.style.opacity = one === button ? "0.6" : "";
    if (button) this.quiz.hurry();
  }

  /** Whether the reader waits for the module. */
  get isWaitedFor() {
    return this.#pressed >= 0;
  }

  /**
   * What of the reader's the module is to begin with: nothing, if the deck is not the one that was drawn.
   *
   * @param {import("./source.js").Source} source
   * @returns {import("./widget.js").Attributes}
   */
  begun({ address, deck }) {
    const { first, quiz, reply, screens } = this;
    if (address === first.deck && sumOf(deck) === first.sum) return reply ? { replied: screens.card, reply: `${reply - 1}` } : {};
    this.#pressed = -1;
    if (address === first.deck) warn(quiz.element, `${address} has changed since its first screen was drawn. Upload the whole folder once more, or write its script again with hontou pack.`);
    return {};
  }

  /** Waits until no press is under way: one that began on this screen would end nowhere. */
  async rest() {
    for (const end = performance.now() + PRESS; performance.now() < Math.min(end, this.#pressing) || (this.place.querySelector(":active") && performance.now() < end); ) await new NativePromise((resolve) => setTimeout(resolve, 20));
  }

  /** Notes what the reader did, and returns what does the same to what the module has drawn. */
  handOver() {
    const { place } = this;
    this.pen.finish();
    const { activeElement } = this.quiz.root;
    const focused = activeElement ? all(place, "*").indexOf(activeElement) : -1;
    const unfolded = all(place, "details").map((fold) => fold.open);
    const isBare = this.drawn.hasAttribute("data-bare");
    return () => {
      this.#over.abort();
      // What came with a movement has come.
      for (const movement of place.getAnimations?.({ subtree: true }) ?? []) movement.finish();
      all(place, "details").forEach((fold, at) => (fold.open = unfolded[at]));
      all(place, "*")[focused]?.focus({ preventScroll: true });
      if (isBare) all(place, "input")[0]?.click();
      const button = all(place, "button")[this.#pressed];
      if (button?.textContent === this.#words) button.click();
    };
  }
}
