//! What a file has and its deck does not, or the other way round: each with its place, why, and what to do.

use std::fmt;

use serde::{Serialize, Serializer};

use super::limits::DROPPED;

/// Something that was left out on the way from one format to the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Dropped {
    /// The line or row of the file, counted from 1, if it has lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// Where it is otherwise: the name of the question, or a path as in `cards[3]`. It may be empty.
    pub at: String,
    /// What it is, in the file's own words.
    pub what: String,
    /// The kind of the reason.
    pub code: Reason,
    /// The reason in words.
    pub why: &'static str,
    /// What to do about it.
    pub fix: &'static str,
}

macro_rules! reasons {
    ($($(#[$about:meta])* $variant:ident = $name:literal, $why:literal, $fix:literal;)*) => {
        /// Why something was left out.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Reason { $($(#[$about])* $variant,)* }

        impl Reason {
            /// Every one.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Its stable name, as in `not-true-false`.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            const fn why(self) -> &'static str {
                match self { $(Self::$variant => $why,)* }
            }

            const fn fix(self) -> &'static str {
                match self { $(Self::$variant => $fix,)* }
            }
        }
    };
}

reasons! {
    /// Another kind of question.
    NotTrueFalse = "not-true-false", "only true/false becomes a card", "Write it as a claim that is true or not.";
    /// A question that says nothing.
    NoClaim = "no-claim", "there is no claim in it", "Write the claim, or delete the row.";
    /// An answer that is none of the three.
    VerdictUnread = "verdict-unread", "it says neither true nor false nor unknown", "Choose the verdict of the card.";
    /// A value that is no day.
    BadDate = "bad-date", "it is no day of the calendar", "Write it as in 2026-11-23.";
    /// An address that a deck may not have.
    BadLink = "bad-link", "it is no address that a deck may have", "Write an address that starts with https://.";
    /// A kind of source that there is not.
    BadKind = "bad-kind", "it is no kind of source", "Write article, outside or general.";
    /// Neither yes nor no.
    BadSwitch = "bad-switch", "it says neither yes nor no", "Choose whether it is a starter card.";
    /// A text that is too long.
    LongText = "long-text", "it has more than 32767 characters", "Make several texts of it.";
    /// A column that no field has.
    UnknownColumn = "unknown-column", "a card has no such field", "Copy what you need into another field.";
    /// A column that was there before.
    SecondColumn = "second-column", "another column is for this field already", "Leave one of them.";
    /// A second sheet.
    OtherSheet = "other-sheet", "only the first sheet is read", "Save it as a file of its own.";
    /// An explanation for another answer.
    SecondExplanation = "second-explanation", "a card has one explanation for every answer", "Copy what you need into the card.";
    /// A picture, a film or other file.
    Media = "media", "pictures, films and sounds are not taken along", "Say it in words, or draw a figure for the card.";
    /// A text beside the questions.
    OtherText = "other-text", "it is no question", "Copy what you need into the deck.";
    /// It was damaged.
    Broken = "broken", "it is not written as its format asks", "Put it right in the file, or write the card by hand.";
    /// The format has but two answers.
    NoUnknown = "no-unknown", "the format has only true and false", "Ask it in another way, or leave it out there.";
    /// The format has no such field.
    NoPlace = "no-place", "the format has no place for it", "Keep the deck's own file.";
    /// Longer than the format takes.
    TooLong = "too-long", "the format takes at most 2048 characters", "Shorten the explanation.";
    /// The list became too long.
    More = "more", "only the first 1000 are named", "Make the others right first, and import again.";
}

impl Dropped {
    pub(crate) fn new(code: Reason, at: impl Into<String>, what: impl fmt::Display) -> Self {
        // In the file's own words, but not all of them.
        let what = what.to_string();
        let what = match what.char_indices().nth(80) {
            Some((end, _)) => format!("{}…", &what[..end]),
            None => what,
        };
        Self { line: None, at: at.into(), what, code, why: code.why(), fix: code.fix() }
    }

    pub(crate) fn in_line(mut self, line: usize) -> Self {
        self.line = Some(line);
        self
    }
}

/// Names the first of them, and counts the others.
pub(crate) fn shortened(mut dropped: Vec<Dropped>) -> Vec<Dropped> {
    if let Some(more) = dropped.len().checked_sub(DROPPED).filter(|more| *more > 0) {
        dropped.truncate(DROPPED);
        dropped.push(Dropped::new(Reason::More, "", format_args!("{more} more")));
    }
    dropped
}

impl fmt::Display for Dropped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        if !self.at.is_empty() {
            write!(f, "{}: ", self.at)?;
        }
        write!(f, "{}; {}. {} [{}]", self.what, self.why, self.fix, self.code.name())
    }
}

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
