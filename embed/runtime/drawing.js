// Has the module draw a quiz, in the place of whatever was there before.
// @ts-check
import { attributes, isDark, measure, paintAccent, settled, today } from "loader";
import { direction } from "../shared/language.js";
import { drop } from "./deck.js";
import { loseEngine } from "./engine.js";
import { altered } from "./error-codes.js";
import { services } from "./services.js";
import { begun, handOver } from "./takeover.js";
import { noteListeners } from "./wasm-closures.js";

/**
 * @typedef {import("../loader/quiz.js").Quiz} Quiz
 * @typedef {import("./source.js").Source} Source
 * @typedef {import("./widget.js").Attributes} Attributes
 */

/** What lets go of the listeners of each quiz's widget. @type {WeakMap<Quiz, () => void>} */
const freeOf = new WeakMap();

/** @param {Quiz} quiz @param {Source} source */
export function draw(quiz, source) {
  const { element, root } = quiz;
  const { engine, deck, file, lang, texts, address } = source;
  quiz.wasDark = isDark(element);
  // The first time a browser asks for the day it looks up where it is: too long for a first screen to wait.
  const written = { ...attributes(element, quiz.wasDark), today: today() };
  try {
    if (quiz.widget && quiz.source?.engine === engine) quiz.widget.update(written, deck === quiz.source.deck ? undefined : deck.flat, texts);
    else mount(quiz, source, written);
  } catch (error) {
    // That a deck is damaged it says in words; anything else stopped the module in the middle of something.
    if (typeof error === "string") {
      drop(file);
      throw altered(file);
    }
    quiz.source = source;
    quiz.shown = undefined;
    return loseEngine(engine, `${error}`);
  }
  /** @type {HTMLElement} */ (root.firstElementChild).dir = direction(lang);
  quiz.source = source;
  quiz.address = address;
  paintAccent(element, root, quiz.wasDark);
}

/** What was there before goes once something is in its place. @param {Quiz} quiz @param {Source} source @param {Attributes} written */
function mount(quiz, source, written) {
  const { engine, deck, lang, texts } = source;
  const { element, root, shown } = quiz;
  const place = shown?.place ?? quiz.makePlace(direction(lang));
  if (!shown) quiz.isReady = false;
  // What was reserved stays so until the reader acts: then things may move. And for a moment nothing may be there.
  const reserved = place.style.minBlockSize;
  place.style.minBlockSize = `${(shown ? place : element).offsetHeight}px`;
  const free = noteListeners(place);
  const takeUp = shown && handOver(shown);
  const widget = engine.module.mount(place, { ...written, ...(shown && begun(shown, source)) }, /** @type {string} */ (deck.flat), texts, services(quiz));
  quiz.takeOut();
  freeOf.set(quiz, free);
  quiz.widget = widget;
  // Before anything else can happen: what the module draws stands there once the task that called it has ended.
  if (takeUp) {
    const drawn = new MutationObserver(() => {
      if (!place.firstChild) return;
      drawn.disconnect();
      place.style.minBlockSize = reserved;
      takeUp();
    });
    drawn.observe(place, { childList: true });
  } else root.append(place);
  root.adoptedStyleSheets = [...engine.sheets, ...settled];
  for (const other of [...root.children]) if (other !== place) other.remove();
  if (!shown) measure(place);
}

/** Takes a widget out. @param {Quiz} quiz @param {Source} source @param {import("./widget.js").Widget} widget */
export function takeDown(quiz, source, widget) {
  try {
    widget.unmount();
    freeOf.get(quiz)?.();
    freeOf.delete(quiz);
  } catch (error) {
    loseEngine(source.engine, `${error}`);
  }
}
