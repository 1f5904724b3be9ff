//! Each built-in deck as the widget takes it, beside the deck as JSON: that one is for authors, and for the addresses of pages.
//!
//! It is called `.txt`. Servers, content networks and IIS know that type and compress it, as they do not with `.bin`, and
//! a media library takes it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::deck;

/// The flat form of a deck, beside it.
pub(crate) fn name(deck: &Path) -> PathBuf {
    deck.with_extension("txt")
}

/// Writes one for each deck, and returns their names.
pub(crate) fn write(folder: &Path, decks: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let flat = decks.iter().map(|file| {
        let name = name(file);
        fs::write(folder.join(&name), deck::open(&folder.join(file))?.to_flat())
            .with_context(|| format!("cannot write {}", name.display()))?;
        Ok(name)
    });
    flat.collect()
}
