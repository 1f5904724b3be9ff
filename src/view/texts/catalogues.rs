//! Reads and packs the words of `texts/LANG.json`, natively: for the build, the static page and tests.

use std::fmt;

use serde_json::{Map, Value};

use super::Words;

/// The file of each language of [`hontou_core::lang::INTERFACE`], in that order.
pub const SOURCES: [&str; 5] = [
    include_str!("../../../texts/ja.json"),
    include_str!("../../../texts/en.json"),
    include_str!("../../../texts/ko.json"),
    include_str!("../../../texts/zh-Hans.json"),
    include_str!("../../../texts/zh-Hant.json"),
];

/// An error in a file of words.
#[derive(Debug, PartialEq, Eq)]
pub enum WordsError {
    /// It is not JSON, or not an object of texts.
    NotWords(String),
    /// A key that the interface needs is missing.
    Missing(&'static str),
    /// The interface has no such key.
    Unknown(String),
    /// The text is empty.
    Empty(&'static str),
}

impl fmt::Display for WordsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotWords(why) => write!(f, "this is not an object of texts: {why}"),
            Self::Missing(key) => write!(f, "the key \"{key}\" is missing; add it"),
            Self::Unknown(key) => write!(f, "there is no key \"{key}\"; remove it, or correct its spelling"),
            Self::Empty(key) => write!(f, "the text of \"{key}\" is empty; write one"),
        }
    }
}

impl std::error::Error for WordsError {}

/// Packs a file into the list that a reader downloads: the version of the keys, then the texts in the order of the keys.
pub fn pack(source: &str) -> Result<Vec<String>, WordsError> {
    let words: Map<String, Value> =
        serde_json::from_str(source).map_err(|error| WordsError::NotWords(error.to_string()))?;
    if let Some(key) = words.keys().find(|key| !Words::KEYS.contains(&key.as_str())) {
        return Err(WordsError::Unknown(key.clone()));
    }
    let text = |key: &'static str| match words.get(key) {
        None => Err(WordsError::Missing(key)),
        Some(Value::String(text)) if text.is_empty() => Err(WordsError::Empty(key)),
        Some(Value::String(text)) => Ok(text.clone()),
        Some(other) => Err(WordsError::NotWords(format!("\"{key}\" is {other}"))),
    };
    let texts = Words::KEYS.iter().map(|key| text(key));
    std::iter::once(Ok(Words::version())).chain(texts).collect()
}
