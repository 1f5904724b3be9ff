// The page that an <iframe> shows, where a host allows no script or its scripts are to learn no answer. Its address says what
// a page owner would write as attributes; it tells its parent how high it wants to be, listens to nobody, and needs no more
// than `allow-scripts`.
// @ts-check
import { ATTRIBUTES, TAG } from "./loader/surface.js";
import { create } from "./shared/element.js";
import { readQuery } from "./shared/query.js";
import { withoutQuotes } from "./shared/quotes.js";
import { effectiveTheme } from "./shared/theme.js";

// Where code comes from is not the address's to say, and a frame loads at once.
const NEVER = ["base", "loading"];
// A booking link is the page owner's, who frames this page. Opened by itself, it would be whoever's wrote the address.
const FRAMED = ["cta-label", "cta-href", "disclosure"];
const isAlone = window.parent === window;
const ignored = isAlone ? [...NEVER, ...FRAMED] : NEVER;

const here = new URL(location.href);
// Before anything of the quiz runs: nothing comes from another origin, also not where an address of this site leads on to one.
// Named, as in a sandbox without an origin of its own WebKit takes 'self' for nobody.
if (here.protocol !== "file:") {
  const own = `'self' ${here.origin}`;
  const policy = `script-src ${own} 'wasm-unsafe-eval'; style-src ${own}; connect-src ${own}`;
  document.head.append(create("meta", { "http-equiv": "Content-Security-Policy", content: policy }));
}

const quiz = create(TAG, { loading: "eager" });
const said = readQuery(here.search);
for (const attribute of ATTRIBUTES.filter((one) => said.has(one) && !ignored.includes(one))) {
  const value = said.get(attribute);
  if (value === undefined) console.warn(`hontou: ${attribute} in the frame's address is left out, as it is not UTF-8. Write it percent-encoded as UTF-8, as encodeURIComponent does.`);
  else quiz.setAttribute(attribute, value);
}
// Nor may an address make this site show a deck of somebody else's. What is looked at is what the loader reads.
try {
  const deck = new URL(withoutQuotes(quiz.getAttribute("deck") ?? ""), here);
  if (deck.origin !== here.origin) {
    quiz.removeAttribute("deck");
    console.warn(`hontou: frame.html shows decks of its own site only, not ${deck.href}.`);
  }
} catch {
  // It is no address, which the loader says.
}
document.documentElement.lang = quiz.getAttribute("lang") ?? document.documentElement.lang;
// Inside a frame there is no page to be dark with: its own address says so, or the reader's system.
document.documentElement.style.colorScheme = effectiveTheme(quiz.getAttribute("theme"), "light dark");
// By itself it is the page: it fills the window.
if (isAlone) {
  Object.assign(document.body.style, { display: "grid", minBlockSize: "100vh" });
  quiz.style.display = "flex";
}
document.body.append(quiz);

// A height can be counted back to what is in it. So it comes in steps; and from the memo on it is one for all of them, and
// for good: what is longer scrolls in here.
const STEP = 240;
const MEMO = 1440;
let reported = 0;
let isFixed = false;
/** @param {number} height */
function report(height) {
  if (height !== reported) window.parent.postMessage({ type: "hontou-height", height }, "*");
  reported = height;
}
// The widget says so before it draws the memo, and what is observed is what was drawn.
quiz.addEventListener("hontou-check-done", () => {
  isFixed = true;
  report(MEMO);
});
new ResizeObserver(() => {
  if (!isFixed) report(Math.ceil(document.documentElement.getBoundingClientRect().height / STEP) * STEP);
}).observe(document.documentElement);
