//! What a change to a deck means for its readers: what they see, and who gets another headline. No DOM.
//!
//! Parts are matched by their ids, so a deck may be translated, reordered and reworded and still be compared. A changed id
//! counts as one part removed and another added; of topics and sources, which readers know by their names, it is no change.

mod cards;
mod check;
mod headlines;
mod japanese;
mod matched;
mod sources;
mod steps;
mod words;

pub use headlines::{Answer, Headlines, Move, headlines};

use hontou_core::deck::{
    AnswerOption, Card, CardId, Checklist, Deck, Level, Note, NoteId, OptionId, Question, QuestionId, Verdict,
};

/// The result of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Diff<'d> {
    /// What changes for readers: the deck's own texts, the cards, the self-check, the checklists.
    pub changes: Vec<Change<'d>>,
    /// Which answers now lead to another headline. None unless both decks have a self-check.
    pub headlines: Option<Headlines<'d>>,
}

/// A change that readers see. `Display` writes it as a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Change<'d> {
    /// A part is new.
    Added(Part<'d>),
    /// A part is gone.
    Removed(Part<'d>),
    /// A part has changes in these fields.
    Reworded(Part<'d>, Vec<&'static str>),
    /// The parts are in another order.
    Reordered(&'static str),
    /// A claim has another answer.
    Verdict {
        /// The card.
        card: &'d CardId,
        /// The answer it had.
        from: Verdict,
        /// The answer it has now.
        to: Verdict,
    },
    /// A card became a starter card, or is no longer one.
    Starter {
        /// The card.
        card: &'d CardId,
        /// Whether it is a starter card now.
        now: bool,
    },
    /// A note has another level.
    Level {
        /// The note.
        note: &'d NoteId,
        /// The level it had.
        from: Level,
        /// The level it has now.
        to: Level,
    },
    /// An answer leads to another note.
    Rewired {
        /// The question.
        question: &'d QuestionId,
        /// The answer.
        option: &'d OptionId,
        /// The note it led to.
        from: Option<&'d NoteId>,
        /// The note it leads to now.
        to: Option<&'d NoteId>,
    },
}

/// A part of a deck.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part<'d> {
    /// The deck as a whole.
    Deck,
    /// A card.
    Card(&'d Card),
    /// The self-check as a whole.
    SelfCheck,
    /// A question.
    Question(&'d Question),
    /// An answer to a question.
    Option(&'d Question, &'d AnswerOption),
    /// A note.
    Note(&'d Note),
    /// The headline of a level.
    Headline(Level),
    /// A checklist.
    Checklist(&'d Checklist),
}

/// What changes for readers from `old` to `new`.
///
/// ```
/// use hontou_author::diff::diff;
/// use hontou_author::json::tree;
/// use hontou_author::template::{TemplateLang, new_deck};
/// use hontou_core::deck::{Date, Deck};
///
/// let [reviewed, review_by] = ["2026-11-23", "2027-11-23"].map(|day| Date::parse(day).unwrap());
/// let text = new_deck("tea", TemplateLang::En, reviewed, review_by).unwrap();
/// let mut value: serde_json::Value = serde_json::from_str(&text).unwrap();
/// let old = Deck::read(&tree(value.clone())).unwrap();
/// value["lead"] = "Before you choose.".into();
/// let new = Deck::read(&tree(value)).unwrap();
///
/// assert_eq!(diff(&old, &new).changes[0].to_string(), "The deck changed: lead.");
/// ```
pub fn diff<'d>(old: &'d Deck, new: &'d Deck) -> Diff<'d> {
    let mut changes = Vec::new();
    let topics = |deck: &'d Deck| deck.topics.iter().map(|topic| &topic.title).collect::<Vec<_>>();
    let texts = [
        ("title", old.title != new.title),
        ("lead", old.lead != new.lead),
        ("reviewed", old.reviewed != new.reviewed),
        ("reviewer", old.reviewer != new.reviewer),
        ("topics", topics(old) != topics(new)),
        ("sources", sources::read_otherwise(old, new)),
        ("help", old.help != new.help),
        ("glossary", old.glossary != new.glossary),
    ];
    reworded(&mut changes, Part::Deck, texts);
    cards::changes(old, new, &mut changes);
    check::changes(old, new, &mut changes);
    let checks = old.check.as_ref().zip(new.check.as_ref());
    Diff { changes, headlines: checks.map(|(old, new)| headlines(old, new)) }
}

/// Adds a change for the fields that differ, if any does.
fn reworded<'d, const N: usize>(
    changes: &mut Vec<Change<'d>>,
    part: Part<'d>,
    fields: [(&'static str, bool); N],
) {
    let names: Vec<_> = fields.iter().filter(|(_, differs)| *differs).map(|(name, _)| *name).collect();
    if !names.is_empty() {
        changes.push(Change::Reworded(part, names));
    }
}
