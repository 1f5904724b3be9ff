//! The deck that drafts become: of the right form, and with nothing to fix but what an author has yet to write.

use hontou_author::draft::{DraftDeck, DraftLang, draft_deck};
use serde_json::Value;

use super::shipped;

const DRIP: &str = include_str!("drip.md");

fn made() -> DraftDeck {
    draft_deck(DRIP, DraftLang::En)
}

#[test]
fn beside_the_deck_there_is_a_note_for_each_card() {
    let DraftDeck { deck, notes, .. } = made();
    let cards = deck["cards"].as_array().expect("a list");
    assert!(cards.len() > 15, "{}", cards.len());
    let ids = |cards: &[Value]| {
        cards.iter().map(|card| card["id"].as_str().expect("an id").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(ids(cards), notes.iter().map(|note| note.id.clone()).collect::<Vec<_>>());
    for (card, note) in cards.iter().zip(&notes) {
        assert_eq!(card.get("note"), None);
        assert_eq!(&DRIP[note.place.bytes.clone()], note.note);
        for open in &note.open {
            // The claim is filled in, in the article's words; what else the source should be is no field of its own.
            if !["wording", "source"].contains(&open.name()) {
                assert_eq!(card[open.name()], "", "{} of {}", open.name(), note.id);
            }
        }
    }
    let places: Vec<_> = notes.iter().map(|note| note.place.bytes.start).collect();
    assert!(places.is_sorted(), "in the order of the article");
}

/// What the reader says of the deck as it is: each problem is at an empty text.
#[test]
fn a_draft_lacks_nothing_but_what_is_empty() {
    let deck = made().deck;
    let problems = shipped::read(deck.clone()).expect_err("it is not complete");
    for problem in problems {
        let pointer = format!("/{}", problem.path.replace('[', "/").replace(']', "").replace('.', "/"));
        assert_eq!(deck.pointer(&pointer), Some(&Value::from("")), "{problem}");
    }
}

#[test]
fn with_its_empty_texts_written_it_is_a_deck() {
    let mut deck = made().deck;
    for (field, text) in [
        ("id", "drip"),
        ("title", "Drips"),
        ("lead", "Cards."),
        ("reviewed", "2026-11-27"),
        ("review_by", "2027-11-27"),
    ] {
        assert_eq!(deck[field], "", "{field}");
        deck[field] = text.into();
    }
    for card in deck["cards"].as_array_mut().expect("a list") {
        for (name, field) in card.as_object_mut().expect("an object") {
            if *field == "" {
                *field = if name == "verdict" { "true".into() } else { format!("A {name}.").into() };
            }
        }
    }
    let deck = shipped::deck(deck);
    assert_eq!(deck.cards.iter().filter(|card| card.starter).count(), 8);
    assert_eq!(deck.topics[0].title.plain(), "What vitamin C is");
    assert_eq!(deck.cards[0].source.section.as_ref().expect("a section").plain(), "What vitamin C is");
}

#[test]
fn braces_of_an_article_are_no_ruby() {
    let deck = draft_deck("{Tea}\n\n“{Tea|ti:} is {bad” is a myth.", DraftLang::En).deck;
    assert_eq!(deck["cards"][0]["claim"], "Tea|ti: is bad");
    assert_eq!(deck["topics"][0]["title"], "Tea");
}
