import assert from "node:assert/strict";
import { test } from "node:test";

import { difference, place } from "../text.js";

/** @param {string} before @param {string} after */
function becomes(before, after) {
  const change = difference(before, after);
  return change ? before.slice(0, change.from) + change.insert + before.slice(change.to) : before;
}

test("a text becomes another by one piece, and what both have stays", () => {
  for (const [before, after] of [["", "a"], ["abc", "abxc"], ["aaa", "aa"], ["aa", "aaa"], ["茶を飲む", "茶は飲む"], ["abc", ""], ["abab", "ab"]]) {
    assert.equal(becomes(before, after), after);
  }
  assert.deepEqual(difference("one two three", "one 2 three"), { from: 4, to: 7, insert: "2" });
});

test("the same text is no change, however its lines end", () => {
  assert.equal(difference("a\nb\n", "a\r\nb\r"), null);
});

test("a place that is not there is the nearest that is", () => {
  const lines = [{ from: 0, to: 3 }, { from: 4, to: 6 }];
  const doc = { lines: 2, length: 6, line: (/** @type {number} */ number) => lines[number - 1] };
  assert.deepEqual([place(doc, 0, 2), place(doc, 1, 9), place(doc, 7, 0), place(doc, -1, 0)], [2, 6, 6, 0]);
});
