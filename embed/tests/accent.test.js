// What the accent's arithmetic comes to.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { contrast, numbers, readable } from "../accent/readable.js";

const WHITE = [1, 1, 1];
const BLACK = [0, 0, 0];

test("contrast is that of WCAG", () => {
  assert.equal(contrast(WHITE, BLACK), 21);
  assert.equal(contrast(BLACK, WHITE), 21);
  assert.ok(Math.abs(contrast(numbers("rgb(118, 118, 118)"), WHITE) - 4.54) < 0.01);
});

test("a colour is read as browsers write it", () => {
  assert.deepEqual(numbers("rgb(255, 0, 51)"), [1, 0, 0.2]);
  assert.deepEqual(numbers("color(srgb 0.5 1.2 1e-7)"), [0.5, 1, 1e-7]);
});

test("a colour that can be read stays, and another is moved until it can", () => {
  assert.equal(readable(numbers("rgb(15, 118, 110)"), WHITE), "rgb(15,118,110)");
  for (const paper of [WHITE, numbers("rgb(30, 30, 34)")]) {
    const moved = readable(numbers("rgb(250, 204, 21)"), paper);
    assert.ok(contrast(numbers(moved), paper) >= 5, moved);
  }
});

// The table of cases that the studio is tested with, too.
test("each colour becomes what the table says", () => {
  const cases = JSON.parse(readFileSync(new URL("../../tests/cases/accents.json", import.meta.url), "utf8"));
  assert.ok(cases.length > 20, `${cases.length} rows`);
  for (const { colour, paper, contrast: expected, readable: moved } of cases) {
    const [one, other] = [numbers(colour), numbers(paper)];
    assert.ok(Math.abs(contrast(one, other) - expected) < 1e-4, `${colour} on ${paper}`);
    assert.equal(readable(one, other), moved, `${colour} on ${paper}`);
  }
});
