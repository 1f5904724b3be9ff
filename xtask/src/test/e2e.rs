//! The end-to-end tests, once in each engine. One that fails stops no other.

use std::fs;
use std::path::PathBuf;

use anyhow::{Result, ensure};

use super::tally::Tally;
use super::tried::Tried;
use super::wanted::Wanted;
use crate::setup::{self, Engine, Toolbox};
use crate::{process, say};

/// What the runs came to.
#[derive(Default)]
pub(crate) struct Ran {
    pub(crate) tried: Tried,
    /// The engines that were tested in, whether all went well or not.
    pub(crate) engines: Vec<Engine>,
    pub(crate) failed: Vec<Engine>,
    /// The engines that could not be had, and why.
    pub(crate) left_out: Vec<(Engine, String)>,
}

/// Tests what is published in every engine that is wanted, and adds to the tally.
pub(crate) fn run(tools: &mut Toolbox, wanted: &Wanted, tally: &mut Tally) -> Result<Ran> {
    let published = tools.project().published();
    ensure!(published.is_dir(), "nothing is published yet: run `cargo xtask dist` first");
    let hosts = setup::hosts(tools)?;
    let mut ran = Ran::default();
    for engine in wanted.engines() {
        say::heading(&format!("e2e in {}", engine.title()));
        match setup::driver(tools, engine) {
            Ok(driver) => {
                ran.engines.push(engine);
                let mut tests = tools.cargo();
                tests.args(["test", "-p", "hontou-e2e", "--no-fail-fast"]);
                tests.env("HONTOU_DIST", &published).env("HONTOU_HOSTS", &hosts);
                tests.env("HONTOU_ENGINE", engine.name()).env(engine.variable(), driver);
                let outcomes = Outcomes::empty(tools, engine)?;
                tests.env("HONTOU_OUTCOMES", &outcomes.0);
                let before = *tally;
                let result = process::overhear(&mut tests, |line| {
                    tally.hear(line);
                    ran.tried.hear(engine, line);
                });
                ran.tried.read(engine, &fs::read_to_string(&outcomes.0).unwrap_or_default());
                let result = result.and_then(|()| {
                    ensure!(*tally != before, "there was no test to run");
                    Ok(())
                });
                if let Err(error) = result {
                    say::error(&error);
                    ran.failed.push(engine);
                }
            }
            Err(why) if wanted.is_required(engine) => {
                say::error(&why);
                ran.failed.push(engine);
            }
            Err(why) => {
                say::doing("e2e", format_args!("{} is left out: {why:#}", engine.title()));
                ran.left_out.push((engine, format!("{why:#}")));
            }
        }
    }
    Ok(ran)
}

impl Ran {
    /// An error that names the engines in which something failed, if there are any.
    pub(crate) fn is_well(&self) -> Result<()> {
        let failed: Vec<_> = self.failed.iter().map(|engine| engine.title()).collect();
        ensure!(failed.is_empty(), "the end-to-end tests failed in {}", failed.join(" and "));
        Ok(())
    }
}

/// A file in which tests put down what their harness does not print; it goes with the value.
struct Outcomes(PathBuf);

impl Outcomes {
    fn empty(tools: &Toolbox, engine: Engine) -> Result<Self> {
        let file = tools.project().published().with_extension(format!("{}.txt", engine.name()));
        fs::write(&file, "")?;
        Ok(Self(file))
    }
}

impl Drop for Outcomes {
    fn drop(&mut self) {
        // In the target folder a file left over is in nobody's way.
        let _ = fs::remove_file(&self.0);
    }
}
