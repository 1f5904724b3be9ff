//! What a change to a deck does to its readers: what they see changed, and who is now told something else. No DOM.
//!
//! The parts of two decks are the same where their ids are, so a deck may be translated, moved and reworded and still be
//! compared. An id that was changed is one part removed and another added.

mod cards;
mod check;
mod headlines;
mod matched;
mod words;

pub use headlines::{Answer, Headlines, Move, headlines};

use hontou_core::deck::{
    AnswerOption, Card, CardId, Checklist, Deck, Level, Note, NoteId, OptionId, Question, QuestionId, Verdict,
};

/// What a change does.
#[derive(Clone, Debug, PartialEq)]
pub struct Diff<'d> {
    /// What readers see changed: the deck's own texts, the cards, the self-check, the questions to ask.
    pub changes: Vec<Change<'d>>,
    /// Which answers lead to another headline now. None unless both decks have a self-check.
    pub headlines: Option<Headlines<'d>>,
}

/// Something that readers see changed. Displayed, it is a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Change<'d> {
    /// Something is new.
    Added(Part<'d>),
    /// Something is gone.
    Removed(Part<'d>),
    /// Something stayed, and these of its fields did not.
    Reworded(Part<'d>, Vec<&'static str>),
    /// The parts that stayed come in another order.
    Reordered(&'static str),
    /// A claim's answer turned.
    Verdict {
        /// The card.
        card: &'d CardId,
        /// The answer it had.
        from: Verdict,
        /// The answer it has now.
        to: Verdict,
    },
    /// A card came into the starter set, or left it.
    Starter {
        /// The card.
        card: &'d CardId,
        /// Whether it is a starter card now.
        now: bool,
    },
    /// A note weighs more or less.
    Level {
        /// The note.
        note: &'d NoteId,
        /// What it weighed.
        from: Level,
        /// What it weighs now.
        to: Level,
    },
    /// An answer leads to another note.
    Rewired {
        /// The question.
        question: &'d QuestionId,
        /// The answer.
        option: &'d OptionId,
        /// Where it led.
        from: Option<&'d NoteId>,
        /// Where it leads now.
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

/// What readers of `old` find changed in `new`.
pub fn diff<'d>(old: &'d Deck, new: &'d Deck) -> Diff<'d> {
    let mut changes = Vec::new();
    let texts = [("title", old.title != new.title), ("lead", old.lead != new.lead)];
    reworded(&mut changes, Part::Deck, texts);
    cards::changes(old, new, &mut changes);
    check::changes(old, new, &mut changes);
    let checks = old.check.as_ref().zip(new.check.as_ref());
    Diff { changes, headlines: checks.map(|(old, new)| headlines(old, new)) }
}

/// Tells of the fields that differ, if any does.
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
