//! `cargo xtask bench`: how long a large deck takes to read and to lint, natively; how soon a reader can read and answer;
//! what a keystroke costs in the studio; and how many readers web servers can serve.

use anyhow::{Result, ensure};
use clap::{Args, ValueEnum};

use crate::setup::{self, Engine, Toolbox};
use crate::{process, servers};

#[derive(Args)]
pub(crate) struct Options {
    /// What to measure
    #[arg(value_enum, default_value_t = What::Deck)]
    what: What,
}

#[derive(Clone, Copy, ValueEnum)]
enum What {
    /// How long a large deck takes to read and to lint
    Deck,
    /// How soon a reader of what the last `dist` left can read and answer, beside a page written by hand
    Page,
    /// What a keystroke costs in the studio that the last `dist` left
    Studio,
    /// How many readers web servers can serve with what the last `release` packed
    Servers,
}

pub(crate) fn run(tools: &mut Toolbox, options: &Options) -> Result<()> {
    match options.what {
        What::Deck => deck(tools),
        What::Page => in_browser(tools, "page"),
        What::Studio => in_browser(tools, "typing"),
        What::Servers => servers::load(tools.project()),
    }
}

fn deck(tools: &Toolbox) -> Result<()> {
    let mut cargo = tools.cargo();
    cargo.args(["bench", "-p", "hontou-author", "--bench", "lint"]);
    // What a release is built for is its size in a reader's download; an author's machine is asked for speed.
    cargo.env("CARGO_PROFILE_BENCH_OPT_LEVEL", "3").env("CARGO_PROFILE_BENCH_LTO", "off");
    process::run(&mut cargo)
}

/// Runs an example of the end-to-end tests in Chromium.
fn in_browser(tools: &mut Toolbox, example: &str) -> Result<()> {
    let published = tools.project().published();
    ensure!(published.is_dir(), "nothing is published yet: run `cargo xtask dist` first");
    let engine = Engine::Chromium;
    let driver = setup::driver(tools, engine)?;
    let mut bench = tools.cargo();
    bench.args(["run", "-q", "-p", "hontou-e2e", "--example", example]);
    bench.env("HONTOU_DIST", &published).env("HONTOU_ENGINE", engine.name()).env(engine.variable(), driver);
    process::run(&mut bench)
}
