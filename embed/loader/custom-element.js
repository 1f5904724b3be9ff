// <hontou-quiz>, the element a page sees. All it does is done by the quiz behind it, which no page can reach.
// @ts-check
import { diagnose } from "./diagnosis.js";
import { quizzes } from "./page.js";
import { Quiz } from "./quiz.js";
import { ATTRIBUTES, VERSION } from "./surface.js";

/** @param {HTMLElement} element @returns {Quiz} */
function quizOf(element) {
  if (!quizzes.has(element)) quizzes.set(element, new Quiz(element));
  return /** @type {Quiz} */ (quizzes.get(element));
}

export class HontouQuiz extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  // They would hand its tree to anybody.
  static disabledFeatures = ["internals"];
  static version = VERSION;

  get version() {
    return VERSION;
  }

  connectedCallback() {
    // What was set before the element was known is an own property, and hides ours.
    const own = /** @type {Record<string, any>} */ (/** @type {unknown} */ (this));
    for (const key of Object.keys(PROPERTIES)) {
      if (!Object.hasOwn(own, key)) continue;
      const value = own[key];
      delete own[key];
      own[key] = value;
    }
    quizOf(this).enter();
  }

  // An element that is only moved is back in the page before this turn ends.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected) quizOf(this).leave();
    });
  }

  /** @param {string} attribute @param {string | null} before @param {string | null} after */
  attributeChangedCallback(attribute, before, after) {
    if (before !== after) quizzes.get(this)?.changed(attribute);
  }

  restart() {
    quizOf(this).restart();
  }

  diagnose() {
    return diagnose(quizOf(this));
  }
}

// Each attribute is a property, too; `lang` is one of every element's.
const PROPERTIES = Object.fromEntries(
  ATTRIBUTES.filter((attribute) => attribute !== "lang").map((attribute) => [
    attribute.replace(/-(.)/, (_, letter) => letter.toUpperCase()),
    {
      /** @this {HTMLElement} */
      get() {
        return this.getAttribute(attribute);
      },
      /** @this {HTMLElement} @param {any} value */
      set(value) {
        if (value == null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value);
      },
    },
  ]),
);
Object.defineProperties(HontouQuiz.prototype, PROPERTIES);
