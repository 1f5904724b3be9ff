//! `cargo xtask assets`: what the pages and the build take from `target/assets`, made of what lies in the checkout.
//! That is a folder of the checkout itself, wherever Cargo's target folder is: `index.html` names it.
//!
//! Trunk runs it before each build (see `Trunk.toml`), so that plain `trunk serve` has it, too.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use hontou::view::pack;
use hontou_core::lang::INTERFACE;

use crate::process;
use crate::project::{files, folders};
use crate::setup::{Tool, Toolbox};

/// The oldest browsers the widget is made for: nothing newer than what they read may come out.
pub(crate) const BROWSERS: &str = "--target=chrome109,firefox115,safari16.4";
/// The scripts of `embed/` that a page runs as they are; all others are modules.
const CLASSIC: [&str; 2] = ["embed.js", "frame.js"];
/// Published by itself, and not to be copied into a script that imports it.
const SHARED: [&str; 2] = ["doctor.js", "doctor-texts.js"];

pub(crate) fn run(tools: &mut Toolbox) -> Result<()> {
    tools.need(Tool::Esbuild)?;
    styles(tools)?;
    scripts(tools)?;
    words(tools)
}

/// The style sheets that scripts bring along, made small: a script imports `minified/PATH.css` as text.
fn styles(tools: &Toolbox) -> Result<()> {
    let embed = tools.project().path("embed");
    let mut sheets = Vec::new();
    for folder in folders(&embed)? {
        sheets.extend(
            files(&folder)?.into_iter().filter(|file| file.extension().is_some_and(|it| it == "css")),
        );
    }
    esbuild(tools, &sheets, &["--outbase=embed", "--outdir=target/assets/minified"])
}

/// Each published script of `embed/` with the modules it is made of.
fn scripts(tools: &Toolbox) -> Result<()> {
    let scripts = files(&tools.project().path("embed"))?;
    let scripts = scripts.into_iter().filter(|file| file.extension().is_some_and(|it| it == "js"));
    let (classic, modules): (Vec<_>, Vec<_>) =
        scripts.partition(|file| CLASSIC.iter().any(|it| file.ends_with(it)));
    ensure!(classic.len() == CLASSIC.len(), "embed/ is to hold {}", CLASSIC.join(" and "));
    bundle(tools, &classic, "--format=iife")?;
    bundle(tools, &modules, "--format=esm")
}

/// The words of the interface, each language checked and packed for the keys of this release.
fn words(tools: &Toolbox) -> Result<()> {
    let folder = tools.project().path("target/assets/texts");
    fs::create_dir_all(&folder)?;
    for lang in INTERFACE {
        let name = format!("texts/{lang}.json");
        let source = tools.project().path(&name);
        let source = fs::read_to_string(&source).with_context(|| format!("cannot read {name}"))?;
        let packed = pack(&source).with_context(|| name.clone())?;
        fs::write(folder.join(format!("{lang}.json")), serde_json::to_string(&packed)?)?;
    }
    Ok(())
}

fn bundle(tools: &Toolbox, scripts: &[PathBuf], format: &str) -> Result<()> {
    let external = SHARED.map(|script| format!("--external:./{script}"));
    let mut options = vec!["--bundle", format, "--outbase=embed", "--outdir=target/assets"];
    options.extend(["--loader:.css=text", "--alias:minified=./target/assets/minified"]);
    // What is there for tsc would have esbuild write "use strict" above all, where it reaches whatever a page's optimiser
    // puts after our script.
    options.push("--tsconfig-raw={}");
    options.extend(external.iter().map(String::as_str));
    esbuild(tools, scripts, &options)
}

/// Its default of plain ASCII is wanted: a page in another encoding reads `embed.js` as its own.
fn esbuild(tools: &Toolbox, files: &[PathBuf], options: &[&str]) -> Result<()> {
    let mut esbuild = tools.command("esbuild");
    esbuild.args(files).args(options).args([how_written(), BROWSERS, "--log-level=warning"]);
    process::run(&mut esbuild)
}

/// Small, but for a build of Trunk's that somebody looks into.
fn how_written() -> &'static str {
    if env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "debug") {
        "--sourcemap=inline"
    } else {
        "--minify"
    }
}
