//! The boundary that the loader calls, in a real browser: mount, update, unmount, and the events for the page.

#![cfg(target_arch = "wasm32")]

#[path = "../../author/tests/digest/mod.rs"]
mod digest;
mod stage;

use hontou_core::deck::Deck;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use stage::{Stage, deck, deck_in_english, deck_with};

wasm_bindgen_test_configure!(run_in_browser);

const FIRST_CLAIM: &str = "エクソソームを使っていても、日焼け止めや保湿は必要？";
const FIRST_FACT: &str = "必要です。エクソソームは、日焼け止め、保湿、洗顔の代わりになりません。";
const SECOND_CLAIM: &str = "エクソソーム配合の化粧品には、";
const FIRST_QUESTION: &str = "いまの状況に近いのは、どれですか。";

#[wasm_bindgen_test]
async fn a_mounted_quiz_shows_the_first_claim_and_tells_the_page_that_it_is_ready() {
    let stage = Stage::set();
    let _widget = stage.mount(&[], &deck()).await;
    stage.shows(FIRST_CLAIM);
    assert_eq!(stage.events(), ["hontou-ready {}"]);
}

#[wasm_bindgen_test]
async fn changed_attributes_keep_the_readers_place() {
    let stage = Stage::set();
    let mut widget = stage.mount(&[], &deck()).await;
    stage.press("はい").await;
    stage.press("次のカードへ").await;
    stage.press("いいえ").await;
    stage.update(&mut widget, &[("theme", "dark"), ("disclosure", "院長が書いています")]).await;
    stage.shows(SECOND_CLAIM);
    stage.shows("予想どおり");
    stage.shows("院長が書いています");
    stage.update(&mut widget, &[]).await;
    stage.shows(SECOND_CLAIM);
    stage.lacks("院長が書いています");
}

#[wasm_bindgen_test]
async fn a_half_that_is_left_out_and_put_back_is_as_it_was_left() {
    let stage = Stage::set();
    let mut widget = stage.mount(&[], &deck()).await;
    stage.press("はい").await;
    stage.update(&mut widget, &[("mode", "check")]).await;
    stage.shows(FIRST_QUESTION);
    stage.update(&mut widget, &[("mode", "cards")]).await;
    stage.shows(FIRST_CLAIM);
    stage.shows(FIRST_FACT);
}

#[wasm_bindgen_test]
async fn the_deck_in_another_language_keeps_the_readers_place() {
    let stage = Stage::set();
    let mut widget = stage.mount(&[], &deck()).await;
    stage.press("はい").await;
    stage.press("次のカード").await;
    stage.press("いいえ").await;
    stage.update_deck(&mut widget, &deck_in_english()).await;
    stage.lacks(SECOND_CLAIM);
    stage.shows("2 / 8");
    stage.button("Next card");
    stage.update_deck(&mut widget, &deck()).await;
    stage.shows(SECOND_CLAIM);
    let ready = stage.events().iter().filter(|event| event.starts_with("hontou-ready")).count();
    assert_eq!(ready, 1);
}

#[wasm_bindgen_test]
async fn another_deck_begins_anew() {
    let stage = Stage::set();
    let mut widget = stage.mount(&[], &deck()).await;
    stage.press("はい").await;
    stage.update_deck(&mut widget, &deck_with("cards", 0, "id", "another")).await;
    stage.shows(FIRST_CLAIM);
    stage.lacks(FIRST_FACT);
}

#[wasm_bindgen_test]
async fn an_unmounted_quiz_leaves_nothing_and_tells_nothing_more() {
    let stage = Stage::set();
    let widget = stage.mount(&[], &deck()).await;
    let answer = stage.button("はい");
    let before = stage.events();
    stage.unmount(widget).await;
    assert_eq!(stage.children(), 0);
    answer.click();
    stage.settle().await;
    assert_eq!(stage.events(), before);
}

#[wasm_bindgen_test]
async fn a_quiz_can_be_mounted_again_where_one_was_unmounted() {
    let stage = Stage::set();
    let widget = stage.mount(&[], &deck()).await;
    stage.press("はい").await;
    stage.unmount(widget).await;
    let _widget = stage.mount(&[], &deck()).await;
    stage.shows(FIRST_CLAIM);
    stage.lacks(FIRST_FACT);
    stage.press("いいえ").await;
    stage.shows("予想は外れました");
}

#[wasm_bindgen_test]
async fn answers_do_not_cross_between_two_quizzes_on_a_page() {
    let (one, other) = (Stage::set(), Stage::set());
    let (_first, _second) = (one.mount(&[], &deck()).await, other.mount(&[], &deck()).await);
    one.press("はい").await;
    one.shows(FIRST_FACT);
    other.lacks(FIRST_FACT);
    assert_eq!(other.events(), ["hontou-ready {}"]);
    other.press("予想せずに答えを見る").await;
    other.press("次のカードへ").await;
    other.shows(SECOND_CLAIM);
    one.lacks(SECOND_CLAIM);
    assert_eq!(one.events().len(), 2, "ready, and its own answer: {:?}", one.events());
}

/// The deck without its end.
fn damaged() -> String {
    let mut flat = hontou_reader::read(&deck()).expect("a deck");
    flat.pop();
    flat
}

#[wasm_bindgen_test]
async fn a_deck_that_cannot_be_used_is_refused_with_all_of_why_and_of_a_damaged_one_nothing_is_drawn() {
    let why = hontou_reader::read(&deck_with("cards", 2, "topic", "nowhere")).expect_err("it is refused");
    assert!(why.starts_with("cards[2].topic: "), "{why}");
    let stage = Stage::set();
    assert!(stage.try_mount(&[], &damaged()).is_err());
    assert!(stage.events().is_empty(), "the loader emits the error, not the widget");
    assert_eq!(stage.children(), 0);
}

#[wasm_bindgen_test]
async fn a_deck_that_becomes_a_damaged_one_is_refused_and_the_quiz_stays() {
    let stage = Stage::set();
    let mut widget = stage.mount(&[], &deck()).await;
    assert!(stage.try_update(&mut widget, &damaged()).is_err());
    stage.shows(FIRST_CLAIM);
}

#[wasm_bindgen_test]
async fn an_odd_value_is_told_to_the_loader_and_the_default_stands() {
    let stage = Stage::set();
    let _widget = stage.mount(&[("mode", "both")], &deck()).await;
    stage.shows(FIRST_CLAIM);
    let warned = stage.warned();
    assert!(warned.len() == 1 && warned[0].starts_with("mode=\"both\" is not a value of mode"), "{warned:?}");
}

#[wasm_bindgen_test]
async fn the_page_is_told_what_was_guessed_and_of_the_self_check_only_that_it_is_done() {
    let stage = Stage::set();
    let _widget = stage.mount(&[], &deck()).await;
    stage.press("いいえ").await;
    stage.press("次のカードへ").await;
    stage.press("いいえ").await;
    for _ in 2..8 {
        stage.press("次のカードへ").await;
        stage.press("予想せずに答えを見る").await;
    }
    stage.press("まとめを見る").await;
    stage.press("お店やクリニックで聞くことのメモを作る").await;
    for _ in 1..8 {
        stage.pick_first().await;
        stage.press("次へ").await;
    }
    stage.pick_first().await;
    stage.press("メモを見る").await;
    stage.shows("まず、医師に相談しましょう");

    let events = stage.events();
    assert_eq!(
        [&events[1], &events[2], &events[3]],
        [
            r#"hontou-reveal {"card":"basic-care","guess":"false","verdict":"true"}"#,
            r#"hontou-reveal {"card":"stem-cells","guess":"false","verdict":"false"}"#,
            r#"hontou-reveal {"card":"reach-dermis","guess":null,"verdict":"unknown"}"#,
        ]
    );
    assert_eq!(events[9..], [r#"hontou-cards-done {"right":1,"total":8}"#, "hontou-check-done {}"]);
}

#[wasm_bindgen_test]
fn the_proof_of_the_shipped_decks_comes_to_the_same_as_natively() {
    for deck in [include_str!("../../decks/exosome.ja.json"), include_str!("../../decks/exosome.en.json")] {
        let deck = js_sys::JSON::parse(deck).expect("the deck is JSON");
        let deck = Deck::read(&hontou_reader::tree(&deck)).expect("it can be read");
        let digest = hontou_author::prove::prove(&deck).expect("few enough answers").digest;
        assert_eq!(digest, digest::SHIPPED, "see author/tests/digest/mod.rs");
    }
}
