//! The last squeeze of the published text files, in place.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{has_extension, phrases};
use crate::assets::BROWSERS;
use crate::process;
use crate::setup::Toolbox;

/// The browser's own, whatever the page has put in their place: polyfills, zones, classes of an old framework.
pub(super) const OURS: &str =
    "--banner:js=const Promise=(async()=>{})().constructor,Window=Object.getPrototypeOf(window).constructor;";
/// What the loader takes from the glue.
const LOADED: &str = "default, mount, onStop, catalogue";

/// Style sheets through esbuild, each by itself; the scripts come small from `cargo xtask assets`.
pub(crate) fn styles(tools: &Toolbox, folder: &Path, files: &[PathBuf]) -> Result<()> {
    let mut esbuild = tools.command("esbuild");
    esbuild.current_dir(folder).args(files.iter().filter(|file| has_extension(file, &["css"])));
    esbuild.args([
        "--minify",
        BROWSERS,
        "--outdir=.",
        "--outbase=.",
        "--allow-overwrite",
        "--log-level=warning",
    ]);
    process::run(&mut esbuild)
}

/// The glue, without what is there for other callers and browsers.
pub(crate) fn glue(tools: &Toolbox, path: &Path) -> Result<()> {
    fs::write(path, super::glue::cut_down(&fs::read_to_string(path)?)?)?;
    shake(tools, path, LOADED, &[OURS])
}

/// Glue without what is never called: whoever loads it hands over the module's bytes, so there is nothing to fetch.
pub(crate) fn shake(tools: &Toolbox, path: &Path, loaded: &str, more: &[&str]) -> Result<()> {
    let entry = path.with_extension("entry.js");
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    fs::write(&entry, format!("export {{ {loaded} }} from \"./{name}\";"))?;
    let mut esbuild = tools.command("esbuild");
    esbuild.arg(&entry).args([
        "--bundle",
        "--format=esm",
        "--minify",
        BROWSERS,
        "--define:Response=undefined",
        "--define:Request=undefined",
        "--allow-overwrite",
        "--log-level=warning",
    ]);
    esbuild.args(more);
    let done = process::run(esbuild.arg(format!("--outfile={}", path.display())));
    fs::remove_file(entry)?;
    done
}

/// Decks and catalogues without the space between their parts and without what only an editor reads; decks with their
/// phrases marked.
pub(crate) fn decks(folder: &Path, files: &[PathBuf]) -> Result<()> {
    for file in files.iter().filter(|file| has_extension(file, &["json"])) {
        let path = folder.join(file);
        let mut deck: serde_json::Value = serde_json::from_slice(&fs::read(&path)?)
            .with_context(|| format!("{} is not JSON", file.display()))?;
        deck.as_object_mut().map(|deck| deck.remove("$schema"));
        if file.starts_with("decks") {
            phrases::mark(&mut deck);
        }
        fs::write(path, deck.to_string())?;
    }
    Ok(())
}
