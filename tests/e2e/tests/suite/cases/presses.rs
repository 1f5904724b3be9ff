//! A second press that was not meant: what was under the pointer is gone, and what came there is not answered by it.

use hontou_e2e::browser::{Apart, Pointer};
use hontou_e2e::check::Level;
use hontou_e2e::deck::{Deck, Verdict};
use hontou_e2e::engine::Engine;
use hontou_e2e::outcome::applies_in;
use hontou_e2e::quiz::Quiz;
use hontou_e2e::reader::{Key, Reader};
use hontou_e2e::site::{SCRIPT_TAG, Site};
use hontou_e2e::words;

use super::styled;
use crate::walk::{Reply, go_on, reply, through_the_cards, to_the_memo};

/// Wherever the pointer is, an answer of the next card comes to lie there.
const ANSWER_EVERYWHERE: &str = ":host > div:not(:has(.reveal, .recap)) .answer:first-of-type {
    position: fixed; inset: 0; z-index: 9 }";
/// All of the foot of the view is the way back.
const BACK_AT_THE_FOOT: &str =
    ".question .moves [data-kind=plain] { position: fixed; inset: auto 0 0; z-index: 9; block-size: 60px }";
/// All of the foot is the way on.
const ONWARD_AT_THE_FOOT: &str =
    ".moves [data-kind=primary] { position: fixed; inset: auto 0 0; z-index: 9; block-size: 60px }";
/// Wherever the pointer is, an answer of a question comes to lie there.
const OPTION_EVERYWHERE: &str =
    ":host > div:not(:has(.memo)) .option:last-of-type { position: fixed; inset: 0; z-index: 9 }";

#[track_caller]
fn is_unanswered(reader: &Reader, quiz: &Quiz<'_>, claim: &str) {
    quiz.is_on(claim);
    reader.waits_for_observers();
    quiz.is_on(claim);
    assert!(quiz.has_button(words::SEE), "{}", quiz.text());
}

#[track_caller]
fn a_double_press_on_next_card(pointer: Pointer) {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    styled(&quiz, &ANSWER_EVERYWHERE.replace(":host >", ":host([data-on]) >"));
    reply(&quiz, deck.starters()[0], Reply::See);
    reader.page("arguments[0].toggleAttribute('data-on', true)", vec![quiz.host()]);
    quiz.press_twice(words::NEXT_CARD, pointer, Apart::SLIP);
    is_unanswered(&reader, &quiz, &deck.starters()[1].claim);
}

#[test]
fn a_double_click_on_next_card_does_not_answer_that_card() {
    a_double_press_on_next_card(Pointer::Mouse);
}

#[test]
fn a_double_tap_on_next_card_does_not_answer_that_card() {
    if applies_in(&[Engine::Chromium, Engine::Firefox], "WebKitGTK's driver has no finger") {
        a_double_press_on_next_card(Pointer::Finger);
    }
}

#[track_caller]
fn a_double_press_on_next(pointer: Pointer) {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let (quiz, questions) = (reader.quiz(), &deck.check.questions);
    styled(&quiz, ONWARD_AT_THE_FOOT);
    quiz.press(words::CHECK);
    for question in &questions[..2] {
        quiz.is_on(&question.ask);
        quiz.choose(&question.harmless_option().text);
        quiz.press_twice(words::NEXT, pointer, Apart::SLIP);
    }
    quiz.is_on(&questions[2].ask);
    reader.waits_for_observers();
    quiz.does_not_see(words::UNANSWERED);
    for option in &questions[2].options {
        assert!(!quiz.is_chosen(&option.text), "{}", &*option.text);
    }
}

#[test]
fn a_double_click_on_next_neither_answers_nor_scolds() {
    a_double_press_on_next(Pointer::Mouse);
}

#[test]
fn a_double_tap_on_next_neither_answers_nor_scolds() {
    if applies_in(&[Engine::Chromium, Engine::Firefox], "WebKitGTK's driver has no finger") {
        a_double_press_on_next(Pointer::Finger);
    }
}

#[test]
fn a_double_click_into_the_self_check_picks_no_answer() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let (quiz, question) = (reader.quiz(), &deck.check.questions[0]);
    styled(&quiz, OPTION_EVERYWHERE);
    quiz.press_twice(words::CHECK, Pointer::Mouse, Apart::SLIP);
    quiz.is_on(&question.ask);
    reader.waits_for_observers();
    for option in &question.options {
        assert!(!quiz.is_chosen(&option.text), "{}", &*option.text);
    }
}

#[test]
fn a_double_click_on_back_goes_back_by_one() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let (quiz, questions) = (reader.quiz(), &deck.check.questions);
    styled(&quiz, BACK_AT_THE_FOOT);
    quiz.press(words::CHECK);
    for question in &questions[..2] {
        quiz.is_on(&question.ask);
        quiz.choose(&question.harmless_option().text);
        quiz.press(words::NEXT);
    }
    quiz.is_on(&questions[2].ask);
    quiz.press_twice(words::BACK, Pointer::Mouse, Apart::SLIP);
    quiz.is_on(&questions[1].ask);
    reader.waits_for_observers();
    quiz.is_on(&questions[1].ask);
}

#[test]
fn a_double_click_on_change_changes_no_answer() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    let answers = to_the_memo(&quiz, &deck, Level::Doctor);
    quiz.is_styled(OPTION_EVERYWHERE);
    let at = answers.iter().position(|answer| answer.note.is_some()).expect("one of them causes a note");
    let question = &deck.check.questions[at];
    assert_ne!(
        question.options.last().map(|option| &option.id),
        Some(&answers[at].id),
        "the last is another"
    );
    quiz.press_twice(&words::change(&question.ask), Pointer::Mouse, Apart::SLIP);
    quiz.is_on(&question.ask);
    reader.waits_for_observers();
    assert!(quiz.is_chosen(&answers[at].text), "the answer given is still picked");
}

#[test]
fn a_double_click_on_restart_does_not_answer_the_first_card() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    through_the_cards(&quiz, &deck, |_| Reply::See);
    quiz.is_styled(ANSWER_EVERYWHERE);
    quiz.press_twice(words::RESTART, Pointer::Mouse, Apart::SLIP);
    is_unanswered(&reader, &quiz, &deck.starters()[0].claim);
}

#[test]
fn two_presses_apart_in_time_or_in_place_both_count() {
    for apart in [Apart::LATER, Apart::BESIDE] {
        let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
        let (quiz, questions) = (reader.quiz(), &deck.check.questions);
        styled(&quiz, ONWARD_AT_THE_FOOT);
        quiz.press(words::CHECK);
        quiz.is_on(&questions[0].ask);
        quiz.choose(&questions[0].harmless_option().text);
        quiz.press_twice(words::NEXT, Pointer::Mouse, apart);
        quiz.is_on(&questions[1].ask);
        quiz.sees(words::UNANSWERED);
    }
}

#[test]
fn the_first_press_on_a_page_counts_at_once() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    quiz.is_on(&deck.starters()[0].claim);
    quiz.press(Verdict::True.word());
    quiz.sees(&deck.starters()[0].fact);
}

#[test]
fn enter_that_is_held_down_goes_on_by_one_screen() {
    if !applies_in(&[Engine::Chromium, Engine::Firefox], "WebKitGTK's driver does not repeat a key") {
        return;
    }
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::See);
    go_on(&quiz, &deck, 0);
    reply(&quiz, deck.starters()[1], Reply::See);
    quiz.has_focus_on(deck.starters()[1].verdict.word());
    reader.holds(Key::Enter, 12);
    is_unanswered(&reader, &quiz, &deck.starters()[2].claim);
}
