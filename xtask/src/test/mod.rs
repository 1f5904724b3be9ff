//! `cargo xtask test`: every check there is. A step that fails stops none but those that need it.
//!
//! Two things go on beside the steps: the build of all test programs, from the start; and the end-to-end tests, as soon as
//! there is something published to test. Each prints its output when its own step comes.

pub(crate) mod apps;
mod attempts;
mod capabilities;
pub(crate) mod compatibility;
mod e2e;
mod failures;
mod formats;
mod homes;
mod loader;
mod programs;
mod release;
mod report;
mod runner;
mod selection;
mod served;
mod step;
mod supply;
mod tally;
mod wordpress;

use std::time::Instant;

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};

use crate::say;
use crate::setup::{Engine, Toolbox};
use report::{Outcome, Report};
use runner::{Done, Runner};
use selection::EngineSelection;
use step::Step;

#[derive(Args)]
pub(crate) struct Options {
    /// Run these alone
    #[arg(long, value_delimiter = ',', value_name = "STEP,…")]
    only: Vec<Step>,
    /// The browsers of the steps that need one [default: every one that can be had]
    #[arg(long, value_enum, value_delimiter = ',', value_name = "ENGINE,…")]
    engine: Vec<Engine>,
}

pub(crate) fn run(tools: &mut Toolbox, options: &Options) -> Result<()> {
    let mut runner = Runner::new(tools, EngineSelection::of(&options.engine));
    let mut report = Report::default();
    let chosen = |step: &Step| options.only.is_empty() || options.only.contains(step);
    let steps: Vec<Step> = Step::value_variants().iter().copied().filter(chosen).collect();
    runner.plan(&steps);
    for &step in &steps {
        say::heading(step.name());
        let start = Instant::now();
        let outcome = if let Some(needed) = step.needs().filter(|&needed| report.is_failed(needed)) {
            Outcome::Skipped(format!("{} failed", needed.name()).into())
        } else {
            match runner.run(step) {
                Ok(Done::Checked) => Outcome::Passed,
                Ok(Done::Skipped(why)) => Outcome::Skipped(why.into()),
                Err(error) => {
                    say::error(&error);
                    Outcome::Failed
                }
            }
        };
        if step == Step::Dist && matches!(outcome, Outcome::Passed) && steps.contains(&Step::E2e) {
            runner.begin_e2e();
        }
        let took = runner.took(step).unwrap_or_else(|| start.elapsed());
        report.add(step, outcome, took, runner.notes());
    }
    report.print(runner.tally());
    match report.failed().as_slice() {
        [] => Ok(()),
        failed => bail!("{} failed; see its output under its heading above", failed.join(", ")),
    }
}
