//! The static page of a deck.

use std::rc::Rc;

use hontou::view::drawn::static_page;
use hontou_author::page::{description, reading};
use serde::Serialize;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{json, opened};

#[derive(Serialize)]
struct Answer {
    errors: [(); 0],
    /// What `hontou render` prints: a fragment for a page of the owner's, with the description for search engines.
    fragment: String,
    /// The same as a whole page, as it lies beside a built-in deck.
    page: String,
}

/// Draws the static page. `styles` is the address of the style sheet, from where the page will lie.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
#[allow(
    clippy::needless_pass_by_value,
    reason = "what is drawn later keeps no reference to what was handed over"
)]
pub async fn page(deck: String, styles: String) -> String {
    match opened(&deck) {
        Err(answer) => answer,
        Ok(deck) => {
            let drawn = static_page(Rc::clone(&deck)).await;
            let page = reading(&deck, &drawn, &styles);
            json(&Answer { errors: [], fragment: drawn + &description(&deck) + "\n", page })
        }
    }
}
