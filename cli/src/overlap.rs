//! `hontou overlap`: shows the text that a deck shares with the article it was made from.

use std::path::PathBuf;

use anyhow::{Result, ensure};
use clap::Args;
use hontou_author::overlap::{Article, RUN};

use crate::file;

#[derive(Args)]
pub(crate) struct Options {
    /// The deck to check
    #[arg(value_name = "DECK.json")]
    deck: PathBuf,
    /// The article as plain text, with its title on the first line
    #[arg(value_name = "ARTICLE.txt")]
    article: PathBuf,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    let article = Article::new(&file::text(&options.article, "article")?);
    let shared = article.find(&file::tree(&options.deck)?);
    let deck = options.deck.display();
    for found in &shared {
        println!("{deck}: {found}");
    }
    ensure!(
        shared.is_empty(),
        "{deck} shares passages of {RUN} or more characters with the article: {}",
        shared.len()
    );
    Ok(())
}
