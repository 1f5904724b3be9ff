//! `hontou lint`: everything to fix in decks, shown as a compiler would, or as JSON. It prints nothing for a clean deck.

mod report;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use hontou_author::lint::lint_text;
use hontou_core::deck::Date;

use crate::file;
use crate::say::{self, STRONG};
use crate::today::today;
use report::{Tally, row, shown};

/// The exit code for findings.
const FOUND: u8 = 1;
/// The exit code for a file that cannot be read: a script can tell an error from a finding.
const UNREADABLE: u8 = 2;

#[derive(Args)]
pub(crate) struct Options {
    /// The decks to check
    #[arg(value_name = "DECK.json", required = true)]
    decks: Vec<PathBuf>,
    /// Print the findings as JSON, for programs
    #[arg(long)]
    json: bool,
    /// Treat warnings as errors
    #[arg(long)]
    strict: bool,
}

pub(crate) fn run(options: &Options) -> ExitCode {
    let Outcome { printed, errors, code } = run_on(options, today());
    anstream::print!("{printed}");
    for error in &errors {
        say::error(error);
    }
    ExitCode::from(code)
}

/// The outcome of a run.
struct Outcome {
    printed: String,
    errors: Vec<anyhow::Error>,
    code: u8,
}

fn run_on(options: &Options, today: Date) -> Outcome {
    let mut errors = Vec::new();
    let mut texts = Vec::new();
    for path in &options.decks {
        match file::text(path, "deck") {
            Ok(text) => texts.push((path, text)),
            Err(error) => errors.push(error),
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
        _ if !errors.is_empty() => UNREADABLE,
        tally if tally.fails(options.strict) => FOUND,
        _ => 0,
    };
    Outcome { printed, errors, code }
}

#[cfg(test)]
mod tests;
