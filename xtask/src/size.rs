//! `cargo xtask size`: what a reader downloads for the built-in quiz, and the limit it must keep to.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use clap::Args;
use flate2::{Compression, write::GzEncoder};

use crate::dist;
use crate::project::files;
use crate::say::grouped;
use crate::setup::Toolbox;

/// Bytes after brotli, all files together.
const LIMIT: usize = 96_500;
/// The same of what comes before a reader can answer, with a deck's own script.
const FIRST_LIMIT: usize = 20_500;
const FIRST: &str = "exosome.ja.js";
/// Not for the widget but for the pages that come with it.
const PAGES: &str = "page.css";

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

/// Prints the table and fails above the limit.
pub(crate) fn weigh(published: &Path) -> Result<()> {
    let mut rows = Vec::new();
    let mut total = Weight::default();
    for file in downloads(published)? {
        let path = published.join(&file);
        let bytes = fs::read(&path)
            .with_context(|| format!("no {} to weigh: run `cargo xtask dist` first", path.display()))?;
        let weight = Weight::of(&bytes)?;
        rows.push(weight.row(&file));
        total = total.plus(weight);
    }
    println!("{:<24}{:>11}{:>11}{:>11}", "", "raw", "gzip-9", "brotli-11");
    println!("{}\n{}", rows.join("\n"), total.row("total"));
    let left = LIMIT.saturating_sub(total.brotli);
    println!("{:<24}{:>33}", "limit", grouped(LIMIT));
    println!("{:<24}{:>33}", "left", grouped(left));
    let first = fs::read(published.join(FIRST)).with_context(|| format!("no {FIRST} to weigh"))?;
    let first = Weight::of(&first)?;
    println!("\nbefore the first answer, with a deck's own script\n{}", first.row(FIRST));
    println!("{:<24}{:>33}", "limit", grouped(FIRST_LIMIT));
    ensure!(
        first.brotli <= FIRST_LIMIT,
        "the first card would wait for {} bytes (brotli), {} above the limit of {}",
        grouped(first.brotli),
        grouped(first.brotli - FIRST_LIMIT),
        grouped(FIRST_LIMIT),
    );
    ensure!(
        total.brotli <= LIMIT,
        "a reader would download {} bytes (brotli), {} above the limit of {}",
        grouped(total.brotli),
        grouped(total.brotli - LIMIT),
        grouped(LIMIT),
    );
    Ok(())
}

/// Every file the default quiz asks for before its first card is drawn.
fn downloads(published: &Path) -> Result<Vec<String>> {
    let mut downloads: Vec<String> = ["embed.js", "hontou.js", "hontou_bg.wasm"].map(String::from).into();
    let styles =
        files(&published.join("styles")).context("nothing to weigh: run `cargo xtask dist` first")?;
    let names = styles.iter().filter_map(|path| path.file_name()?.to_str());
    downloads.extend(names.filter(|name| *name != PAGES).map(|name| format!("styles/{name}")));
    downloads.extend(["decks/exosome.ja.json", "texts/ja.json"].map(String::from));
    Ok(downloads)
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
        for inside in ["styles", "decks", "texts"] {
            fs::create_dir(folder.path().join(inside)).expect("made");
        }
        for file in
            [FIRST, "embed.js", "hontou.js", "styles/widget.css", "decks/exosome.ja.json", "texts/ja.json"]
        {
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
        let refusal = weigh(published(&noise(LIMIT)).path()).expect_err("above the limit");
        assert!(refusal.to_string().ends_with("above the limit of 96,500"), "{refusal}");
    }

    #[test]
    fn a_first_screen_above_its_limit_is_refused() {
        let folder = published(&[]);
        fs::write(folder.path().join(FIRST), noise(FIRST_LIMIT)).expect("written");
        let refusal = weigh(folder.path()).expect_err("above the limit");
        assert!(refusal.to_string().ends_with("above the limit of 20,500"), "{refusal}");
    }

    #[test]
    fn a_missing_file_is_told_and_not_weighed_as_nothing() {
        let folder = published(&[]);
        fs::remove_file(folder.path().join("hontou.js")).expect("removed");
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
