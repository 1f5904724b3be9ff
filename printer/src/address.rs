//! The page of a deck for an address of its own, and the `oembed.json` beside it.

use std::rc::Rc;

use hontou::view::drawn::static_text;
use hontou_author::page::{Address, oembed, page};
use serde::Serialize;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{json, opened, refused};

#[derive(Serialize)]
struct Answer {
    errors: [(); 0],
    /// What the two files are called.
    names: [String; 2],
    page: String,
    oembed: String,
}

/// Draws what `hontou render --url` writes. `url` is the page's own address, `files` the folder of the widget's files, if it is
/// another, and `place` the deck's address, or the name of a built-in one.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
#[allow(
    clippy::needless_pass_by_value,
    reason = "what is drawn later keeps no reference to what was handed over"
)]
pub async fn address(deck: String, url: String, files: Option<String>, place: String) -> String {
    let deck = match opened(&deck) {
        Ok(deck) => deck,
        Err(answer) => return answer,
    };
    let address = match Address::new(&url, files.as_deref(), &place) {
        Ok(address) => address,
        Err(why) => return refused(&why),
    };
    let text = static_text(Rc::clone(&deck)).await;
    let (page, oembed) = (page(&deck, &text, &address, true), oembed(&deck, &address));
    json(&Answer { errors: [], names: address.file_names(), page, oembed })
}
