// How wide a quiz is, for the rules of its style sheets: a class on its place for each step. They are no container queries, by
// which browsers have to lay out in the middle of working out styles: half of the styles' time in a press on a slow phone.
// @ts-check

/** From so many px on (w), from so many times the size of the letters on (e). */
const STEPS = ["w360", "w480", "w600", "e9", "e15", "e19", "e34"];
/** So soon, in ms, nobody goes back to the width of before: a scroll bar that a step brings would take the step away again. */
const SOON = 300;

/** @param {number} width in px @param {number} letter in px */
const classes = (width, letter) => STEPS.filter((step) => width >= +step.slice(1) * (step < "f" ? letter : 1)).join(" ");

/** As on a sheet of paper. */
export const WIDEST = STEPS.join(" ");

/** With what it was before, and when that changed. @typedef {HTMLElement & { was?: [string, number] }} Place */

/** Has the rules follow how wide a place is now. @param {Place} place */
export function measure(place) {
  // The border is the widget's.
  const width = place.clientWidth - 2;
  const now = classes(width, parseFloat(getComputedStyle(place).fontSize));
  const [before, changed] = place.was ?? ["", 0];
  if (width < 0 || now === place.className || (now === before && performance.now() - changed < SOON)) return;
  place.was = [place.className, performance.now()];
  place.className = now;
}

/** One for all places, once there is one. @type {ResizeObserver | undefined} */
let observer;

/** From now on, as most phones would have it until it is measured. @param {HTMLElement} place */
export function follow(place) {
  place.className = classes(390, 16);
  // A frame later: what changes its height in the same would be an error to the page.
  observer ??= new ResizeObserver((seen) => requestAnimationFrame(() => seen.forEach(({ target }) => measure(/** @type {HTMLElement} */ (target)))));
  observer.observe(place);
}

/** @param {HTMLElement} place */
export const unfollow = (place) => observer?.unobserve(place);
