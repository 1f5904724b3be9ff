//! What a deck says and what a reader does with it. No DOM, no Yew, no clock, no randomness: only data and pure functions.
//!
//! | module | what it holds |
//! |---|---|
//! | [`deck`] | the content: types, strict reading, validation, ruby |
//! | [`session`] | a reader's progress: state, actions, one pure reducer |
//! | [`picks`] | the options picked at a question, of which some exclude others |
//! | [`memo`] | answers → memo: the highest level among its notes |
//! | [`lang`] | language tags: the nearest language, the direction of writing |
//! | `json` | a deck's text as a tree, for those who have no parser (the feature `json`) |
//! | [`options`] | the options of a page owner, read from attributes |
//! | [`surface`] | the public surface: the one list that the documents are made from |

pub mod deck;
#[cfg(feature = "json")]
pub mod json;
pub mod lang;
pub mod memo;
pub mod options;
pub mod picks;
pub mod session;
pub mod surface;
