// What somebody writes who has no framework: these compile, and what is marked does not.
import { ATTRIBUTES, TAG, VERSION } from "hontou";
import type { Card, Deck, HontouFailure, HontouQuiz, HontouReport } from "hontou";
import json from "hontou/decks/exosome.ja.json" with { type: "json" };

const quiz: HontouQuiz = document.createElement("hontou-quiz");
const found: HontouQuiz | null = document.querySelector("hontou-quiz");
quiz.deck = "exosome";
quiz.deck = "/decks/mine.json";
quiz.mode = "cards";
quiz.headingLevel = "3";
quiz.ctaHref = null;
quiz.restart();
found?.restart();
const report: HontouReport = await quiz.diagnose();
const failure: HontouFailure | undefined = report.trouble?.code;
quiz.addEventListener("hontou-reveal", ({ detail }) => console.log(detail.card, detail.guess === "true"));
document.addEventListener("hontou-cards-done", ({ detail }) => console.log(detail.right + detail.total));
const card: Card = {
  id: "one", topic: "skin", claim: "?", verdict: "unknown", fact: "", why: "", takeaway: "", source: { ref: "a" },
};
const first: Deck["cards"][number] | undefined = json.cards.length ? card : undefined;
console.log(TAG, VERSION, ATTRIBUTES.includes("deck"), failure, first);

// @ts-expect-error no such mode
quiz.mode = "neither";
// @ts-expect-error no such attribute
ATTRIBUTES.includes("colour");
// @ts-expect-error an event says nothing about the memo
quiz.addEventListener("hontou-check-done", ({ detail }) => detail.level.length);
// @ts-expect-error no such verdict
card.verdict = "maybe";
// @ts-expect-error the version is read, not written
quiz.version = "2";
