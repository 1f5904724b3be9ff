// What a Japanese page says beside a link to book a treatment that is not approved: a guess by words, for the owner to look at.
// The list and a template: docs/disclosure.ja.md.
// @ts-check
import { bad, good } from "./check.js";

/** What is owed, each with the words by which it is known. @type {[string, RegExp][]} */
const OWED = [
  ["未承認であること", /未承認|承認を受けていない/],
  ["入手経路など", /入手経路|個人輸入|院内(?:で)?調製|製造(?:元|所|販売)/],
  ["国内の承認品の有無", /承認(?:された|を受けた)?(?:医薬品|医療機器|品).{0,12}(?:ありません|ない|なし|あります|有無)|同(?:じ|一|様).{0,12}承認/],
  ["諸外国での安全性などの情報", /諸外国|海外|外国/],
  ["副作用被害救済制度の対象外であること", /救済/],
  ["問い合わせ先", /問い?合わ?せ|連絡先|電話|TEL|\d{2,4}-\d{2,4}-\d{3,4}/i],
  ["内容、費用、期間、回数", /費用|料金|[\d０-９万]円/],
  ["主なリスク、副作用", /リスク|副作用(?!被害)|合併症/],
];

/**
 * What seems to be missing from a disclosure.
 *
 * @param {string} disclosure
 */
export const lackedBy = (disclosure) => OWED.filter(([, words]) => !words.test(disclosure)).map(([item]) => item);

/**
 * The quiz works without it, so it is said and fails nothing. Undefined where there is nothing to say: no link, or another language.
 *
 * @param {{ booking?: string | null, disclosure?: string | null, lang?: string }} embedded
 */
export function examineDisclosure({ booking, disclosure, lang }) {
  if (!booking || !/^ja\b/i.test(lang ?? "")) return undefined;
  const lacked = lackedBy(disclosure ?? "");
  if (lacked.length === 0) return good("disclosure", "disclosure", "");
  return { ...bad("disclosure", "disclosure", "disclosure", "", { disclosure: lacked }), optional: true };
}
