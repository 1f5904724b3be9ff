//! The tools for authors of decks, natively and in the browser. No DOM, no Yew, no files: text in, findings out.
//!
//! | module | contents |
//! |---|---|
//! | [`decode`] | the bytes of a file as text |
//! | `export` | a deck as a table or as a quiz of another program (the feature `formats`) |
//! | `import` | a draft of a deck from such a file (the feature `formats`) |
//! | [`json`] | a deck's text as a tree, and the place of each value in the text |
//! | [`open`] | a deck from such a tree, and everything that keeps it from being used |
//! | [`lint`] | mistakes in a deck, each with its place and its fix |
//! | [`prove`] | every combination of answers, checked against the rules |
//! | [`diff`] | what a change to a deck means for its readers |
//! | [`draft`] | drafts of cards from the text of an article |
//! | [`overlap`] | the text that a deck shares with the article it was made from |
//! | [`page`] | the page of a deck for an address of its own, and its `oembed.json` |
//! | [`prose`] | which fields of a deck are prose |
//! | [`review`] | the sheet for the one who signs a deck |
//! | [`schema`] | the form of a deck as a JSON Schema |
//! | [`template`] | a small deck to start from |

pub mod decode;
pub mod diff;
pub mod draft;
#[cfg(feature = "formats")]
pub mod export;
#[cfg(feature = "formats")]
pub mod import;
pub mod japanese;
pub mod json;
pub mod limits;
pub mod lint;
pub mod open;
pub mod overlap;
pub mod page;
pub mod prose;
pub mod prove;
pub mod review;
pub mod schema;
pub mod template;
mod unused;
