// doctor.html: asks for the address of a page with a quiz, or of a folder with the widget's files, looks at it, and says
// what to change, in words for whoever looks after the page. Nothing it looks at is run but what lies beside it.
// @ts-check
import { failedAmong } from "./doctor/check.js";
import { builtIn, embeddedIn } from "./doctor/embedded.js";
import { examine, examineEmbedder, examinePolicy } from "./doctor.js";
import { TEXTS } from "./doctor-texts.js";
import { DECKS, LANGS } from "./loader/surface.js";
import { create } from "./shared/element.js";
import { nearest } from "./shared/language.js";
import { request } from "./shared/request.js";

/** @typedef {import("./doctor/check.js").Check} Check */

const wanted = new URLSearchParams(location.search).get("lang") ?? navigator.language;
const lang = nearest(wanted, ["en", "ja"]) === "ja" ? "ja" : "en";
const texts = TEXTS[lang];
const HERE = new URL(".", location.href).href;

const address = create("input", { id: "address", type: "url", required: "", inputmode: "url" });
const button = create("button", {}, texts.look);
const findings = create("div", { role: "status" });
const form = create("form", {}, create("label", { for: "address" }, texts.address), address, create("p", { class: "hint" }, texts.hint), button);
address.value = HERE;
document.title = texts.title;
document.documentElement.lang = lang;
document.querySelector("main")?.replaceChildren(create("h1", {}, texts.title), create("p", {}, texts.lead), form, findings);

form.addEventListener("submit", async (submitted) => {
  submitted.preventDefault();
  button.disabled = true;
  findings.replaceChildren(create("p", {}, texts.looking));
  try {
    findings.replaceChildren(...(await look(address.value)));
  } finally {
    button.disabled = false;
  }
});

/** @param {string} url */
async function look(url) {
  const page = await pageAt(url);
  const embedded = page && embeddedIn(page.html);
  const base = embedded?.base ?? new URL(".", /\.[a-z]+$/i.test(url) ? url : url.replace(/\/?$/, "/")).href;
  if (page && !embedded && !(await isThere(`${base}embed.js`))) return [create("h2", {}, texts.noQuiz), create("p", {}, texts.noQuizFix)];
  const deck = embedded?.deck ?? base + builtIn(Object.keys(DECKS)[0], LANGS[0]);
  const { checks } = await examine({ base, address: deck, run: base === HERE });
  const from = new URL(url).origin;
  if (page?.policy) checks.unshift(examinePolicy(page.policy, from, base, deck));
  if (embedded && page?.embedder) checks.unshift(examineEmbedder(page.embedder, from, embedded));
  return shown(checks);
}

/** A page and its policy; none if it may not be read from here, which a folder of files never is. @param {string} url */
async function pageAt(url) {
  const sent = await request(url, "document").catch(() => undefined);
  const html = sent?.status === 200 ? sent.responseXML : null;
  if (!sent || !html) return undefined;
  const meta = /** @type {HTMLMetaElement | null} */ (html.querySelector("meta[http-equiv='content-security-policy' i]"));
  const embedder = sent.getResponseHeader("cross-origin-embedder-policy");
  return { html, embedder, policy: sent.getResponseHeader("content-security-policy") ?? meta?.content };
}

/** @param {string} url */
async function isThere(url) {
  try {
    return (await fetch(url, { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}

/** What failed comes first. @param {Check[]} checks */
function shown(checks) {
  const failed = failedAmong(checks);
  const others = checks.filter((check) => !failed.includes(check));
  const list = create("ul", { class: "findings" }, ...[...failed, ...others].map(item));
  return [create("h2", {}, failed.length === 0 ? texts.allWell : texts.failed(failed.length)), list];
}

/** @param {Check} check */
function item({ name: what, file, ok, optional, message, fix }) {
  const [mark, verdict] = ok ? ["✓", texts.well] : optional ? ["–", texts.absent] : ["✗", texts.ill];
  const words = create("p", {}, create("b", {}, texts.names[what] ?? what), ` ${verdict}`);
  words.style.display = "inline";
  const entry = create("li", {}, `${mark} `, words, create("p", { class: "seen" }, [file, message].filter(Boolean).join(" — ")));
  for (const [way, value] of Object.entries(fix ?? {})) {
    entry.append(create("p", {}, texts.fixes[way] ?? way));
    if (typeof value !== "boolean") entry.append(create("pre", {}, [value].flat().join("\n")));
  }
  return entry;
}
