//! `hontou diff`: what changes for readers between two decks, and which answers lead to another headline.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use hontou_author::diff::{Answer, Diff, Headlines, diff};
use hontou_core::deck::Deck;

use crate::columns::{Align, aligned};
use crate::file;
use crate::say::{self, STRONG, grouped};

/// The exit code of `diff` and `grep` for a file that cannot be read: a script can tell an error from a difference.
const UNREADABLE: u8 = 2;

#[derive(Args)]
pub(crate) struct Options {
    /// The deck as it was
    #[arg(value_name = "OLD.json")]
    old: PathBuf,
    /// The deck as it is now
    #[arg(value_name = "NEW.json")]
    new: PathBuf,
}

pub(crate) fn run(options: &Options) -> ExitCode {
    match open(options) {
        Ok((old, new)) => {
            anstream::println!("{}", shown(&diff(&old, &new)));
            ExitCode::SUCCESS
        }
        Err(error) => {
            say::error(&error);
            ExitCode::from(UNREADABLE)
        }
    }
}

fn open(options: &Options) -> Result<(Deck, Deck)> {
    Ok((file::open(&options.old)?, file::open(&options.new)?))
}

fn shown(diff: &Diff<'_>) -> String {
    let changes = if diff.changes.is_empty() {
        "Readers see no change.".to_owned()
    } else {
        let lines: Vec<_> = diff.changes.iter().map(|change| format!("\n  {change}")).collect();
        format!("{STRONG}Readers see these changes{STRONG:#}{}", lines.concat())
    };
    match &diff.headlines {
        Some(headlines) => format!("{changes}\n\n{}", moves(headlines)),
        None => changes,
    }
}

fn moves(headlines: &Headlines<'_>) -> String {
    let total = grouped(headlines.total);
    if headlines.moves.is_empty() {
        return format!("None of the {total} combinations of answers leads to another headline.");
    }
    let rows: Vec<_> = headlines
        .moves
        .iter()
        .map(|moved| {
            let levels = format!("{} → {}", moved.from.name(), moved.to.name());
            [levels, grouped(moved.count), format!("for example {}", named(&moved.example))]
        })
        .collect();
    let text = format!(
        "{STRONG}{} of {total} combinations of answers lead to another headline{STRONG:#}\n{}",
        grouped(headlines.moved()),
        aligned([Align::Left, Align::Right, Align::Left], &rows),
    );
    if headlines.assumed { format!("{text}\n\n{ASSUMED}") } else { text }
}

const ASSUMED: &str = "  This counts the answers of the old deck. Where the new deck asks something else, it assumes the most harmless answer:
  so every fall is listed, and every rise that is listed happens whatever the reader answers.";

fn named(answers: &[Answer<'_>]) -> String {
    answers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::super::new::begun;
    use super::*;

    fn plain(old: &Deck, new: &Deck) -> String {
        anstream::adapter::strip_str(&shown(&diff(old, new))).to_string()
    }

    #[test]
    fn what_changed_is_shown_with_the_headlines_that_change() {
        let old = begun(|_| {});
        let new = begun(|deck| {
            deck["cards"][1]["verdict"] = "unknown".into();
            deck["check"]["notes"][0]["level"] = "confirm".into();
            deck["check"]["questions"][1]["options"][1]["note"] = "patience".into();
        });
        assert_eq!(
            plain(&old, &new),
            "Readers see these changes
  The verdict of card price changed from \"not true\" to \"not known yet\".
  Answer how-soon=later leads to note patience, no longer to no note.
  Note health has a lower level: confirm, no longer doctor.

4 of 9 combinations of answers lead to another headline
  doctor → confirm  3  for example health=yes, how-soon=soon
  ready → rethink   1  for example health=no, how-soon=later"
        );
    }

    #[test]
    fn what_was_assumed_is_said() {
        let old = begun(|_| {});
        let new = begun(|deck| {
            deck["check"]["questions"].as_array_mut().expect("a list").remove(0);
        });
        assert!(plain(&old, &new).ends_with(ASSUMED));
        assert!(
            !plain(&old, &begun(|deck| deck["check"]["notes"][0]["level"] = "confirm".into()))
                .contains(ASSUMED)
        );
    }

    #[test]
    fn a_deck_that_did_not_change_is_reported_too() {
        let deck = begun(|_| {});
        assert_eq!(
            plain(&deck, &deck),
            "Readers see no change.\n\nNone of the 9 combinations of answers leads to another headline."
        );
    }
}
