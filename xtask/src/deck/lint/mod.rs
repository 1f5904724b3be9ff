//! `deck lint`: everything there is to mend in decks, shown as a compiler would, or as JSON. Silence is praise.

mod place;
mod report;

use std::fs;
use std::path::PathBuf;
use std::process;

use anyhow::Context;
use clap::Args;
use hontou::deck::lint::{Finding, Severity, lint};
use hontou::deck::{Date, Json, Problem};
use serde_json::Value;

use super::today::today;
use crate::say::{self, STRONG};
use place::Source;
use report::{Found, Tally};

/// There is something to mend.
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

pub(crate) fn run(options: &Options) {
    let Outcome { printed, trouble, code } = look(options, today());
    anstream::print!("{printed}");
    for error in &trouble {
        say::error(error);
    }
    if code != 0 {
        process::exit(code.into());
    }
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
    let decks: Vec<_> = texts.iter().map(|(path, text)| (path, findings(text, today))).collect();
    let mut tally = Tally::default();
    for (_, found) in &decks {
        tally.add(found);
    }
    let each = decks.iter().flat_map(|(path, found)| found.iter().map(move |found| (path, found)));
    let printed = if options.json {
        let rows: Vec<_> = each.map(|(path, found)| found.row(path)).collect();
        format!("{:#}\n", serde_json::json!(rows))
    } else if tally.is_empty() {
        String::new()
    } else {
        let shown: String = each.map(|(path, found)| found.shown(path) + "\n\n").collect();
        format!("{shown}{STRONG}{tally}{STRONG:#}\n")
    };
    let code = match tally {
        _ if !trouble.is_empty() => TROUBLE,
        tally if tally.fails(options.strict) => FOUND,
        _ => 0,
    };
    Outcome { printed, trouble, code }
}

/// Everything there is to mend in a deck's text, each with its place.
fn findings(text: &str, today: Date) -> Vec<Found<'_>> {
    let source = Source::new(text);
    let tree: Value = match serde_json::from_str(text) {
        Ok(tree) => tree,
        Err(error) => {
            let place = source.column(error.line(), error.column());
            return vec![Found { finding: no_json(&error), place }];
        }
    };
    let located = |finding: Finding| Found { place: source.value(&finding.problem.path), finding };
    lint(&Json::from(tree), today).into_iter().map(located).collect()
}

fn no_json(error: &serde_json::Error) -> Finding {
    let said = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let problem = Problem {
        path: String::new(),
        code: "json",
        message: format!("This is not JSON: {}.", said.strip_suffix(&place).unwrap_or(&said)),
        mend: "Correct it here, or right before.".to_owned(),
    };
    Finding { severity: Severity::Error, problem }
}

#[cfg(test)]
mod tests;
