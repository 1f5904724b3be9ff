//! Reads a deck of one's own in the browser: strictly, as the command for authors does, and with the same words. What comes
//! of it is the flat form that the widget takes.
//!
//! A module of its own, which is fetched with such a deck alone: the built-in decks were read when they were published.
#![cfg(target_arch = "wasm32")]

use hontou_core::deck::{Deck, Json};
use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;

/// The flat form of a deck, as parsed JSON. The error lists every problem that makes it unusable, each with its fix.
#[wasm_bindgen]
pub fn read(deck: &JsValue) -> Result<String, String> {
    Deck::read(&tree(deck)).map(|deck| deck.to_flat()).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        lines.join("\n")
    })
}

/// Copies what the browser's JSON parser made into the tree that [`Deck::read`] takes.
pub fn tree(value: &JsValue) -> Json {
    if let Some(text) = value.as_string() {
        Json::String(text)
    } else if let Some(number) = value.as_f64() {
        Json::Number(number)
    } else if let Some(is) = value.as_bool() {
        Json::Bool(is)
    } else if let Some(items) = value.dyn_ref::<Array>() {
        Json::Array(items.iter().map(|item| tree(&item)).collect())
    } else if let Some(object) = value.dyn_ref::<Object>() {
        let field = |entry: JsValue| {
            let entry: Array = entry.into();
            (entry.get(0).as_string().unwrap_or_default(), tree(&entry.get(1)))
        };
        Json::Object(Object::entries(object).iter().map(field).collect())
    } else {
        Json::Null
    }
}
