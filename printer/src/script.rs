//! A deck's own script, with which readers see the first card at once.

use hontou::view::deck_script;
use hontou::view::drawn::first_screen_file;
use hontou_core::lang::{INTERFACE, Lang};
use serde::Serialize;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{json, opened, refused};

#[derive(Serialize)]
struct Answer {
    errors: [(); 0],
    script: String,
}

/// Draws what `hontou pack` writes. `place` leads to the deck from the loader's folder, and what is there has to be this very
/// text; `loader` is `embed.js`, and `css` the widget's style sheet of the same release.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
#[allow(
    clippy::needless_pass_by_value,
    reason = "what is drawn later keeps no reference to what was handed over"
)]
pub async fn script(deck: String, place: String, loader: String, css: String) -> String {
    let opened = match opened(&deck) {
        Ok(opened) => opened,
        Err(answer) => return answer,
    };
    if Lang::parse(&opened.lang).nearest(&INTERFACE).is_none() {
        return refused(&format!(
            "the widget has no words in \"{}\", the deck's language, so its first screen cannot be drawn ahead",
            opened.lang
        ));
    }
    let first = first_screen_file(&opened, &place, deck.as_bytes(), &css).await;
    match deck_script(&loader, &first) {
        Some(script) => json(&Answer { errors: [], script }),
        None => {
            refused(&"embed.js is of a release before scripts of a deck's own; take all files of this one")
        }
    }
}
