//! The scripts of `embed/` and of the studio's editor: their types, and the tests of what is pure in them.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::tally::Tally;
use crate::editor;
use crate::process;
use crate::project::files;
use crate::setup::{Tool, Toolbox};

/// Runs tsc and, though that finds something, the tests; adds these to the tally.
pub(crate) fn run(tools: &mut Toolbox, tally: &mut Tally) -> Result<()> {
    tools.need(Tool::Typescript)?;
    let types = process::run(tools.command("tsc").args(["--project", "embed"]));
    let types = types.and(editor_types(tools));
    let before = *tally;
    // By name: what a folder means here differs between releases of Node.
    let mut tests = files(&tools.project().path("embed/tests"))?;
    tests.extend(files(&tools.project().path(editor::FOLDER).join("tests"))?);
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

/// The editor's, which need to know where the packages are that it imports.
fn editor_types(tools: &Toolbox) -> Result<()> {
    tools.need_packages()?;
    let project = tools.project();
    let config = json!({
        "extends": project.path("embed/tsconfig.json"),
        "compilerOptions": { "paths": { "*": [tools.packages()?.join("*")] } },
        "include": [project.path(editor::FOLDER).join("*.js")],
    });
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("tsconfig.json");
    fs::write(&file, config.to_string())?;
    process::run(tools.command("tsc").arg("--project").arg(file))
}
