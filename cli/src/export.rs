//! `hontou export`: writes a deck's cards in the format of another program.

use std::fs;
use std::io::{IsTerminal, Write, stdout};
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use hontou_author::export::{csv, gift, h5p};

use crate::import::left_out;
use crate::{file, say};

#[derive(Args)]
pub(crate) struct Options {
    /// The deck
    #[arg(value_name = "DECK.json")]
    deck: PathBuf,
    /// The format
    #[arg(long = "as", value_enum, value_name = "FORMAT")]
    format: Format,
    /// The file to write [default: print it]
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// A table, which Excel opens
    Csv,
    /// Questions for Moodle
    Gift,
    /// A quiz for H5P, without H5P's own libraries
    H5p,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    let deck = file::open(&options.deck)?;
    let (bytes, dropped) = match options.format {
        Format::Csv => {
            let table = csv(&deck);
            (table.file.into_bytes(), table.dropped)
        }
        Format::Gift => {
            let text = gift(&deck);
            (text.file.into_bytes(), text.dropped)
        }
        Format::H5p => {
            let package = h5p(&deck);
            (package.file, package.dropped)
        }
    };
    match &options.out {
        Some(out) => {
            fs::write(out, &bytes).with_context(|| format!("cannot write {}", out.display()))?;
            left_out(&dropped);
            say::doing("Wrote", out.display());
        }
        None if matches!(options.format, Format::H5p) && stdout().is_terminal() => {
            bail!("a package is no text to print; name a file with --out")
        }
        None => {
            stdout().write_all(&bytes).context("cannot print it")?;
            left_out(&dropped);
        }
    }
    Ok(())
}
