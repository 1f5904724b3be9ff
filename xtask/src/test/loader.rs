//! The scripts of `embed/`: their types, and the tests of what is pure in them.

use anyhow::{Context, Result, ensure};

use super::tally::Tally;
use crate::process;
use crate::project::files;
use crate::setup::{Tool, Toolbox};

/// Runs tsc and, though that finds something, the tests; adds these to the tally.
pub(crate) fn run(tools: &mut Toolbox, tally: &mut Tally) -> Result<()> {
    tools.need(Tool::Typescript)?;
    let types = process::run(tools.command("tsc").args(["--project", "embed"]));
    let before = *tally;
    // By name: what a folder means here differs between releases of Node.
    let tests = files(&tools.project().path("embed/tests"))?;
    let tests = process::run_streaming(
        // It has the closing lines that are counted, wherever it is printed.
        tools.command("node").args(["--test", "--test-reporter=tap"]).args(tests),
        |line| tally.count_node(line),
    )
    .context("the tests of the loader need Node.js 20 or later on PATH");
    types.and(tests)?;
    ensure!(*tally != before, "there was no test to run");
    Ok(())
}
