//! Drafts of cards from whole articles: what must be found, what must not, and how many cards of the built-in deck.
#![cfg(not(target_arch = "wasm32"))]

mod articles;
mod decks;
mod measured;
mod properties;
#[path = "../../../tests/shipped/mod.rs"]
mod shipped;
