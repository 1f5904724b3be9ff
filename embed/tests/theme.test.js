// The table of cases that Rust is tested with, too.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { effectiveTheme } from "../shared/theme.js";

const cases = JSON.parse(readFileSync(new URL("../../tests/cases/themes.json", import.meta.url), "utf8"));

test("each quiz is as dark as the table says", () => {
  assert.ok(cases.length > 10, `${cases.length} rows`);
  for (const { theme, page, quiz } of cases) assert.equal(effectiveTheme(theme, page), quiz, `${theme} on ${page}`);
});
