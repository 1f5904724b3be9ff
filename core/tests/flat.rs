//! The flat form of a deck: what is taken up is what was written, and what was not written so is refused.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../../tests/shipped/mod.rs"]
mod shipped;

use hontou_core::deck::{Deck, FLAT_VERSION};
use serde_json::json;

/// A small deck with something of each kind, so that each of its bytes can be changed.
fn small() -> Deck {
    let (cite, headline) = (json!({ "ref": "article" }), json!({ "title": "Ask", "lead": "First." }));
    shipped::deck(json!({
        "schema": 1, "id": "small", "lang": "en", "version": "1", "title": "Small", "lead": "One of each.",
        "reviewed": "2026-11-23", "review_by": "2027-11-23",
        "sources": [
            { "id": "article", "kind": "article", "title": "An article", "url": "https://example.com/" },
            { "id": "other", "kind": "outside", "title": "{漢字|かんじ}", "publisher": "P", "date": "2026-01-01" },
        ],
        "topics": [{ "id": "all", "title": "All" }],
        "cards": [{
            "id": "one", "topic": "all", "starter": true, "claim": "So?", "verdict": "unknown", "fact": "Not known.",
            "why": "Because.", "unknown": "All.", "takeaway": "Wait.", "as_of": "2026-02-03",
            "source": { "ref": "other", "section": "2" },
            "figure": { "src": "figures/a.svg", "alt": "A", "labels": ["l", "m"] },
        }],
        "check": {
            "questions": [{
                "id": "sure", "ask": "Sure?", "hint": "Say.", "safety": true, "several": true, "echo": "Sure",
                "options": [
                    { "id": "no", "text": "No", "note": "stop", "unsure": true, "checklists": ["list"] },
                    { "id": "none", "text": "None", "none": true },
                ],
            }],
            "notes": [{ "id": "stop", "level": "doctor", "title": "Stop", "body": "Now.", "source": cite }],
            "headlines": { "doctor": headline, "confirm": headline, "rethink": headline, "ready": headline },
        },
        "checklists": [{ "id": "list", "title": "To ask", "items": ["Who?", "When?"] }],
        "glossary": [{ "term": "card", "meaning": "a claim" }],
    }))
}

/// A checksum and its digits, as `core/src/deck/flat.rs` writes them: damage with the right sum is damage all the same.
fn with_its_sum(flat: &str) -> String {
    let mut parts = flat.splitn(3, &flat[8..9]);
    let (version, _, body) = (parts.next(), parts.next(), parts.next().unwrap_or_default());
    let hash = |sum: u32, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let mut rest = body.bytes().fold(0x811c_9dc5, hash);
    let mut sum = String::new();
    while rest >= 32 {
        sum.push(char::from(b'P' + u8::try_from(rest % 32).expect("a digit")));
        rest /= 32;
    }
    sum.push(char::from(b'0' + u8::try_from(rest).expect("a digit")));
    [version.unwrap_or_default(), &sum, body].join(&flat[8..9])
}

#[test]
fn every_built_in_deck_is_what_was_written() {
    for (lang, tree) in shipped::all() {
        let deck = shipped::deck(tree);
        let flat = deck.to_flat();
        assert_eq!(Deck::from_flat(&flat).as_ref(), Some(&deck), "{lang}");
        assert_eq!(flat.split(&flat[8..9]).nth(2), Some(lang), "the loader looks for the language there");
    }
}

#[test]
fn what_may_be_left_out_is_not_what_is_empty() {
    let mut tree = shipped::en();
    tree["cards"][0]["unknown"] = json!("");
    let (with, without) = (shipped::deck(tree.clone()), {
        tree["cards"][0].as_object_mut().expect("a card").remove("unknown");
        shipped::deck(tree)
    });
    assert_ne!(with, without);
    assert_eq!(
        [with.to_flat(), without.to_flat()].map(|flat| Deck::from_flat(&flat)),
        [Some(with), Some(without)]
    );
}

#[test]
fn a_text_may_hold_any_sign() {
    let mut tree = shipped::en();
    for signs in ["\u{1f}", "\u{1f}\u{1e}\0\n\r\u{7f}", "\u{10ffff}"] {
        tree["cards"][0]["why"] = json!(format!("before{signs}after"));
        let deck = shipped::deck(tree.clone());
        assert_eq!(Deck::from_flat(&deck.to_flat()), Some(deck), "{signs:?}");
    }
    // And if it holds every sign that could separate it from others, it loses one of them.
    tree["cards"][0]["why"] = json!((1..=31).map(char::from).collect::<String>());
    let deck = Deck::from_flat(&shipped::deck(tree).to_flat()).expect("it is taken up");
    assert_eq!(deck.cards[0].why.plain(), (1..=30).map(char::from).collect::<String>());
}

#[test]
fn another_version_is_refused() {
    let flat = small().to_flat();
    assert!(flat.starts_with(FLAT_VERSION));
    assert_eq!(Deck::from_flat(&with_its_sum(&flat)), Some(small()), "the sum is made as it is there");
    assert_eq!(Deck::from_flat(&flat.replacen(FLAT_VERSION, "00000000", 1)), None);
}

#[test]
fn what_is_cut_short_or_goes_on_is_refused() {
    let flat = small().to_flat();
    for (end, _) in flat.char_indices() {
        assert_eq!(Deck::from_flat(&flat[..end]), None, "the first {end} bytes");
    }
    for more in ["0", "a", "\u{1f}", "\n"] {
        assert_eq!(Deck::from_flat(&format!("{flat}{more}")), None, "{more:?} after it");
    }
}

#[test]
fn whatever_a_byte_is_changed_to_it_is_refused() {
    let flat = small().to_flat().into_bytes();
    for at in 0..flat.len() {
        for bit in 0..7 {
            let mut changed = flat.clone();
            changed[at] ^= 1 << bit;
            let Ok(changed) = String::from_utf8(changed) else { continue };
            assert_eq!(Deck::from_flat(&changed), None, "bit {bit} of byte {at}");
        }
    }
}

/// The sum says that it is whole, and it is not: then it is another deck, or none, at once.
#[test]
fn damage_under_the_right_sum_stops_nothing() {
    let flat = small().to_flat();
    let (mut taken, mut refused) = (0, 0);
    for (at, sign) in flat.char_indices().skip(9) {
        for instead in ["", "0", "o", "ooooooo", "\u{1f}", "0\u{1f}0"] {
            let changed = [&flat[..at], instead, &flat[at + sign.len_utf8()..]].concat();
            match Deck::from_flat(&with_its_sum(&changed)) {
                Some(_) => taken += 1,
                None => refused += 1,
            }
        }
    }
    assert!(taken > 100 && refused > 100, "{taken} {refused}");
}
