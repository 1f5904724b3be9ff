//! The last squeeze of the published text files, in place.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::has_extension;
use crate::process;
use crate::setup::Toolbox;

/// The oldest browsers the widget is made for: nothing newer than what they read may come out.
const BROWSERS: &str = "--target=chrome109,firefox115,safari16.4";

/// Scripts and style sheets through esbuild, each by itself, so that names and addresses between them stay as they are.
/// Its default of plain ASCII is wanted: a page in another encoding reads `embed.js` as its own.
pub(crate) fn scripts_and_styles(tools: &Toolbox, folder: &Path, files: &[PathBuf]) -> Result<()> {
    let mut esbuild = tools.command("esbuild");
    esbuild.current_dir(folder).args(files.iter().filter(|file| has_extension(file, &["js", "css"])));
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

/// Decks without the space between their parts.
pub(crate) fn decks(folder: &Path, files: &[PathBuf]) -> Result<()> {
    for file in files.iter().filter(|file| has_extension(file, &["json"])) {
        let path = folder.join(file);
        let deck: serde_json::Value = serde_json::from_slice(&fs::read(&path)?)
            .with_context(|| format!("{} is not JSON", file.display()))?;
        fs::write(path, deck.to_string())?;
    }
    Ok(())
}
