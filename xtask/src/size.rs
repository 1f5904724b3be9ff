//! `cargo xtask size`: what a reader downloads for the built-in quiz, and the limit it must keep to.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use clap::Args;
use flate2::{Compression, write::GzEncoder};

use crate::dist;
use crate::say::grouped;
use crate::setup::Toolbox;

/// Bytes after brotli, all files together.
const LIMIT: usize = 100_500;
/// The same of what comes before a reader can answer, whichever of the two scripts brings it.
const FIRST_LIMIT: usize = 20_700;
/// What comes before a reader can answer: with a deck's own script, and with the loader.
const FIRST: [&[&str]; 2] = [&["exosome.ja.js"], &["embed.js", "first/exosome.ja.json"]];
/// What the default quiz asks for.
const DOWNLOADS: [&str; 6] = [
    "embed.js",
    "first/exosome.ja.json",
    "runtime.js",
    "hontou_bg.wasm",
    "decks/exosome.ja.json",
    "texts/ja.json",
];

#[derive(Args)]
pub(crate) struct Options {
    /// Weigh what the last `dist` left
    #[arg(long)]
    no_build: bool,
}

pub(crate) fn run(tools: &mut Toolbox, options: &Options) -> Result<()> {
    if !options.no_build {
        dist::run(tools, &dist::Options::default())?;
    }
    weigh(&tools.project().published())
}

/// Prints the tables and fails above the limits.
pub(crate) fn weigh(published: &Path) -> Result<()> {
    println!("{:<24}{:>11}{:>11}{:>11}", "", "raw", "gzip-9", "brotli-11");
    let total = weigh_together(published, &DOWNLOADS, LIMIT)?;
    println!("\nbefore the first answer");
    let firsts = FIRST.iter().map(|files| weigh_together(published, files, FIRST_LIMIT));
    for first in firsts.collect::<Result<Vec<_>>>()? {
        keeps_to(first, FIRST_LIMIT, "the first card would wait for")?;
    }
    keeps_to(total, LIMIT, "a reader would download")
}

/// Prints a row for each file, their sum, and the limit.
fn weigh_together(published: &Path, names: &[&str], limit: usize) -> Result<Weight> {
    let mut total = Weight::default();
    for name in names {
        let path = dist::find(published, name);
        let bytes = fs::read(&path)
            .with_context(|| format!("no {} to weigh: run `cargo xtask dist` first", path.display()))?;
        let weight = Weight::of(&bytes)?;
        println!("{}", weight.row(name));
        total = total.plus(weight);
    }
    if names.len() > 1 {
        println!("{}", total.row("total"));
    }
    println!("{:<24}{:>33}", "limit", grouped(limit));
    println!("{:<24}{:>33}", "left", grouped(limit.saturating_sub(total.brotli)));
    Ok(total)
}

fn keeps_to(weight: Weight, limit: usize, what: &str) -> Result<()> {
    ensure!(
        weight.brotli <= limit,
        "{what} {} bytes (brotli), {} above the limit of {}",
        grouped(weight.brotli),
        grouped(weight.brotli - limit),
        grouped(limit),
    );
    Ok(())
}

/// A file's bytes, as they are and as a server sends them.
#[derive(Clone, Copy, Debug, Default)]
struct Weight {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Weight {
    fn of(bytes: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        let mut brotli = Vec::new();
        // The defaults are quality 11 and a window of 4 MB, as servers that compress ahead of time use.
        brotli::BrotliCompress(&mut &*bytes, &mut brotli, &brotli::enc::BrotliEncoderParams::default())?;
        Ok(Self { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
    }

    fn plus(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }

    fn row(self, name: &str) -> String {
        format!("{name:<24}{:>11}{:>11}{:>11}", grouped(self.raw), grouped(self.gzip), grouped(self.brotli))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn published(wasm: &[u8]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        for inside in ["styles", "decks", "texts", "first"] {
            fs::create_dir(folder.path().join(inside)).expect("made");
        }
        for file in DOWNLOADS.iter().chain(FIRST.into_iter().flatten()) {
            fs::write(folder.path().join(file), "{}").expect("written");
        }
        fs::write(folder.path().join("hontou_bg.wasm"), wasm).expect("written");
        folder
    }

    /// Bytes no compressor makes smaller.
    fn noise(length: usize) -> Vec<u8> {
        let mut state = 1_u32;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        };
        (0..length).map(|_| next()).collect()
    }

    #[test]
    fn a_widget_within_the_limit_passes() {
        weigh(published(&noise(50_000)).path()).expect("within the limit");
    }

    #[test]
    fn a_widget_above_the_limit_is_refused() {
        let refusal = weigh(published(&noise(LIMIT)).path()).expect_err("above the limit").to_string();
        assert!(refusal.ends_with(&format!("above the limit of {}", grouped(LIMIT))), "{refusal}");
    }

    #[test]
    fn a_first_screen_above_its_limit_is_refused_whoever_brings_it() {
        for first in ["exosome.ja.js", "first/exosome.ja.json"] {
            let folder = published(&[]);
            fs::write(folder.path().join(first), noise(FIRST_LIMIT)).expect("written");
            let refusal = weigh(folder.path()).expect_err("above the limit").to_string();
            assert!(refusal.ends_with(&format!("above the limit of {}", grouped(FIRST_LIMIT))), "{refusal}");
        }
    }

    #[test]
    fn a_missing_file_is_told_and_not_weighed_as_nothing() {
        let folder = published(&[]);
        fs::remove_file(folder.path().join("runtime.js")).expect("removed");
        assert!(weigh(folder.path()).is_err());
    }

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!(
            ["0", "999", "1,000", "1,234,567"],
            [0, 999, 1_000, 1_234_567].map(grouped).each_ref().map(String::as_str)
        );
    }
}
