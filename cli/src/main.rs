//! `hontou`, the command for authors of decks. Here is only the command line itself.

mod columns;
mod diff;
mod draft;
mod export;
mod file;
mod import;
mod lint;
mod new;
mod overlap;
mod pack;
mod prove;
mod render;
mod review;
mod say;
mod schema;
mod today;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Write, check and publish decks for the hontou quiz.
///
/// A deck is one file with cards, their sources and, if you want, a self-check. `hontou new` writes a small one for you to
/// start from.
#[derive(Parser)]
#[command(name = "hontou", version, arg_required_else_help = true)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write a small deck to start from
    New(new::Options),
    /// Find mistakes in a deck
    ///
    /// Shows each mistake, the line it is on and how to fix it. It shows nothing if the deck is fine. Exit code for
    /// scripts: 0 if there is nothing to fix or only warnings, 1 for errors (with --strict also for warnings), 2 if a file
    /// cannot be read.
    Lint(lint::Options),
    /// Check the memo of every combination of answers
    ///
    /// Shows how many combinations of answers lead to each headline and to each note. It fails if a combination breaks a
    /// rule, or if readers can never see a part of the self-check.
    Prove(prove::Options),
    /// Compare two versions of a deck
    ///
    /// Shows what changes for readers, and which answers now lead to another headline.
    Diff(diff::Options),
    /// Write the whole deck as one piece of HTML
    ///
    /// Put it into a page for readers without JavaScript, for search engines, and for browsers in which the quiz cannot run.
    Render(render::Options),
    /// Write the deck's own script, with which readers see the first card at once
    ///
    /// Put the deck into the folder that you upload, run this, and paste the line that it prints into your page. Without it
    /// the deck works, too, with embed.js; readers then see it once all of the quiz is there.
    Pack(pack::Options),
    /// Write the sheet for the doctor who signs
    ///
    /// One page of HTML to print: every text that readers see, its sources, what the proof says, and boxes to tick. With
    /// --since it says what has changed.
    Review(review::Options),
    /// Find drafts of cards in an article
    ///
    /// Shows sentences of the article that correct something, say what is not known, or have a number or a year, each with
    /// the words that found it and what is left for you to write. They are drafts: nothing is checked. With --out it also
    /// writes them as a deck for you to complete.
    Draft(draft::Options),
    /// Find sentences copied from the article
    ///
    /// Shows each passage of 16 or more characters that a deck shares with the article it was made from. It fails if there
    /// is one.
    Overlap(overlap::Options),
    /// Write a draft of a deck from a table or from a quiz of another program
    ///
    /// Reads CSV, TSV and Excel's .xlsx, Moodle's GIFT and XML, H5P's .h5p, and SurveyJS. Only true/false questions become
    /// cards. It says which fields are still missing in each card, and what of the file it left out.
    Import(import::Options),
    /// Write a deck's cards for a spreadsheet, for Moodle or for H5P
    ///
    /// It says which parts of the deck the other format has no place for.
    Export(export::Options),
    /// Write the schema file with which a text editor checks and completes a deck while you type
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
        Command::Pack(options) => pack::run(&options)?,
        Command::Review(options) => review::run(&options)?,
        Command::Draft(options) => draft::run(&options)?,
        Command::Overlap(options) => overlap::run(&options)?,
        Command::Import(options) => import::run(&options)?,
        Command::Export(options) => export::run(&options)?,
        Command::Schema(options) => schema::run(&options)?,
    }
    Ok(ExitCode::SUCCESS)
}
