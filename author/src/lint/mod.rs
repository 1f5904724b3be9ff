//! The lint: mistakes in a deck that no parser finds. Authors, tests and our own tasks use the same code.
//!
//! Every finding has a place, a stable code, a message and a fix.
//! An *error* breaks the deck or a promise to readers. A *warning* makes the deck worse than it could be.

mod code;
mod dates;
mod guess;
mod passage;
mod prose;
mod row;
mod ruby;
mod structure;
mod wording;

use std::fmt;

use hontou_core::deck::{Date, Deck, Json, Problem};

use crate::json::{Place, Source, parse};
use crate::limits::too_large;
use crate::open::twice;

pub use code::Code;
pub use guess::guessed;
pub use row::Row;
pub use ruby::in_our_signs;
pub use structure::MOST_STARTERS;

/// The severity of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The deck is worse than it could be.
    Warning,
    /// The deck cannot be used, or breaks a promise made to readers.
    Error,
}

impl Severity {
    /// Its name, as in `error`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One thing to fix in a deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How severe it is.
    pub severity: Severity,
    /// Its place, its message and its fix.
    pub problem: Problem<Code>,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.severity.name(), self.problem)
    }
}

/// All findings in a deck on a day, in the order of the rules.
///
/// If the tree is not a valid deck, these are the reader's errors and no others.
pub fn lint(tree: &Json, today: Date) -> Vec<Finding> {
    match Deck::read(tree) {
        Err(problems) => {
            let error =
                |problem: Problem| Finding { severity: Severity::Error, problem: problem.map(Code::Deck) };
            problems.into_iter().map(error).collect()
        }
        Ok(deck) => {
            let mut findings = Findings::default();
            dates::lint(&deck, today, &mut findings);
            structure::lint(&deck, &mut findings);
            let passages = passage::all(&deck);
            prose::lint(&deck, &passages, &mut findings);
            ruby::lint(&passages, &mut findings);
            wording::lint(&deck, &passages, &mut findings);
            guess::lint(&deck, &mut findings);
            findings.0
        }
    }
}

/// A finding and its place in a deck's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<'t> {
    /// The finding.
    pub finding: Finding,
    /// Its place.
    pub place: Place<'t>,
}

/// All findings in a deck's text on a day, each with its place. Text that is not JSON, or too large, has exactly one. Fields
/// that are there twice come first.
///
/// ```
/// use hontou_author::lint::lint_text;
/// use hontou_core::deck::Date;
///
/// let today = Date::parse("2026-11-23").unwrap();
/// let found = lint_text("{\n  \"schema\": 2\n}", today);
/// assert_eq!(found[0].place.number, 2);
/// assert_eq!(found[0].finding.problem.code.name(), "schema");
/// ```
pub fn lint_text(text: &str, today: Date) -> Vec<Located<'_>> {
    let source = Source::new(text);
    let parsed = match parse(text) {
        Ok(parsed) => parsed,
        Err(error) => return vec![no_json(&source, &error)],
    };
    if let Some(problem) = too_large(&parsed.tree, parsed.bytes) {
        let place = source.value(&problem.path);
        return vec![Located { finding: Finding { severity: Severity::Error, problem }, place }];
    }
    let twice = parsed.duplicates.iter().map(|duplicate| Located {
        finding: Finding { severity: Severity::Error, problem: twice(duplicate) },
        place: source.key(duplicate),
    });
    let located = |finding: Finding| Located { place: source.value(&finding.problem.path), finding };
    twice.chain(lint(&parsed.tree, today).into_iter().map(located)).collect()
}

/// That a text is not JSON, and where.
pub(crate) fn no_json<'t>(source: &Source<'t>, error: &serde_json::Error) -> Located<'t> {
    let said = error.to_string();
    let at = format!(" at line {} column {}", error.line(), error.column());
    let said = said.strip_suffix(&at).unwrap_or(&said);
    let place = source.column(error.line(), error.column());
    let (message, fix) = if place.number == 1 && is_prose(place.line) {
        ("This is not the JSON of a deck, which begins with {.".to_owned(), "Paste all of its text.")
    } else {
        // What a word processor makes of a quotation mark, and what an input method writes for a comma, is named.
        let found = place.line[place.marked.clone()].chars().next().filter(|found| !found.is_ascii());
        let found =
            found.filter(|_| !error.is_eof()).map(|found| format!(", not {found}")).unwrap_or_default();
        (format!("This is not JSON: {said}{found}."), "Correct it here, or just before.")
    };
    let problem = Problem { path: String::new(), code: Code::Json, message, fix: fix.to_owned() };
    Located { finding: Finding { severity: Severity::Error, problem }, place }
}

/// Whether a text that begins with this line is an address or an article, and was never JSON.
fn is_prose(line: &str) -> bool {
    !line.trim_start().is_empty() && !line.trim_start().starts_with(['{', '[', '"', '\u{feff}'])
}

/// The findings so far.
#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn error(&mut self, path: &str, code: Code, message: impl Into<String>, fix: impl Into<String>) {
        self.add(Severity::Error, path, code, message.into(), fix.into());
    }

    fn warn(&mut self, path: &str, code: Code, message: impl Into<String>, fix: impl Into<String>) {
        self.add(Severity::Warning, path, code, message.into(), fix.into());
    }

    fn add(&mut self, severity: Severity, path: &str, code: Code, message: String, fix: String) {
        let problem = Problem { path: path.to_owned(), code, message, fix };
        self.0.push(Finding { severity, problem });
    }
}
