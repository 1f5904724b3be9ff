//! Everything to fix in a deck.

use hontou_author::lint::lint_text;
use hontou_author::open::open_text;
use hontou_core::deck::{Date, Deck};
use serde::Serialize;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{Told, json, rows};

#[derive(Serialize)]
struct Answer<'a> {
    /// None if the text is no deck: `errors` say why.
    #[serde(skip_serializing_if = "Option::is_none")]
    deck: Option<Summary<'a>>,
    errors: Vec<Told<'a>>,
    /// What the lint finds in the text besides.
    findings: Vec<Told<'a>>,
}

/// What a page shows of a deck that can be read.
#[derive(Serialize)]
struct Summary<'a> {
    id: &'a str,
    lang: &'a str,
    version: &'a str,
    title: String,
    cards: usize,
    questions: usize,
    reviewed: String,
    review_by: String,
}

impl<'a> Summary<'a> {
    fn of(deck: &'a Deck) -> Self {
        Self {
            id: deck.id.as_str(),
            lang: &deck.lang,
            version: &deck.version,
            title: deck.title.plain(),
            cards: deck.cards.len(),
            questions: deck.check.as_ref().map_or(0, |check| check.questions.len()),
            reviewed: deck.reviewed.to_string(),
            review_by: deck.review_by.to_string(),
        }
    }
}

/// The deck in a text, in short, and everything to fix in it on a day, as in `2026-11-23`.
///
/// # Errors
///
/// That `today` is no day.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
pub fn lint(deck: &str, today: &str) -> Result<String, String> {
    let today = Date::parse(today).ok_or_else(|| format!("{today:?} is no day; write it as 2026-11-23"))?;
    let mut found = lint_text(deck, today);
    let opened = open_text(deck);
    let errors = opened.as_ref().err().map_or(&[][..], Vec::as_slice);
    found.retain(|finding| !errors.contains(finding));
    let summary = opened.as_ref().ok().map(Summary::of);
    Ok(json(&Answer { deck: summary, errors: rows(errors), findings: rows(&found) }))
}
