//! A deck in a file, for the chores that publish or check the built-in ones. Authors have the `hontou` command.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use hontou_author::json::{Parsed, parse};
use hontou_core::deck::Deck;

/// Reads a file as JSON.
pub(crate) fn json(path: &Path) -> Result<Parsed> {
    let name = path.display();
    let text = fs::read_to_string(path).with_context(|| format!("cannot read the deck {name}"))?;
    parse(&text).with_context(|| format!("{name} is not JSON"))
}

/// Reads a deck. The error names everything that keeps it from being used.
pub(crate) fn open(path: &Path) -> Result<Deck> {
    usable(&json(path)?, &path.display().to_string())
}

/// Reads a deck that is not a file any more.
pub(crate) fn read(text: &str, name: &str) -> Result<Deck> {
    usable(&parse(text).with_context(|| format!("{name} is not JSON"))?, name)
}

fn usable(parsed: &Parsed, name: &str) -> Result<Deck> {
    hontou_author::open::open(parsed).map_err(|problems| {
        let lines: Vec<_> = problems.iter().map(|problem| format!("\n  {problem}")).collect();
        anyhow!("{name} cannot be used as a deck:{}", lines.concat())
    })
}
