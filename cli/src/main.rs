//! `hontou`, the command for authors of decks: the command line, and nothing else.

mod columns;
mod diff;
mod file;
mod lint;
mod new;
mod overlap;
mod prove;
mod render;
mod say;
mod schema;
mod today;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Write, check and publish decks for the hontou quiz.
///
/// A deck is one JSON file with cards, a self-check if you want one, and their sources. `hontou new` writes a small one to
/// begin with.
#[derive(Parser)]
#[command(name = "hontou", version, arg_required_else_help = true)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write a small deck to begin with
    New(new::Options),
    /// Find what to fix in a deck
    ///
    /// Prints each finding with its place and how to fix it, and nothing if there is none. Exit code: 0 nothing to fix, or
    /// warnings only; 1 errors (with --strict also warnings); 2 a file could not be read.
    Lint(lint::Options),
    /// Check the memo of every combination of answers
    ///
    /// Prints how many combinations of answers lead to each headline and note, and fails if one breaks a rule or a part of
    /// the deck can never be reached.
    Prove(prove::Options),
    /// Say what a change does to readers
    ///
    /// Compares two versions of a deck: what readers see changed, and which answers lead to another headline.
    Diff(diff::Options),
    /// Write the whole deck as one piece of HTML
    ///
    /// Without script: for readers without JavaScript, for search engines, and to be shown where the quiz cannot run.
    Render(render::Options),
    /// Find sentences copied from the article
    ///
    /// Prints each run of 16 or more characters that a deck shares with the article it was made from; fails if there is one.
    Overlap(overlap::Options),
    /// Write the schema that lets an editor complete and check a deck while you type
    Schema(schema::Options),
}

fn main() -> ExitCode {
    match run(CommandLine::parse().command) {
        Ok(code) => code,
        Err(error) => {
            say::error(&error);
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<ExitCode> {
    match command {
        Command::New(options) => new::run(&options)?,
        Command::Lint(options) => return Ok(lint::run(&options)),
        Command::Prove(options) => prove::run(&options)?,
        Command::Diff(options) => return Ok(diff::run(&options)),
        Command::Render(options) => render::run(&options)?,
        Command::Overlap(options) => overlap::run(&options)?,
        Command::Schema(options) => schema::run(&options)?,
    }
    Ok(ExitCode::SUCCESS)
}
