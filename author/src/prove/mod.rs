//! The proof: checks the promises of a self-check in every combination of answers. No DOM, no clock.
//!
//! [`Memo`](hontou_core::memo::Memo) is written so that it cannot break most of these promises. The proof does not rely on
//! that: it builds the memo of each combination, as a reader would get it, and checks it against [`laws`], which compute the
//! expected result from the deck alone. It also compiles for the browser, where its digest must be the same.

mod classes;
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

/// The result of a proof.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<'d> {
    /// How many questions the self-check has. With none there is nothing to prove.
    pub questions: usize,
    /// How many combinations of answers there are. Saturates.
    pub total: u128,
    /// How many of them were checked. Each of the others leads to the same notes as one of these.
    pub looked_at: usize,
    /// The headlines, the most severe first. Their counts add up to the total.
    pub headlines: [HeadlineRow; 4],
    /// The notes, in the deck's order.
    pub notes: Vec<NoteRow<'d>>,
    /// Every broken promise. Empty for a deck that keeps them all.
    pub faults: Vec<Fault>,
    /// FNV-1a, 64 bits, over a line for each checked combination, in order: its answers, its level and its notes, as in
    /// `pregnancy=pregnant,health=illness+cancer:doctor:pregnancy,illness,cancer`. Each line ends with a line feed. Equal digests
    /// mean equal tables, whatever the language of the deck and wherever the proof runs.
    pub digest: u64,
}

impl Table<'_> {
    /// Whether the deck has no self-check, so that there was nothing to prove.
    pub const fn is_trivial(&self) -> bool {
        self.questions == 0
    }
}

/// A headline of the memo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadlineRow {
    /// Its level.
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
    /// The smallest set of answers that leads to it. Empty if none does.
    pub fewest: Vec<Cause<'d>>,
}

impl NoteRow<'_> {
    /// The smallest set of answers that leads to it, each by name, as in `health=yes`.
    pub fn answers(&self) -> Vec<String> {
        let named =
            |cause: &Cause<'_>| format!("{}={}", cause.question.id.as_str(), cause.option.id.as_str());
        self.fewest.iter().map(named).collect()
    }
}

/// Checks every combination of answers. A deck without a self-check has nothing to prove.
///
/// # Errors
///
/// [`TooMany`] for a self-check with more than [`MOST`] combinations that differ in their notes.
///
/// ```
/// use hontou_author::json::tree;
/// use hontou_author::prove::prove;
/// use hontou_author::template::{TemplateLang, new_deck};
/// use hontou_core::deck::{Date, Deck};
///
/// let [reviewed, review_by] = ["2026-11-23", "2027-11-23"].map(|day| Date::parse(day).unwrap());
/// let text = new_deck("tea", TemplateLang::En, reviewed, review_by).unwrap();
/// let deck = Deck::read(&tree(serde_json::from_str(&text).unwrap())).unwrap();
///
/// let table = prove(&deck).unwrap();
/// assert_eq!((table.total, table.faults.len()), (9, 0));
/// ```
pub fn prove(deck: &Deck) -> Result<Table<'_>, TooMany> {
    let Some(check) = &deck.check else { return Ok(Survey::new(&[]).table()) };
    let combinations = Combinations::of(check)?;
    let mut survey = Survey::new(&check.notes);
    for number in 0..combinations.len() {
        survey.check(deck, check, &combinations, number);
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
