//! `cargo xtask test`: every check there is, in order. A step that fails stops none but those that rest on it.

mod bench;
pub(crate) mod compatibility;
mod e2e;
mod loader;
mod report;
mod step;
mod tally;
mod tried;
mod wanted;

use std::time::Instant;

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};

use crate::say;
use crate::setup::{Engine, Toolbox};
use bench::{Bench, Done};
use report::{Outcome, Report};
use step::Step;
use wanted::Wanted;

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
    let mut bench = Bench::new(tools, Wanted::of(&options.engine));
    let mut report = Report::default();
    let chosen = |step: &Step| options.only.is_empty() || options.only.contains(step);
    for &step in Step::value_variants().iter().filter(|step| chosen(step)) {
        say::heading(step.name());
        let start = Instant::now();
        let outcome = if let Some(base) = step.rests_on().filter(|&base| report.is_failed(base)) {
            Outcome::LeftOut(format!("{} failed", base.name()).into())
        } else {
            match bench.run(step) {
                Ok(Done::Checked) => Outcome::Passed,
                Ok(Done::LeftOut(why)) => Outcome::LeftOut(why.into()),
                Err(error) => {
                    say::error(&error);
                    Outcome::Failed
                }
            }
        };
        report.add(step, outcome, start.elapsed(), bench.left_out());
    }
    report.print(bench.tally());
    match report.failed().as_slice() {
        [] => Ok(()),
        failed => bail!("{} failed; what each said stands under its heading above", failed.join(", ")),
    }
}
