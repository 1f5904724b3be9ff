//! `hontou review`: writes the sheet for the one who signs a deck.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;
use hontou_author::review::sheet;

use crate::{file, say};

#[derive(Args)]
pub(crate) struct Options {
    /// The deck to review
    #[arg(value_name = "DECK.json")]
    deck: PathBuf,
    /// The edition that was signed before: the sheet says what has changed since
    #[arg(long, value_name = "OLD.json")]
    since: Option<PathBuf>,
    /// The file to write [default: print it]
    #[arg(long, value_name = "FILE.html")]
    out: Option<PathBuf>,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    let deck = file::open(&options.deck)?;
    let since = options.since.as_ref().map(|old| file::open(old)).transpose()?;
    let html = sheet(&deck, since.as_ref());
    match &options.out {
        None => print!("{html}"),
        Some(out) => {
            fs::write(out, &html).with_context(|| format!("cannot write {}", out.display()))?;
            say::doing("Wrote", format_args!("{}: open it in a browser and print it", out.display()));
        }
    }
    Ok(())
}
