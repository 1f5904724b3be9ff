// The closed shadow tree of a quiz. Session recorders put a function of their own in the place of the browser's, and keep every
// tree that it makes; the browser's own is still to be had, in a document that no script has been in.
// @ts-check
import { create } from "../shared/element.js";

/** As browsers write their own functions; one that stands in for it is written another way. */
const NATIVE = /^function attachShadow\(\)\s*{\s*\[native code]\s*}$/;

// At once: what is put in its place later does not count.
let { attachShadow } = Element.prototype;
if (!NATIVE.test(Function.prototype.toString.call(attachShadow))) {
  const frame = create("iframe");
  document.documentElement.append(frame);
  // In a sandbox the page cannot look into it.
  try {
    ({ attachShadow } = /** @type {any} */ (frame.contentWindow).Element.prototype);
  } catch {}
  frame.remove();
}

/** @param {HTMLElement} element */
export const closedRoot = (element) => attachShadow.call(element, { mode: "closed" });
