// Keys that are pressed in a quiz. The page hears of none that the quiz itself has a use for: it sees the element as a
// whole, and would take it for a thing that is no button, or for the only stop of a dialog.
// @ts-check
import { active } from "./page.js";

/** @typedef {import("./quiz.js").Quiz} Quiz */

const STOPS = "a[href],button:enabled,summary,input";
const DIALOG = "dialog,[role=dialog],[role=alertdialog],[aria-modal]";

/**
 * All that the Tab key stops at, in order.
 *
 * @param {Quiz} quiz
 * @returns {HTMLElement[]}
 */
const stopsOf = ({ root }) => [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(STOPS))].filter((one) => !one.closest("details:not([open]) > :not(summary)"));

/** Before anybody else on the page. @param {KeyboardEvent} pressed */
export function keepKeys(pressed) {
  for (const quiz of active) if (quiz.root.activeElement) keep(quiz, pressed);
}

/** @param {Quiz} quiz @param {KeyboardEvent} pressed */
function keep(quiz, pressed) {
  const inner = /** @type {HTMLInputElement | null} */ (quiz.root.activeElement);
  const { code, key } = pressed;
  if (!inner || pressed.ctrlKey || pressed.altKey || pressed.metaKey) return;
  const isInput = inner.matches("input");
  // By the place of the key: in WebKit on Linux it has no name with Shift.
  if (code === "Tab") {
    const stops = stopsOf(quiz);
    const edge = pressed.shiftKey ? stops[0] : stops[stops.length - 1];
    // Of a group of radio buttons one is the stop.
    if (inner !== edge && !(inner.type === "radio" && inner.type === /** @type {any} */ (edge)?.type)) pressed.stopImmediatePropagation();
    else if (pressed.shiftKey) letOut(quiz.element);
  } else if (/^(Enter| )$/.test(key) ? inner.matches(`${key === " " ? "input," : ""}a,button,summary`) : isInput && /^Arrow/.test(key)) {
    pressed.stopImmediatePropagation();
    // Enter that is held down would answer one screen after the other.
    if (pressed.repeat && key === "Enter") pressed.preventDefault();
    else if (pressed.defaultPrevented && !/^A/.test(key)) inner.click();
  }
}

/**
 * In a dialog, and where its owner writes a tabindex, a quiz is found by those who look for what can take the focus; it
 * hands the focus on.
 *
 * @param {FocusEvent} focused
 */
export function handOn(focused) {
  for (const quiz of active) {
    const { element, root } = quiz;
    if (focused.composedPath()[0] === element && !root.activeElement && element.matches(":focus-visible")) stopsOf(quiz)[0]?.focus();
  }
}

/** @param {HTMLElement} element */
export function letIn(element) {
  if (element.closest(DIALOG) && !element.hasAttribute("tabindex")) element.tabIndex = 0;
}

/** The way out backwards would lead by the element itself, which hands the focus on. @param {HTMLElement} element */
function letOut(element) {
  if (element.tabIndex < 0) return;
  element.tabIndex = -1;
  setTimeout(() => (element.tabIndex = 0));
}
