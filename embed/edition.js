// All of a deck to read, where the widget cannot run. Fetched when it is wanted, by nobody else.
//
// The static page of a deck lies beside it. It is copied element by element: nothing that runs, links to a script or
// fetches comes with it, whoever wrote that page.
// @ts-check
import { LANGS } from "./loader/surface.js";
import { copyAllowed } from "./shared/copy.js";
import { create } from "./shared/element.js";
import { staticPageOf } from "./shared/files.js";
import { nearest } from "./shared/language.js";
import { request } from "./shared/request.js";

const ELEMENTS = /^(section|h[1-6]|p|b|strong|[ou]l|li|details|summary|d[ltd]|footer|span|cite|a|ruby|r[tp])$/;
const LINK = /^(https?|mailto|tel):/;

/** @type {Record<string, string>} */
const INSTEAD = {
  ja: "クイズのかわりに、内容をそのままお読みいただけます。",
  en: "Here is all of it to read instead.",
  ko: "퀴즈 대신 전체 내용을 그대로 읽으실 수 있습니다.",
  "zh-Hans": "您可以直接阅读全部内容。",
  "zh-Hant": "您可以直接閱讀全部內容。",
};

/**
 * A line that says what this is, and the static page of the deck at `address`; an error if there is none.
 *
 * @param {string} address
 * @returns {Promise<Element[]>}
 */
export async function staticPage(address) {
  const url = staticPageOf(address);
  const { status: answered, response } = await request(url, "document", "text/html;charset=utf-8");
  const whole = answered === 200 && response?.querySelector(".hontou-edition");
  if (!whole) throw new Error(`${url} is no static page (status ${answered})`);
  const copy = copyAllowed(whole, copyOne);
  return copy ? [create("p", {}, INSTEAD[nearest(whole.lang, LANGS) ?? LANGS[0]]), copy] : [];
}

/** @param {Element} from */
function copyOne(from) {
  if (!ELEMENTS.test(from.localName)) return undefined;
  const to = create(from.localName);
  const href = from.getAttribute("href") ?? "";
  if (LINK.test(href)) Object.assign(to, { href, target: "_blank", rel: "noopener noreferrer" });
  const lang = from.getAttribute("lang");
  if (lang) to.lang = lang;
  return to;
}
