//! `hontou schema`: writes the JSON Schema of decks, with which an editor checks and completes a deck.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;

use crate::say;

#[derive(Args)]
pub(crate) struct Options {
    /// The file to write [default: print it]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    let schema = hontou_author::schema::text();
    match &options.out {
        None => print!("{schema}"),
        Some(out) => {
            fs::write(out, schema).with_context(|| format!("cannot write {}", out.display()))?;
            say::doing("Wrote", out.display());
        }
    }
    Ok(())
}
