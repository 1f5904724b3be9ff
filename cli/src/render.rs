//! `hontou render`: writes the static page of a deck, one HTML fragment without script or style.

use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

use anyhow::{Context, Result};
use clap::Args;
use hontou::view::static_page;
use hontou_core::deck::Deck;
use serde_json::json;

use crate::{file, say};

#[derive(Args)]
pub(crate) struct Options {
    /// The deck to write
    #[arg(value_name = "DECK.json")]
    deck: PathBuf,
    /// The file to write [default: print it]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Leave out the description for search engines
    #[arg(long)]
    no_json_ld: bool,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    let deck = Rc::new(file::open(&options.deck)?);
    let mut fragment = static_page(Rc::clone(&deck));
    if !options.no_json_ld {
        fragment.push_str(&description(&deck));
    }
    fragment.push('\n');
    match &options.out {
        None => print!("{fragment}"),
        Some(out) => {
            fs::write(out, &fragment).with_context(|| format!("cannot write {}", out.display()))?;
            say::doing("Wrote", format_args!("{}: {} cards", out.display(), deck.cards.len()));
        }
    }
    Ok(())
}

/// The description for search engines: that this is a quiz, its language, and when it was reviewed. Markup as questions with
/// answers, or as medical claims, would claim more than the deck does.
fn description(deck: &Deck) -> String {
    let quiz = json!({
        "@context": "https://schema.org",
        "@type": "Quiz",
        "name": deck.title.plain(),
        "description": deck.lead.plain(),
        "inLanguage": deck.lang,
        "dateModified": deck.reviewed.to_string(),
        "version": deck.version,
    });
    // A text may contain `</script>`. JSON allows an escaped slash, which HTML does not see as the end.
    format!("<script type=\"application/ld+json\">{}</script>", quiz.to_string().replace("</", "<\\/"))
}

#[cfg(test)]
mod tests {
    use hontou_author::json;
    use serde_json::Value;

    use super::*;

    #[test]
    fn the_description_is_json_that_no_text_can_end_early() {
        let mut value: Value =
            serde_json::from_str(include_str!("../../decks/exosome.ja.json")).expect("JSON");
        value["title"] = "</script><b>".into();
        let deck = Deck::read(&json::tree(value)).expect("a deck");
        let html = description(&deck);
        let inside =
            html.strip_prefix("<script type=\"application/ld+json\">").expect("it begins as a script");
        let inside = inside.strip_suffix("</script>").expect("it ends as a script");
        assert!(!inside.contains("</"), "{inside}");
        let said: Value = serde_json::from_str(inside).expect("it is JSON");
        assert_eq!(said["name"], "</script><b>");
        assert_eq!(said["inLanguage"], "ja");
    }
}
