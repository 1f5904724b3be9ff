//! The diff: its sentences, and the headlines that change, which are also counted one by one.
#![cfg(not(target_arch = "wasm32"))]

mod headlines;
mod sentences;
#[path = "../../../tests/shipped/mod.rs"]
mod shipped;
#[path = "../small/mod.rs"]
mod small;

use hontou_author::diff::{Diff, diff};
use hontou_core::deck::Deck;
use serde_json::Value;

/// The small deck, with a change.
fn changed(change: impl FnOnce(&mut Value)) -> Deck {
    let mut tree = small::tree();
    change(&mut tree);
    shipped::deck(tree)
}

fn said(diff: &Diff<'_>) -> Vec<String> {
    diff.changes.iter().map(ToString::to_string).collect()
}

/// Changes the small deck and demands exactly these sentences.
#[track_caller]
fn says(change: impl FnOnce(&mut Value), expected: &[&str]) {
    let (old, new) = (shipped::deck(small::tree()), changed(change));
    assert_eq!(said(&diff(&old, &new)), expected);
}

fn push(list: &mut Value, item: Value) {
    list.as_array_mut().expect("a list").push(item);
}

fn remove(list: &mut Value, at: usize) {
    list.as_array_mut().expect("a list").remove(at);
}
