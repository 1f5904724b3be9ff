//! `cargo xtask shots`: a picture of every screen, for somebody to look at before a change of the looks is let out.

use std::fs;

use anyhow::{Context, Result, ensure};
use clap::Args;

use crate::setup::{self, Engine, Toolbox};
use crate::{dist, process, say};

#[derive(Args)]
pub(crate) struct Options {
    /// Only in these languages: ja (taken where none is said), en, ko, zh-Hans, zh-Hant
    #[arg(long, value_delimiter = ',')]
    lang: Vec<String>,
    /// Only in these themes: light, dark, forced
    #[arg(long, value_delimiter = ',')]
    theme: Vec<String>,
    /// Only this wide, in CSS pixels; 280, 360, 768 and 1280 where nothing is said
    #[arg(long, value_delimiter = ',')]
    width: Vec<String>,
    /// Only these screens; a name that is none lists them
    #[arg(long, value_delimiter = ',')]
    screen: Vec<String>,
    /// Of what the last `dist` left
    #[arg(long)]
    no_build: bool,
}

/// Has the end-to-end tests' browser walk through what is published and take pictures.
pub(crate) fn run(tools: &mut Toolbox, options: &Options) -> Result<()> {
    if !options.no_build {
        dist::run(tools, &dist::Options::default())?;
    }
    let published = tools.project().published();
    ensure!(published.is_dir(), "nothing is published yet: run `cargo xtask dist` first");
    let engine = Engine::Chromium;
    let driver = setup::driver(tools, engine)?;
    let folder = tools.project().shots();
    if folder.is_dir() {
        fs::remove_dir_all(&folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let mut shots = tools.cargo();
    shots.args(["run", "-q", "-p", "hontou-e2e", "--example", "shots", "--"]).args(options.words());
    shots.env("HONTOU_DIST", &published).env("HONTOU_SHOTS", &folder);
    shots.env("HONTOU_ENGINE", engine.name()).env(engine.variable(), driver);
    process::run(&mut shots)?;
    say::doing("shots", format_args!("{} shows all pictures", folder.join("index.html").display()));
    Ok(())
}

impl Options {
    /// What was said, one word a thing.
    fn words(&self) -> Vec<String> {
        let said =
            [("lang", &self.lang), ("theme", &self.theme), ("width", &self.width), ("screen", &self.screen)];
        let said = said.into_iter().filter(|(_, values)| !values.is_empty());
        said.map(|(name, values)| format!("{name}={}", values.join(","))).collect()
    }
}
