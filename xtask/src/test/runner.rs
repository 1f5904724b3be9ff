//! What each step runs.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow, bail, ensure};
use hontou_author::overlap::Article;

use super::capabilities::Capabilities;
use super::programs::{self, TestProgram};
use super::report::Note;
use super::selection::EngineSelection;
use super::step::Step;
use super::tally::Tally;
use super::{compatibility, e2e, formats, homes, loader, release, supply, wordpress};
use crate::setup::{self, Engine, Tool, Toolbox, WASM_TARGET};
use crate::{deck, dist, fuzz, process, say, size, yew_app};

/// How a step that did not fail ended.
pub(crate) enum Done {
    Checked,
    /// There was nothing to check, and why.
    Skipped(&'static str),
}

/// Runs the steps, and counts their tests.
pub(crate) struct Runner<'a> {
    tools: &'a mut Toolbox,
    selection: EngineSelection,
    tally: Tally,
    /// What else is to be known of the step that was run last.
    notes: Vec<Note>,
    programs: Programs,
    e2e: Option<(Instant, Result<e2e::Started>)>,
    e2e_took: Option<Duration>,
    builds_tests_beside_dist: bool,
}

/// The programs of the tests, which are built beside the first steps.
enum Programs {
    NotBuilt,
    Building(JoinHandle<(String, Result<Vec<TestProgram>>)>),
    Built(Vec<TestProgram>),
    /// The compiler's words were printed when this was found out.
    Failed,
}

impl<'a> Runner<'a> {
    pub(crate) fn new(tools: &'a mut Toolbox, selection: EngineSelection) -> Self {
        Self {
            tools,
            selection,
            tally: Tally::default(),
            notes: Vec::new(),
            programs: Programs::NotBuilt,
            e2e: None,
            e2e_took: None,
            builds_tests_beside_dist: false,
        }
    }

    pub(crate) fn tally(&self) -> Tally {
        self.tally
    }

    /// What else is to be known of the step that was run last.
    pub(crate) fn notes(&mut self) -> Vec<Note> {
        std::mem::take(&mut self.notes)
    }

    /// How long a step took that was run beside others.
    pub(crate) fn took(&self, step: Step) -> Option<Duration> {
        self.e2e_took.filter(|_| step == Step::E2e)
    }

    /// Says which steps there will be: if one of these runs tests and another leaves a core idle, the tests are built beside it.
    pub(crate) fn plan(&mut self, steps: &[Step]) {
        let needs_tests = steps.contains(&Step::Native) || steps.contains(&Step::E2e);
        self.builds_tests_beside_dist = needs_tests && steps.contains(&Step::Dist);
    }

    fn dist(&mut self) -> Result<()> {
        let mut cargo = self.builds_tests_beside_dist.then(|| self.tools.cargo());
        let mut compilation = None;
        let done = dist::run_beside(self.tools, &dist::Options::default(), || {
            let Some(mut cargo) = cargo.take() else { return };
            say::doing("test", "building all tests beside this");
            compilation = Some(thread::spawn(move || {
                let mut output = String::new();
                let built = programs::build(&mut cargo, |line| output.push_str(line));
                (output, built)
            }));
        });
        if let Some(compilation) = compilation {
            self.programs = Programs::Building(compilation);
        }
        done
    }

    /// Begins the end-to-end tests, which go on beside the next steps.
    pub(crate) fn begin_e2e(&mut self) {
        self.e2e = Some(self.started_e2e(false));
    }

    fn started_e2e(&mut self, is_alone: bool) -> (Instant, Result<e2e::Started>) {
        let programs = self.programs();
        let start = Instant::now();
        (start, programs.and_then(|programs| e2e::start(self.tools, &self.selection, &programs, is_alone)))
    }

    pub(crate) fn run(&mut self, step: Step) -> Result<Done> {
        match step {
            Step::Fmt => process::run(&mut self.cargo("fmt --all --check"))?,
            Step::Clippy => self.clippy()?,
            Step::Doc => self.doc()?,
            Step::Package => yew_app::package(self.tools)?,
            Step::Native => self.native()?,
            Step::Loader => loader::run(self.tools, &mut self.tally)?,
            Step::Formats => formats::run(self.tools.project())?,
            Step::Fuzz => fuzz::run(self.tools, &fuzz::Options { seconds: 10 })?,
            Step::Overlap => return self.overlap(),
            Step::Supply => self.notes.extend(supply::run(self.tools)?.into_iter().map(Note::Skipped)),
            Step::Release if cfg!(not(unix)) => {
                return Ok(Done::Skipped("the servers it is tested with are started as on Unix"));
            }
            Step::Release => self.notes.extend(release::run(self.tools)?.into_iter().map(Note::Skipped)),
            Step::Wordpress => {
                self.notes
                    .extend(wordpress::run(self.tools, &mut self.tally)?.into_iter().map(Note::Skipped));
            }
            Step::Homes if cfg!(not(unix)) => {
                return Ok(Done::Skipped("another home is made of links, as Unix has them"));
            }
            Step::Homes if !self.tools.project().path(".git").exists() => {
                return Ok(Done::Skipped("the source is copied as Git lists it, and this is no checkout"));
            }
            Step::Homes => homes::run(self.tools)?,
            Step::Browser => return self.browser(),
            Step::Dist => self.dist()?,
            Step::Size => size::weigh_all(self.tools.project())?,
            Step::E2e => self.e2e()?,
        }
        Ok(Done::Checked)
    }

    /// The programs of the tests, once they are built.
    fn programs(&mut self) -> Result<Vec<TestProgram>> {
        let built = match std::mem::replace(&mut self.programs, Programs::Failed) {
            Programs::Built(programs) => Ok(programs),
            Programs::Failed => bail!("the tests were not built; see above"),
            Programs::NotBuilt => programs::build(&mut self.tools.cargo(), |line| eprint!("{line}")),
            Programs::Building(compilation) => {
                let (output, built) =
                    compilation.join().map_err(|_| anyhow!("the build of the tests panicked"))?;
                eprint!("{output}");
                built
            }
        }?;
        self.programs = Programs::Built(built.clone());
        Ok(built)
    }

    /// Natively and for the browser: each sees code the other does not compile. The second runs though the first failed.
    fn clippy(&self) -> Result<()> {
        setup::need_wasm_target(self.tools)?;
        let mut native = self.cargo("clippy --workspace --all-targets -- -D warnings");
        let mut wasm = self.cargo(
            "clippy -p hontou-core -p hontou-author -p hontou-checker -p hontou-printer -p hontou-reader -p hontou -p hontou-studio --all-targets --target",
        );
        let native = process::run(&mut native);
        let wasm = process::run(wasm.args([WASM_TARGET, "--", "-D", "warnings"]));
        // As an app takes it: without what a page's download has.
        let app = "clippy -p hontou --no-default-features --features app --lib";
        let app_natively = process::run(self.cargo(app).args(["--", "-D", "warnings"]));
        let app = process::run(self.cargo(app).args(["--target", WASM_TARGET, "--", "-D", "warnings"]));
        native.and(wasm).and(app_natively).and(app)
    }

    fn doc(&self) -> Result<()> {
        process::run(
            self.cargo("doc --no-deps -p hontou-core -p hontou-author -p hontou-checker -p hontou --features hontou/app")
                .env("RUSTDOCFLAGS", "-D warnings"),
        )
    }

    fn native(&mut self) -> Result<()> {
        let (programs, before) = (self.programs()?, self.tally);
        let result = programs::run_native(&programs, self.tools, &mut self.tally);
        ensure!(self.tally != before, "there was no test to run");
        result
    }

    /// Against the article a deck was made from, which is not ours to pass on: it may lie beside the checkout.
    fn overlap(&self) -> Result<Done> {
        let Some(article) = self.article()? else {
            return Ok(Done::Skipped(
                "no ../*/article.ja.txt beside the checkout, and HONTOU_ARTICLE names none",
            ));
        };
        say::doing("deck", format_args!("looking for what the decks share with {}", article.display()));
        let article = Article::new(&fs::read_to_string(&article)?);
        let mut shared = 0;
        for path in self.tools.project().decks("ja")? {
            for found in article.find(&deck::json(&path)?.tree) {
                println!("{}: {found}", path.display());
                shared += 1;
            }
        }
        ensure!(
            shared == 0,
            "the decks share text with the article, in this many runs: {shared}; put it in other words"
        );
        Ok(Done::Checked)
    }

    fn article(&self) -> Result<Option<PathBuf>> {
        if let Some(named) = env::var_os("HONTOU_ARTICLE") {
            return Ok(Some(named.into()));
        }
        let beside = fs::read_dir(self.tools.project().path("..").canonicalize()?)?;
        let mut articles = beside.flatten().map(|folder| folder.path().join("article.ja.txt"));
        Ok(articles.find(|article| article.is_file()))
    }

    /// The widget's parts, in one engine unless others are named. The checker and the printer need no page: Node.js runs them.
    fn browser(&mut self) -> Result<Done> {
        let engines = self.selection.for_parts();
        if engines.is_empty() {
            return Ok(Done::Skipped("wasm-bindgen's runner does not speak to WebKitGTK's driver"));
        }
        setup::need_wasm_target(self.tools)?;
        self.tools.need(Tool::WasmBindgen)?;
        let checker = self.checker().and(self.printer());
        let tested: Vec<Result<()>> = engines.into_iter().map(|engine| self.browser_in(engine)).collect();
        checker.and(tested.into_iter().collect::<Result<()>>())?;
        Ok(Done::Checked)
    }

    fn checker(&mut self) -> Result<()> {
        let mut tests = self.cargo("test -p hontou-checker --test calls --target");
        tests.arg(WASM_TARGET);
        self.count(&mut tests)
    }

    fn printer(&mut self) -> Result<()> {
        let mut tests = self.cargo("test -p hontou-printer --test same --target");
        tests.arg(WASM_TARGET);
        self.count(&mut tests)
    }

    fn browser_in(&mut self, engine: Engine) -> Result<()> {
        let driver = setup::driver(self.tools, engine)?;
        let mut tests = self.cargo("test -p hontou --test browser --target");
        tests.arg(WASM_TARGET).env(engine.variable(), driver);
        // The runner takes the first driver it finds in the environment.
        for other in Engine::ALL.into_iter().filter(|other| *other != engine) {
            tests.env_remove(other.variable());
        }
        // A busy machine takes longer to start a browser than the runner's own five and twenty seconds.
        tests.env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60").env("WASM_BINDGEN_TEST_TIMEOUT", "180");
        self.count(&mut tests)
    }

    fn e2e(&mut self) -> Result<()> {
        let (start, started) = self.e2e.take().unwrap_or_else(|| self.started_e2e(true));
        let results = started.map(|started| started.finish(&mut self.tally));
        self.e2e_took = Some(start.elapsed());
        let results = results?;
        let capabilities = Capabilities::read(self.tools.project())?;
        capabilities.print(&results);
        let skipped = results.skipped.iter().map(|(engine, why)| format!("{}: {why}", engine.title()));
        self.notes.extend(skipped.map(Note::Skipped));
        self.notes.extend(results.flaky.iter().cloned().map(Note::Flaky));
        let agrees = compatibility::check(self.tools.project(), &capabilities, &results);
        results.is_well().and(agrees)
    }

    /// A step that is there to run tests and runs none has failed.
    fn count(&mut self, tests: &mut Command) -> Result<()> {
        let before = self.tally;
        process::run_streaming(tests, |line| self.tally.count(line))?;
        ensure!(self.tally != before, "there was no test to run");
        Ok(())
    }

    /// Cargo with these words, none of which holds a space.
    fn cargo(&self, words: &str) -> Command {
        let mut cargo = self.tools.cargo();
        cargo.args(words.split(' '));
        cargo
    }
}
