//! The proof: its numbers, what it finds in a broken deck, and a memo that breaks each law.
#![cfg(not(target_arch = "wasm32"))]

mod faults;
mod laws_alone;
#[path = "../../../tests/shipped/mod.rs"]
mod shipped;
#[path = "../small/mod.rs"]
mod small;
mod table;

use hontou_author::prove::{Table, prove};
use hontou_core::deck::{Deck, SelfCheck};
use hontou_core::memo::{Answers, Cause, Memo};
use hontou_core::picks::Picks;
use serde_json::Value;

fn proved(deck: &Deck) -> Table<'_> {
    prove(deck).expect("the deck is small enough")
}

/// The names of the answers, as in `health=yes`.
fn named(causes: &[Cause<'_>]) -> Vec<String> {
    causes
        .iter()
        .map(|cause| format!("{}={}", cause.question.id.as_str(), cause.option.id.as_str()))
        .collect()
}

/// Changes the small deck and demands exactly these faults.
#[track_caller]
fn faulty(change: impl FnOnce(&mut Value), expected: &[&str]) {
    let mut tree = small::tree();
    change(&mut tree);
    let deck = shipped::deck(tree);
    assert_eq!(proved(&deck).faults.iter().map(ToString::to_string).collect::<Vec<_>>(), expected);
    // Nobody signs it as proved.
    let sheet = hontou_author::review::sheet(&deck, None);
    assert!(
        !sheet.contains("次のことを確かめました") && sheet.matches("<li>").count() >= expected.len(),
        "{sheet}"
    );
}

fn memo<'d>(deck: &'d Deck, check: &'d SelfCheck, picks: &[Picks]) -> Memo<'d> {
    Memo::new(deck, check, &Answers::complete(check, picks).expect("every question is answered"))
}
