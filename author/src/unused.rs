//! Which parts of a self-check no answer names. The lint and the proof both report them, each in its own words.
//!
//! The proof reports notes by what it counts instead: a note that an answer names is still out of reach where no combination
//! of answers exists.

use hontou_core::deck::{AnswerOption, Checklist, Deck, Note, SelfCheck};

/// Whether no answer leads to this note.
pub(crate) fn is_unused_note(check: &SelfCheck, note: &Note) -> bool {
    !options(check).any(|option| option.note.as_ref() == Some(&note.id))
}

/// The checklists that no answer shows, with their places in the deck.
///
/// As long as no answer names a checklist, the memo shows them all; once one does, the others need an answer too.
pub(crate) fn unused_checklists(deck: &Deck) -> Vec<(usize, &Checklist)> {
    let named: Vec<_> = deck.check.iter().flat_map(options).flat_map(|option| &option.checklists).collect();
    if named.is_empty() {
        return Vec::new();
    }
    deck.checklists.iter().enumerate().filter(|(_, list)| !named.contains(&&list.id)).collect()
}

fn options(check: &SelfCheck) -> impl Iterator<Item = &AnswerOption> {
    check.questions.iter().flat_map(|question| &question.options)
}
