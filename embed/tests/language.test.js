// The table of cases that Rust is tested with, too.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { direction, nearest } from "../shared/language.js";

const cases = JSON.parse(readFileSync(new URL("../../tests/cases/languages.json", import.meta.url), "utf8"));

test("each tag asks for the language that the table says", () => {
  const rows = cases.filter((row) => "nearest" in row);
  assert.ok(rows.length >= 40, `${rows.length} rows`);
  for (const row of rows) assert.equal(nearest(row.tag, row.among) ?? null, row.nearest, JSON.stringify(row));
});

test("a language that an older browser does not know is written its way all the same", (t) => {
  t.mock.method(Intl.Locale.prototype, "maximize", function () {
    return this;
  });
  for (const tag of ["acm", "ajp-JO", "azb", "mid-IQ", "pnb", "SAM"]) assert.equal(direction(tag), "rtl", tag);
  assert.equal(direction("pnb-Deva"), "ltr");
});

test("each language is written the way the table says", () => {
  const rows = cases.filter((row) => "direction" in row);
  assert.ok(rows.length >= 40, `${rows.length} rows`);
  for (const row of rows) assert.equal(direction(row.tag), row.direction, row.tag);
});
