//! The first screen of each built-in deck: in a file that the loader fetches before the module, and in a script of the deck's
//! own, the loader with the first screen in it, where a reader's first card waits for one request alone.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::{Context, Result, ensure};
use hontou::view::{deck_script, first_screen_file, published_name, sums_in};

use crate::deck;

const LOADER: &str = "embed.js";
const STYLES: &str = "styles/widget.css";
/// Where the loader looks for a first screen (`embed/shared/files.js`).
const FIRST_SCREENS: &str = "first";

/// Writes the file of each deck, and returns their names.
pub(crate) fn write(folder: &Path, decks: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let css = fs::read_to_string(folder.join(STYLES)).with_context(|| format!("cannot read {STYLES}"))?;
    fs::create_dir_all(folder.join(FIRST_SCREENS))?;
    let mut written = Vec::new();
    for file in decks {
        let path = folder.join(file);
        let address = file.to_string_lossy().replace('\\', "/");
        let first = first_screen_file(&Rc::new(deck::open(&path)?), &address, &fs::read(&path)?, &css);
        let name = Path::new(FIRST_SCREENS).join(file.file_name().unwrap_or_default());
        fs::write(folder.join(&name), first.to_string())?;
        written.push(name);
    }
    Ok(written)
}

/// Writes the script of each deck, the loader with that in it, and returns their names. `files` are named by their content.
pub(crate) fn pack(folder: &Path, decks: &[PathBuf], files: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let loader = fs::read_to_string(folder.join(LOADER)).with_context(|| format!("cannot read {LOADER}"))?;
    let sums = sums_in(&loader);
    let mut written = Vec::new();
    for file in decks {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let first = format!("{FIRST_SCREENS}/{name}");
        let first = PathBuf::from(published_name(&first, sums.get(&first).map_or("", String::as_str)));
        ensure!(files.contains(&first), "{LOADER} does not know {}", first.display());
        let first = serde_json::from_slice(&fs::read(folder.join(&first))?)?;
        let script = PathBuf::from(&name).with_extension("js");
        let with_loader = deck_script(&loader, &first)
            .with_context(|| format!("{LOADER} has no place for a first screen"))?;
        fs::write(folder.join(&script), with_loader)?;
        written.push(script);
    }
    Ok(written)
}
