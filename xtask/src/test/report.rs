//! What a run of the checks came to.

use std::borrow::Cow;
use std::time::Duration;

use super::step::Step;
use super::tally::Tally;
use crate::say::{self, BAD, FAINT, GOOD};

pub(crate) enum Outcome {
    Passed,
    Failed,
    /// Not run, and why.
    Skipped(Cow<'static, str>),
}

struct Line {
    step: Step,
    outcome: Outcome,
    took: Duration,
    notes: Vec<Note>,
}

/// What else is to be known of a step that was run.
pub(crate) enum Note {
    /// What it left out, and why.
    Skipped(String),
    /// A test that failed at first, and passed alone.
    Flaky(String),
}

/// The steps so far, in order.
#[derive(Default)]
pub(crate) struct Report {
    lines: Vec<Line>,
}

impl Report {
    pub(crate) fn add(&mut self, step: Step, outcome: Outcome, took: Duration, notes: Vec<Note>) {
        self.lines.push(Line { step, outcome, took, notes });
    }

    pub(crate) fn is_failed(&self, step: Step) -> bool {
        self.lines.iter().any(|line| line.step == step && matches!(line.outcome, Outcome::Failed))
    }

    pub(crate) fn failed(&self) -> Vec<&'static str> {
        let failed = self.lines.iter().filter(|line| matches!(line.outcome, Outcome::Failed));
        failed.map(|line| line.step.name()).collect()
    }

    /// A table of the steps, then the tests of them all on a line by itself.
    pub(crate) fn print(&self, tally: Tally) {
        anstream::println!("\n{}", say::ruled("summary"));
        for Line { step, outcome, took, notes } in &self.lines {
            let name = format!("{:<10}", step.name());
            let took = format!("{:>7.1} s", took.as_secs_f32());
            match outcome {
                Outcome::Passed => anstream::println!("{name}{GOOD}ok      {GOOD:#}{took}"),
                Outcome::Failed => anstream::println!("{name}{BAD}failed  {BAD:#}{took}"),
                Outcome::Skipped(why) => anstream::println!("{name}{FAINT}skipped {FAINT:#}  {why}"),
            }
            for note in notes {
                let (kind, said) = match note {
                    Note::Skipped(said) => ("skipped", said),
                    Note::Flaky(said) => ("flaky", said),
                };
                anstream::println!("{:<10}{FAINT}{kind:<8}{FAINT:#}  {said}", "");
            }
        }
        println!("\n{tally}");
    }
}
