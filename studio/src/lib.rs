//! The studio: a page on which an author makes a deck, sees it as readers will, and is told what is wrong with it.
//!
//! [`deck`] is the deck as it is written, and knows no browser. Everything else draws it, and keeps it.

pub mod app;
mod bar;
mod checks;
pub mod deck;
mod dialog;
mod findings;
mod form;
mod hand_over;
mod keep;
mod open;
mod outline;
mod preview;
mod state;
pub mod words;
