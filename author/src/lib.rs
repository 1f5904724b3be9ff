//! What an author of decks needs, natively and in the browser. No page, no Yew, no files: text in, findings out.
//!
//! | module | what it holds |
//! |---|---|
//! | [`json`] | a deck's text as a tree, and where in the text each value is |
//! | [`lint`] | what a deck can do better, each finding with its place and its fix |
//! | [`prove`] | every combination of answers, checked against the rules |
//! | [`diff`] | what a change to a deck does to its readers |
//! | [`overlap`] | the text that a deck shares with the article it was made from |
//! | [`prose`] | which fields of a deck are prose |
//! | [`schema`] | the form of a deck as a JSON Schema |
//! | [`template`] | a small deck to begin with |

pub mod diff;
pub mod json;
pub mod lint;
pub mod overlap;
pub mod prose;
pub mod prove;
pub mod schema;
pub mod template;
mod unused;
