//! The sheet for whoever signs a deck: it explains its own signs, and ends with a judgement, in the deck's language.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../../tests/shipped/mod.rs"]
mod shipped;

use hontou_author::review::sheet;
use hontou_core::deck::Deck;
use serde_json::Value;

/// The heading of the legend, what the days are called, and the three judgements, in the order of the built-in decks.
const SAID: [[&str; 6]; 5] = [
    [
        "このシートの見方",
        "確認した日",
        "次の見直しの期限",
        "掲載してよい",
        "直してから掲載する",
        "掲載しない",
    ],
    [
        "How to read this sheet",
        "checked on",
        "to be reviewed by",
        "May be published",
        "May be published once it is changed",
        "Must not be published",
    ],
    ["이 확인지를 읽는 법", "확인한 날", "다음 검토 기한", "실어도 됨", "고친 뒤에 실음", "싣지 않음"],
    ["怎样看这份表", "核对日期", "下次复核期限", "可以发布", "修改后发布", "不发布"],
    ["怎麼看這份表", "確認日期", "下次檢視期限", "可以刊登", "修改後刊登", "不刊登"],
];

fn decks() -> impl Iterator<Item = (Value, Deck)> {
    shipped::all().into_iter().map(|(_, tree)| (tree.clone(), shipped::deck(tree)))
}

#[test]
fn the_sheet_speaks_the_language_of_its_deck_from_its_legend_to_its_judgement() {
    for ((_, deck), [legend, checked, due, judgements @ ..]) in decks().zip(SAID) {
        let sheet = sheet(&deck, None);
        let (_, rest) = sheet.split_once("<section class=\"legend\">").expect("it has a legend");
        let (explained, _) = rest.split_once("</section>").expect("with an end");
        assert!(
            explained.starts_with(&format!("<h2>{legend}</h2>")) && explained.contains('★'),
            "{explained}"
        );
        assert!(sheet.contains(&format!("{checked} {} · {due} {}</p>", deck.reviewed, deck.review_by)));
        let (_, end) = sheet.split_once("<section class=\"judgement\">").expect("it ends with a judgement");
        for judgement in judgements {
            assert!(end.contains(&format!("<span>☐ {judgement}</span>")), "{judgement}: {end}");
        }
        // A name, a role, a day and a signature.
        assert_eq!((end.matches("<th>").count(), end.matches("<td></td>").count()), (4, 4), "{end}");
    }
}

#[test]
fn the_number_of_the_proof_is_explained_where_there_is_one() {
    for (mut tree, deck) in decks() {
        let legend = |deck: &Deck| {
            let sheet = sheet(deck, None);
            let (_, rest) = sheet.split_once("class=\"legend\">").expect("a legend");
            rest.split_once("</section>").expect("its end").0.to_owned()
        };
        assert!(legend(&deck).contains("16"), "{}", deck.lang);
        tree.as_object_mut().expect("a deck").remove("check");
        assert!(!legend(&shipped::deck(tree)).contains("16"), "{}", deck.lang);
    }
}

#[test]
fn a_language_that_the_sheet_does_not_speak_gets_it_in_english() {
    let (mut tree, _) = decks().next().expect("a deck");
    tree["lang"] = "fr".into();
    assert!(sheet(&shipped::deck(tree), None).contains("How to read this sheet"));
}
