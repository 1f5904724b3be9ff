// A figure in its card, with a button that shows it large.
// @ts-check
import { LANGS } from "../loader/surface.js";
import { create, createSvg } from "../shared/element.js";
import { nearest } from "../shared/language.js";

/** @type {Record<string, readonly [string, string, string]>} */
const WORDS = {
  ja: ["図を大きく見る", "閉じる", "さらに拡大する"],
  en: ["Enlarge the figure", "Close", "Zoom in"],
  ko: ["그림 크게 보기", "닫기", "더 확대하기"],
  "zh-Hans": ["放大图片", "关闭", "继续放大"],
  "zh-Hant": ["放大圖片", "關閉", "繼續放大"],
};

/**
 * The drawing, with the words that say the same, and the button.
 *
 * @param {HTMLElement} place
 * @param {() => Element} drawing makes one
 */
export function show(place, drawing) {
  const alt = place.getAttribute("aria-label") ?? "";
  const lang = place.closest("[lang]")?.getAttribute("lang") ?? "";
  const [enlarge, shut, zoom] = WORDS[nearest(lang, LANGS) ?? LANGS[0]];
  const labelled = () => {
    const svg = drawing();
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", alt);
    return svg;
  };
  const button = create("button", { type: "button", class: "enlarge", "aria-label": enlarge }, icon());
  const enlargeIt = () => {
    const dialog = large(labelled(), alt, enlarge, shut, zoom);
    place.append(dialog);
    dialog.showModal();
  };
  button.addEventListener("click", enlargeIt);
  const drawn = labelled();
  drawn.addEventListener("click", enlargeIt);
  // What was said of the place is said of the drawing now: a button inside a picture nobody would find.
  place.removeAttribute("role");
  place.removeAttribute("aria-label");
  place.replaceChildren(drawn, button);
}

/**
 * A dialog with the drawing: whole at first, and zoomed by a press, when it can be moved about, with the keys as well.
 *
 * @param {Element} drawing
 * @param {string} alt
 * @param {string} enlarge
 * @param {string} shut
 * @param {string} zoom
 */
function large(drawing, alt, enlarge, shut, zoom) {
  const ground = create("div", { tabindex: "0", role: "group", "aria-label": enlarge }, drawing);
  const button = create("button", { type: "button", "data-kind": "plain" }, shut);
  const zoomer = create("button", { type: "button", "data-kind": "plain", "aria-pressed": "false" }, zoom);
  const dialog = create("dialog", { class: "large", "aria-label": alt }, button, zoomer, ground);
  const toggle = () => zoomer.setAttribute("aria-pressed", `${ground.toggleAttribute("data-zoomed")}`);
  zoomer.addEventListener("click", toggle);
  drawing.addEventListener("click", toggle);
  button.addEventListener("click", () => dialog.close());
  // A tap beside it closes it; its keys are none of the card's.
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener("keydown", (pressed) => pressed.stopPropagation());
  dialog.addEventListener("close", () => dialog.remove());
  return dialog;
}

const icon = () => createSvg("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, createSvg("path", { d: "M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7" }));
