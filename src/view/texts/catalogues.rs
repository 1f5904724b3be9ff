//! Reads and packs the words of `texts/LANG.json`: for the build, the static page and tests, and for an app, which has them in
//! itself.

use std::fmt;
use std::sync::LazyLock;

use hontou_core::deck::Json;
use hontou_core::json::parse;
use hontou_core::lang::{INTERFACE, Lang};

#[cfg(any(not(target_arch = "wasm32"), feature = "ssr"))]
use super::native::format;
use super::{Texts, Words};
#[cfg(all(target_arch = "wasm32", not(feature = "ssr")))]
use crate::app::format;

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
    let tree = parse(source).map_err(|error| WordsError::NotWords(error.to_string()))?.tree;
    let Json::Object(words) = tree else {
        return Err(WordsError::NotWords("it is something else".to_owned()));
    };
    if let Some((key, _)) = words.iter().find(|(key, _)| !Words::KEYS.contains(&key.as_str())) {
        return Err(WordsError::Unknown(key.clone()));
    }
    let text = |key: &'static str| match words.iter().find(|(known, _)| known == key) {
        None => Err(WordsError::Missing(key)),
        Some((_, Json::String(text))) if text.is_empty() => Err(WordsError::Empty(key)),
        Some((_, Json::String(text))) => Ok(text.clone()),
        Some(_) => Err(WordsError::NotWords(format!("\"{key}\" is no text"))),
    };
    let texts = Words::KEYS.iter().map(|key| text(key));
    std::iter::once(Ok(Words::version())).chain(texts).collect()
}

/// The words of each language, read once.
static WORDS: LazyLock<[Words; 5]> = LazyLock::new(|| {
    SOURCES.map(|source| {
        let packed = pack(source).unwrap_or_else(|error| panic!("texts/: {error}"));
        Words::unpack(packed.into_iter()).expect("packed here, for these keys")
    })
});

thread_local! {
    static TEXTS: [&'static Texts; 5] =
        WORDS.map(|words| &*Box::leak(Box::new(Texts::new(words, format(words.locale())))));
}

/// The texts for the language of a deck: the nearest language, or else Japanese.
pub fn texts(lang: &str) -> &'static Texts {
    let nearest = Lang::parse(lang).nearest(&INTERFACE);
    let at = INTERFACE.iter().position(|known| Some(*known) == nearest).unwrap_or(0);
    TEXTS.with(|texts| texts[at])
}
