//! `cargo xtask size`: what a reader downloads for the built-in quiz, and the limit it must keep to.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use clap::Args;
use flate2::{Compression, write::GzEncoder};

use crate::dist;
use crate::dist::checker::CHECKER;
use crate::dist::studio;
use crate::project::Project;
use crate::say::grouped;
use crate::setup::Toolbox;

/// What is weighed together, as a name, the files, and the limit in bytes after brotli.
type Part = (&'static str, &'static [&'static str], usize);

/// What the default quiz asks for, by what it is, and how many bytes after brotli each may be. The deck may grow with what
/// it says, code may not.
const PARTS: [Part; 5] = [
    ("code", &["embed.js", "runtime.js", "hontou_bg.wasm"], 83_700),
    ("content", &["first/exosome.ja.json", "decks/exosome.ja.txt", "texts/ja.json"], 23_300),
    ("before the first answer", &["embed.js", "first/exosome.ja.json"], 17_000),
    ("before the first answer, by a deck's own script", &["exosome.ja.js"], 17_100),
    (
        "beside a deck of one's own, which comes in the place of ours",
        &["hontou-reader.js", "hontou-reader_bg.wasm"],
        19_500,
    ),
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
    weigh_all(tools.project())
}

/// The same for what an author's browser downloads, after what readers download.
pub(crate) fn weigh_all(project: &Project) -> Result<()> {
    weigh(&project.published(), &PARTS)?;
    // The review sheet's words in five languages are 3 KB of it.
    weigh(
        &project.checker(),
        &[("to check decks where they are written; no reader downloads it", &CHECKER, 135_000)],
    )?;
    weigh(
        &project.published().join(studio::FOLDER),
        &[
            ("to make decks and hand them over; no reader downloads it", &studio::LOADED, 1_000_000),
            ("to edit a deck's JSON, once an author looks at that", &[studio::EDITOR], 115_000),
        ],
    )
}

/// Prints a table for each part and fails above a limit.
fn weigh(published: &Path, parts: &[Part]) -> Result<()> {
    let mut weights = Vec::new();
    for &(part, files, limit) in parts {
        weights.push((part, weigh_together(published, part, files, limit)?, limit));
    }
    for (part, weight, limit) in weights {
        ensure!(
            weight.brotli <= limit,
            "{part}: {} bytes (brotli), {} above the limit of {}",
            grouped(weight.brotli),
            grouped(weight.brotli - limit),
            grouped(limit),
        );
    }
    Ok(())
}

/// Prints a row for each file, their sum, and the limit.
fn weigh_together(published: &Path, part: &str, names: &[&str], limit: usize) -> Result<Weight> {
    println!("{part}\n{:<24}{:>11}{:>11}{:>11}", "", "raw", "gzip-9", "brotli-11");
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
        println!("{}", total.row("together"));
    }
    println!("{:<24}{:>33}", "limit", grouped(limit));
    println!("{:<24}{:>33}\n", "left", grouped(limit.saturating_sub(total.brotli)));
    Ok(total)
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

    fn published() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        for inside in ["styles", "decks", "texts", "first"] {
            fs::create_dir(folder.path().join(inside)).expect("made");
        }
        for file in PARTS.into_iter().flat_map(|(_, files, _)| files) {
            fs::write(folder.path().join(file), "{}").expect("written");
        }
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
    fn what_is_within_its_limits_passes() {
        weigh(published().path(), &PARTS).expect("within the limits");
    }

    #[test]
    fn each_file_above_a_limit_is_refused() {
        for (_, files, limit) in PARTS {
            for file in files {
                let folder = published();
                fs::write(folder.path().join(file), noise(limit)).expect("written");
                let refusal = weigh(folder.path(), &PARTS).expect_err("above the limit").to_string();
                assert!(refusal.contains("above the limit of "), "{file}: {refusal}");
            }
        }
    }

    #[test]
    fn a_missing_file_is_told_and_not_weighed_as_nothing() {
        let folder = published();
        fs::remove_file(folder.path().join("runtime.js")).expect("removed");
        assert!(weigh(folder.path(), &PARTS).is_err());
    }

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!(
            ["0", "999", "1,000", "1,234,567"],
            [0, 999, 1_000, 1_234_567].map(grouped).each_ref().map(String::as_str)
        );
    }
}
