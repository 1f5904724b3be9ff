//! Problems of a deck: what is wrong, where, and how to fix it.

use std::fmt;

/// The kinds of problem that make a deck unusable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// A value has the wrong type for its field.
    Type,
    /// A field that the format does not have.
    UnknownField,
    /// A required field is missing.
    MissingField,
    /// A value that its field does not take.
    UnknownValue,
    /// Not an id.
    BadId,
    /// Not a day of the calendar.
    BadDate,
    /// Not a link that a deck may have.
    BadLink,
    /// A brace that is not part of a ruby.
    BadRuby,
    /// Not the address of a figure that a deck may have.
    BadFigure,
    /// A deck of another format version.
    Schema,
    /// Two things of one kind have the same id.
    DuplicateId,
    /// An id that nothing in the deck has.
    DanglingId,
    /// A list that needs at least one entry has none.
    Empty,
    /// No card is a starter card.
    NoStarter,
    /// A note of level `ready`, which means that there is no note.
    ReadyNote,
    /// A question without "I don't know".
    NoWayOut,
    /// "I don't know" would count as safe.
    UnsureIsSafe,
    /// A question with more options than a reader's picks can hold.
    ManyOptions,
}

impl Code {
    /// Its stable name, as in `unknown-field`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::UnknownField => "unknown-field",
            Self::MissingField => "missing-field",
            Self::UnknownValue => "unknown-value",
            Self::BadId => "bad-id",
            Self::BadDate => "bad-date",
            Self::BadLink => "bad-link",
            Self::BadRuby => "bad-ruby",
            Self::BadFigure => "bad-figure",
            Self::Schema => "schema",
            Self::DuplicateId => "duplicate-id",
            Self::DanglingId => "dangling-id",
            Self::Empty => "empty",
            Self::NoStarter => "no-starter",
            Self::ReadyNote => "ready-note",
            Self::NoWayOut => "no-way-out",
            Self::UnsureIsSafe => "unsure-is-safe",
            Self::ManyOptions => "many-options",
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// One problem of a deck. [`Deck::read`](super::Deck::read) uses the codes of [`Code`]; the lint and the proof have their
/// own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem<C = Code> {
    /// Where it is, as in `cards[3].source.ref`; empty for the deck as a whole.
    pub path: String,
    /// The kind of problem.
    pub code: C,
    /// A sentence that says what is wrong.
    pub message: String,
    /// A sentence that says how to fix it.
    pub fix: String,
}

impl<C> Problem<C> {
    /// The same problem under a code of another kind.
    pub fn map<D>(self, code: impl FnOnce(C) -> D) -> Problem<D> {
        Problem { path: self.path, code: code(self.code), message: self.message, fix: self.fix }
    }
}

impl<C: fmt::Display> fmt::Display for Problem<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "(deck)" } else { &self.path };
        write!(f, "{path}: {} {} [{}]", self.message, self.fix, self.code)
    }
}

/// The error of a single value (an id, a date, a link, a text). The reader adds the path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueError {
    pub(super) code: Code,
    pub(super) message: String,
    pub(super) fix: &'static str,
}

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} [{}]", self.message, self.fix, self.code)
    }
}

impl std::error::Error for ValueError {}

/// Authors get suggestions from the lint. Readers do not need them, so they do not download the code.
#[cfg(not(feature = "suggestions"))]
pub(super) fn did_you_mean<'a>(_: &str, _: impl IntoIterator<Item = &'a str>) -> &'static str {
    ""
}

/// `Did you mean "article"?` and a space, if one of the known words is similar enough; otherwise nothing.
#[cfg(feature = "suggestions")]
pub(super) fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    // A third of the word may differ: `artcle` is close to `article`, `cat` is not close to `card`.
    let reach = (word.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|candidate| (strsim::osa_distance(word, candidate), candidate))
        .filter(|&(distance, _)| distance <= reach)
        .min_by_key(|&(distance, _)| distance)
        .map_or_else(String::new, |(_, candidate)| format!("Did you mean \"{candidate}\"? "))
}

/// The words as a list in a sentence: `"a", "b" or "c"`.
pub(super) fn one_of(words: &[&str]) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("\"{word}\"")).collect();
    match quoted.split_last() {
        None => "nothing".to_owned(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
    }
}
