//! A reader without a pointer.

use hontou_e2e::deck::Deck;
use hontou_e2e::quiz::Quiz;
use hontou_e2e::reader::{Key, Reader};
use hontou_e2e::site::{SCRIPT_TAG, Site};
use hontou_e2e::words;

/// More stops than any screen has.
const STOPS: usize = 30;

#[test]
fn the_keyboard_alone_gets_from_a_claim_to_the_next_and_through_a_question() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    let card = deck.starters()[0];
    quiz.is_on(&card.claim);
    tabs_to(&reader, &quiz, card.verdict.word());
    reader.presses(Key::Enter);
    quiz.sees(words::GUESSED_RIGHT);
    quiz.has_focus_on(card.verdict.word());

    tabs_to(&reader, &quiz, words::NEXT_CARD);
    reader.presses(Key::Space);
    quiz.has_focus_on(&deck.starters()[1].claim);

    tabs_to(&reader, &quiz, words::CHECK);
    reader.presses(Key::Enter);
    let question = &deck.check.questions[0];
    quiz.has_focus_on(&question.ask);

    tabs_to(&reader, &quiz, &question.options[0].text);
    reader.presses(Key::Space);
    assert!(quiz.is_chosen(&question.options[0].text));
    reader.presses(Key::Down);
    quiz.has_focus_on(&question.options[1].text);
    assert!(quiz.is_chosen(&question.options[1].text));

    tabs_to(&reader, &quiz, words::NEXT);
    reader.presses(Key::Enter);
    quiz.has_focus_on(&deck.check.questions[1].ask);
}

#[test]
fn the_keyboard_gets_out_of_the_widget_again() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    quiz.is_on(&deck.title);
    tabs_to(&reader, &quiz, deck.starters()[0].verdict.word());
    let out = (0..STOPS).any(|_| {
        reader.presses(Key::Tab);
        reader.page("return document.activeElement.matches('#after a')", Vec::new()) == true
    });
    assert!(out, "Tab never reached the page's own link after the quiz");
}

/// Presses Tab until the focus is on what has this name.
#[track_caller]
fn tabs_to(reader: &Reader, quiz: &Quiz<'_>, name: &str) {
    let mut stops = Vec::new();
    while stops.len() < STOPS {
        reader.presses(Key::Tab);
        let here = quiz.focused().unwrap_or_else(|| "the page".to_owned());
        if here == name {
            return;
        }
        stops.push(here);
    }
    panic!("Tab never reached \"{name}\" but {stops:?}");
}
