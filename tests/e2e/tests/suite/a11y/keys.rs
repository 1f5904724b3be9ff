//! Keys beyond those of buttons: 1 to 3 answer a claim, Enter goes on. Nowhere else, and with no modifier.

use hontou_e2e::deck::Deck;
use hontou_e2e::quiz::Quiz;
use hontou_e2e::reader::{Key, Reader};
use hontou_e2e::words;

use super::page;

/// Opens a page and puts the focus on the first thing in the quiz.
#[track_caller]
fn enters(reader: &Reader) -> Quiz<'_> {
    let quiz = reader.quiz();
    quiz.sees(words::SEE);
    reader.page("document.querySelector('#start').focus()", Vec::new());
    reader.presses(Key::Tab);
    assert!(quiz.focused().is_some(), "Tab goes into the quiz");
    quiz
}

/// Nothing has been answered by the time everything pressed so far has been heard.
#[track_caller]
fn is_unanswered(reader: &Reader, quiz: &Quiz<'_>) {
    reader.waits_for_observers();
    assert!(quiz.has_button(words::SEE), "{}", quiz.text());
}

#[test]
fn each_digit_gives_its_answer_and_enter_goes_on() {
    let (reader, deck) = (Reader::opens(page("")), Deck::published());
    let quiz = enters(&reader);
    for (at, key) in ['1', '2', '3'].into_iter().enumerate() {
        let card = deck.starters()[at];
        quiz.is_on(&card.claim);
        reader.types(key);
        quiz.sees(&card.fact);
        quiz.has_focus_on(card.verdict.word());
        let chosen: Vec<String> =
            quiz.finds("return shown('.answer[aria-pressed=true] > :last-child').map(words)");
        assert_eq!(chosen, [hontou_e2e::deck::Verdict::ALL[at].word()]);
        reader.presses(Key::Enter);
        quiz.has_focus_on(&deck.starters()[at + 1].claim);
    }
}

#[test]
fn outside_the_quiz_digits_are_the_pages() {
    let reader = Reader::opens(page(""));
    let quiz = reader.quiz();
    quiz.sees(words::SEE);
    reader.types('1');
    is_unanswered(&reader, &quiz);
    reader.page("document.querySelector('#start').focus()", Vec::new());
    reader.types('1');
    is_unanswered(&reader, &quiz);
}

#[test]
fn digits_with_a_modifier_and_other_digits_answer_nothing() {
    let reader = Reader::opens(page(""));
    let quiz = enters(&reader);
    reader.types('0');
    reader.types('4');
    reader.types('a');
    // Control and Alt with a digit change tabs in some browsers; where they do, the quiz hears nothing either.
    reader.page("document.addEventListener('keydown', (event) => event.preventDefault(), true)", Vec::new());
    reader.presses_with(Key::Alt, '1');
    reader.presses_with(Key::Control, '1');
    is_unanswered(&reader, &quiz);
}

#[test]
fn enter_on_a_button_does_what_the_button_does_and_no_more() {
    let (reader, deck) = (Reader::opens(page("")), Deck::published());
    let quiz = enters(&reader);
    reader.types('1');
    quiz.has_focus_on(deck.starters()[0].verdict.word());
    // On the list of cards it opens the list, and the card stays.
    reader.page("document.querySelector('#start').focus()", Vec::new());
    reader.presses(Key::Tab);
    reader.presses(Key::Enter);
    quiz.sees(&deck.starters()[2].claim);
    quiz.is_on(&deck.starters()[0].claim);
    quiz.sees(&deck.starters()[0].fact);
    // On Next it goes on by one card, not by two.
    while quiz.focused().as_deref() != Some(words::NEXT_CARD) {
        reader.presses(Key::Tab);
        assert!(quiz.focused().is_some(), "Tab left the quiz without coming by {}", words::NEXT_CARD);
    }
    reader.presses(Key::Enter);
    quiz.has_focus_on(&deck.starters()[1].claim);
    is_unanswered(&reader, &quiz);
}

/// A page can hear keys. That an answer of the self-check is given by none of them but those of radio buttons is on purpose.
#[test]
fn digits_answer_no_question_of_the_self_check() {
    let (reader, deck) = (Reader::opens(page("")), Deck::published());
    let quiz = reader.quiz();
    quiz.press(words::CHECK);
    let question = &deck.check.questions[0];
    quiz.has_focus_on(&question.ask);
    for key in ['1', '2', '3'] {
        reader.types(key);
    }
    reader.waits_for_observers();
    for option in &question.options {
        assert!(!quiz.is_chosen(&option.text), "{}", &*option.text);
    }
    quiz.is_on(&question.ask);
}
