//! A second press that was not meant: what was under the pointer is gone, and what came there is not answered by it.

use hontou_e2e::browser::{Apart, Pointer};
use hontou_e2e::check::Level;
use hontou_e2e::deck::{Deck, Verdict};
use hontou_e2e::engine::Engine;
use hontou_e2e::outcome::{applies_in, can_touch};
use hontou_e2e::quiz::Quiz;
use hontou_e2e::reader::{Key, Reader};
use hontou_e2e::site::{SCRIPT_TAG, Site};
use hontou_e2e::words;

use super::styled;
use crate::walk::{Reply, reply, through_the_cards, to_the_memo};

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

/// On a busy machine a driver is too slow for a double click: then it is tried again, and at last without the driver.
#[track_caller]
fn in_time(attempt: impl Fn(By) -> Option<()>) {
    let done = [By::Driver, By::Driver, By::Script].into_iter().any(|by| attempt(by).is_some());
    assert!(done, "no two presses came as fast as those of a double click");
}

/// What presses twice.
#[derive(Clone, Copy)]
enum By {
    Driver,
    Script,
}

/// Presses twice by a slip; nothing if the second press came too late to be one.
#[track_caller]
fn slips(by: By, reader: &Reader, quiz: &Quiz<'_>, name: &str, pointer: Pointer) -> Option<()> {
    const WATCH: &str = "if (!window.presses) addEventListener('pointerup', ({ timeStamp }) => presses.push(timeStamp), true);
        window.presses = [];";
    if matches!(by, By::Script) {
        quiz.press_twice_by_script(name);
        return Some(());
    }
    reader.page(WATCH, Vec::new());
    quiz.press_twice(name, pointer, Apart::SLIP);
    let apart = reader.page("return presses.length === 2 ? presses[1] - presses[0] : -1", Vec::new());
    let apart = apart.as_f64().expect("a number of milliseconds");
    assert!(apart >= 0.0, "two presses were heard");
    (apart < 450.0).then_some(())
}

#[track_caller]
fn is_unanswered(reader: &Reader, quiz: &Quiz<'_>, claim: &str) {
    quiz.is_on(claim);
    reader.waits_for_observers();
    quiz.is_on(claim);
    assert!(quiz.has_button(words::SEE), "{}", quiz.text());
}

#[track_caller]
fn a_double_press_on_next_card(pointer: Pointer) {
    in_time(|by| {
        let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
        let quiz = reader.quiz();
        styled(&quiz, &ANSWER_EVERYWHERE.replace(":host >", ":host([data-on]) >"));
        reply(&quiz, deck.starters()[0], Reply::See);
        reader.page("arguments[0].toggleAttribute('data-on', true)", vec![quiz.host()]);
        slips(by, &reader, &quiz, words::NEXT_CARD, pointer)?;
        is_unanswered(&reader, &quiz, &deck.starters()[1].claim);
        Some(())
    });
}

#[test]
fn a_double_click_on_next_card_does_not_answer_that_card() {
    a_double_press_on_next_card(Pointer::Mouse);
}

#[test]
fn a_double_tap_on_next_card_does_not_answer_that_card() {
    if can_touch() {
        a_double_press_on_next_card(Pointer::Finger);
    }
}

#[track_caller]
fn a_double_press_on_next(pointer: Pointer) {
    in_time(|by| {
        let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
        let (quiz, questions) = (reader.quiz(), &deck.check.questions);
        styled(&quiz, ONWARD_AT_THE_FOOT);
        quiz.press(words::CHECK);
        for question in &questions[..2] {
            quiz.is_on(&question.ask);
            quiz.choose(&question.harmless_option().text);
            slips(by, &reader, &quiz, words::NEXT, pointer)?;
        }
        quiz.is_on(&questions[2].ask);
        reader.waits_for_observers();
        quiz.does_not_see(words::UNANSWERED);
        for option in &questions[2].options {
            assert!(!quiz.is_chosen(&option.text), "{}", &*option.text);
        }
        Some(())
    });
}

#[test]
fn a_double_click_on_next_neither_answers_nor_scolds() {
    a_double_press_on_next(Pointer::Mouse);
}

#[test]
fn a_double_tap_on_next_neither_answers_nor_scolds() {
    if can_touch() {
        a_double_press_on_next(Pointer::Finger);
    }
}

#[test]
fn a_double_click_into_the_self_check_picks_no_answer() {
    in_time(|by| {
        let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
        let (quiz, question) = (reader.quiz(), &deck.check.questions[0]);
        styled(&quiz, OPTION_EVERYWHERE);
        slips(by, &reader, &quiz, words::CHECK, Pointer::Mouse)?;
        quiz.is_on(&question.ask);
        reader.waits_for_observers();
        for option in &question.options {
            assert!(!quiz.is_chosen(&option.text), "{}", &*option.text);
        }
        Some(())
    });
}

#[test]
fn a_double_click_on_back_goes_back_by_one() {
    in_time(|by| {
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
        slips(by, &reader, &quiz, words::BACK, Pointer::Mouse)?;
        quiz.is_on(&questions[1].ask);
        reader.waits_for_observers();
        quiz.is_on(&questions[1].ask);
        Some(())
    });
}

#[test]
fn a_double_click_on_change_changes_no_answer() {
    in_time(|by| {
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
        slips(by, &reader, &quiz, &words::change(&question.ask), Pointer::Mouse)?;
        quiz.is_on(&question.ask);
        reader.waits_for_observers();
        assert!(quiz.is_chosen(&answers[at].text), "the answer given is still picked");
        Some(())
    });
}

#[test]
fn a_double_click_on_restart_does_not_answer_the_first_card() {
    in_time(|by| {
        let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
        let quiz = reader.quiz();
        through_the_cards(&quiz, &deck, |_| Reply::See);
        quiz.is_styled(ANSWER_EVERYWHERE);
        slips(by, &reader, &quiz, words::RESTART, Pointer::Mouse)?;
        is_unanswered(&reader, &quiz, &deck.starters()[0].claim);
        Some(())
    });
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
    if !applies_in(&[Engine::Chromium], "no other engine's driver repeats a key") {
        return;
    }
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let (quiz, questions) = (reader.quiz(), &deck.check.questions);
    quiz.press(words::CHECK);
    quiz.is_on(&questions[0].ask);
    quiz.choose(&questions[0].harmless_option().text);
    while quiz.focused().as_deref() != Some(words::NEXT) {
        reader.presses(Key::Tab);
    }
    reader.holds_enter(12);
    quiz.is_on(&questions[1].ask);
    reader.waits_for_observers();
    quiz.does_not_see(words::UNANSWERED);
}
