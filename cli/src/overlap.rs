//! `hontou overlap`: shows the text that a deck shares with the article it was made from.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use clap::Args;
use hontou_author::overlap::{Article, RUN};

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
    let article = fs::read_to_string(&options.article)
        .with_context(|| format!("cannot read the article {}", options.article.display()))?;
    let deck = options.deck.display();
    let text = fs::read_to_string(&options.deck).with_context(|| format!("cannot read the deck {deck}"))?;
    let tree = serde_json::from_str(&text).with_context(|| format!("{deck} is not JSON"))?;
    let shared = Article::new(&article).find(&tree);
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
