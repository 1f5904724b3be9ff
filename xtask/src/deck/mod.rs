//! `cargo xtask deck …`: chores about content, one room each.

mod overlap;
mod plain;

use anyhow::Result;
use clap::Subcommand;

pub(crate) use overlap::Article;

#[derive(Subcommand)]
pub(crate) enum Chore {
    /// Find the runs of text a deck shares with the article it was made from; fails if there are any
    Overlap(overlap::Options),
}

pub(crate) fn run(chore: &Chore) -> Result<()> {
    match chore {
        Chore::Overlap(options) => overlap::run(options),
    }
}
