// Where a quiz stands in the view. `focus` by itself would put a heading in the middle, with half the screen for the page; and
// it knows nothing of headers that stay and of bars to book by.
// @ts-check
import { outside } from "../shared/element.js";
import { isWide } from "./wide.js";

/** Free above and below what is shown, in px. */
const GAP = 8;
/** So long after a reader's own scrolling, in ms, nothing is moved. A header that comes by itself takes as long. */
const SOON = 300;

let scrolled = -SOON;
/** What looks once more where things stand. @type {ReturnType<typeof setTimeout> | undefined} */
let again;
for (const type of ["wheel", "touchmove"]) {
  /** @param {Event} moved */
  const note = ({ cancelable, timeStamp }) => {
    // A finger that trembles in a tap scrolls nothing: its moves could still be forbidden.
    if (type === "wheel" || !cancelable) scrolled = timeStamp;
  };
  addEventListener(type, note, { passive: true, capture: true });
}

/**
 * Takes a reader to what is new after what they did: a heading to the top, an answer whole with the row of answers above it.
 *
 * @param {HTMLElement} host
 * @param {HTMLElement} fresh what takes the focus
 */
export function show(host, fresh) {
  fresh.focus({ preventScroll: true });
  clearTimeout(again);
  const started = performance.now();
  if (started - scrolled < SOON) return;
  // Some headers stand by themselves only once the page is scrolled.
  place(host, fresh);
  place(host, fresh);
  const { top: stood } = box(fresh);
  // Others come a little later. What a reader has moved meanwhile stays, and what a later press has brought.
  again = setTimeout(() => box(fresh).top === stood && scrolled < started && place(host, fresh), SOON);
}

/** @param {HTMLElement} host @param {HTMLElement} fresh */
function place(host, fresh) {
  const card = fresh.closest("[part=card],[part=memo]");
  if (!card) return;
  const [start, end] = visible(host);
  const around = box(host);
  // On a desk all of it may be visible. In a frame as high as its page it always is, and the page around is what scrolls.
  if (window.parent === window && isWide(host) && around.top >= start && around.bottom <= end) return;
  const above = start + GAP;
  let below = innerHeight - end + GAP;
  if (fresh.closest(".reveal")) {
    const [answers, takeaway, fact, moves] = [".answers", ".takeaway", ".fact", ".moves"].map((part) => box(/** @type {Element} */ (card.querySelector(part))));
    below += moves.height;
    // As much as there is room for.
    const spans = [[answers, takeaway], [answers, fact], [box(fresh), fact]];
    const [from, to] = spans.find(([from, to]) => to.bottom - from.top <= innerHeight - above - below) ?? spans[2];
    bring(fresh, above + box(fresh).top - from.top, below + to.bottom - box(fresh).bottom, "nearest");
  } else if (fresh.id) bring(fresh, above, below, "nearest");
  else bring(card.firstElementChild, above, below, "start");
}

/** @param {Element} part */
const box = (part) => part.getBoundingClientRect();

/** What a page keeps free at the top and the foot by itself, which a browser adds to ours. */
const padding = () => {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  return [scrollPaddingTop, scrollPaddingBottom].map((written) => parseFloat(written) || 0);
};

/** @param {any} part @param {number} above @param {number} below @param {ScrollLogicalPosition} block */
function bring(part, above, below, block) {
  const [head, foot] = padding();
  part.style.scrollMarginBlock = `${above - head}px ${below - foot}px`;
  part.scrollIntoView({ block, behavior: "instant" });
}

/** Next stands at the foot of the view, above what the page keeps there. @param {HTMLElement} host @param {HTMLElement} inside */
export function makeRoom(host, inside) {
  const below = `${innerHeight - visible(host)[1]}px`;
  // What all inherit costs each of them a look.
  if (below !== (inside.style.getPropertyValue("--below") || "0px")) inside.style.setProperty("--below", below);
}

/** From where to where a quiz is visible, between what the page keeps above and below. @param {HTMLElement} host */
function visible(host) {
  const { left, width } = box(host);
  /** @param {number} y */
  const bar = (y) => {
    const x = left + width / 2;
    let at = /** @type {any} */ (document.elementFromPoint(x, y));
    for (let within; at !== host && (within = at?.shadowRoot?.elementFromPoint(x, y)) && within !== at; ) at = within;
    for (; at && !at.contains(host); at = outside(at)) {
      if (/fixed|sticky/.test(getComputedStyle(at).position) && box(at).height < innerHeight / 2) return box(at);
    }
    return undefined;
  };
  const [head, foot] = padding();
  return [Math.max(bar(1)?.bottom ?? 0, head), Math.min(bar(innerHeight - 1)?.top ?? innerHeight, innerHeight - foot)];
}
