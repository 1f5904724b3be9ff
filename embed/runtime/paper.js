// Printing the memo alone. Everything else stays off the paper by a style sheet that is on the page only then; the memo
// itself never leaves its shadow tree.
// @ts-check
import { pageAddress } from "../loader/shared-address.js";
import { WIDEST } from "../loader/width.js";
import { outside } from "../shared/element.js";

/**
 * @typedef {{ printSheet: CSSStyleSheet }} Engine
 * @typedef {{ element: HTMLElement, root: ShadowRoot, source?: { engine: Engine } }} Printed
 */

/** On the element and on all that is around it. */
const MARK = "data-hontou-printing";

/**
 * Calls `done` with an empty text if the browser did not print. In sandboxes and in the browsers of apps `print` does nothing,
 * and says so by nothing but an event that does not come.
 *
 * @param {Printed} quiz
 * @param {import("./widget.js").Done} done
 */
export function printMemo({ element, root, source }, done) {
  // Where it came from, as somebody else can open it; a frame does not know.
  const address = window.parent === window ? pageAddress() : "";
  const place = /** @type {HTMLElement} */ (root.firstElementChild);
  const { className } = place;
  place.style.setProperty("--address", JSON.stringify(address));
  const sheet = /** @type {{ engine: Engine }} */ (source).engine.printSheet;
  /** @type {any[]} */
  const way = [];
  for (let around = /** @type {any} */ (element); around; around = outside(around)) way.push([around, around.getRootNode()]);
  let isBegun = false;
  /** @param {boolean} isOn */
  const cover = (isOn) => {
    place.className = isOn ? WIDEST : className;
    for (const [around, root] of way) {
      if (isOn) around.setAttribute(MARK, around === element ? "" : "around");
      else around.removeAttribute(MARK);
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
    // The timer below may be late.
    isBegun = true;
  };
  addEventListener("beforeprint", begin);
  addEventListener("afterprint", end);
  cover(true);
  self.print();
  // A page that is still loading is printed once it is there.
  setTimeout(() => isBegun || document.readyState !== "complete" || end(), 1500);
}
