// What gift-pegjs, which other programs read GIFT with, takes an exported deck for: a line of JSON for each question that is none
// of ours, none if all are. Called with a file of GIFT and one with what it should be.
import { readFileSync } from "node:fs";
import gift from "gift-pegjs";

const [text, expected] = process.argv.slice(2).map((file) => readFileSync(file, "utf8"));
const questions = gift.parse(text).filter(({ type }) => type !== "Category");
const found = questions.map(({ type, title, stem, isTrue, globalFeedback }) => ({
  type,
  title,
  claim: stem.text,
  isTrue,
  explanation: globalFeedback?.text,
}));
const wanted = JSON.parse(expected);
if (found.length !== wanted.length) console.log(`${found.length} questions, not ${wanted.length}`);
for (const [at, want] of wanted.entries()) {
  const is = JSON.stringify(found[at]);
  if (is !== JSON.stringify(want)) console.log(`${is} and not ${JSON.stringify(want)}`);
}
