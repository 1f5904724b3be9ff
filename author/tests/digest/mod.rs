//! The digest of the shipped decks, which the proof must give natively and in the browser.

/// The digest of [`hontou_author::prove::Table`] for the shipped decks. It is the same in every language, and changes only
/// with the self-check's questions, options, levels and notes.
pub(crate) const SHIPPED: u64 = 0x16d7_ae5b_8428_1273;
