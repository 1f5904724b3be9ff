//! The first screen of each built-in deck: in a file that the loader fetches before the module, and in a script of the deck's
//! own, the loader with the first screen in it, where a reader's first card waits for one request alone.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::{Context, Result};
use hontou::view::{deck_script, first_screen_file};

use super::has_extension;
use crate::deck;

const LOADER: &str = "embed.js";
const STYLES: &str = "styles/widget.css";
/// Where the loader looks for a first screen (`embed/shared/files.js`).
const FIRST_SCREENS: &str = "first";

/// Writes both for each deck among the files of the published folder, and returns their names.
pub(crate) fn write(folder: &Path, files: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let read =
        |file: &str| fs::read_to_string(folder.join(file)).with_context(|| format!("cannot read {file}"));
    let (loader, css) = (read(LOADER)?, read(STYLES)?);
    let mut written = Vec::new();
    fs::create_dir_all(folder.join(FIRST_SCREENS))?;
    for file in files.iter().filter(|file| file.starts_with("decks") && has_extension(file, &["json"])) {
        let path = folder.join(file);
        let address = file.to_string_lossy();
        let first = first_screen_file(&Rc::new(deck::open(&path)?), &address, &fs::read(&path)?, &css);
        let name = PathBuf::from(file.file_name().unwrap_or_default());
        let (script, alone) = (name.with_extension("js"), Path::new(FIRST_SCREENS).join(&name));
        let with_loader = deck_script(&loader, &first)
            .with_context(|| format!("{LOADER} has no place for a first screen"))?;
        fs::write(folder.join(&script), with_loader)?;
        fs::write(folder.join(&alone), first.to_string())?;
        written.extend([script, alone]);
    }
    Ok(written)
}
