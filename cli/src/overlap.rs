//! `hontou overlap`: prints the text that a deck shares with the article it was made from.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use clap::Args;
use hontou_author::overlap::{Article, RUN};

#[derive(Args)]
pub(crate) struct Options {
    #[arg(value_name = "DECK.json")]
    deck: PathBuf,
    /// The article as plain text; its first line is the title
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
        "{deck} shares text with the article, in runs of {RUN} or more characters: {}",
        shared.len()
    );
    Ok(())
}
