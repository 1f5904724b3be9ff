//! Hosts: pages that make it hard. Each has its quiz answered from the first card to the memo, and is left as it was.
//!
//! The name of each test is what the owner of such a page would ask.

mod libraries;
mod navigation;
mod pasting;
mod styles;

use hontou_e2e::check::Level;
use hontou_e2e::deck::Deck;
use hontou_e2e::hosts::Page;
use hontou_e2e::quiz::Quiz;
use hontou_e2e::words;

use crate::walk::{Reply, go_on, reply, through_the_check};

/// The quiz on the page is answered to the memo, it is the only one, and the page around it is as it is without it.
#[track_caller]
fn works_on(page: &Page) {
    let host = page.opened();
    is_answered(&host.0.quiz());
    host.has_quizzes(1);
    host.is_left_alone();
}

/// Goes from the first card to the memo by few clicks.
#[track_caller]
fn is_answered(quiz: &Quiz<'_>) {
    is_answered_looking(quiz, |_| ());
}

/// The same, with a look at four screens: a claim, its answer, a question, the memo.
#[track_caller]
pub(crate) fn is_answered_looking(quiz: &Quiz<'_>, mut look: impl FnMut(&'static str)) {
    let deck = Deck::published();
    quiz.is_on(&deck.starters()[0].claim);
    look("a claim");
    reply(quiz, deck.starters()[0], Reply::See);
    look("an answer");
    go_on(quiz, &deck, 0);
    quiz.is_on(&deck.starters()[1].claim);
    quiz.press(words::CHECK);
    quiz.is_on(&deck.check.questions[0].ask);
    look("a question");
    through_the_check(quiz, &deck.check, &deck.check.answers_leading_to(Level::Doctor));
    quiz.is_on(&deck.check.headlines[&Level::Doctor].title);
    look("the memo");
}
