//! The words of `texts/LANG.json`, read and packed natively: for the build, for the static page and for tests.

use std::fmt;

use serde_json::{Map, Value};

use super::Words;

/// The words of each language of [`hontou_core::lang::INTERFACE`], as the files are.
pub const SOURCES: [&str; 5] = [
    include_str!("../../../texts/ja.json"),
    include_str!("../../../texts/en.json"),
    include_str!("../../../texts/ko.json"),
    include_str!("../../../texts/zh-Hans.json"),
    include_str!("../../../texts/zh-Hant.json"),
];

/// What is wrong with a file of words.
#[derive(Debug, PartialEq, Eq)]
pub enum WordsError {
    /// It is not JSON, or not an object of texts.
    NotWords(String),
    /// A key that the interface needs is not there.
    Missing(&'static str),
    /// There is no such key.
    Unknown(String),
    /// There is nothing to say.
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

/// The words of a file, as the list that a reader downloads: the version of the keys, then the texts in their order.
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
