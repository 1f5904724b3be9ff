// The table of cases that Rust is tested with, too.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { decode } from "../shared/decode.js";

const cases = JSON.parse(readFileSync(new URL("../../tests/cases/encodings.json", import.meta.url), "utf8"));

/** @param {string} hex */
const buffer = (hex) => Uint8Array.from(hex.split(" ").filter(Boolean), (byte) => Number.parseInt(byte, 16)).buffer;

test("each file is the text that the table says", () => {
  assert.ok(cases.length > 20, `${cases.length} rows`);
  for (const { file, bytes, text } of cases) {
    if (text === null) assert.throws(() => decode(buffer(bytes)), TypeError, file);
    else assert.equal(decode(buffer(bytes)), text, file);
  }
});
