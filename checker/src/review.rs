//! The sheet for the one who signs a deck.

use hontou_author::open::open_text;
use hontou_author::review::sheet;
use serde::Serialize;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{Told, json, rows};

#[derive(Default, Serialize)]
struct Answer<'a> {
    errors: Vec<Told<'a>>,
    /// Those of the edition that was signed before.
    old_errors: Vec<Told<'a>>,
    /// A whole page without script.
    #[serde(skip_serializing_if = "Option::is_none")]
    html: Option<String>,
}

/// Draws the sheet. `since` is the edition that was signed before: the sheet says what has changed.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands over no reference that may be missing")]
pub fn review(deck: &str, since: Option<String>) -> String {
    match (open_text(deck), since.as_deref().map(open_text).transpose()) {
        (Ok(deck), Ok(since)) => {
            json(&Answer { html: Some(sheet(&deck, since.as_ref())), ..Answer::default() })
        }
        (deck, since) => {
            let (errors, old) = (deck.err().unwrap_or_default(), since.err().unwrap_or_default());
            json(&Answer { errors: rows(&errors), old_errors: rows(&old), ..Answer::default() })
        }
    }
}
