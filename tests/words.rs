//! The words of the interface: every language has every key with the same placeholders, and unknown keys are refused.
#![cfg(not(target_arch = "wasm32"))]

use hontou::view::{SOURCES, Words, WordsError, pack};
use hontou_core::lang::INTERFACE;
use serde_json::Value;

/// The Japanese words, with a change.
fn changed(change: impl FnOnce(&mut serde_json::Map<String, Value>)) -> String {
    let mut words: Value = serde_json::from_str(SOURCES[0]).expect("the words are JSON");
    change(words.as_object_mut().expect("by key"));
    words.to_string()
}

#[test]
fn every_language_has_every_word() {
    for (lang, source) in INTERFACE.iter().zip(SOURCES) {
        assert_eq!(pack(source).map(|packed| packed.len()), Ok(Words::KEYS.len() + 1), "texts/{lang}.json");
    }
}

#[test]
fn every_language_fills_what_japanese_fills() {
    let [japanese, others @ ..] = SOURCES.map(|source| pack(source).expect("complete"));
    for (lang, words) in INTERFACE[1..].iter().zip(others) {
        for ((key, ours), theirs) in Words::KEYS.iter().zip(&japanese[1..]).zip(&words[1..]) {
            let places = |text: &str| text.split('|').map(|form| form.matches("{}").count()).max();
            assert_eq!(
                places(ours),
                places(theirs),
                "{key} in texts/{lang}.json: \"{theirs}\" for \"{ours}\""
            );
        }
    }
}

#[test]
fn a_missing_an_unknown_and_an_empty_key_are_named() {
    let missing = changed(|words| {
        words.remove("to_memo");
    });
    assert_eq!(pack(&missing), Err(WordsError::Missing("to_memo")));
    let unknown = changed(|words| {
        words.insert("to_meno".into(), "メモ".into());
    });
    assert_eq!(
        pack(&unknown).map_err(|error| error.to_string()),
        Err("there is no key \"to_meno\"; remove it, or correct its spelling".to_owned())
    );
    let empty = changed(|words| words["back"] = "".into());
    assert_eq!(pack(&empty), Err(WordsError::Empty("back")));
    let number = changed(|words| words["back"] = 3.into());
    assert_eq!(pack(&number), Err(WordsError::NotWords("\"back\" is no text".into())));
}

#[test]
fn words_of_another_release_are_refused_and_never_shown_shifted() {
    let packed = pack(SOURCES[0]).expect("complete");
    assert_eq!(Words::unpack(packed.clone().into_iter()).expect("they fit").to_memo(), "メモを見る");
    let mut other = packed.clone();
    other[0] = "1".into();
    assert!(Words::unpack(other.into_iter()).is_none(), "another version");
    assert!(Words::unpack(packed[1..].iter().cloned()).is_none(), "no version, as in an older release");
    assert!(Words::unpack(packed[..9].iter().cloned()).is_none(), "cut short");
}
