//! The shipped decks as JSON that a test can change, and the way from there to a deck.
#![allow(dead_code, reason = "each test file takes what it needs")]

use hontou::deck::{Deck, Json, Problem};
use serde_json::Value;

/// The Japanese deck, as it is published.
pub(crate) fn ja() -> Value {
    parse(include_str!("../../decks/exosome.ja.json"))
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).expect("a shipped deck is JSON")
}

/// What becomes of a deck in this form.
pub(crate) fn read(tree: Value) -> Result<Deck, Vec<Problem>> {
    Deck::read(&Json::from(tree))
}

/// The deck, which must be readable.
#[track_caller]
pub(crate) fn deck(tree: Value) -> Deck {
    match read(tree) {
        Ok(deck) => deck,
        Err(problems) => panic!("the deck cannot be read: {problems:#?}"),
    }
}
