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
    LeftOut(Cow<'static, str>),
}

/// The steps so far, in order.
#[derive(Default)]
pub(crate) struct Report {
    lines: Vec<(Step, Outcome, Duration)>,
}

impl Report {
    pub(crate) fn add(&mut self, step: Step, outcome: Outcome, took: Duration) {
        self.lines.push((step, outcome, took));
    }

    pub(crate) fn is_failed(&self, step: Step) -> bool {
        self.lines.iter().any(|(done, outcome, _)| *done == step && matches!(outcome, Outcome::Failed))
    }

    pub(crate) fn failed(&self) -> Vec<&'static str> {
        let failed = self.lines.iter().filter(|(_, outcome, _)| matches!(outcome, Outcome::Failed));
        failed.map(|(step, ..)| step.name()).collect()
    }

    /// A table of the steps, then the tests of them all on a line by itself.
    pub(crate) fn print(&self, tally: Tally) {
        anstream::println!("\n{}", say::ruled("summary"));
        for (step, outcome, took) in &self.lines {
            let name = format!("{:<10}", step.name());
            let took = format!("{:>7.1} s", took.as_secs_f32());
            match outcome {
                Outcome::Passed => anstream::println!("{name}{GOOD}ok      {GOOD:#}{took}"),
                Outcome::Failed => anstream::println!("{name}{BAD}failed  {BAD:#}{took}"),
                Outcome::LeftOut(why) => anstream::println!("{name}{FAINT}left out{FAINT:#}  {why}"),
            }
        }
        println!("\n{tally}");
    }
}
