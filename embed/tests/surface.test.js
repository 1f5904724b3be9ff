// The loader's data, and what must agree with it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { TEXTS } from "../doctor-texts.js";
import { FOR_THE_READER } from "../loader/failure-words.js";
import { ATTRIBUTES, DECKS, LANGS, OPTIONS } from "../loader/surface.js";
import { bad } from "../doctor/check.js";

const read = (file) => readFileSync(new URL(file, import.meta.url), "utf8");

test("every option is an attribute, and none is named twice", () => {
  assert.ok(OPTIONS.every((option) => ATTRIBUTES.includes(option)));
  assert.equal(new Set(ATTRIBUTES).size, ATTRIBUTES.length);
});

test("Japanese is what is fallen back to", () => {
  assert.equal(LANGS[0], "ja");
  for (const langs of Object.values(DECKS)) assert.equal(langs[0], "ja");
});

test("a failure has words in every language of the interface", () => {
  assert.deepEqual(Object.keys(FOR_THE_READER), LANGS);
});

test("the figures and the static page have words in every language of the interface", () => {
  for (const file of ["../figures/show.js", "../edition.js"]) {
    const source = read(file);
    for (const lang of LANGS) assert.match(source, new RegExp(`^  "?${lang}"?: `, "m"), `${file}: ${lang}`);
  }
});

test("the doctor has a name for every check and words for every fix, in both of its languages", () => {
  const source = read("../doctor/files.js") + read("../doctor/policy.js") + read("../doctor.js");
  const checks = [...source.matchAll(/\b(?:good|bad|present|look)\("([\w-]+)"/g)].map(([, check]) => check);
  const fixes = [...source.matchAll(/(?:\bbad\(.*, |\bfix: )\{ (.+?) \}/g)].flatMap(([, fields]) => [...fields.matchAll(/(?:^|, )(\w+):/g)].map(([, fix]) => fix));
  assert.ok(checks.length > 10 && fixes.length > 8, `${checks} ${fixes}`);
  for (const texts of Object.values(TEXTS)) {
    for (const check of checks) assert.ok(texts.names[check], check);
    for (const fix of fixes) assert.ok(texts.fixes[fix], fix);
  }
  assert.deepEqual(Object.keys(TEXTS.ja), Object.keys(TEXTS.en));
  assert.deepEqual(bad("a", "b", "c", "d", { cache: true }), { name: "a", file: "b", ok: false, code: "c", message: "d", fix: { cache: true } });
});
