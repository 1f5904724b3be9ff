//! axe-core finds nothing, and leaves nothing open, on any screen, in light and in dark.

use hontou_e2e::access::Fault;
use hontou_e2e::deck::Deck;
use hontou_e2e::quiz::{Quiz, Shade};
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::site::Site;
use hontou_e2e::words;

use super::screens::on_every_screen;
use super::{DARK, page};
use crate::walk::{Reply, go_on, reply};

#[test]
fn axe_finds_nothing_on_any_screen_in_light() {
    finds_nothing_on_any_screen("", Shade::Light);
}

#[test]
fn axe_finds_nothing_on_any_screen_in_dark() {
    finds_nothing_on_any_screen(DARK, Shade::Dark);
}

#[track_caller]
fn finds_nothing_on_any_screen(head: &str, shade: Shade) {
    let reader = Reader::opens(page(head));
    let quiz = reader.quiz();
    quiz.becomes(shade);
    let mut found = Vec::new();
    on_every_screen(&quiz, |screen| {
        found.extend(findings(&quiz).into_iter().map(|one| format!("{screen}: {one}")));
    });
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn axe_finds_nothing_in_a_large_figure() {
    let (reader, deck) = (Reader::opens(page("")), Deck::published());
    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::See);
    go_on(&quiz, &deck, 0);
    reply(&quiz, deck.starters()[1], Reply::See);
    quiz.press(words::ENLARGE);
    quiz.sees(words::CLOSE);
    assert_eq!(findings(&quiz), [""; 0]);
}

#[test]
fn axe_finds_nothing_where_the_quiz_could_not_be_had() {
    finds_nothing_in_trouble("");
}

#[test]
fn axe_finds_nothing_where_the_quiz_could_not_be_had_on_a_dark_page() {
    finds_nothing_in_trouble(DARK);
}

/// Without a deck there is a line and a button; without the program all of the deck stands there to be read.
#[track_caller]
fn finds_nothing_in_trouble(head: &str) {
    let missing = page(head);
    missing.files.answer("/decks/exosome.ja.txt", Response::status(404));
    missing.files.answer("/decks/exosome.ja.html", Response::status(404));
    let reader = Reader::opens(missing);
    reader.quiz().sees(words::TROUBLE);
    assert_eq!(findings(&reader.quiz()), [""; 0], "the failure");

    let reader = Reader::opens(without_the_program(page(head)));
    let quiz = reader.quiz();
    quiz.sees(words::EDITION);
    assert_eq!(findings(&quiz), [""; 0], "the static page, folded");
    quiz.finds::<()>("for (const fold of root.querySelectorAll('details')) fold.open = true; return null");
    assert_eq!(findings(&quiz), [""; 0], "the static page, open");
}

pub(super) fn without_the_program(site: Site) -> Site {
    site.files.answer("/hontou_bg.wasm", Response::status(404));
    site
}

/// Has a page that was not written by a test load axe.
const LOAD: &str =
    "const script = document.createElement('script'); script.src = '/axe.js'; document.head.append(script)";

#[test]
fn axe_finds_nothing_in_the_page_of_the_static_edition() {
    let reader = Reader::opens(page(""));
    reader.goes_to("/hontou/decks/exosome.ja.html");
    reader.page("for (const fold of document.querySelectorAll('details')) fold.open = true", Vec::new());
    reader.page(LOAD, Vec::new());
    reader.waits_until("'axe' in window");
    let found = reader.axe_of_the_page();
    assert!(found.is_empty(), "{found:#?}");
}

/// What axe finds in a quiz, and what is wrong with the words of drawings, which it cannot tell.
#[track_caller]
pub(super) fn findings(quiz: &Quiz<'_>) -> Vec<String> {
    let mut findings = quiz.axe();
    findings.extend(quiz.faults(Fault::FigureContrast));
    findings
}
