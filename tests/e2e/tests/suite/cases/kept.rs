//! What a reader has written stays: through a server that fails, and through a press they did not think over.

use hontou_e2e::check::Level;
use hontou_e2e::deck::Deck;
use hontou_e2e::quiz::Quiz;
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::site::SCRIPT_TAG;
use hontou_e2e::{spy, words};
use serde_json::json;

use crate::walk::{Reply, through_the_cards, to_the_memo};

/// A reader at a memo for a doctor; then an attribute changes, to what cannot be had.
#[track_caller]
fn at_the_memo_when(attribute: &str, value: &str, missing: &str, code: &str) -> Reader {
    let reader = Reader::opens(spy::page(SCRIPT_TAG));
    let (quiz, deck) = (reader.quiz(), Deck::published());
    to_the_memo(&quiz, &deck, Level::Doctor);
    reader.site.files.answer(missing, Response::status(503));
    reader.page(
        "arguments[0].setAttribute(arguments[1], arguments[2])",
        vec![quiz.host(), json!(attribute), json!(reader.site.written(value))],
    );
    let detail = spy::receives(&reader, "hontou-error", 1).detail;
    assert_eq!(detail["code"], code, "{detail:#}");
    let told = reader.console();
    assert_eq!(told.len(), 1, "{told:#?}");
    assert_eq!(told[0].level, "SEVERE", "{told:#?}");
    is_kept(&quiz, &deck);
    reader
}

/// The memo is there, and can be used.
#[track_caller]
fn is_kept(quiz: &Quiz<'_>, deck: &Deck) {
    let title = &deck.check.headlines[&Level::Doctor].title;
    quiz.is_on(title);
    quiz.does_not_see(words::TROUBLE);
    quiz.press(words::ALL_ANSWERS);
    let question = &deck.check.questions[0];
    quiz.press(&words::change(&question.ask));
    quiz.is_on(&question.ask);
    quiz.press(words::TO_MEMO);
    quiz.is_on(title);
}

#[test]
fn a_language_whose_deck_does_not_come_takes_no_memo_away() {
    let reader = at_the_memo_when("lang", "en", "/decks/exosome.en.txt", "http");
    // Once it can be had, it is the memo in that language.
    reader.site.files.heal("/decks/exosome.en.txt");
    let quiz = reader.quiz();
    reader.page("arguments[0].lang = 'ja'", vec![quiz.host()]);
    reader.page("arguments[0].lang = 'en'", vec![quiz.host()]);
    quiz.is_on(&Deck::published_in("en").check.headlines[&Level::Doctor].title);
}

#[test]
fn a_language_whose_words_do_not_come_takes_no_memo_away() {
    at_the_memo_when("lang", "en", "/texts/en.json", "http");
}

#[test]
fn a_deck_that_does_not_come_takes_no_memo_away() {
    at_the_memo_when("deck", "{files}/decks/other.json", "/decks/other.json", "http");
}

#[test]
fn a_deck_that_cannot_be_used_takes_no_memo_away() {
    at_the_memo_when("deck", "no-such-deck", "/nothing", "deck-unknown");
}

#[test]
fn a_folder_that_is_not_there_takes_no_memo_away() {
    at_the_memo_when("base", "{files}/elsewhere/", "/elsewhere/hontou_bg.wasm", "http");
}

#[test]
fn starting_anew_asks_first_where_answers_would_be_gone() {
    let (reader, deck) = (Reader::opens(spy::page(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    to_the_memo(&quiz, &deck, Level::Doctor);
    let title = &deck.check.headlines[&Level::Doctor].title;
    quiz.press(words::RESTART);
    let said = quiz.says();
    assert!(said.contains("もう一度") && said.contains("答え"), "{said}");
    quiz.is_on(title);
    quiz.press(words::RESTART_SURE);
    quiz.is_on(&deck.starters()[0].claim);
    assert!(quiz.has_button(words::SEE), "and from the beginning");
}

#[test]
fn a_double_click_on_starting_anew_only_asks() {
    let (reader, deck) = (Reader::opens(spy::page(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    to_the_memo(&quiz, &deck, Level::Doctor);
    quiz.press_twice_by_script(words::RESTART);
    quiz.says();
    reader.waits_for_observers();
    quiz.is_on(&deck.check.headlines[&Level::Doctor].title);
}

#[test]
fn starting_anew_with_cards_alone_asks_nothing() {
    let (reader, deck) = (Reader::opens(spy::page(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    through_the_cards(&quiz, &deck, |_| Reply::See);
    quiz.press(words::RESTART);
    quiz.is_on(&deck.starters()[0].claim);
    assert!(quiz.has_button(words::SEE), "from the beginning");
}
