//! The end-to-end tests, in all engines side by side, while other steps go on. One that fails stops no other.
//!
//! Drivers lose commands on a machine that runs three browsers beside a compiler. So the few tests that failed are run once
//! more at the end, one at a time. Those that pass then are named in the summary as flaky.

use std::fs;
use std::io::Write;
use std::mem;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};

use super::apps;
use super::attempts::Attempts;
use super::failures::Failures;
use super::programs::TestProgram;
use super::selection::EngineSelection;
use super::tally::Tally;
use crate::setup::{self, Engine, Toolbox};
use crate::{process, say, wordpress, yew_app};

/// How long an engine may take: half as much again as it does on two busy cores. One that hangs would keep what the others found.
const AT_MOST: Duration = Duration::from_mins(72);
/// How long the few may take that are run once more.
const AGAIN: Duration = Duration::from_mins(8);

/// What a harness is told by how many tests may go on at a time. It takes the flag for that no more than once.
const TESTS_AT_ONCE: &str = "RUST_TEST_THREADS";

/// How many tests of an engine go on at a time: Chromium takes the most work, and is to be done when the others are.
const fn tests_at_once(engine: Engine) -> usize {
    match engine {
        Engine::Chromium => 3,
        Engine::Firefox | Engine::Webkit => 2,
    }
}

/// What the runs came to.
#[derive(Default)]
pub(crate) struct Results {
    pub(crate) attempts: Attempts,
    /// The engines whose tests were run, whether all passed or not.
    pub(crate) engines: Vec<Engine>,
    pub(crate) failed: Vec<Engine>,
    /// What their tests said when they failed, to be read at the end as well: a log is often cut in its middle.
    pub(super) said: String,
    /// The tests that failed beside others, and passed alone.
    pub(crate) flaky: Vec<String>,
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
    outcomes: Outcomes,
    /// Why programs failed.
    errors: Vec<anyhow::Error>,
    /// The programs of which a few tests failed, until these were run once more.
    nearly: Vec<NearlyPassed>,
    took: Duration,
    prints: bool,
}

/// A test program of which a few tests failed.
struct NearlyPassed {
    command: Command,
    tests: Vec<String>,
    error: anyhow::Error,
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
    let sites = sites(tools, selection)?;
    let app = app(tools, selection)?;
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
    // They are tried in one engine.
    let is_wanted = drivers.iter().any(|(engine, _)| *engine == Engine::Chromium);
    let apps = is_wanted.then(|| apps::build(tools.project())).transpose()?;
    let prints = is_alone && drivers.len() == 1;
    for (engine, driver) in drivers {
        say::doing("e2e", format_args!("{}: the tests begin", engine.title()));
        let outcomes = Outcomes::empty(tools, engine)?;
        let (published, hosts, programs) = (published.clone(), hosts.clone(), Arc::clone(&programs));
        let (sites, apps, app) = (sites.clone(), apps.clone(), app.clone());
        let commands = move |outcomes: &Outcomes| {
            let with_settings = |program: &TestProgram| {
                let mut tests = program.command();
                tests.env("HONTOU_DIST", &published).env("HONTOU_HOSTS", &hosts);
                tests.env("HONTOU_WORDPRESS", &sites).env("HONTOU_YEW_APP", &app);
                tests.env("HONTOU_ENGINE", engine.name()).env(engine.variable(), &driver);
                tests.env("HONTOU_OUTCOMES", &outcomes.0).envs(apps.iter().map(|apps| ("HONTOU_APPS", apps)));
                tests.env(TESTS_AT_ONCE, tests_at_once(engine).to_string());
                tests
            };
            programs.iter().map(with_settings).collect::<Vec<_>>()
        };
        started.engines.push(engine);
        let over = over.clone();
        thread::spawn(move || {
            // Whoever waits for the runs waits for all of them.
            let _ = over.send(Run::new(engine, commands(&outcomes), outcomes, prints));
        });
    }
    Ok(started)
}

/// The folder of WordPress sites, for the one engine that visits them; an empty name if there are none.
fn sites(tools: &Toolbox, selection: &EngineSelection) -> Result<PathBuf> {
    if !selection.engines().contains(&Engine::Chromium) {
        return Ok(PathBuf::new());
    }
    let sites = wordpress::sites(tools.project(), "e2e")?;
    if let Err(why) = &sites {
        say::doing("e2e", format_args!("WordPress is skipped: {why}"));
    }
    Ok(sites.unwrap_or_default())
}

/// The folder of the Yew app, for the one engine that visits it; else an empty name.
fn app(tools: &mut Toolbox, selection: &EngineSelection) -> Result<PathBuf> {
    if selection.engines().contains(&Engine::Chromium) { yew_app::build(tools) } else { Ok(PathBuf::new()) }
}

impl Started {
    /// Waits for every run, prints what each printed as soon as it is over, and adds to the tally.
    pub(crate) fn finish(self, tally: &mut Tally) -> Results {
        let mut results = self.results;
        let mut runs = Vec::new();
        for run in self.runs {
            run.print();
            runs.push(run);
        }
        for mut run in runs {
            results.flaky.extend(run.try_again());
            tally.add(run.tally);
            for line in &run.attempts {
                results.attempts.record(run.engine, line);
            }
            results.attempts.read(run.engine, &run.outcomes.read());
            results.engines.push(run.engine);
            if let Err(error) = run.result() {
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
    fn new(engine: Engine, commands: Vec<Command>, outcomes: Outcomes, prints: bool) -> Self {
        let start = Instant::now();
        let mut run = Self {
            engine,
            output: String::new(),
            tally: Tally::default(),
            attempts: Vec::new(),
            outcomes,
            errors: Vec::new(),
            nearly: Vec::new(),
            took: Duration::ZERO,
            prints,
        };
        for command in commands {
            run.run(command, start + AT_MOST);
        }
        run.took = start.elapsed();
        run
    }

    fn run(&mut self, mut command: Command, end: Instant) {
        let mut failures = Failures::default();
        let result = process::run_captured_until(&mut command, Some(end), |line| {
            self.tally.count(line);
            failures.hear(line);
            self.attempts.push(line.to_owned());
            let line = in_engine(self.engine, line);
            if self.prints {
                // Whoever closed our output is not waiting for it.
                let _ = std::io::stdout().write_all(line.as_bytes());
            } else {
                self.output.push_str(&line);
            }
        });
        if let Err(error) = result {
            self.output.extend([error.to_string(), "\n".to_owned()]);
            match failures.few() {
                Some(tests) => self.nearly.push(NearlyPassed { command, tests, error }),
                None => self.errors.push(error),
            }
        }
    }

    /// Runs the few tests that failed once more, one at a time, and returns them if they pass.
    fn try_again(&mut self) -> Vec<String> {
        let mut flaky = Vec::new();
        for NearlyPassed { command, tests, error } in mem::take(&mut self.nearly) {
            say::doing(
                "e2e",
                format_args!("{}: once more, alone: {}", self.engine.title(), tests.join(", ")),
            );
            self.prints = true;
            self.tally.take_back(tests.len());
            let passed = self.tally.passed();
            self.run(alone(command, &tests), Instant::now() + AGAIN);
            if self.tally.passed() - passed == tests.len() {
                flaky.extend(tests.iter().map(|test| format!("{}::{test}", self.engine.name())));
            } else {
                self.errors.push(error);
            }
        }
        flaky
    }

    fn result(&self) -> Result<()> {
        ensure!(self.tally != Tally::default(), "there was no test to run in {}", self.engine.title());
        if let Some(error) = self.errors.first() {
            bail!("tests failed in {}: {error}", self.engine.title());
        }
        Ok(())
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

/// The same test program with these tests alone, one at a time.
fn alone(mut command: Command, tests: &[String]) -> Command {
    command.env(TESTS_AT_ONCE, "1").arg("--exact").args(tests);
    command
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

    fn read(&self) -> String {
        fs::read_to_string(&self.0).unwrap_or_default()
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
    use std::env;

    use super::*;

    #[test]
    fn a_harness_runs_the_tests_it_is_asked_for_once_more() {
        let mut harness = Command::new(env::current_exe().expect("a test is run by a program"));
        harness.env(TESTS_AT_ONCE, "2");
        let test = "test::e2e::tests::the_line_of_a_test_names_its_engine_and_other_lines_stay";
        let run = alone(harness, &[test.to_owned()]).output().expect("it is run");
        let output = String::from_utf8_lossy(&run.stdout);
        assert!(output.contains("1 passed; 0 failed"), "{output}{}", String::from_utf8_lossy(&run.stderr));
    }

    #[test]
    fn the_line_of_a_test_names_its_engine_and_other_lines_stay() {
        let line = |line| in_engine(Engine::Firefox, line);
        assert_eq!(line("test layout::a_shift ... ok\n"), "test firefox::layout::a_shift ... ok\n");
        for other in ["running 2 tests\n", "test result: ok. 1 passed; 0 failed\n", "    layout::a_shift\n"] {
            assert_eq!(line(other), other);
        }
    }
}
