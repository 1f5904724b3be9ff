//! Attribute values that are none: one line on the console each, and a quiz all the same.

use hontou_e2e::browser::Line;
use hontou_e2e::deck::Deck;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::{SCRIPT, Site};

use crate::walk::{Reply, reply};

#[test]
fn an_unknown_theme_is_named_once_with_the_ones_there_are() {
    is_told_once(r#"theme="blue""#, &["theme=", "blue", "auto, light, dark"]);
}

#[test]
fn an_unknown_mode_is_named_once_with_the_ones_there_are() {
    is_told_once(r#"mode="x""#, &["mode=", "x", "all, cards, check"]);
}

#[test]
fn an_accent_that_is_no_colour_is_named_once_with_a_colour_to_write() {
    is_told_once(r#"accent="bluish""#, &["accent=", "bluish", "#0f766e"]);
}

#[test]
fn a_language_there_is_no_deck_in_is_named_once_with_the_ones_there_are() {
    is_told_once(r#"lang="xx""#, &["lang=", "xx", "ja"]);
}

/// The quiz works, and the owner is warned once, in words that hold all of these; also after another change.
#[track_caller]
fn is_told_once(attribute: &str, holding: &[&str]) {
    let embed = format!(r#"<hontou-quiz deck="exosome" {attribute}></hontou-quiz>{SCRIPT}"#);
    let (reader, deck) = (Reader::opens(Site::with(&embed)), Deck::published());
    let article = reader.article();
    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::Right);
    reader.page("arguments[0].setAttribute('heading-level', '3')", vec![quiz.host()]);
    quiz.sees(&deck.starters()[0].fact);

    let told = reader.console();
    let [Line { level, message }] = &told[..] else { panic!("one line was to be told, not {told:#?}") };
    assert_eq!(level, "WARNING");
    for part in holding {
        assert!(message.contains(part), "no {part} in {message}");
    }
    assert_eq!(reader.article(), article, "the page around it");
}
