//! Decks from files of other programs and back: each format, the way there and back, and files that are made to do harm.
#![cfg(not(target_arch = "wasm32"))]

mod archives;
mod form;
mod hostile;
mod quizzes;
mod round_trip;
#[path = "../../../tests/shipped/mod.rs"]
mod shipped;
mod tables;

use hontou_author::import::{Imported, import};
use serde_json::Value;

/// What comes of a text.
#[track_caller]
fn imported(text: &str) -> Imported {
    import(text.as_bytes(), None).unwrap_or_else(|error| panic!("{error}"))
}

/// The cards of a draft.
fn cards(imported: &Imported) -> Vec<Value> {
    let deck: Value = serde_json::from_str(&imported.deck).expect("a draft is JSON");
    deck["cards"].as_array().cloned().unwrap_or_default()
}

/// What was left out, in words.
fn told(imported: &Imported) -> Vec<String> {
    imported.dropped.iter().map(ToString::to_string).collect()
}
