//! A finding as programs read it: `hontou lint --json` and the checker in the browser write the same fields.

use hontou_core::deck::Problem;
use serde::Serialize;

use super::{Located, Severity};
use crate::json::Place;

/// A finding with its place, flat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row<'f> {
    /// The line in the deck's text, counted from 1.
    pub line: usize,
    /// The column, counted in characters from 1.
    pub column: usize,
    /// Where in the deck, as in `cards[3].claim`; empty for the deck as a whole.
    pub path: &'f str,
    /// `error` or `warning`.
    pub severity: &'static str,
    /// The rule's stable name.
    pub code: &'static str,
    /// What is wrong.
    pub message: &'f str,
    /// How to fix it.
    pub fix: &'f str,
}

impl<'f> Row<'f> {
    /// The row of a problem, whose code has this name.
    pub fn new<C>(
        problem: &'f Problem<C>,
        code: &'static str,
        severity: Severity,
        place: &Place<'_>,
    ) -> Self {
        Self {
            line: place.number,
            column: place.column(),
            path: &problem.path,
            severity: severity.name(),
            code,
            message: &problem.message,
            fix: &problem.fix,
        }
    }
}

impl Located<'_> {
    /// The finding as programs read it.
    pub fn row(&self) -> Row<'_> {
        let problem = &self.finding.problem;
        Row::new(problem, problem.code.name(), self.finding.severity, &self.place)
    }
}
