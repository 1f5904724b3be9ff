//! Every reason why a deck can be refused, with the exact message and path that an author sees.
#![cfg(not(target_arch = "wasm32"))]

mod rules;
#[path = "../../../tests/shipped/mod.rs"]
mod shipped;
mod values;

use hontou_core::deck::Date;
use serde_json::Value;

/// Changes the shipped deck at `pointer` and demands exactly this line.
#[track_caller]
fn refused(pointer: &str, value: Value, expected: &str) {
    assert_eq!(
        refusals(|deck| *deck.pointer_mut(pointer).expect("the pointer is in the deck") = value),
        [expected]
    );
}

/// Adds a field to the object at `pointer` and demands exactly this line.
#[track_caller]
fn refused_with(pointer: &str, field: &str, value: Value, expected: &str) {
    let add = |deck: &mut Value| {
        let object =
            deck.pointer_mut(pointer).and_then(Value::as_object_mut).expect("the pointer is at an object");
        object.insert(field.to_owned(), value);
    };
    assert_eq!(refusals(add), [expected]);
}

/// Removes a field from the object at `pointer` and demands exactly this line.
#[track_caller]
fn refused_without(pointer: &str, field: &str, expected: &str) {
    let remove = |deck: &mut Value| {
        let object =
            deck.pointer_mut(pointer).and_then(Value::as_object_mut).expect("the pointer is at an object");
        object.remove(field).expect("the field is there");
    };
    assert_eq!(refusals(remove), [expected]);
}

#[track_caller]
fn refusals(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut deck = shipped::ja();
    change(&mut deck);
    let problems = shipped::read(deck).expect_err("the changed deck must be refused");
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn the_shipped_deck_is_read() {
    let deck = shipped::deck(shipped::ja());
    assert_eq!(deck.cards.iter().filter(|card| card.starter).count(), 8);
    assert_eq!(deck.check.map(|check| check.questions.len()), Some(8));
}

#[test]
fn a_deck_of_cards_alone_is_read() {
    let mut deck = shipped::ja();
    let fields = deck.as_object_mut().unwrap();
    for field in ["$schema", "check", "checklists", "glossary"] {
        fields.remove(field);
    }
    assert!(shipped::deck(deck).check.is_none());
}

#[test]
fn a_deck_is_overdue_the_day_after_its_review() {
    let deck = shipped::deck(shipped::ja());
    let day = |text| Date::parse(text).unwrap();
    assert!(!deck.is_overdue(day("2027-05-31")));
    assert!(deck.is_overdue(day("2027-06-01")));
}
