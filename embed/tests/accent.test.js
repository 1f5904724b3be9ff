// What the accent's arithmetic comes to.
import assert from "node:assert/strict";
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
