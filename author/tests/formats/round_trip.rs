//! There and back: a deck as a table or a quiz is the same claims, verdicts and explanations when it is read again.

use hontou_author::export::{csv, gift, h5p};
use hontou_author::import::{Imported, import};
use hontou_core::deck::{Card, Deck, Text, Verdict};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{cards, shipped};

/// Claim, verdict, fact and why.
type Said = [String; 4];

fn came_back(imported: &Imported) -> Vec<Said> {
    let text = |card: &Value, key: &str| card[key].as_str().unwrap_or_default().to_owned();
    cards(imported)
        .iter()
        .map(|card| ["claim", "verdict", "fact", "why"].map(|key| text(card, key)))
        .collect()
}

fn went(deck: &Deck, keeps: impl Fn(&Card) -> bool) -> Vec<Said> {
    let said = |card: &Card| {
        [card.claim.plain(), card.verdict.name().to_owned(), card.fact.plain(), card.why.plain()]
    };
    deck.cards.iter().filter(|card| keeps(card)).map(said).collect()
}

fn is_decided(card: &Card) -> bool {
    card.verdict != Verdict::Unknown
}

/// Through every format. Through a table every field of a card comes back, readings too.
fn holds(deck: &Deck, original: &Value) {
    let table = import(csv(deck).file.as_bytes(), Some("a.csv")).expect("a table");
    for (card, original) in cards(&table).iter().zip(original["cards"].as_array().expect("cards")) {
        for key in ["id", "starter", "claim", "verdict", "fact", "why", "unknown", "takeaway", "as_of"] {
            assert_eq!(card[key], original[key], "{key}");
        }
        assert_eq!(card["source"]["section"], original["source"]["section"]);
    }
    assert_eq!(table.cards.len(), deck.cards.len());
    assert_eq!(table.dropped, []);
    assert!(table.cards.iter().all(|card| card.open.is_empty()), "{:?}", table.cards);

    let decided = went(deck, is_decided);
    let text = gift(deck);
    let back = import(text.file.as_bytes(), Some("a.gift")).expect("GIFT");
    assert_eq!(came_back(&back), decided);
    assert_eq!(back.dropped, []);
    let package = h5p(deck);
    let back = import(&package.file, Some("a.h5p")).expect("H5P");
    assert_eq!(came_back(&back), decided);
    assert_eq!(back.dropped, []);
    for dropped in [text.dropped, package.dropped] {
        let unknown = dropped.iter().filter(|dropped| dropped.code.name() == "no-unknown").count();
        assert_eq!(unknown, deck.cards.len() - decided.len());
    }
}

#[test]
fn the_shipped_decks_come_back() {
    for (lang, tree) in shipped::all() {
        let deck = shipped::deck(tree.clone());
        assert!(deck.cards.iter().any(is_decided), "{lang}");
        holds(&deck, &tree);
    }
}

#[test]
fn readings_come_back_from_a_table_and_are_left_out_of_quizzes() {
    let deck = shipped::deck(deck_of(&[card(0, ["{漢字|かんじ}?", "a", "b", "c"].map(str::to_owned), 1)]));
    assert!(deck.cards[0].texts().any(Text::has_readings));
    let quiz = gift(&deck);
    assert!(quiz.file.contains("[plain]漢字?{FALSE"), "{}", quiz.file);
    assert!(quiz.dropped.iter().any(|dropped| dropped.at == "cards[].readings"));
    assert!(csv(&deck).file.contains("{漢字|かんじ}?"));
}

#[test]
fn a_long_explanation_is_cut_to_the_fact_and_told() {
    let deck = shipped::deck(deck_of(&[card(0, ["a?".into(), "b".into(), "c".repeat(2048), "d".into()], 0)]));
    let package = h5p(&deck);
    assert_eq!(
        package.dropped[0].to_string(),
        format!(
            "cards[0]: {}…; the format takes at most 2048 characters. Shorten the explanation. [too-long]",
            "c".repeat(80)
        )
    );
    let back = import(&package.file, None).expect("H5P");
    assert_eq!(came_back(&back), [["a?", "true", "b", ""].map(ToOwned::to_owned)]);
}

fn deck_of(cards: &[Value]) -> Value {
    json!({
        "schema": 1, "id": "tea", "lang": "en", "version": "1", "title": "Tea", "lead": "Tea.", "reviewed": "2026-11-23",
        "review_by": "2027-11-23", "cards": cards,
        "sources": [{ "id": "article", "kind": "article", "title": "An article" }],
        "topics": [{ "id": "one", "title": "One / two" }],
    })
}

fn card(number: usize, [claim, fact, why, takeaway]: [String; 4], verdict: usize) -> Value {
    json!({
        "id": format!("c{number}"), "topic": "one", "starter": number == 0, "claim": claim,
        "verdict": Verdict::ALL[verdict].name(), "fact": fact, "why": why, "takeaway": takeaway,
        "source": { "ref": "article", "section": "=A section" },
    })
}

/// Words of signs that mean something in some format, one blank apart.
fn text() -> impl Strategy<Value = String> {
    let word = "[a-c=+@~#:\\\\<>&\"',;/$%*!?.\\[\\]()あ漢＝－’-]{1,6}";
    prop::collection::vec(word, 1..5).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_deck_comes_back(texts in prop::collection::vec(([text(), text(), text(), text()], 0..3_usize), 1..5)) {
        let cards = texts.into_iter().enumerate().map(|(number, (texts, verdict))| card(number, texts, verdict));
        let mut tree = deck_of(&cards.collect::<Vec<_>>());
        // A switch that is off is left out.
        for card in tree["cards"].as_array_mut().into_iter().flatten().skip(1) {
            card.as_object_mut().map(|fields| fields.remove("starter"));
        }
        let deck = shipped::deck(tree.clone());
        if deck.cards.iter().any(is_decided) {
            holds(&deck, &tree);
        }
    }
}
