//! Random bytes and random trees.

use hontou_author::lint::lint;
use hontou_author::prove::prove;
use hontou_core::deck::{Date, Deck, Json};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::holds;

/// Calls everything that takes a tree. Returns whether it was a valid deck.
pub(crate) fn use_up(tree: &Json, today: Date) -> bool {
    let findings = lint(tree, today);
    match Deck::read(tree) {
        Ok(deck) => {
            assert_eq!(Deck::from_flat(&deck.to_flat()).as_ref(), Some(&deck), "what readers take up");
            if let Ok(table) = prove(&deck) {
                assert_eq!(
                    table.headlines.iter().map(|row| row.count).sum::<u128>() == 0,
                    table.is_trivial()
                );
            }
            true
        }
        Err(problems) => {
            assert_eq!(
                findings.len(),
                problems.len(),
                "a tree that is no deck has the reader's findings alone"
            );
            false
        }
    }
}

pub(crate) fn date() -> impl Strategy<Value = Date> {
    let any = (any::<u16>(), 0..14_u8, 0..33_u8);
    any.prop_filter_map("a day of the calendar", |(year, month, day)| Date::new(year % 10_000, month, day))
}

/// Words that have a meaning somewhere in a deck, and random ones.
pub(crate) fn word() -> impl Strategy<Value = String> {
    let known = [
        "",
        "*",
        "ja",
        "en",
        "true",
        "unknown",
        "ready",
        "rethink",
        "doctor",
        "article",
        "outside",
        "id",
        "cards",
        "note",
        "check",
        "2028-02-29",
        "2026-02-29",
        "9999-12-31",
        "0001-01-01",
        "https:",
        "tel:1",
        "javascript:x",
        "figures/a.svg",
        "../a.svg",
        "{漢|か}",
        "{漢|",
        "a}b",
        "<b>",
        "&amp;",
        "必ず",
        "「",
        "」？",
    ];
    prop_oneof![select(known.to_vec()).prop_map(str::to_owned), any::<String>()]
}

pub(crate) fn leaf() -> impl Strategy<Value = Json> {
    prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        prop_oneof![Just(1.0), any::<f64>(), Just(f64::NAN)].prop_map(Json::Number),
        word().prop_map(Json::String),
    ]
}

pub(crate) fn tree() -> impl Strategy<Value = Json> {
    leaf().prop_recursive(6, 64, 8, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..8).prop_map(Json::Array),
            vec((word(), inner), 0..8).prop_map(Json::Object),
        ]
    })
}

#[test]
fn no_bytes_and_no_tree_make_reader_lint_or_proof_panic() {
    let text = prop_oneof![vec(any::<u8>(), 0..64), tree().prop_map(|tree| written(&tree).into_bytes())];
    let cut = (text, any::<Index>(), any::<u8>()).prop_map(|(mut bytes, at, byte)| {
        if !bytes.is_empty() {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes
    });
    holds("bytes", 16, (cut, date()), |(bytes, today)| {
        let Ok(value) = serde_json::from_slice::<serde_json::Value>(&bytes) else { return Ok(false) };
        use_up(&hontou_author::json::tree(value), today);
        Ok(true)
    });
    holds("trees", 8, (tree(), date()), |(tree, today)| Ok(use_up(&tree, today)));
}

/// A tree as text, including duplicate fields. A number that JSON cannot write becomes null.
fn written(tree: &Json) -> String {
    let joined = |parts: Vec<String>| parts.join(",");
    let quoted = |text: &String| serde_json::Value::from(text.as_str()).to_string();
    match tree {
        Json::Null => "null".to_owned(),
        Json::Bool(is) => is.to_string(),
        Json::Number(number) => serde_json::Value::from(*number).to_string(),
        Json::String(text) => quoted(text),
        Json::Array(items) => format!("[{}]", joined(items.iter().map(written).collect())),
        Json::Object(fields) => {
            let field = |(name, value): &(String, Json)| format!("{}:{}", quoted(name), written(value));
            format!("{{{}}}", joined(fields.iter().map(field).collect()))
        }
    }
}
