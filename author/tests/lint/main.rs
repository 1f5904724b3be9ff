//! The lint, tested by mutation: each test puts a mistake into the shipped deck and demands exactly its finding.
//!
//! `core/tests/deck.rs` tests the errors of the reader word for word; the lint passes them on unchanged.
#![cfg(not(target_arch = "wasm32"))]

mod dates;
mod guess;
#[path = "../../../tests/shipped/mod.rs"]
mod shipped;
mod structure;
mod texts;
mod wording;

use hontou_author::lint::lint;
use hontou_core::deck::Date;
use serde_json::{Value, json};

/// The day on which the shipped decks were reviewed.
fn today() -> Date {
    Date::new(2026, 11, 26).expect("a day of the calendar")
}

fn findings(deck: Value) -> Vec<String> {
    lint(&hontou_author::json::tree(deck), today()).iter().map(ToString::to_string).collect()
}

/// Changes the shipped Japanese deck and demands exactly these findings.
#[track_caller]
fn finds(change: impl FnOnce(&mut Value), expected: &[&str]) {
    let mut deck = shipped::ja();
    change(&mut deck);
    assert_eq!(findings(deck), expected);
}

/// The same for the English deck.
#[track_caller]
fn finds_in_english(change: impl FnOnce(&mut Value), expected: &[&str]) {
    let mut deck = shipped::en();
    change(&mut deck);
    assert_eq!(findings(deck), expected);
}

/// Sets what is at a JSON pointer.
fn set(pointer: &'static str, value: Value) -> impl FnOnce(&mut Value) {
    move |deck| *deck.pointer_mut(pointer).expect("the pointer is in the deck") = value
}

/// Removes a field of the object at a JSON pointer.
fn remove(pointer: &'static str, field: &'static str) -> impl FnOnce(&mut Value) {
    move |deck| {
        let object = deck.pointer_mut(pointer).and_then(Value::as_object_mut).expect("an object");
        object.remove(field).expect("the field is there");
    }
}

/// Adds something to the list at a JSON pointer.
fn push(pointer: &'static str, value: Value) -> impl FnOnce(&mut Value) {
    move |deck| deck.pointer_mut(pointer).and_then(Value::as_array_mut).expect("a list").push(value)
}

#[test]
fn the_shipped_decks_are_clean() {
    assert_eq!(findings(shipped::ja()), [""; 0]);
    assert_eq!(findings(shipped::en()), [""; 0]);
}

#[test]
fn what_cannot_be_read_is_handed_on() {
    finds(set("/title", json!(1)), &["error: title: This is a number. Write a string here. [type]"]);
}

#[test]
fn everything_that_is_wrong_is_found_at_once() {
    finds(
        |deck| {
            deck["review_by"] = json!("2030-01-01");
            deck["cards"][0]["fact"] = json!("<b>必ず</b>");
        },
        &[
            "warning: review_by: The next review is more than 2 years after the last. \
             Set a day no later than 2028-11-26. [review-late]",
            "error: cards[0].fact: \"<b>\" is shown as it is written: text is never parsed as HTML. \
             Write plain text. [html]",
            "error: cards[0].fact: \"必ず\" promises an effect. Say what is known, and what is not. \
             In quotation marks the word is allowed. [wording]",
        ],
    );
}
