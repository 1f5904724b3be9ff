//! `cargo xtask deck …`: chores about content, one room each.

mod columns;
mod diff;
mod file;
mod new;
mod overlap;
mod plain;
mod prove;
mod today;

use anyhow::Result;
use clap::Subcommand;

pub(crate) use overlap::Article;

#[derive(Subcommand)]
pub(crate) enum Chore {
    /// Find the runs of text a deck shares with the article it was made from; fails if there are any
    Overlap(overlap::Options),
    /// Write a small deck to begin with
    New(new::Options),
    /// Look at every combination of a self-check's answers; fails if a promise is broken or a part is out of reach
    Prove(prove::Options),
    /// Say what readers will see changed, and which answers lead to another headline
    Diff(diff::Options),
}

pub(crate) fn run(chore: &Chore) -> Result<()> {
    match chore {
        Chore::Overlap(options) => overlap::run(options),
        Chore::New(options) => new::run(options),
        Chore::Prove(options) => prove::run(options),
        Chore::Diff(options) => {
            diff::run(options);
            Ok(())
        }
    }
}
