//! The first screen of each built-in deck: in a file that the loader fetches before the module, and in a script of the deck's
//! own, the loader with the first screen in it, where a reader's first card waits for one request alone.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::{Context, Result, ensure};
use hontou::view::first_screen;
use serde_json::json;

use super::{build, has_extension};
use crate::deck;

const LOADER: &str = "embed.js";
const STYLES: &str = "styles/widget.css";
/// Where the loader takes a first screen (`embed/loader/packed.js`).
const PLACE: &str = "\"%first screen%\"";

/// Where the loader looks for a first screen (`embed/shared/files.js`).
const FIRST_SCREENS: &str = "first";

/// Writes both for each deck among the files of the published folder, and returns their names.
pub(crate) fn write(folder: &Path, files: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let read =
        |file: &str| fs::read_to_string(folder.join(file)).with_context(|| format!("cannot read {file}"));
    let (loader, css) = (read(LOADER)?, read(STYLES)?);
    ensure!(loader.matches(PLACE).count() == 1, "{LOADER} has no place for a first screen");
    let mut written = Vec::new();
    fs::create_dir_all(folder.join(FIRST_SCREENS))?;
    for file in files.iter().filter(|file| file.starts_with("decks") && has_extension(file, &["json"])) {
        let path = folder.join(file);
        let mut first = first_screen(&Rc::new(deck::open(&path)?));
        first["deck"] = json!(file);
        first["sum"] = json!(build::checksum(&fs::read(&path)?));
        first["css"] = json!(css);
        let first = first.to_string();
        let name = PathBuf::from(file.file_name().unwrap_or_default());
        let (script, alone) = (name.with_extension("js"), Path::new(FIRST_SCREENS).join(&name));
        fs::write(folder.join(&script), loader.replace(PLACE, &in_ascii(&first)))?;
        fs::write(folder.join(&alone), &first)?;
        written.extend([script, alone]);
    }
    Ok(written)
}

/// A page in another encoding reads a script as its own: whatever is not ASCII is written by its number.
fn in_ascii(json: &str) -> String {
    let mut ascii = String::with_capacity(json.len());
    for sign in json.chars() {
        if sign.is_ascii() {
            ascii.push(sign);
            continue;
        }
        for unit in sign.encode_utf16(&mut [0; 2]) {
            write!(ascii, "\\u{unit:04x}").expect("a text takes all");
        }
    }
    ascii
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_beyond_ascii_are_written_by_their_number() {
        assert_eq!(in_ascii("\"aあ𠮷\""), "\"a\\u3042\\ud842\\udfb7\"");
    }
}
