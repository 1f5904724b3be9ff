//! The shipped decks as JSON that a test can change, and the way from there to a deck.
#![allow(dead_code, reason = "each test file takes what it needs")]

use hontou_core::deck::{Deck, Problem, Question, SelfCheck};
use hontou_core::picks::Picks;
use serde_json::Value;

/// The Japanese deck, as it is published.
pub(crate) fn ja() -> Value {
    parse(include_str!("../../decks/exosome.ja.json"))
}

/// The English deck, as it is published.
pub(crate) fn en() -> Value {
    parse(include_str!("../../decks/exosome.en.json"))
}

/// Every translation of the deck, with its language, in the order of the interface's.
pub(crate) fn all() -> [(&'static str, Value); 5] {
    [
        ("ja", ja()),
        ("en", en()),
        ("ko", parse(include_str!("../../decks/exosome.ko.json"))),
        ("zh-Hans", parse(include_str!("../../decks/exosome.zh-Hans.json"))),
        ("zh-Hant", parse(include_str!("../../decks/exosome.zh-Hant.json"))),
    ]
}

/// The number of the card with this id, the same in every translation.
#[track_caller]
pub(crate) fn card(id: &str) -> usize {
    let deck = ja();
    let cards = deck["cards"].as_array().expect("a deck has cards");
    cards.iter().position(|card| card["id"] == id).unwrap_or_else(|| panic!("there is no card {id}"))
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).expect("a shipped deck is JSON")
}

/// What becomes of a deck in this form.
pub(crate) fn read(tree: Value) -> Result<Deck, Vec<Problem>> {
    Deck::read(&hontou_author::json::tree(tree))
}

/// The deck, which must be readable.
#[track_caller]
pub(crate) fn deck(tree: Value) -> Deck {
    match read(tree) {
        Ok(deck) => deck,
        Err(problems) => panic!("the deck cannot be read: {problems:#?}"),
    }
}

/// Every answer to a question: each option by itself and, where several may be picked, each set of those that exclude none.
pub(crate) fn answers(question: &Question) -> Vec<Picks> {
    let alone = |at: usize| {
        let option = &question.options[at];
        !question.several || option.none || option.unsure
    };
    let picked = |bits: u64| (0..question.options.len()).filter(move |at| bits & (1 << at) != 0);
    let is_one = |bits: &u64| bits.is_power_of_two() || !picked(*bits).any(alone);
    (1..1 << question.options.len()).filter(is_one).map(|bits| Picks::of(picked(bits))).collect()
}

/// Every combination of answers.
pub(crate) fn combinations(check: &SelfCheck) -> impl Iterator<Item = Vec<Picks>> {
    let answers: Vec<_> = check.questions.iter().map(answers).collect();
    (0..answers.iter().map(Vec::len).product()).map(move |number| {
        let mut rest: usize = number;
        let mut digit = |answers: &Vec<Picks>| {
            let at = rest % answers.len();
            rest /= answers.len();
            answers[at]
        };
        answers.iter().map(&mut digit).collect()
    })
}
