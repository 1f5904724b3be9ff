//! Bytes of any file → import → the draft's JSON: no file of a stranger may make it panic, hang or fill the memory.
#![no_main]

use hontou_author::import::import;
use libfuzzer_sys::{Corpus, fuzz_target};
use serde_json::Value;

fuzz_target!(|bytes: &[u8]| -> Corpus {
    let Ok(imported) = import(bytes, None) else { return Corpus::Keep };
    let deck: Value = serde_json::from_str(&imported.deck).expect("a draft is JSON");
    let cards = deck["cards"].as_array().map_or(0, Vec::len);
    assert_eq!(cards, imported.cards.len(), "every card is told");
    Corpus::Keep
});
