// What a Japanese page says beside a link to book a treatment that is not approved: a guess by words, for the owner to look at.
// The list and a template: docs/disclosure.ja.md.
// @ts-check
import { bad, good } from "./check.js";
import owed from "./owed.json" with { type: "json" };

/** What is owed, each with the words by which it is known. The studio reads the same list. */
const OWED = owed.map(([item, words]) => /** @type {const} */ ([item, new RegExp(words, "i")]));

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
