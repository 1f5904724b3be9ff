//! What went wrong on other people's pages, in other people's widgets. Each is a page that does not have to know of it.

mod authors;
mod changing_pages;
mod encodings;
mod foreign_keys;
mod kept;
mod paper_anywhere;
mod placement;
mod presses;
mod releases;
mod take_along;
mod told;

use hontou_e2e::deck::Deck;
use hontou_e2e::quiz::Quiz;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::SCRIPT;

use crate::walk::{Reply, go_on, reply};

/// The built-in quiz in Japanese, loaded at once, with these attributes beside.
fn element(attributes: &str) -> String {
    format!(r#"<hontou-quiz deck="exosome" lang="ja" loading="eager" {attributes}></hontou-quiz>"#)
}

/// The same, with the script.
fn embed(attributes: &str) -> String {
    format!("{}{SCRIPT}", element(attributes))
}

/// A quiz that can be answered: the first card, and on to the next.
#[track_caller]
fn can_be_answered(quiz: &Quiz<'_>) {
    let deck = Deck::published();
    reply(quiz, deck.starters()[0], Reply::Wrong);
    go_on(quiz, &deck, 0);
    quiz.is_on(&deck.starters()[1].claim);
}

/// The same, on a page whose owner has nothing to be told.
#[track_caller]
fn works(reader: &Reader) {
    can_be_answered(&reader.quiz());
    assert_eq!(reader.console(), []);
}

/// Puts rules of the test's own into a quiz that is drawn.
#[track_caller]
fn styled(quiz: &Quiz<'_>, css: &str) {
    let deck = Deck::published();
    quiz.is_on(&deck.starters()[0].claim);
    quiz.is_styled(css);
}
