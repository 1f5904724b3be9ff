// What the doctor reads out of a page and its policy.
import assert from "node:assert/strict";
import { test } from "node:test";
import { failedAmong } from "../doctor/check.js";
import { embeddedIn } from "../doctor/embedded.js";
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
const page = (lang, attributes, src = `${BASE}embed.js?1`) => ({
  scripts: [{ src: `${PAGE}/other.js` }, { src, getAttribute: (key) => attributes[key] ?? null }],
  querySelector: () => null,
  documentElement: { lang },
  baseURI: `${PAGE}/blog/`,
});

test("a page's deck is the one that the loader would take", () => {
  const deck = (lang, attributes) => embeddedIn(page(lang, attributes)).deck.replace(BASE, "");
  assert.equal(deck("zh-TW", { "data-deck": "exosome" }), "decks/exosome.zh-Hant.json");
  assert.equal(deck("zh", { "data-deck": "exosome" }), "decks/exosome.zh-Hans.json");
  assert.equal(deck("ja", { "data-deck": "exosome", "data-lang": "en-GB" }), "decks/exosome.en.json");
  assert.equal(deck("fr", { "data-deck": "exosome" }), "decks/exosome.ja.json");
  assert.equal(deck("ja", { "data-deck": "./mine.json" }), `${PAGE}/blog/mine.json`);
  assert.equal(embeddedIn(page("ja", { "data-deck": "exosome", "data-base": `${PAGE}/files/` })).base, `${PAGE}/files/`);
  assert.equal(embeddedIn(page("ja", {}, `${PAGE}/notembed.js`)), undefined);
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
