//! Pages that take a quiz away, put it back, or move it.

use hontou_e2e::deck::Deck;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::SCRIPT_TAG;
use hontou_e2e::spy;

use crate::walk::{Reply, go_on, reply};

#[test]
fn a_quiz_that_was_removed_works_again_when_it_is_put_back() {
    let (reader, deck) = (Reader::opens(spy::page(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::Right);
    reader.page("window.kept = arguments[0]; kept.remove()", vec![quiz.host()]);
    reader.waits_until("document.querySelector('hontou-quiz') === null");
    reader.page("document.querySelector('#after').before(kept)", Vec::new());
    spy::hears(&reader, "hontou-ready", 2);

    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::Wrong);
    go_on(&quiz, &deck, 0);
    quiz.is_on(&deck.starters()[1].claim);
    assert_eq!(reader.site.files.requests_for("/hontou_bg.wasm"), 1, "the widget was there already");
}

#[test]
fn a_removed_quiz_hears_of_nothing_and_says_nothing() {
    let (reader, deck) = (Reader::opens(spy::page(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    quiz.is_on(&deck.title);
    reader.page("window.kept = arguments[0]; kept.remove()", vec![quiz.host()]);
    let requests = reader.site.requests();
    reader.page("return new Promise(requestAnimationFrame)", Vec::new());
    reader.page("kept.setAttribute('theme', 'blue'); kept.setAttribute('deck', 'other')", Vec::new());
    reader.page("document.documentElement.style.colorScheme = 'dark'", Vec::new());
    reader.page("return new Promise(requestAnimationFrame)", Vec::new());
    assert_eq!(spy::learned(&reader).events.len(), 1, "ready, and nothing after it");
    assert_eq!(reader.console(), []);
    assert_eq!(reader.site.requests(), requests);
}

#[test]
fn a_quiz_that_is_moved_keeps_the_readers_place() {
    let (reader, deck) = (Reader::opens(spy::page(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::Right);
    go_on(&quiz, &deck, 0);
    reply(&quiz, deck.starters()[1], Reply::Wrong);
    reader.page("document.querySelector('#before').before(arguments[0])", vec![quiz.host()]);
    reader.page("return new Promise(requestAnimationFrame)", Vec::new());
    quiz.is_on(&deck.starters()[1].claim);
    quiz.sees(&deck.starters()[1].fact);
    go_on(&quiz, &deck, 1);
    quiz.is_on(&deck.starters()[2].claim);
    assert_eq!(spy::hears(&reader, "hontou-ready", 1).name, "hontou-ready", "it did not start again");
}
