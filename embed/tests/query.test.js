// What an address says after its question mark.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readQuery } from "../shared/query.js";

test("values are read as UTF-8, and blanks as blanks", () => {
  assert.deepEqual([...readQuery("?deck=exosome&cta-label=%E4%BA%88%E7%B4%84+a%20b&flag&x=a=b")], [["deck", "exosome"], ["cta-label", "予約 a b"], ["flag", ""], ["x", "a=b"]]);
  assert.deepEqual([...readQuery("")], [["", ""]]);
});

test("a value in another encoding is none, and the others stay", () => {
  // 広告 in Shift_JIS, 予約 in EUC-JP.
  assert.deepEqual([...readQuery("?disclosure=%8DL%8D%90&cta-label=%CD%BD%CC%F3&lang=ja")], [["disclosure", undefined], ["cta-label", undefined], ["lang", "ja"]]);
});
