//! The promises that a deck or the program can break, each with a stable name.

use std::fmt;

use hontou_core::deck::Problem;

/// A broken promise: its place, its message and its fix.
pub type Fault = Problem<Code>;

/// Which promise is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// The headline is not that of the most severe answer.
    HeadlineNotHighest,
    /// An answer needs a doctor, but the headline does not say so.
    DoctorUnheard,
    /// "I don't know" counts as ready at a safety question.
    UnsureIsReady,
    /// An answer does not appear with its note.
    AnswerUnheard,
    /// A note has no answer that caused it.
    NoteWithoutCause,
    /// A more severe answer lowers the level.
    LevelLowered,
    /// A combination of answers leads to no memo.
    NoMemo,
    /// No answer leads to a note.
    UnreachedNote,
    /// No combination of answers leads to a headline.
    UnreachedHeadline,
    /// No answer shows a checklist.
    UnreachedChecklist,
}

impl Code {
    /// Its stable name, as in `unreached-note`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::HeadlineNotHighest => "headline-not-highest",
            Self::DoctorUnheard => "doctor-unheard",
            Self::UnsureIsReady => "unsure-is-ready",
            Self::AnswerUnheard => "answer-unheard",
            Self::NoteWithoutCause => "note-without-cause",
            Self::LevelLowered => "level-lowered",
            Self::NoMemo => "no-memo",
            Self::UnreachedNote => "unreached-note",
            Self::UnreachedHeadline => "unreached-headline",
            Self::UnreachedChecklist => "unreached-checklist",
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
