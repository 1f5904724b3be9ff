//! A deck's text: as the tree that `Deck::read` takes, and the place of each value in the text.

mod place;

pub use hontou_core::json::{Duplicate, Parsed, parse, tree};
pub use place::{Place, Source};
