// What the widget asks of its loader: whatever needs a request, the printer, the clipboard or a sheet of the browser's.
// None of it keeps or sends a memo.
// @ts-check
import { at, baseOf, isNamed, part, published, show, warn } from "loader";
import { copy } from "./copy.js";
import { printMemo } from "./paper.js";
import { share } from "./share.js";

/** Those of the built-in decks are named by their content. @param {import("../loader/quiz.js").Quiz} quiz @param {string} src */
function figureAt({ element, address }, src) {
  const { href } = new URL(src, address);
  const base = baseOf(element);
  return isNamed(element) && href.startsWith(base) ? published(at(href.slice(base.length), base)) : href;
}

/**
 * @param {import("../loader/quiz.js").Quiz} quiz
 * @returns {import("./widget.js").Services}
 */
export const services = (quiz) => ({
  warn: (message) => warn(quiz.element, message),

  tell: (type, detail) => quiz.tell(type, detail),

  show(fresh) {
    // After a key, too, which clicks on nothing.
    quiz.makeWay();
    show(quiz.element, fresh);
  },

  // A deck's figures are beside it. What draws them is fetched with the first.
  async figure(place, src, labels) {
    try {
      /** @type {typeof import("../figures.js")} */
      const { draw } = await part(quiz.element, "figures.js");
      await draw(place, figureAt(quiz, src), labels);
    } catch (error) {
      place.textContent = place.getAttribute("aria-label");
      console.warn(`hontou: the figure could not be drawn: ${navigator.onLine ? /** @type {Error} */ (error).message : "the reader is offline."}`);
    }
  },

  print: (done) => printMemo(quiz, done),

  copy: async (text, done) => done(await copy(text)),

  share,
});
