// What the widget asks of its loader: whatever needs a request, the printer, the clipboard or a sheet of the browser's.
// None of it keeps or sends a memo.
// @ts-check
import { emit } from "./page.js";
import { part, warn } from "./settings.js";

/**
 * @param {import("./quiz.js").Quiz} quiz
 * @returns {import("./widget.js").Services}
 */
export const services = (quiz) => ({
  warn: (message) => warn(quiz.element, message),

  tell: (type, detail) => emit(quiz.element, type, detail),

  // A deck's figures are beside it. What draws them is fetched with the first.
  async figure(place, src, labels) {
    try {
      /** @type {typeof import("../figures.js")} */
      const { draw } = await part(quiz.element, "figures.js");
      await draw(place, new URL(src, quiz.address).href, labels);
    } catch (error) {
      place.textContent = place.getAttribute("aria-label");
      console.warn(`hontou: the figure could not be drawn: ${/** @type {Error} */ (error).message}. Upload figures.js beside embed.js.`);
    }
  },

  // The page is covered by a sheet that leaves the way down to the widget, and that goes when printing ends.
  print() {
    const sheet = /** @type {import("./source.js").Source} */ (quiz.source).engine.printSheet;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    quiz.element.toggleAttribute("data-hontou-printing", true);
    addEventListener(
      "afterprint",
      () => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
        quiz.element.toggleAttribute("data-hontou-printing", false);
      },
      { once: true },
    );
    print();
  },

  copy,

  // What is shared is the page's address, which holds no answer.
  async share(title, card, done) {
    const url = location.href.split("#")[0] + (card ? `#hontou-${card}` : "");
    if (!navigator.share) return copy(url, done);
    // A reader who closes the browser's sheet again has changed their mind; there is nothing to say.
    await navigator.share({ title, url }).catch(() => {});
    done(false);
  },
});

/**
 * There is no second way where a browser refuses: it would take a field in the page, open to the page's scripts.
 *
 * @param {string} text
 * @param {(copied: boolean) => void} done
 */
async function copy(text, done) {
  try {
    // Without the marks of where a line may end.
    await navigator.clipboard.writeText(text.replaceAll("\u200b", ""));
    done(true);
  } catch {
    done(false);
  }
}
