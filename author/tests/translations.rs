//! The translations of the built-in deck: the same deck in every language, with cards on the whole article.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../../tests/shipped/mod.rs"]
mod shipped;

use std::collections::BTreeSet;

use hontou_author::lint::lint;
use hontou_author::prose::each_text;
use hontou_core::deck::{Date, Text, Verdict};
use hontou_core::lang::INTERFACE;
use serde_json::Value;

/// The card that tells its own readers' country: of it only the place, the verdict and the texts' number are the same.
const LOCAL: &str = "elsewhere";

/// What must not differ between languages: everything but the prose, the language's own tag, the words explained, where
/// readers find help, and what [`LOCAL`] rests on. How many texts a list has must not differ either.
fn bones(mut deck: Value) -> Value {
    each_text(&mut deck, &mut |_, text| text.clear());
    for own in ["lang", "help", "glossary"] {
        deck[own].take();
    }
    for card in deck["cards"].as_array_mut().expect("cards") {
        if card["id"] == LOCAL {
            for own in ["source", "sources", "as_of"] {
                card[own].take();
            }
        }
    }
    let (cards, notes) = (deck["cards"].clone(), deck["check"]["notes"].clone());
    let cited: Vec<_> =
        [&cards, &notes].into_iter().flat_map(|list| list.as_array().expect("a list")).collect();
    let is_cited = |source: &Value| {
        cited.iter().any(|one| {
            let further = one["sources"].as_array().into_iter().flatten();
            further.chain([&one["source"]["ref"]]).any(|id| *id == source["id"])
        })
    };
    deck["sources"].as_array_mut().expect("sources").retain(is_cited);
    deck
}

#[test]
fn every_translation_has_the_same_ids_verdicts_levels_and_order() {
    let ja = bones(shipped::ja());
    for (lang, tree) in shipped::all() {
        assert_eq!(ja, bones(tree), "{lang}");
    }
}

#[test]
fn every_translation_can_be_read_says_its_language_and_has_nothing_to_fix() {
    let today = Date::new(2026, 11, 26).expect("a day");
    let langs: Vec<_> = shipped::all().into_iter().map(|(lang, _)| lang).collect();
    assert_eq!(langs, INTERFACE);
    for (lang, tree) in shipped::all() {
        let found: Vec<String> =
            lint(&hontou_author::json::tree(tree.clone()), today).iter().map(ToString::to_string).collect();
        assert_eq!(found, Vec::<String>::new(), "{lang}");
        assert_eq!(shipped::deck(tree).lang, lang);
    }
}

#[test]
fn every_section_of_the_article_has_a_card() {
    let deck = shipped::deck(shipped::ja());
    let sections: BTreeSet<String> =
        deck.cards.iter().filter_map(|card| card.source.section.as_ref()).map(Text::plain).collect();
    for section in [
        "1万分の1ミリの情報カプセル",
        "細胞間コミュニケーションの革命的発見",
        "がん治療における画期的なアプローチ",
        "究極のドラッグデリバリーシステム",
        "不妊治療への新しい可能性",
        "皮膚における細胞間メッセージング",
        "エクソソーム配合化粧品の実態",
        "美容医療におけるエクソソーム治療",
        "幹細胞培養上清液との違いと共通点",
        "エクソソーム製品選びの現実的なポイント",
        "エクソソームが向いている人、向いていない人",
        "よくある誤解と正しい理解",
        "エクソソームの未来と現在地",
        "細胞レベルの美容という新しい視点",
        "科学と美容の交差点で",
    ] {
        assert!(sections.contains(section), "no card on {section}");
    }
    assert!(
        deck.cards.iter().filter(|card| card.as_of.is_some()).count() >= 3,
        "rules say when they were so"
    );
}

#[test]
fn a_third_of_the_cards_is_true_or_not_known_yet() {
    let deck = shipped::deck(shipped::ja());
    let not_false = deck.cards.iter().filter(|card| card.verdict != Verdict::False).count();
    assert!(not_false * 3 >= deck.cards.len(), "{not_false} of {}", deck.cards.len());
    assert_eq!(deck.cards.len(), 38);
}
