// The page that an <iframe> shows, where a host allows no script or its scripts are to learn no answer. Its address says what
// a page owner would write as attributes; it tells its parent how high it wants to be, and needs no more than
// `allow-scripts`. It listens to nobody but a WordPress that embeds it, and to that only when it asks for the height again.
// @ts-check
import { ATTRIBUTES, TAG } from "./loader/surface.js";
import { create } from "./shared/element.js";
import { nearest } from "./shared/language.js";
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

// WordPress embeds a pasted address in a sandbox of its own, shows the frame once it has heard from it, and knows it by this.
const [, secret] = isAlone ? [] : (/^#\?secret=([a-z0-9]+)$/i.exec(here.hash) ?? []);
/** @param {string} message @param {string | number} value */
const tellWordPress = (message, value) => window.parent.postMessage({ message, value, secret }, "*");

// A height can be counted back to what is in it. So it comes in steps; and from the memo on it is one for all of them, and
// for good: what is longer scrolls in here.
const STEP = 240;
const FIRST = 720;
const MEMO = 1440;
let reported = 0;
let isFixed = false;
// While the quiz is on its way to WordPress the frame has the room of the first card, and the page does not move.
let least = secret ? FIRST : 0;
quiz.addEventListener("hontou-ready", () => (least = 0));
/** @param {number} height */
function report(height) {
  if (height !== reported) {
    window.parent.postMessage({ type: "hontou-height", height }, "*");
    if (secret) tellWordPress("height", height);
  }
  reported = height;
}
// The widget says so before it draws the memo, and what is observed is what was drawn.
quiz.addEventListener("hontou-check-done", () => {
  isFixed = true;
  report(MEMO);
});
new ResizeObserver(() => {
  const { height } = document.documentElement.getBoundingClientRect();
  if (!isFixed) report(Math.max(least, Math.ceil(height / STEP) * STEP));
}).observe(document.documentElement);

// What that sandbox keeps from readers they find where the quiz is the page: a link leads there, which the page around follows.
const WAYS = {
  ja: ["印刷や共有をする、出典を開くには：", "クイズだけのページを開く（最初から始まります）"],
  en: ["To print, to share or to open a source: ", "open the quiz on a page of its own (it starts again)"],
  ko: ["인쇄하거나 공유하거나 출처를 열려면: ", "퀴즈만 있는 페이지 열기(처음부터 시작합니다)"],
  "zh-Hans": ["要打印、分享或打开来源：", "在单独的页面打开测验（会从头开始）"],
  "zh-Hant": ["要列印、分享或開啟來源：", "在單獨的頁面開啟測驗（會從頭開始）"],
};
if (secret) {
  const langs = /** @type {(keyof typeof WAYS)[]} */ (Object.keys(WAYS));
  const lang = langs.find((one) => one === nearest(document.documentElement.lang, langs)) ?? "ja";
  const alone = new URL(here);
  alone.hash = "";
  const way = create("a", { href: alone.href }, WAYS[lang][1]);
  way.addEventListener("click", (press) => {
    press.preventDefault();
    tellWordPress("link", alone.href);
  });
  document.body.append(create("p", { class: "way", lang }, WAYS[lang][0], way));
  // No observer tells of a frame far below the view; and what was said before WordPress listened, it asks for again.
  report(FIRST);
  addEventListener("message", ({ source, data }) => {
    if (source === window.parent && data?.message === "ready" && data.secret === secret) tellWordPress("height", reported);
  });
}
