// Printing the memo alone. Everything else stays off the paper by a style sheet that is on the page only then; the memo
// itself never leaves its shadow tree.
// @ts-check

/** On the element and on all that is around it. */
const MARK = "data-hontou-printing";

/**
 * Calls `done` with an empty text if the browser did not print. In sandboxes and in the browsers of apps `print` does nothing, and says so
 * by nothing but an event that does not come.
 *
 * @param {import("./quiz.js").Quiz} quiz
 * @param {import("./widget.js").Done} done
 */
export function printMemo({ element, source }, done) {
  const sheet = /** @type {import("./source.js").Source} */ (source).engine.printSheet;
  let isBegun = false;
  /** @param {boolean} isOn */
  const cover = (isOn) => {
    for (let around = /** @type {any} */ (element); around; around = outside(around)) {
      if (isOn) around.setAttribute(MARK, around === element ? "" : "around");
      else around.removeAttribute(MARK);
      const root = around.getRootNode();
      const others = root.adoptedStyleSheets.filter((/** @type {CSSStyleSheet} */ one) => one !== sheet);
      root.adoptedStyleSheets = isOn ? [...others, sheet] : others;
    }
  };
  const begin = () => {
    isBegun = true;
    cover(true);
  };
  const end = () => {
    removeEventListener("beforeprint", begin);
    removeEventListener("afterprint", end);
    cover(false);
    done(isBegun ? "printed" : "");
  };
  addEventListener("beforeprint", begin);
  addEventListener("afterprint", end);
  cover(true);
  self.print();
  // A page that is still loading is printed once it is there.
  setTimeout(() => isBegun || document.readyState !== "complete" || end(), 1500);
}

/** What an element is drawn in. @param {any} element */
const outside = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;
