//! What is wrong with a deck, where, and how to mend it.

use std::fmt;

/// One thing that keeps a deck from being used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it stands, as in `cards[3].source.ref`; empty for the deck as a whole.
    pub path: String,
    /// A stable name of the kind of problem, as in `unknown-field`.
    pub code: &'static str,
    /// A sentence that says what is wrong.
    pub message: String,
    /// A sentence that says how to mend it.
    pub mend: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "(deck)" } else { &self.path };
        write!(f, "{path}: {} {} [{}]", self.message, self.mend, self.code)
    }
}

/// What a value got wrong by itself, said by its type (an id, a date, a link, a text); the reader adds the path.
///
/// serde hands a type's own error on only as printed text, so the three parts travel as three lines; the last may itself
/// have more than one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub(super) code: &'static str,
    pub(super) message: String,
    pub(super) mend: &'static str,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}\n{}", self.code, self.mend, self.message)
    }
}

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
