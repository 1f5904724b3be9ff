//! `cargo xtask fuzz`: bytes that learn from the code they reach, until time is up or something panics.
//!
//! It is what `cargo fuzz run --sanitizer none` does, on the stable compiler: the flags are cargo-fuzz's own, and there
//! is no sanitizer because there is no unsafe code to watch.

use std::ffi::OsString;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use clap::Args;
use hontou_author::export::{csv, gift, h5p};
use serde_json::Value;

use crate::project::Project;
use crate::setup::{Toolbox, apt};
use crate::{deck, process, say};

/// What tells the fuzzer which code ran, and what was compared with what.
const FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Cllvm-args=-simplifycfg-branch-fold-threshold=0 --cfg fuzzing";

/// What a reader does in the first cases: start, cards, self-check, memo, an answer changed. See `fuzz/src/deck.rs`.
const ACTIONS: &[u8] =
    b"\x00\x00\x0f\x01\x0f\x03\x0f\x08\x0c\x0f\x0c\x0f\x0c\x0f\x1a\x1c\x0f\x04\x05\x06\x07\x0b";

#[derive(Args)]
pub(crate) struct Options {
    /// How long to look
    #[arg(long, default_value_t = 60)]
    pub(crate) seconds: u32,
}

/// The programs of `fuzz/`: what authors and readers do with a deck, and files of other programs.
#[derive(Clone, Copy, Debug)]
enum Target {
    Deck,
    Import,
}

impl Target {
    const ALL: [Self; 2] = [Self::Deck, Self::Import];

    const fn name(self) -> &'static str {
        match self {
            Self::Deck => "deck",
            Self::Import => "import",
        }
    }
}

pub(crate) fn run(tools: &Toolbox, options: &Options) -> Result<()> {
    need_cpp()?;
    let project = tools.project();
    // Away from other builds: it has flags of its own.
    let folder = project.published().with_file_name("fuzz");
    let programs = build(tools, &folder)?;
    Target::ALL.iter().try_for_each(|target| look(project, *target, &programs, &folder, options))
}

fn look(project: &Project, target: Target, programs: &Path, folder: &Path, options: &Options) -> Result<()> {
    let name = target.name();
    let (corpus, kept) = (folder.join("corpus").join(name), folder.join("crashes"));
    clear(&corpus)?;
    match target {
        Target::Deck => sow(project, &corpus)?,
        Target::Import => sow_files(project, &corpus)?,
    }
    fs::create_dir_all(&kept)?;
    say::doing(
        "fuzz",
        format_args!("{name}: looking for {} s for bytes that make it panic", options.seconds),
    );
    let program = programs.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    let mut fuzzer = project.command(program.into());
    fuzzer.arg(format!("-max_total_time={}", options.seconds));
    fuzzer.arg(format!("-dict={}", project.path(&format!("fuzz/{name}.dict")).display()));
    fuzzer.arg(format!("-artifact_prefix={}/", kept.display()));
    fuzzer.args(["-timeout=10", "-print_final_stats=1", "-verbosity=1"]).arg(&corpus);
    let figures = watch(&mut fuzzer).with_context(|| format!("the input is kept in {}", kept.display()))?;
    println!("{} cases, coverage {}", figures.cases, figures.coverage);
    Ok(())
}

/// libFuzzer is written in C++.
fn need_cpp() -> Result<()> {
    let is_there = || which::which("c++").is_ok();
    if !is_there() && apt::is_there() {
        apt::install("a C++ compiler, for the fuzzer", &["g++"])?;
    }
    ensure!(
        is_there(),
        "the fuzzer needs a C++ compiler and there is none; on Debian type `sudo apt-get install g++`"
    );
    Ok(())
}

/// For the host by its name: so flags reach the program and not the build scripts.
fn build(tools: &Toolbox, target: &Path) -> Result<PathBuf> {
    let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| OsString::from("rustc")));
    let host = process::read(rustc.args(["--print", "host-tuple"]))?;
    let host = host.trim();
    say::doing("cargo", "building the fuzz targets");
    let mut cargo = tools.cargo();
    cargo.args([
        "build",
        "--locked",
        "--quiet",
        "--release",
        "--manifest-path",
        "fuzz/Cargo.toml",
        "--target",
        host,
    ]);
    process::run(cargo.env("RUSTFLAGS", FLAGS).env("CARGO_TARGET_DIR", target))?;
    Ok(target.join(host).join("release"))
}

fn clear(corpus: &Path) -> Result<()> {
    if corpus.is_dir() {
        fs::remove_dir_all(corpus)?;
    }
    Ok(fs::create_dir_all(corpus)?)
}

/// Begins anew with every deck there is, whole and cut down to a few kilobytes, which are sooner gone through.
fn sow(project: &Project, corpus: &Path) -> Result<()> {
    for lang in ["ja", "en"] {
        for path in project.decks(lang)? {
            let name = path.file_stem().context("a deck has a name")?.to_string_lossy().into_owned();
            let mut deck: Value = serde_json::from_slice(&fs::read(&path)?)
                .with_context(|| format!("{} is not JSON", path.display()))?;
            let seed = |deck: &Value| [deck.to_string().as_bytes(), ACTIONS].concat();
            fs::write(corpus.join(&name), seed(&deck))?;
            cut(&mut deck);
            fs::write(corpus.join(format!("{name}.cut")), seed(&deck))?;
        }
    }
    Ok(())
}

/// Begins with a deck in each format that is written, cut down, and with the beginnings of those that are only read.
fn sow_files(project: &Project, corpus: &Path) -> Result<()> {
    const READ: [(&str, &str); 2] = [
        (
            "moodle",
            "<quiz><question type=\"truefalse\"><questiontext format=\"html\"><text><![CDATA[<p>a</p>]]></text></questiontext>\
             <answer fraction=\"100\"><text>true</text></answer></question></quiz>",
        ),
        ("survey", r#"{"pages":[{"elements":[{"type":"boolean","name":"a","correctAnswer":true}]}]}"#),
    ];
    for (name, text) in READ {
        fs::write(corpus.join(name), text)?;
    }
    for path in project.decks("en")? {
        let mut value: Value = serde_json::from_slice(&fs::read(&path)?)?;
        cut(&mut value);
        value.as_object_mut().map(|fields| fields.remove("check"));
        let deck = deck::read(&value.to_string(), "a deck that was cut down")?;
        fs::write(corpus.join("csv"), csv(&deck).file)?;
        fs::write(corpus.join("gift"), gift(&deck).file)?;
        fs::write(corpus.join("h5p"), h5p(&deck).file)?;
    }
    Ok(())
}

/// Leaves a few of each thing. The fuzzer fixes what named one that is gone, or sees it refused.
fn cut(deck: &mut Value) {
    for (list, few) in [("/cards", 3), ("/check/questions", 3), ("/glossary", 2)] {
        if let Some(Value::Array(items)) = deck.pointer_mut(list) {
            items.truncate(few);
        }
    }
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Figures {
    cases: u64,
    coverage: u64,
}

impl Figures {
    /// libFuzzer's words: `#4096 pulse cov: 812 ft: …` as it goes, `stat::number_of_executed_units: 5120` at the end.
    fn record(&mut self, line: &str) {
        let number = |text: &str| text.split_whitespace().next().and_then(|word| word.parse().ok());
        if let Some((_, rest)) = line.split_once(" cov: ") {
            self.coverage = number(rest).unwrap_or(self.coverage);
        }
        if let Some((_, rest)) = line.split_once("stat::number_of_executed_units: ") {
            self.cases = number(rest).unwrap_or(self.cases);
        }
    }
}

/// Runs it to its end. What it says is passed on, but for its progress, its figures and the words it found useful.
fn watch(fuzzer: &mut Command) -> Result<Figures> {
    let mut child = fuzzer.stderr(Stdio::piped()).spawn().context("cannot start the fuzz target")?;
    let mut figures = Figures::default();
    let stderr = child.stderr.take().context("its standard error was not piped")?;
    for line in BufReader::new(stderr).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        figures.record(&line);
        if !line.starts_with(['#', '\t', '"']) && !line.starts_with("stat::") {
            eprintln!("{line}");
        }
    }
    let status = child.wait()?;
    ensure!(status.success(), "the fuzz target failed after {} cases ({status})", figures.cases);
    ensure!(figures.cases > 0, "the fuzz target ran no case");
    Ok(figures)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_taken_from_what_the_fuzzer_says() {
        let mut figures = Figures::default();
        for line in [
            "INFO: Seed: 1",
            "#2\tINITED cov: 811 ft: 812 corp: 1/1b exec/s: 0 rss: 40Mb",
            "#4096\tDONE   cov: 1934 ft: 2002 corp: 9/9b exec/s: 40 rss: 41Mb",
            "stat::number_of_executed_units: 4096",
        ] {
            figures.record(line);
        }
        assert_eq!(figures, Figures { cases: 4096, coverage: 1934 });
    }
}
