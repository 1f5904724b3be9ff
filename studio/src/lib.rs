//! The studio: a page on which an author makes a deck, sees it as readers will, and is told what is wrong with it.
//!
//! [`deck`] is the deck as it is written, and knows no browser. Everything else draws it, and keeps it.

pub mod app;
mod bar;
pub mod deck;
mod form;
mod keep;
mod outline;
mod preview;
mod state;
pub mod words;
