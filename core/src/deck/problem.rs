//! What is wrong with a deck, where, and how to fix it.

use std::fmt;

/// The kinds of problem that keep a deck from being used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// A value is of another type than its field takes.
    Type,
    /// A field that nothing reads.
    UnknownField,
    /// A required field is not there.
    MissingField,
    /// A word that its field does not take.
    UnknownValue,
    /// Not an id.
    BadId,
    /// Not a day of the calendar.
    BadDate,
    /// Not a link a deck may have.
    BadLink,
    /// A brace that is not part of a ruby.
    BadRuby,
    /// Not a figure a deck may have.
    BadFigure,
    /// A deck of another format.
    Schema,
    /// Two things of one kind have the same id.
    DuplicateId,
    /// An id that names nothing.
    DanglingId,
    /// A list that needs at least one entry has none.
    Empty,
    /// No card is a starter card.
    NoStarter,
    /// A note of the level that means that there is none.
    ReadyNote,
    /// A question without "I don't know".
    NoWayOut,
    /// "I don't know" would count as safe.
    UnsureIsSafe,
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
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// One thing that is wrong with a deck. What reads decks has the codes of [`Code`]; what else looks at them has its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem<C = Code> {
    /// Where it is, as in `cards[3].source.ref`; empty for the deck as a whole.
    pub path: String,
    /// What kind of problem it is.
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

/// What is wrong with a value by itself, said by its type (an id, a date, a link, a text); the reader adds the path.
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

/// Authors have the suggestions from the lint; readers need not download how they are found.
#[cfg(not(feature = "suggestions"))]
pub(super) fn did_you_mean<'a>(_: &str, _: impl IntoIterator<Item = &'a str>) -> &'static str {
    ""
}

/// `Did you mean "article"?`, followed by a space, if one of the known words is near enough to be a slip; else nothing.
#[cfg(feature = "suggestions")]
pub(super) fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    // A third of the word may differ: `artcle` is a slip of `article`, `cat` is not one of `card`.
    let reach = (word.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|candidate| (strsim::osa_distance(word, candidate), candidate))
        .filter(|&(distance, _)| distance <= reach)
        .min_by_key(|&(distance, _)| distance)
        .map_or_else(String::new, |(_, candidate)| format!("Did you mean \"{candidate}\"? "))
}

/// The words as an author would list them: `"a", "b" or "c"`.
pub(super) fn one_of(words: &[&str]) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("\"{word}\"")).collect();
    match quoted.split_last() {
        None => "nothing".to_owned(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
    }
}
