//! What checks decks where they are written, in a folder of its own: no site uploads it, and no reader downloads it. The plugin
//! for WordPress brings it along.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{imports, minify, notices};
use crate::setup::Toolbox;

/// Its glue, a script by itself, and its module.
pub(crate) const CHECKER: [&str; 2] = ["hontou-checker.js", "hontou-checker_bg.wasm"];
/// What the glue exports: `default` starts it with the module's bytes.
const CALLS: &str = "default, lint, prove, diff, review, schema";

/// Fills the folder, and returns what was written into it.
pub(super) fn assemble(tools: &Toolbox, folder: &Path) -> Result<Vec<PathBuf>> {
    fs::create_dir_all(folder)?;
    for file in CHECKER {
        let from = tools.project().built().join(file);
        fs::copy(&from, folder.join(file)).with_context(|| format!("the build has no {file}"))?;
    }
    let [glue, module] = CHECKER.map(|file| folder.join(file));
    // Nothing is put in front of it that names the window: a worker has none.
    minify::shake(tools, &glue, CALLS, &[])?;
    imports::shorten(&module, &glue)?;
    let notices = notices::write(tools, folder, notices::CHECKER)?;
    Ok(CHECKER.into_iter().map(PathBuf::from).chain([notices]).collect())
}
