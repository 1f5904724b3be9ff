// What the doctor reads out of a page and its policy, and whom it asks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { failedAmong } from "../doctor/check.js";
import { examineDisclosure, lackedBy } from "../doctor/disclosure.js";
import { embeddedIn } from "../doctor/embedded.js";
import { examineSandbox } from "../doctor/sandbox.js";
import { examine } from "../doctor.js";
import { examineEmbedder, examinePolicy } from "../doctor/policy.js";

const PAGE = "https://clinic.example";
const BASE = "https://cdn.example/hontou/";

const lacks = (policy, base = BASE) => examinePolicy(policy, PAGE, base, `${base}decks/exosome.ja.json`).fix?.policy ?? [];

test("a page without a policy for scripts lacks nothing", () => {
  assert.deepEqual(lacks("img-src 'none'"), []);
  assert.deepEqual(lacks("script-src *  'unsafe-eval'; connect-src *"), []);
});

test("what is lacking is written as it is added, a line for each directive", () => {
  assert.deepEqual(lacks("default-src 'self'"), ["script-src https://cdn.example 'wasm-unsafe-eval'", "connect-src https://cdn.example"]);
  assert.deepEqual(lacks("default-src 'self'", `${PAGE}/hontou/`), ["script-src 'wasm-unsafe-eval'"]);
});

test("a source admits as a browser sees it", () => {
  const rest = " 'wasm-unsafe-eval'; connect-src *";
  for (const source of ["https:", "*.example", "cdn.example", "https://cdn.example/hontou/", "http://cdn.example", "'nonce-abc'", "'strict-dynamic'", "CDN.EXAMPLE"])
    assert.deepEqual(lacks(`script-src ${source}${rest}`), [], source);
  for (const source of ["'self'", "http:", "other.example", "cdn.example:8443", "https://cdn.example/other/", "'none'"])
    assert.deepEqual(lacks(`script-src ${source}${rest}`), ["script-src https://cdn.example"], source);
});

test("the first directive of a kind counts", () => {
  assert.deepEqual(lacks("connect-src *; script-src 'unsafe-eval' *; script-src 'none'"), []);
});

// As much of a page as is looked at.
const page = (lang, attributes, src = `${BASE}embed.js?1`, around = "", frame = "", { sandbox = null, oembed = null } = {}) => ({
  scripts: [{ src: `${PAGE}/other.js` }, { src, ...attributes }].map((all) => ({ getAttribute: (key) => all[key] ?? null })),
  querySelector: (selector) => {
    const found = selector === "base[href]" ? around : selector.startsWith("link") ? oembed : null;
    return found ? { getAttribute: () => found } : null;
  },
  querySelectorAll: () => [{ getAttribute: (name) => (name === "sandbox" ? sandbox : frame) }],
  documentElement: { lang },
});
const embedded = (...written) => embeddedIn(page(...written), `${PAGE}/blog/`);

test("a page with our frame has its deck and its files, and no script", () => {
  const framed = (frame) => embedded("ja", {}, "", "", frame);
  const found = framed(`${BASE}frame.html?deck=exosome&lang=zh-TW`);
  assert.deepEqual([found.base, found.script, found.deck], [BASE, "", `${BASE}decks/exosome.zh-Hant.json`]);
  assert.equal(framed("/hontou/frame.html?deck=./mine.json").deck, `${PAGE}/hontou/mine.json`);
  assert.equal(framed(`${BASE}other.html?deck=exosome`), undefined);
});

test("a quiz is in a sandbox where its frame has one, and where an address for pasting is pasted", () => {
  const framed = (sandbox) => embedded("ja", {}, "", "", `${BASE}frame.html?deck=exosome`, { sandbox }).isSandboxed;
  assert.deepEqual([null, "", "allow-scripts", "allow-scripts allow-same-origin"].map(framed), [false, true, true, false]);
  const linked = (oembed) => embedded("ja", { "data-deck": "exosome" }, undefined, "", "", { oembed }).isSandboxed;
  // Every post of WordPress has such a link, to itself.
  assert.deepEqual([null, `${PAGE}/wp-json/oembed/1.0/embed?url=x`, `${BASE}exosome.ja.oembed.json`].map(linked), [false, false, true]);
});

test("a file that its server lets nobody at does not come into a sandbox", async (context) => {
  const files = { "embed.js": "*", "a.wasm": null };
  context.mock.method(globalThis, "fetch", async (url) => new Response("", { headers: files[url.slice(BASE.length)] ? { "access-control-allow-origin": files[url.slice(BASE.length)] } : {} }));
  const found = Object.keys(files).map((file) => ({ name: file, file: BASE + file, ok: true, message: "" }));
  const origin = new URL(BASE).origin;
  const look = (checks, site = origin) => examineSandbox({ origins: new Set([origin]) }, BASE, checks, site);
  const lacking = await look(found);
  assert.deepEqual([lacking.ok, lacking.file, lacking.fix.share], [false, `${BASE}a.wasm`, [BASE, "Access-Control-Allow-Origin: *"]]);
  files["a.wasm"] = origin;
  assert.equal((await look(found)).ok, false, "a frame without an origin is not that one");
  files["a.wasm"] = "*";
  assert.equal((await look(found)).ok, true);
  assert.equal(await look(found, PAGE), undefined);
});

test("a page that names the loader by its content is looked at as any other", () => {
  const { base, script } = embedded("ja", { "data-deck": "exosome" }, `${BASE}embed.cltqo8ddofaq.js`);
  assert.deepEqual([base, script], [BASE, `${BASE}embed.cltqo8ddofaq.js`]);
  assert.equal(embedded("ja", { "data-deck": "exosome" }, `${BASE}embed.small.js`), undefined);
});

test("a folder that the loader would not take code from is not looked at", () => {
  const quiz = { "data-deck": "exosome", "data-base": "https://other.example/w/" };
  // On the script tag it counts.
  assert.equal(embedded("ja", quiz).base, "https://other.example/w/");
  const element = { getAttribute: (key) => ({ deck: "exosome", base: "https://other.example/w/" })[key] ?? null };
  const stranger = { ...page("ja", {}), querySelector: (selector) => (selector === "base[href]" ? null : element) };
  assert.equal(embeddedIn(stranger, `${PAGE}/blog/`).base, BASE);
});

test("a page's deck is the one that the loader would take", () => {
  const deck = (lang, attributes) => embedded(lang, attributes).deck.replace(BASE, "");
  assert.equal(deck("zh-TW", { "data-deck": "exosome" }), "decks/exosome.zh-Hant.json");
  assert.equal(deck("zh", { "data-deck": "exosome" }), "decks/exosome.zh-Hans.json");
  assert.equal(deck("ja", { "data-deck": "exosome", "data-lang": "en-GB" }), "decks/exosome.en.json");
  assert.equal(deck("fr", { "data-deck": "exosome" }), "decks/exosome.ja.json");
  assert.equal(deck("ja", { "data-deck": "./mine.json" }), `${PAGE}/blog/mine.json`);
  assert.equal(embedded("ja", { "data-deck": "exosome", "data-base": `${PAGE}/files/` }).base, `${PAGE}/files/`);
  assert.equal(embedded("ja", {}, `${PAGE}/notembed.js`), undefined);
  assert.equal(embedded("ja", {}, "../hontou/embed.js").base, `${PAGE}/hontou/`);
  assert.equal(embedded("ja", {}, "embed.js", "/files/").base, `${PAGE}/files/`);
  assert.equal(embedded("ja", { "data-deck": "b.json" }, "embed.js", "https://other.example/a/").deck, "https://other.example/a/b.json");
});

test("a page may name what is no address of a server", () => {
  const { base, script, deck } = embedded("ja", { "data-deck": "file:///etc/deck.json", "data-base": "ftp://intranet/" }, "data:text/javascript,/embed.js");
  assert.deepEqual([base, script, deck], ["ftp://intranet/", "data:text/javascript,/embed.js", "file:///etc/deck.json"]);
  assert.equal(embedded("ja", { "data-deck": "https://" }).deck, "https://");
  assert.equal(examinePolicy("default-src 'self' 'unsafe-eval'", PAGE, `${PAGE}/`, "https://").ok, true);
  assert.equal(examineEmbedder("require-corp", PAGE, { script: "data:text/javascript,/embed.js" }).ok, true);
});

test("a page that embeds only what agrees wants crossorigin on a script from elsewhere", () => {
  const script = `${BASE}embed.js`;
  assert.equal(examineEmbedder("require-corp", PAGE, { script }).ok, false);
  assert.equal(examineEmbedder("require-corp", PAGE, { script, hasCrossorigin: true }).ok, true);
  assert.equal(examineEmbedder("require-corp", PAGE, { script: `${PAGE}/embed.js` }).ok, true);
  assert.equal(examineEmbedder("unsafe-none", PAGE, { script }).ok, true);
});

test("what the quiz works without has not failed", () => {
  const checks = [{ ok: true }, { ok: false, optional: true }, { ok: false }];
  assert.deepEqual(failedAmong(checks), [checks[2]]);
});

// A browser on a page, and a server for each origin: what was asked of whom, and how.
function browser(leadingOn = []) {
  const asked = [];
  globalThis.location = new URL(`${PAGE}/blog/`);
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: { userAgent: "" } });
  globalThis.fetch = async (url, { redirect }) => {
    asked.push(url);
    const leads = leadingOn.includes(url) && redirect === "manual";
    return leads ? { type: "opaqueredirect" } : { type: "basic", status: 200, headers: new Headers(), url, arrayBuffer: async () => new ArrayBuffer(0) };
  };
  return asked;
}
const told = ({ checks }, code) => [...new Set(checks.filter((check) => check.code === code).map(({ message }) => message))];

test("a quiz that is diagnosed has its page's origin and its deck's asked, and no other", async () => {
  const asked = browser();
  const report = await examine({ base: "http://intranet.example/", address: "https://decks.example/a.json", run: false });
  assert.deepEqual(asked.sort(), ["https://decks.example/a.html", "https://decks.example/a.json"]);
  assert.deepEqual(told(report, "not-asked"), ["http://intranet.example"]);
  assert.equal(report.ok, false);
  assert.ok((await examine({ base: `${PAGE}/hontou/`, run: false })) && asked.includes(`${PAGE}/hontou/embed.js`));
});

test("what is not http is never asked, whatever is allowed", async () => {
  const asked = browser();
  for (const address of ["file:///etc/passwd", "ftp://intranet/", "data:application/json,{}", "blob:https://clinic.example/1", "javascript:1", "https://"]) {
    const report = await examine({ base: address, address, allowed: { origins: new Set(["null", PAGE, "ftp://intranet", "https://clinic.example"]) } });
    assert.ok(told(report, "not-http").length > 0 && told(report, "not-asked").length === 0, address);
  }
  assert.deepEqual(asked, []);
});

test("an address that leads on is followed only if it may be", async () => {
  const deck = `${PAGE}/go?to=intranet`;
  const origins = new Set([PAGE]);
  browser([deck]);
  assert.deepEqual(told(await examine({ base: BASE, address: deck, allowed: { origins, leads: new Set() }, run: false }), "leads-on"), [deck]);
  assert.deepEqual(told(await examine({ base: BASE, address: deck, allowed: { origins, leads: new Set([deck]) }, run: false }), "leads-on"), []);
});

/** The template of docs/disclosure.ja.md with its blanks filled in. */
const FULL =
  "【未承認】この施術に使うものは、医薬品医療機器等法の承認を受けていない未承認のものです。【入手経路】〇〇社から医師の判断で入手しました。【国内の承認品】同じ成分で承認された医薬品は国内にありません。" +
  "【海外の情報】重い感染の報告があります。【救済】医薬品副作用被害救済制度の対象になりません。【問い合わせ】03-0000-0000【費用】1回〇円、〇回【リスク】感染、しこりなど。";

test("a full disclosure lacks nothing, a bare name all of it", () => {
  assert.deepEqual(lackedBy(FULL), []);
  assert.equal(lackedBy("提供：花クリニック").length, 8);
});

test("each thing that is owed is missed by itself", () => {
  for (const part of FULL.split(/(?=【)/)) assert.equal(lackedBy(FULL.replace(part, "")).length, 1, part);
});

test("of a disclosure there is something to say only beside a booking link in Japanese", () => {
  const quiz = (more) => embedded("ja", { "data-deck": "exosome", "data-cta-href": "https://clinic.example/book", "data-disclosure": "花クリニック", ...more });
  const found = examineDisclosure(quiz({}));
  assert.deepEqual([found.ok, found.optional, found.fix.disclosure.length], [false, true, 8]);
  assert.equal(examineDisclosure(quiz({ "data-disclosure": FULL })).ok, true);
  assert.equal(examineDisclosure(quiz({ "data-lang": "en" })), undefined);
  assert.equal(examineDisclosure(quiz({ "data-cta-href": undefined })), undefined);
  const framed = embedded("en", {}, "", "", `${BASE}frame.html?deck=exosome&lang=ja&cta-href=https://clinic.example/&disclosure=a`);
  assert.equal(examineDisclosure(framed).ok, false);
});
