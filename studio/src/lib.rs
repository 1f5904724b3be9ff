//! The studio: a page on which an author makes a deck, sees it as readers will, and is told what is wrong with it.
//!
//! [`deck`] is the deck as it is written, and knows no browser. Everything else draws it, and keeps it.

mod action;
pub mod app;
mod bar;
mod begin;
mod checker;
mod checks;
pub mod deck;
mod dialog;
mod disk;
mod field;
mod files;
mod finding;
mod findings;
mod form;
mod hand_over;
mod keep;
mod kept;
mod languages;
pub mod looks;
mod names;
mod open;
mod origin;
mod outline;
mod panes;
mod preview;
mod settled;
mod source;
mod state;
mod tabs;
mod versions;
mod widget;
pub mod words;

pub use hand_over::Start;
pub use widget::note_trees;
