//! A card's figure: fetched when its answer is shown, drawn under a strict policy, and told in words where it is missing.

use hontou_e2e::deck::Deck;
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::site::{SCRIPT, SCRIPT_TAG, Site};
use serde_json::json;

/// What the documentation says a page's policy must allow, and no more.
const POLICY: &str = r#"<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:;
    script-src {files} 'wasm-unsafe-eval'; connect-src {files}; require-trusted-types-for 'script'">"#;
const FIGURE: &str = "/decks/figures/contents.svg";

#[test]
fn it_comes_with_the_answer_and_not_before_even_under_a_strict_policy() {
    let reader = Reader::opens(Site::with_head(POLICY, SCRIPT_TAG));
    let (quiz, deck) = (reader.quiz(), Deck::published());
    quiz.is_on(&deck.starters()[0].claim);
    quiz.press("予想せずに答えを見る");
    quiz.press("次のカードへ");
    quiz.is_on(&deck.starters()[1].claim);
    assert_eq!(reader.site.files.requests_for("/figures.js"), 0);

    quiz.press("予想せずに答えを見る");
    reader.waits_until(&format!(
        "performance.getEntriesByType('resource').some(({{ name }}) => name.includes('{}'))",
        FIGURE.trim_end_matches("svg")
    ));
    quiz.press("次のカードへ");
    quiz.is_on(&deck.starters()[2].claim);
    quiz.press("前へ");
    quiz.is_on(&deck.starters()[1].claim);
    assert_eq!(reader.site.files.requests_for("/figures.js"), 1);
    assert_eq!(reader.site.files.requests_for(FIGURE), 1, "a figure seen again is not fetched again");
    assert_eq!(reader.console(), [], "nothing was blocked");
}

#[test]
fn where_it_is_missing_its_words_stand() {
    let mut deck = Deck::published_json();
    deck["cards"][0]["figure"] = json!({ "src": "figures/none.svg", "alt": "図のかわりの言葉です。" });
    let embed = format!(r#"<hontou-quiz deck="/deck.json"></hontou-quiz>{SCRIPT}"#);
    let reader = Reader::opens(Site::with(&embed).having("/deck.json", Response::json(deck.to_string())));
    let quiz = reader.quiz();
    quiz.press("予想せずに答えを見る");
    quiz.sees("図のかわりの言葉です。");
    let logged: Vec<_> = reader.console().into_iter().map(|line| line.message).collect();
    assert!(
        logged.len() == 1 && logged[0].contains("figures/none.svg") && logged[0].contains("404"),
        "{logged:?}"
    );
}
