//! What others make of an exported deck: npm's gift-pegjs parses the GIFT of each built-in deck into the same questions.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use hontou_author::export::gift;
use hontou_core::deck::{Deck, Verdict};
use hontou_core::lang::INTERFACE;
use serde_json::{Value, json};

use super::apps;
use crate::project::Project;
use crate::{deck, process, say};

pub(super) const FOLDER: &str = "tests/gift";

pub(super) fn run(project: &Project) -> Result<()> {
    let folder = apps::locked(project, FOLDER)?;
    let mut count = 0;
    for lang in INTERFACE {
        for path in project.decks(lang)? {
            let deck = deck::open(&path)?;
            let [text, wanted] = ["deck.gift", "deck.json"].map(|name| folder.join(name));
            let questions = questions(&deck);
            count += questions.len();
            fs::write(&text, gift(&deck).file)?;
            fs::write(&wanted, Value::Array(questions).to_string())?;
            let mut node = Command::new("node");
            node.arg("questions.js").args([text, wanted]).current_dir(&folder);
            let said = process::read(&mut node).context("Node.js 20 or later must be on PATH")?;
            ensure!(said.is_empty(), "gift-pegjs reads {} otherwise:\n{said}", path.display());
        }
    }
    ensure!(count > 0, "there was no question to parse");
    say::doing(
        "formats",
        format_args!("gift-pegjs reads the {count} questions of the built-in decks as they are"),
    );
    Ok(())
}

/// What the GIFT of a deck has to say, not by way of what writes it.
fn questions(deck: &Deck) -> Vec<Value> {
    let decided = deck.cards.iter().filter(|card| card.verdict != Verdict::Unknown);
    decided
        .map(|card| {
            json!({
                "type": "TF",
                "title": card.id.as_str(),
                "claim": card.claim.plain(),
                "isTrue": card.verdict == Verdict::True,
                "explanation": format!("{}\n{}", card.fact.plain(), card.why.plain()),
            })
        })
        .collect()
}
