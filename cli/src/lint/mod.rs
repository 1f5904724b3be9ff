//! `hontou lint`: everything there is to fix in decks, shown as a compiler would, or as JSON. Silence is praise.

mod report;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::Args;
use hontou_author::lint::lint_text;
use hontou_core::deck::Date;

use crate::say::{self, STRONG};
use crate::today::today;
use report::{Tally, row, shown};

/// There is something to fix.
const FOUND: u8 = 1;
/// A file could not be read: a script can tell trouble from findings.
const TROUBLE: u8 = 2;

#[derive(Args)]
pub(crate) struct Options {
    #[arg(value_name = "DECK.json", required = true)]
    decks: Vec<PathBuf>,
    /// Print the findings as JSON
    #[arg(long)]
    json: bool,
    /// Fail for warnings too
    #[arg(long)]
    strict: bool,
}

pub(crate) fn run(options: &Options) -> ExitCode {
    let Outcome { printed, trouble, code } = look(options, today());
    anstream::print!("{printed}");
    for error in &trouble {
        say::error(error);
    }
    ExitCode::from(code)
}

/// What a run comes to.
struct Outcome {
    printed: String,
    trouble: Vec<anyhow::Error>,
    code: u8,
}

fn look(options: &Options, today: Date) -> Outcome {
    let mut trouble = Vec::new();
    let mut texts = Vec::new();
    for path in &options.decks {
        match fs::read_to_string(path).with_context(|| format!("cannot read the deck {}", path.display())) {
            Ok(text) => texts.push((path, text)),
            Err(error) => trouble.push(error),
        }
    }
    let decks: Vec<_> = texts.iter().map(|(path, text)| (path, lint_text(text, today))).collect();
    let mut tally = Tally::default();
    for (_, found) in &decks {
        tally.add(found);
    }
    let each = decks.iter().flat_map(|(path, found)| found.iter().map(move |found| (path, found)));
    let printed = if options.json {
        let rows: Vec<_> = each.map(|(path, found)| row(found, path)).collect();
        format!("{:#}\n", serde_json::json!(rows))
    } else if tally.is_empty() {
        String::new()
    } else {
        let shown: String = each.map(|(path, found)| shown(found, path) + "\n\n").collect();
        format!("{shown}{STRONG}{tally}{STRONG:#}\n")
    };
    let code = match tally {
        _ if !trouble.is_empty() => TROUBLE,
        tally if tally.fails(options.strict) => FOUND,
        _ => 0,
    };
    Outcome { printed, trouble, code }
}

#[cfg(test)]
mod tests;
