//! How large a deck may be. The loader refuses what is larger before the module reads it: it would keep the page from doing
//! anything else.

/// The limits of a deck.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The bytes of its file.
    pub bytes: usize,
    /// How deep its lists and objects may be nested: far deeper than the schema goes.
    pub depth: usize,
    /// Its cards.
    pub cards: usize,
    /// The terms of its glossary.
    pub terms: usize,
}

/// The limits of every deck.
pub const LIMITS: Limits = Limits { bytes: 20_000_000, depth: 32, cards: 10_000, terms: 20_000 };
