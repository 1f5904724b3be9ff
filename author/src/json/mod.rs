//! A deck's text: as the tree that `Deck::read` takes, and the place of each value in the text.

mod parse;
mod place;

use hontou_core::deck::Json;
use serde_json::Value;

pub use parse::{Duplicate, Parsed, parse};
pub use place::{Place, Source};

/// Copies a value that a program changed into the tree that [`Deck::read`](hontou_core::deck::Deck::read) takes. A text
/// goes through [`parse`], which also finds the fields that are there twice.
pub fn tree(value: Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(is) => Json::Bool(is),
        Value::Number(number) => Json::Number(number.as_f64().unwrap_or(f64::NAN)),
        Value::String(text) => Json::String(text),
        Value::Array(items) => Json::Array(items.into_iter().map(tree).collect()),
        Value::Object(fields) => {
            Json::Object(fields.into_iter().map(|(key, value)| (key, tree(value))).collect())
        }
    }
}
