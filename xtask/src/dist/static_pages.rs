//! The static page of each published deck, beside it: what the loader shows where the widget cannot run, and what a
//! page can link to for readers without JavaScript.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::{Context, Result, ensure};
use hontou::view::static_page;
use hontou_author::page::reading;

use crate::deck;

/// Where `frame.html` wants one, for a browser that runs no script.
const PLACE: &str = "<!-- static page -->";
/// The deck a frame shows where nothing can read its address.
const FRAMED: &str = "decks/exosome.ja.json";

/// Draws one for each deck of the published folder, and returns their names.
pub(crate) fn draw(folder: &Path, decks: &[PathBuf]) -> Result<Vec<PathBuf>> {
    ensure!(decks.iter().any(|file| file == Path::new(FRAMED)), "there is no {FRAMED} for frame.html");
    let mut pages = Vec::new();
    for file in decks {
        let deck = Rc::new(deck::open(&folder.join(file))?);
        let fragment = static_page(Rc::clone(&deck));
        if file == Path::new(FRAMED) {
            frame(&folder.join("frame.html"), &fragment)?;
        }
        let page = reading(&deck, &fragment, "../styles/page.css");
        let name = file.with_extension("html");
        let path = folder.join(&name);
        fs::write(&path, page).with_context(|| format!("cannot write {}", path.display()))?;
        pages.push(name);
    }
    Ok(pages)
}

fn frame(path: &Path, fragment: &str) -> Result<()> {
    let page = fs::read_to_string(path)?;
    ensure!(page.contains(PLACE), "{} has no place for the static page: {PLACE}", path.display());
    fs::write(path, page.replace(PLACE, fragment)).with_context(|| format!("cannot write {}", path.display()))
}
