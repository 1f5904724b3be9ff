//! Several quizzes on a page.

use hontou_e2e::deck::Deck;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::Site;
use serde_json::{Value, json};

use crate::walk::{Reply, go_on, reply};

const THREE: &str = r#"
    <hontou-quiz deck="exosome" loading="eager"><p class="fallback">準備しています</p></hontou-quiz>
    <hontou-quiz deck="exosome" loading="eager"></hontou-quiz>
    <div data-hontou data-deck="exosome" data-loading="eager"><p class="fallback">準備しています</p></div>
    <script async src="{files}/embed.js"></script>"#;

#[test]
fn three_quizzes_are_answered_apart_on_one_copy_of_the_widget() {
    let (reader, deck) = (Reader::opens(Site::with(THREE)), Deck::published());
    let cards = deck.starters();
    let quizzes = [0, 1, 2].map(|nth| reader.nth_quiz(nth));
    for quiz in &quizzes {
        quiz.is_on(&cards[0].claim);
    }
    reply(&quizzes[0], cards[0], Reply::Wrong);
    reply(&quizzes[2], cards[0], Reply::See);
    go_on(&quizzes[2], &deck, 0);
    quizzes[2].is_on(&cards[1].claim);
    quizzes[1].is_on(&cards[0].claim);
    quizzes[1].does_not_see(&cards[0].fact);
    quizzes[0].sees(&cards[0].fact);
    for file in ["/embed.js", "/runtime.js", "/hontou_bg.wasm"] {
        assert_eq!(reader.site.files.requests_for(file), 1, "{file}");
    }
}

#[test]
fn what_stands_in_for_a_quiz_goes_when_it_is_there() {
    let (reader, deck) = (Reader::opens(Site::with(THREE)), Deck::published());
    for nth in 0..3 {
        reader.nth_quiz(nth).is_on(&deck.title);
    }
    let shown = "return [...document.querySelectorAll('.fallback')].map((part) => part.checkVisibility())";
    assert_eq!(reader.page(shown, Vec::new()), json!([false, false]));
}

#[test]
fn what_stands_in_for_a_quiz_shows_until_it_is_there() {
    let embed = r#"<div style="height: 5000px"></div><hontou-quiz deck="exosome"><p>準備しています</p></hontou-quiz>
        <script async src="{files}/embed.js"></script>"#;
    let reader = Reader::opens(Site::with(embed));
    let quiz = reader.quiz();
    let shown = "return arguments[0].firstElementChild.checkVisibility()";
    assert_eq!(reader.page(shown, vec![quiz.host()]), Value::Bool(true));
}
