//! Light and dark: as the page is, or as its owner says.

use hontou_e2e::deck::Deck;
use hontou_e2e::quiz::Shade;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::{SCRIPT_TAG, Site};

use crate::walk::{Reply, go_on, reply};

const DARK: &str = "<style>html { color-scheme: dark }</style>";

#[test]
fn on_a_plain_page_the_quiz_is_light() {
    is(Shade::Light, Site::with(SCRIPT_TAG));
}

#[test]
fn on_a_dark_page_the_quiz_is_dark() {
    is(Shade::Dark, Site::with_head(DARK, SCRIPT_TAG));
}

#[test]
fn the_theme_attribute_is_stronger_than_the_page() {
    let light = SCRIPT_TAG.replace("data-deck", r#"data-theme="light" data-deck"#);
    is(Shade::Light, Site::with_head(DARK, &light));
    let dark = SCRIPT_TAG.replace("data-deck", r#"data-theme="dark" data-deck"#);
    is(Shade::Dark, Site::with(&dark));
}

#[track_caller]
fn is(shade: Shade, site: Site) {
    let reader = Reader::opens(site);
    let quiz = reader.quiz();
    quiz.is_on(&Deck::published().title);
    quiz.becomes(shade);
}

#[test]
fn a_change_of_theme_keeps_the_readers_place() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::Wrong);
    go_on(&quiz, &deck, 0);
    reply(&quiz, deck.starters()[1], Reply::Right);

    reader.page("arguments[0].setAttribute('theme', 'dark')", vec![quiz.host()]);
    quiz.becomes(Shade::Dark);
    quiz.is_on(&deck.starters()[1].claim);
    quiz.sees(&deck.starters()[1].fact);
}

#[test]
fn a_page_that_turns_dark_takes_the_quiz_with_it() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::Wrong);
    reader.page("document.documentElement.style.colorScheme = 'dark'", Vec::new());
    quiz.becomes(Shade::Dark);
    quiz.sees(&deck.starters()[0].fact);
}
