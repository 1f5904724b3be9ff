//! `cargo xtask deck …`: chores about content, one room each.

mod columns;
mod diff;
mod file;
mod lint;
mod new;
mod overlap;
mod plain;
mod prove;
mod render;
mod schema;
mod today;

use anyhow::Result;
use clap::Subcommand;

pub(crate) use file::open;
pub(crate) use overlap::Article;

#[derive(Subcommand)]
pub(crate) enum Chore {
    /// Find the runs of text a deck shares with the article it was made from; fails if there are any
    Overlap(overlap::Options),
    /// Find what there is to mend; fails if any of it keeps a deck from being used or breaks a promise
    Lint(lint::Options),
    /// Write a small deck to begin with
    New(new::Options),
    /// Look at every combination of a self-check's answers; fails if a promise is broken or a part is out of reach
    Prove(prove::Options),
    /// Say what readers will see changed, and which answers lead to another headline
    Diff(diff::Options),
    /// Write the static edition: all of a deck as one piece of HTML, without script
    Render(render::Options),
    /// Write the schema of decks, with which an editor completes and explains
    Schema(schema::Options),
}

pub(crate) fn run(chore: &Chore) -> Result<()> {
    match chore {
        Chore::Overlap(options) => overlap::run(options),
        Chore::Lint(options) => {
            lint::run(options);
            Ok(())
        }
        Chore::New(options) => new::run(options),
        Chore::Prove(options) => prove::run(options),
        Chore::Diff(options) => {
            diff::run(options);
            Ok(())
        }
        Chore::Render(options) => render::run(options),
        Chore::Schema(options) => schema::run(options),
    }
}
