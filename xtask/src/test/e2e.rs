//! The end-to-end tests, in all engines side by side, while other steps go on. One that fails stops no other.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};

use super::attempts::Attempts;
use super::programs::TestProgram;
use super::selection::EngineSelection;
use super::tally::Tally;
use super::unanswered::Unanswered;
use crate::setup::{self, Engine, Toolbox};
use crate::{process, say};

/// How long an engine may take: half as much again as it does on two busy cores. One that hangs would keep what the others found.
const AT_MOST: Duration = Duration::from_mins(68);

/// What the runs came to.
#[derive(Default)]
pub(crate) struct Results {
    pub(crate) attempts: Attempts,
    /// The engines whose tests were run, whether all passed or not.
    pub(crate) engines: Vec<Engine>,
    pub(crate) failed: Vec<Engine>,
    /// What their tests said when they failed, to be read at the end as well: a log is often cut in its middle.
    pub(super) said: String,
    /// The engines that are not on this machine, and why.
    pub(crate) skipped: Vec<(Engine, String)>,
}

/// Runs that were started.
pub(crate) struct Started {
    /// Each run, when it is over.
    runs: Receiver<Run>,
    /// The engines it is of.
    engines: Vec<Engine>,
    /// What is known already: which engines were skipped or could not be had.
    results: Results,
}

/// One engine's run, at its end.
struct Run {
    engine: Engine,
    /// What the tests printed, if it was not printed as it came.
    output: String,
    tally: Tally,
    attempts: Vec<String>,
    /// What the tests wrote down beside it.
    outcomes: String,
    result: Result<()>,
    took: Duration,
}

/// Starts the tests of what is published in every selected engine. If nothing else goes on meanwhile, `is_alone`, the output
/// of a single engine is printed as it comes.
pub(crate) fn start(
    tools: &mut Toolbox,
    selection: &EngineSelection,
    programs: &[TestProgram],
    is_alone: bool,
) -> Result<Started> {
    let published = tools.project().published();
    ensure!(published.is_dir(), "nothing is published yet: run `cargo xtask dist` first");
    let hosts = setup::hosts(tools)?;
    let programs: Arc<[_]> = programs.iter().filter(|program| program.is_e2e()).cloned().collect();
    ensure!(!programs.is_empty(), "there are no end-to-end tests");
    let (over, runs) = mpsc::channel();
    let mut started = Started { runs, engines: Vec::new(), results: Results::default() };
    let mut drivers = Vec::new();
    for engine in selection.engines() {
        match setup::driver(tools, engine) {
            Ok(driver) => drivers.push((engine, driver)),
            Err(why) if selection.is_required(engine) => {
                say::error(&why);
                started.results.failed.push(engine);
            }
            Err(why) => {
                say::doing("e2e", format_args!("{} is skipped: {why:#}", engine.title()));
                started.results.skipped.push((engine, format!("{why:#}")));
            }
        }
    }
    let prints = is_alone && drivers.len() == 1;
    for (engine, driver) in drivers {
        say::doing("e2e", format_args!("{}: the tests begin", engine.title()));
        let outcomes = Outcomes::empty(tools, engine)?;
        let (published, hosts, programs) = (published.clone(), hosts.clone(), Arc::clone(&programs));
        let commands = move |outcomes: &Outcomes| {
            let with_settings = |program: &TestProgram| {
                let mut tests = program.command();
                tests.env("HONTOU_DIST", &published).env("HONTOU_HOSTS", &hosts);
                tests.env("HONTOU_ENGINE", engine.name()).env(engine.variable(), &driver);
                tests.env("HONTOU_OUTCOMES", &outcomes.0);
                tests
            };
            programs.iter().map(with_settings).collect::<Vec<_>>()
        };
        started.engines.push(engine);
        let over = over.clone();
        thread::spawn(move || over.send(Run::new(engine, commands(&outcomes), &outcomes, prints)));
    }
    Ok(started)
}

impl Started {
    /// Waits for every run, prints what each printed as soon as it is over, and adds to the tally.
    pub(crate) fn finish(self, tally: &mut Tally) -> Results {
        let mut results = self.results;
        for run in self.runs {
            run.print();
            tally.add(run.tally);
            for line in &run.attempts {
                results.attempts.record(run.engine, line);
            }
            results.attempts.read(run.engine, &run.outcomes);
            results.engines.push(run.engine);
            if let Err(error) = run.result {
                say::error(&error);
                results.failed.push(run.engine);
                results.said.push_str(why_failed(&run.output));
            }
        }
        // One whose runner panicked sent nothing.
        results.failed.extend(self.engines.into_iter().filter(|engine| !results.engines.contains(engine)));
        results.engines.sort();
        results
    }
}

impl Run {
    fn new(engine: Engine, commands: Vec<Command>, outcomes: &Outcomes, prints: bool) -> Self {
        let (start, mut failed) = (Instant::now(), 0);
        let (mut tally, mut output, mut attempts) = (Tally::default(), String::new(), Vec::new());
        for mut command in commands {
            let mut run = |command: &mut Command| {
                let mut unanswered = Unanswered::default();
                let result = process::run_captured_until(command, Some(start + AT_MOST), |line| {
                    tally.count(line);
                    unanswered.hear(line);
                    attempts.push(line.to_owned());
                    let line = in_engine(engine, line);
                    if prints {
                        // Whoever closed our output is not waiting for it.
                        let _ = std::io::stdout().write_all(line.as_bytes());
                    } else {
                        output.push_str(&line);
                    }
                });
                (result, unanswered)
            };
            let (mut result, unanswered) = run(&mut command);
            if result.is_err()
                && let Some(tests) = unanswered.alone()
            {
                say::doing(
                    "e2e",
                    format_args!("{}: once more, for the driver: {}", engine.title(), tests.join(", ")),
                );
                result = run(command.arg("--exact").args(&tests)).0;
                tally.take_back(tests.len());
            }
            if let Err(error) = result {
                output.extend([error.to_string(), "\n".to_owned()]);
                failed += 1;
            }
        }
        let outcomes = fs::read_to_string(&outcomes.0).unwrap_or_default();
        let result = || {
            ensure!(tally != Tally::default(), "there was no test to run in {}", engine.title());
            if failed > 0 {
                bail!("tests failed in {}", engine.title());
            }
            Ok(())
        };
        Self { engine, result: result(), output, tally, attempts, outcomes, took: start.elapsed() }
    }

    fn print(&self) {
        say::heading(&format!("e2e in {}", self.engine.title()));
        anstream::print!("{}", self.output);
        let took = self.took.as_secs_f32();
        say::doing("e2e", format_args!("{}: {} in {took:.0} s", self.engine.title(), self.tally));
    }
}

/// A harness's line of a test, `test layout::a_shift ... ok`, with the engine in the test's name; others as they are.
fn in_engine(engine: Engine, line: &str) -> String {
    match line.strip_prefix("test ").filter(|rest| rest.contains(" ... ")) {
        Some(rest) => format!("test {}::{rest}", engine.name()),
        None => line.to_owned(),
    }
}

impl Results {
    /// An error that names the engines in which something failed, if there are any.
    pub(crate) fn is_well(&self) -> Result<()> {
        let failed: Vec<_> = self.failed.iter().map(|engine| engine.title()).collect();
        ensure!(failed.is_empty(), "the end-to-end tests failed in {}\n{}", failed.join(" and "), self.said);
        Ok(())
    }
}

/// What a harness prints of the tests that failed.
fn why_failed(output: &str) -> &str {
    output.find("\nfailures:\n").map_or("", |at| &output[at..])
}

/// A file in which tests write down what their harness does not print. It is removed with the value.
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
        // A file that stays behind in the target folder does no harm.
        let _ = fs::remove_file(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_a_test_names_its_engine_and_other_lines_stay() {
        let line = |line| in_engine(Engine::Firefox, line);
        assert_eq!(line("test layout::a_shift ... ok\n"), "test firefox::layout::a_shift ... ok\n");
        for other in ["running 2 tests\n", "test result: ok. 1 passed; 0 failed\n", "    layout::a_shift\n"] {
            assert_eq!(line(other), other);
        }
    }
}
