//! A tour of every screen there is.

use hontou_e2e::check::Level;
use hontou_e2e::deck::Deck;
use hontou_e2e::quiz::Quiz;
use hontou_e2e::words;

use crate::walk::{Reply, go_on, reply, through_the_check};

/// Looks at every screen of a quiz in Japanese that was just opened, folds open and shut.
#[track_caller]
pub(super) fn on_every_screen(quiz: &Quiz<'_>, mut look: impl FnMut(&str)) {
    let deck = Deck::published();
    on_the_cards(quiz, &deck, &mut look);
    on_the_questions(quiz, &deck, &mut look);
    on_the_memos(quiz, &deck, &mut look);
}

/// The claim, its folds, an answer with each verdict, right, wrong and only seen, a figure, and the recap.
#[track_caller]
pub(super) fn on_the_cards(quiz: &Quiz<'_>, deck: &Deck, look: &mut impl FnMut(&str)) {
    quiz.is_on(&deck.starters()[0].claim);
    look("the first claim");
    quiz.press(words::CARDS);
    look("the list of cards");
    quiz.press(words::CARDS);
    quiz.press(words::TOPICS);
    quiz.sees(words::ALL_CARDS);
    look("the topics");
    quiz.press(words::TOPICS);
    for (at, card) in deck.starters().into_iter().enumerate() {
        let how = Reply::ALL[at % 3];
        reply(quiz, card, how);
        // By then each verdict has come, and each reply.
        if at < 4 {
            has_its_drawing(quiz);
            look(&format!("the answer to {}, {how:?}", card.id));
        }
        if at < 4 && quiz.has_button(words::GLOSSARY) {
            quiz.press(words::GLOSSARY);
            look(&format!("the words of {}", card.id));
        }
        go_on(quiz, deck, at);
    }
    quiz.sees(&deck.starters()[0].takeaway);
    look("the recap");
}

/// The figure of a card is drawn, if it has one.
#[track_caller]
pub(super) fn has_its_drawing(quiz: &Quiz<'_>) {
    quiz.waits_until("return shown('.figure:not(:has(svg))').length === 0");
}

/// A question, from the recap, and the same without an answer.
#[track_caller]
fn on_the_questions(quiz: &Quiz<'_>, deck: &Deck, look: &mut impl FnMut(&str)) {
    quiz.press(words::TO_CHECK);
    quiz.is_on(&deck.check.questions[0].ask);
    look("a question");
    quiz.press(words::NEXT);
    quiz.sees(words::UNANSWERED);
    look("a question without an answer");
}

/// A memo of each level, the folded answers of the first open, too.
#[track_caller]
fn on_the_memos(quiz: &Quiz<'_>, deck: &Deck, look: &mut impl FnMut(&str)) {
    let check = &deck.check;
    through_the_check(quiz, check, &check.answers_leading_to(Level::Ready));
    quiz.is_on(&check.headlines[&Level::Ready].title);
    look("the memo, ready");
    // Each answer is graver than those before, which stay.
    for level in [Level::Rethink, Level::Confirm, Level::Doctor] {
        let answers = check.answers_leading_to(level);
        let at = answers.iter().position(|answer| check.note_of(answer).is_some()).expect("one causes it");
        quiz.press(words::ALL_ANSWERS);
        if level == Level::Rethink {
            look("all answers");
        }
        quiz.press(&words::change(&check.questions[at].ask));
        quiz.choose(&answers[at].text);
        quiz.press(words::TO_MEMO);
        quiz.is_on(&check.headlines[&level].title);
        look(&format!("the memo, {}", level.name()));
    }
}
