// doctor.html: asks for the address of a page with a quiz, or of a folder with the widget's files, looks at it, and says
// what to change, in words for whoever looks after the page. Nothing it looks at is run but what lies beside it, and nothing
// that a page names on another origin is fetched before somebody has said so.
// @ts-check
import { failedAmong } from "./doctor/check.js";
import { examineDisclosure } from "./doctor/disclosure.js";
import { builtIn, embeddedIn } from "./doctor/embedded.js";
import { examineSandbox } from "./doctor/sandbox.js";
import { NotAsked, ask, examine, examineEmbedder, examinePolicy, isWeb } from "./doctor.js";
import { TEXTS } from "./doctor-texts.js";
import { DECKS, LANGS } from "./loader/surface.js";
import { create } from "./shared/element.js";
import { nearest } from "./shared/language.js";
import { request } from "./shared/request.js";

/** @typedef {import("./doctor/check.js").Check} Check */
/** @typedef {{ origins: Set<string>, leads: Set<string> }} Allowed */

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

form.addEventListener("submit", (submitted) => {
  submitted.preventDefault();
  const { href, origin: to } = new URL(address.value.trim());
  if (isWeb(href)) begin(href, { origins: new Set([to, location.origin]), leads: new Set() });
  else findings.replaceChildren(create("h2", {}, texts.fixes.web));
});

/** @param {string} url @param {Allowed} allowed */
async function begin(url, allowed) {
  button.disabled = true;
  findings.replaceChildren(create("p", {}, texts.looking));
  try {
    findings.replaceChildren(...(await look(url, allowed)));
  } catch (error) {
    if (!(error instanceof NotAsked)) throw error;
    findings.replaceChildren(...askFirst(url, allowed, [error]));
  } finally {
    button.disabled = false;
  }
}

/** @param {string} url @param {Allowed} allowed */
async function look(url, allowed) {
  const page = await pageAt(url, allowed);
  // Where it has led to, with leave.
  const at = page?.url ?? url;
  allowed.origins.add(new URL(at).origin);
  const embedded = page && embeddedIn(page.html, at);
  const base = embedded?.base ?? new URL(".", /\.[a-z]+$/i.test(at) ? at : at.replace(/\/?$/, "/")).href;
  if (page && !embedded && !(await isThere(`${base}embed.js`, allowed))) return [create("h2", {}, texts.noQuiz), create("p", {}, texts.noQuizFix)];
  const deck = embedded?.deck ?? base + builtIn(Object.keys(DECKS)[0], LANGS[0]);
  const { checks } = await examine({ base, address: deck, allowed, run: base === HERE });
  const withheld = checks.filter(({ fix }) => fix?.ask);
  if (withheld.length > 0) return askFirst(url, allowed, withheld.map(({ code, message }) => ({ code, about: message })));
  const from = new URL(at).origin;
  // What the page allows its scripts is no business of a frame's.
  if (page?.policy && embedded?.script !== "") checks.unshift(examinePolicy(page.policy, from, base, deck));
  if (embedded?.script && page?.embedder) checks.unshift(examineEmbedder(page.embedder, from, embedded));
  const sandbox = embedded?.isSandboxed ? await examineSandbox(allowed, base, checks) : undefined;
  if (sandbox) checks.push(sandbox);
  const disclosure = embedded && examineDisclosure(embedded);
  if (disclosure) checks.push(disclosure);
  return shown(checks);
}

/**
 * What would have to be asked, and a button that does.
 *
 * @param {string} url
 * @param {Allowed} allowed
 * @param {{ code?: string, about: string }[]} withheld
 */
function askFirst(url, allowed, withheld) {
  const [origins, leads] = ["not-asked", "leads-on"].map((wanted) => new Set(withheld.filter(({ code }) => code === wanted).map(({ about }) => about)));
  const entries = [...[...origins].map((one) => create("li", {}, one)), ...[...leads].map((one) => create("li", {}, `${one} ${texts.leadsOn}`))];
  const goOn = create("button", { type: "button" }, texts.goOn);
  goOn.addEventListener("click", () => begin(url, { origins: new Set([...allowed.origins, ...origins]), leads: new Set([...allowed.leads, ...leads]) }));
  return [create("h2", {}, texts.askFirst), create("p", {}, texts.askWhy), create("ul", { class: "asked" }, ...entries), goOn];
}

/** A page and its policy; none if it may not be read from here, which a folder of files never is. @param {string} url @param {Allowed} allowed */
async function pageAt(url, allowed) {
  const answer = await answerOf(url, allowed);
  const html = answer && (await parsed(answer).catch(() => undefined));
  if (!html) return undefined;
  const { url: at, headers } = answer;
  const meta = /** @type {HTMLMetaElement | null} */ (html.querySelector("meta[http-equiv='content-security-policy' i]"));
  const embedder = headers.get("cross-origin-embedder-policy");
  return { html, url: at, embedder, policy: headers.get("content-security-policy") ?? meta?.content };
}

/** What was sent with status 200, if anything was. @param {string} url @param {Allowed} allowed */
async function answerOf(url, allowed) {
  try {
    const answer = await ask(allowed, url);
    return answer.status === 200 ? answer : undefined;
  } catch (error) {
    if (error instanceof NotAsked) throw error;
    return undefined;
  }
}

/**
 * As a document. A request for what has come already finds out the encoding, and is no parser that a policy of trusted types
 * forbids; where this site's own policy admits no blob, the parser has to do.
 *
 * @param {import("./doctor/ask.js").Answer} answer
 */
async function parsed({ bytes, type }) {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  try {
    return (await request(url, "document")).responseXML;
  } catch {
    return /html/.test(type) ? new DOMParser().parseFromString(new TextDecoder().decode(bytes), "text/html") : undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** @param {string} url @param {Allowed} allowed */
const isThere = async (url, allowed) => (await answerOf(url, allowed)) !== undefined;

/** What failed comes first. @param {Check[]} checks */
function shown(checks) {
  const failed = failedAmong(checks);
  const others = checks.filter((check) => !failed.includes(check));
  const list = create("ul", { class: "findings" }, ...[...failed, ...others].map(item));
  return [create("h2", {}, failed.length === 0 ? texts.allWell : texts.failed(failed.length)), list];
}

/** @param {Check} check */
function item({ name: what, file, ok, optional, code, message, fix }) {
  const [mark, verdict] = ok ? ["✓", texts.well] : optional ? ["–", code === "disclosure" ? texts.guess : texts.absent] : ["✗", texts.ill];
  const words = create("p", {}, create("b", {}, texts.names[what] ?? what), ` ${verdict}`);
  words.style.display = "inline";
  const entry = create("li", {}, `${mark} `, words, create("p", { class: "seen" }, [file, message].filter(Boolean).join(" — ")));
  for (const [way, value] of Object.entries(fix ?? {})) {
    entry.append(create("p", {}, texts.fixes[way] ?? way));
    if (typeof value !== "boolean") entry.append(create("pre", {}, [value].flat().join("\n")));
  }
  return entry;
}
