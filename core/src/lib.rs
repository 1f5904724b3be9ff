//! What a deck says and what a reader does with it. No page, no Yew, no clock, no chance: only data and pure functions.
//!
//! | module | what it holds |
//! |---|---|
//! | [`deck`] | the content: types, strict reading, validation, ruby |
//! | [`session`] | every state and action of a reader, one pure reducer |
//! | [`memo`] | answers → memo: a maximum over levels |
//! | [`lang`] | which language is nearest to a tag |
//! | [`options`] | what a page owner may set, read from attributes |

pub mod deck;
pub mod lang;
pub mod memo;
pub mod options;
pub mod session;
