// What the loader watches in the page, while there are quizzes in it: light and dark, the card its address names, and what
// comes near the view. And what it tells the page.
// @ts-check
import { handOn, keepKeys } from "./keys.js";

/** @typedef {import("./quiz.js").Quiz} Quiz */

// A page is dark where it says so by color-scheme: most pages are light whatever the reader's system is.
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");

/** @param {HTMLElement} element */
export function isDark(element) {
  const around = element.parentElement ?? /** @type {ShadowRoot} */ (element.getRootNode()).host ?? document.documentElement;
  const scheme = getComputedStyle(around).colorScheme;
  return scheme.includes("dark") && (!scheme.includes("light") || systemIsDark.matches);
}

/** The card that the page's address names: #hontou-ID. It says which, and no answer. */
export const linkedCard = () => location.hash.match(/^#hontou-(.+)/)?.[1];

/** The quiz behind each element there is. @type {WeakMap<Element, Quiz>} */
export const quizzes = new WeakMap();

/** The quizzes in the page. @type {Set<Quiz>} */
export const active = new Set();

/** By the folder of its files, whether there is a module that draws at once. @type {Record<string, boolean>} */
export const hasEngine = {};

let isNoted = false;

/** There is a quiz, or its owner was told why not. */
export const note = () => (isNoted = true);

/** Whether there ever was one. */
export const wasNoted = () => isNoted;

const follow = () => active.forEach((quiz) => quiz.follow());
const openLinked = () => active.forEach((quiz) => quiz.openLinked());
const watched = /** @type {const} */ ([
  [systemIsDark, "change", follow],
  [self, "hashchange", openLinked],
  [self, "keydown", keepKeys],
  [self, "focus", handOn],
]);
const followed = new MutationObserver(follow);

/** @param {Quiz} quiz */
export function watch(quiz) {
  if (active.size === 0) {
    for (const [target, type, listener] of watched) target.addEventListener(type, /** @type {any} */ (listener), true);
  }
  // Anew for each: a page may have got another body since the last.
  for (const root of [document.documentElement, document.body]) if (root) followed.observe(root, { attributes: true });
  active.add(quiz);
  note();
}

/** @param {Quiz} quiz */
export function unwatch(quiz) {
  active.delete(quiz);
  if (active.size > 0) return;
  for (const [target, type, listener] of watched) target.removeEventListener(type, /** @type {any} */ (listener), true);
  followed.disconnect();
}

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) quizzes.get(target)?.start();
  },
  { rootMargin: "800px" },
);

/** Has a quiz started once it comes near the view. @param {Quiz} quiz */
export const startWhenNear = (quiz) => near.observe(quiz.element);

/** @param {Quiz} quiz */
export const stopWaiting = (quiz) => near.unobserve(quiz.element);

/**
 * Tells the page.
 *
 * @param {HTMLElement} element
 * @param {string} type
 * @param {unknown} detail plain JSON
 */
export function emit(element, type, detail) {
  element.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
}
