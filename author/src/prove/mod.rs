//! The proof: what a deck promises about its self-check, looked at in every combination of answers. No DOM, no clock.
//!
//! [`Memo`](hontou_core::memo::Memo) is written so that most of these promises cannot be broken. The proof does not rest on
//! that: it builds a memo for each combination, as a reader would get it, and holds it against [`laws`] that work out
//! from the deck alone what must come out. It compiles for the browser too, where its digest must be the same.

mod code;
mod combinations;
mod digest;
pub mod laws;
mod survey;
mod unreached;

pub use code::{Code, Fault};
pub use combinations::{MOST, TooMany};

use hontou_core::deck::{Deck, Level, Note};
use hontou_core::memo::Cause;

use combinations::Combinations;
use survey::Survey;

/// What came of looking at every combination of answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<'d> {
    /// How many questions the self-check has. With none there is nothing to prove.
    pub questions: usize,
    /// How many combinations of answers there are. Stops at the largest number the type holds.
    pub total: u128,
    /// How many were looked at; each of the others has one of these for a double that leads to the same notes.
    pub looked_at: usize,
    /// The headlines, the most severe first. Their counts add up to the total.
    pub headlines: [HeadlineRow; 4],
    /// The notes, in the deck's order.
    pub notes: Vec<NoteRow<'d>>,
    /// What is not as it should be. Empty for a deck that keeps what it promises.
    pub faults: Vec<Fault>,
    /// FNV-1a, 64 bits, over a line for each combination looked at, in order: its answers, its level and its notes, as in
    /// `pregnancy=pregnant,health=no:doctor:pregnancy`. The line is ended by a line feed, and several notes have a comma
    /// between them. Equal digests mean equal tables, in whatever language the deck is written and wherever it is proved.
    pub digest: u64,
}

impl Table<'_> {
    /// Whether the deck has no self-check, so that there was nothing to look at.
    pub const fn is_trivial(&self) -> bool {
        self.questions == 0
    }
}

/// A headline of the memo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadlineRow {
    /// The level it stands for.
    pub level: Level,
    /// How many combinations lead to it.
    pub count: u128,
}

/// A note of the memo.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteRow<'d> {
    /// The note.
    pub note: &'d Note,
    /// How many combinations lead to it.
    pub count: u128,
    /// The fewest answers that do. Empty if none does.
    pub fewest: Vec<Cause<'d>>,
}

/// Looks at every combination of answers. A deck without a self-check has none, and nothing to prove.
///
/// # Errors
///
/// Refuses a self-check with more than [`MOST`] combinations that differ in their notes.
pub fn prove(deck: &Deck) -> Result<Table<'_>, TooMany> {
    let Some(check) = &deck.check else { return Ok(Survey::new(&[]).table()) };
    let combinations = Combinations::of(check)?;
    let mut survey = Survey::new(&check.notes);
    for number in 0..combinations.len() {
        survey.look(deck, check, &combinations, number);
    }
    for picks in combinations.sweep() {
        survey.hold(deck, check, &picks);
    }
    survey.compare(check, &combinations);
    let mut table = Table {
        questions: check.questions.len(),
        total: combinations.total(),
        looked_at: combinations.len(),
        ..survey.table()
    };
    table.faults.extend(unreached::faults(deck, &table));
    Ok(table)
}
