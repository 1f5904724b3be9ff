//! What each step runs.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, ensure};
use hontou_author::overlap::Article;

use super::step::Step;
use super::tally::Tally;
use super::wanted::Wanted;
use super::{compatibility, e2e, loader};
use crate::setup::{self, Engine, Tool, Toolbox, WASM_TARGET};
use crate::{deck, dist, fuzz, process, say, size};

/// How a step that did not fail ended.
pub(crate) enum Done {
    Checked,
    /// There was nothing to check, and why.
    LeftOut(&'static str),
}

/// Where the steps run, and their tests are counted.
pub(crate) struct Bench<'a> {
    tools: &'a mut Toolbox,
    wanted: Wanted,
    tally: Tally,
    /// What was left out of steps that were run, and why.
    left_out: Vec<String>,
}

impl<'a> Bench<'a> {
    pub(crate) fn new(tools: &'a mut Toolbox, wanted: Wanted) -> Self {
        Self { tools, wanted, tally: Tally::default(), left_out: Vec::new() }
    }

    pub(crate) fn tally(&self) -> Tally {
        self.tally
    }

    /// What was left out of the step that was run last, and why.
    pub(crate) fn left_out(&mut self) -> Vec<String> {
        std::mem::take(&mut self.left_out)
    }

    pub(crate) fn run(&mut self, step: Step) -> Result<Done> {
        match step {
            Step::Fmt => process::run(&mut self.cargo("fmt --all --check"))?,
            Step::Clippy => self.clippy()?,
            Step::Doc => self.doc()?,
            Step::Native => self.native()?,
            Step::Loader => loader::run(self.tools, &mut self.tally)?,
            Step::Fuzz => fuzz::run(self.tools, &fuzz::Options { seconds: 10 })?,
            Step::Overlap => return self.overlap(),
            Step::Browser => return self.browser(),
            Step::Dist => dist::run(self.tools, &dist::Options::default())?,
            Step::Size => size::weigh(&self.tools.project().published())?,
            Step::E2e => self.e2e()?,
        }
        Ok(Done::Checked)
    }

    /// Natively and for the browser: each sees code the other does not compile. The second runs though the first failed.
    fn clippy(&self) -> Result<()> {
        setup::need_wasm_target(self.tools)?;
        let mut native = self.cargo("clippy --workspace --all-targets -- -D warnings");
        let mut wasm = self.cargo(
            "clippy -p hontou-core -p hontou-author -p hontou -p hontou-studio --all-targets --target",
        );
        let native = process::run(&mut native);
        let wasm = process::run(wasm.args([WASM_TARGET, "--", "-D", "warnings"]));
        native.and(wasm)
    }

    fn doc(&self) -> Result<()> {
        process::run(
            self.cargo("doc --no-deps -p hontou-core -p hontou-author -p hontou")
                .env("RUSTDOCFLAGS", "-D warnings"),
        )
    }

    fn native(&mut self) -> Result<()> {
        let mut tests = self.cargo("test --workspace --exclude hontou-e2e --no-fail-fast");
        self.count(&mut tests)
    }

    /// Against the article a deck was made from, which is not ours to pass on: it may lie beside the checkout.
    fn overlap(&self) -> Result<Done> {
        let Some(article) = self.article()? else {
            return Ok(Done::LeftOut(
                "no ../*/article.ja.txt beside the checkout, and HONTOU_ARTICLE names none",
            ));
        };
        say::doing("deck", format_args!("looking for what the decks share with {}", article.display()));
        let article = Article::new(&fs::read_to_string(&article)?);
        let mut shared = 0;
        for path in self.tools.project().decks("ja")? {
            for found in article.find(&deck::json(&path)?) {
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

    /// The widget's parts, in one engine unless others are named.
    fn browser(&mut self) -> Result<Done> {
        let engines = self.wanted.for_parts();
        if engines.is_empty() {
            return Ok(Done::LeftOut("wasm-bindgen's runner does not speak to WebKitGTK's driver"));
        }
        setup::need_wasm_target(self.tools)?;
        self.tools.need(Tool::WasmBindgen)?;
        let tested: Vec<Result<()>> = engines.into_iter().map(|engine| self.browser_in(engine)).collect();
        tested.into_iter().collect::<Result<()>>()?;
        Ok(Done::Checked)
    }

    fn browser_in(&mut self, engine: Engine) -> Result<()> {
        let driver = setup::driver(self.tools, engine)?;
        let mut tests = self.cargo("test -p hontou --test browser --target");
        tests.arg(WASM_TARGET).env(engine.variable(), driver);
        // The runner takes the first driver it is told of.
        for other in Engine::ALL.into_iter().filter(|other| *other != engine) {
            tests.env_remove(other.variable());
        }
        // A busy machine takes longer to start a browser than the runner's own five and twenty seconds.
        tests.env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60").env("WASM_BINDGEN_TEST_TIMEOUT", "180");
        self.count(&mut tests)
    }

    fn e2e(&mut self) -> Result<()> {
        let ran = e2e::run(self.tools, &self.wanted, &mut self.tally)?;
        ran.tried.print(&ran.engines);
        let left_out = ran.left_out.iter().map(|(engine, why)| format!("{}: {why}", engine.title()));
        self.left_out.extend(left_out);
        ran.is_well()?;
        compatibility::check(self.tools.project(), &ran)
    }

    /// A step that is there to run tests and runs none has failed.
    fn count(&mut self, tests: &mut Command) -> Result<()> {
        let before = self.tally;
        process::overhear(tests, |line| self.tally.hear(line))?;
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
