//! A deck in an address: what stands behind the `#` no browser sends to any server.

use std::cell::RefCell;
use std::io::{Read, Write};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use serde_json::Value;

use crate::deck::Node;

/// How the fragment begins.
const START: &str = "#deck=";
/// Mail programs cut longer ones.
pub(super) const LONGEST: usize = 32_000;
/// So many bytes a deck may have, as everywhere.
const MOST: u64 = 20_000_000;

thread_local! {
    /// The deck of a link that somebody goes on with.
    static COPIED: RefCell<Option<Node>> = const { RefCell::new(None) };
}

/// The fragment of a deck.
pub(super) fn fragment(deck: &Node) -> String {
    let mut deflated = DeflateEncoder::new(Vec::new(), Compression::best());
    let text = Value::from(deck).to_string();
    // Nothing fails that is written to memory.
    let bytes = deflated.write_all(text.as_bytes()).and_then(|()| deflated.finish()).unwrap_or_default();
    format!("{START}{}", URL_SAFE_NO_PAD.encode(bytes))
}

/// The deck in a fragment: none if it is another, and an error if the link was cut, or is none of ours.
pub(super) fn deck_in(fragment: &str) -> Option<Result<Node, ()>> {
    let written = fragment.strip_prefix(START)?;
    let read = || {
        let bytes = URL_SAFE_NO_PAD.decode(written).ok()?;
        let mut text = String::new();
        DeflateDecoder::new(bytes.as_slice()).take(MOST).read_to_string(&mut text).ok()?;
        let tree: Value = serde_json::from_str(&text).ok()?;
        tree.is_object().then(|| Node::from(tree))
    };
    Some(read().ok_or(()))
}

/// The studio is to begin with this deck.
pub(super) fn go_on_with(deck: Node) {
    COPIED.set(Some(deck));
}

/// The deck of a link that somebody goes on with, once.
pub(crate) fn copied() -> Option<Node> {
    COPIED.take()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_deck_comes_out_of_its_link_as_it_went_in() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../decks/exosome.ja.json");
        let tree: Value =
            serde_json::from_str(&std::fs::read_to_string(path).expect("a deck")).expect("JSON");
        let link = fragment(&Node::from(tree.clone()));
        let deck = deck_in(&link).expect("a link of ours").expect("a deck");
        assert_eq!(Value::from(&deck), tree);
        assert!(link.len() < LONGEST, "the built-in deck fits: {}", link.len());
        assert!(link[1..].chars().all(|c| c.is_ascii_alphanumeric() || "-_=".contains(c)), "{link}");
    }

    #[test]
    fn a_link_that_was_cut_is_told_and_another_fragment_is_none() {
        let link = fragment(&Node::from(json!({ "id": "tea", "title": "お茶" })));
        for cut in [&link[..link.len() - 4], "#deck=", "#deck=%", "#deck=AAAA"] {
            assert_eq!(deck_in(cut), Some(Err(())), "{cut}");
        }
        assert_eq!(deck_in(""), None);
        assert_eq!(deck_in("#hontou-1"), None);
    }

    #[test]
    fn a_copy_is_taken_once() {
        let deck = Node::from(json!({ "id": "tea" }));
        go_on_with(deck.clone());
        assert_eq!(copied(), Some(deck));
        assert_eq!(copied(), None);
    }
}
