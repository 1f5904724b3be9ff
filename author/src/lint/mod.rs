//! Lint: what a deck can get wrong that no parser sees. The same code in the chores, in tests and for authors.
//!
//! Every finding has a place, a stable code, a sentence that says what is wrong and one that says how to fix it.
//! An *error* breaks the deck or a promise to readers; a *warning* makes a worse deck.

mod code;
mod dates;
mod passage;
mod prose;
mod structure;
mod wording;

use std::fmt;

use hontou_core::deck::{Date, Deck, Json, Problem};
use serde_json::Value;

use crate::json::{self, Place, Source};

pub use code::Code;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Readers get a worse deck than they could.
    Warning,
    /// The deck cannot be used, or breaks a promise made to readers.
    Error,
}

/// One thing to fix in a deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How much it weighs.
    pub severity: Severity,
    /// Where, what, and how to fix it.
    pub problem: Problem<Code>,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        write!(f, "{severity}: {}", self.problem)
    }
}

/// Everything there is to find in a deck on a day, in the order of the rules.
///
/// A tree that cannot be read as a deck has the findings of the reader, and no others.
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
            wording::lint(&deck, &passages, &mut findings);
            findings.0
        }
    }
}

/// A finding with its place in a deck's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<'t> {
    /// What was found.
    pub finding: Finding,
    /// Where it is.
    pub place: Place<'t>,
}

/// Everything there is to find in a deck's text on a day, each finding with its place. Text that is not JSON has one.
pub fn lint_text(text: &str, today: Date) -> Vec<Located<'_>> {
    let source = Source::new(text);
    let tree: Value = match serde_json::from_str(text) {
        Ok(tree) => tree,
        Err(error) => {
            let place = source.column(error.line(), error.column());
            return vec![Located { finding: no_json(&error), place }];
        }
    };
    let located = |finding: Finding| Located { place: source.value(&finding.problem.path), finding };
    lint(&json::tree(tree), today).into_iter().map(located).collect()
}

fn no_json(error: &serde_json::Error) -> Finding {
    let said = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let problem = Problem {
        path: String::new(),
        code: Code::Json,
        message: format!("This is not JSON: {}.", said.strip_suffix(&place).unwrap_or(&said)),
        fix: "Correct it here, or right before.".to_owned(),
    };
    Finding { severity: Severity::Error, problem }
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
