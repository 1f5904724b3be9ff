//! The page's accent: as it is where it can be read, and as near to it as can be read where not.

use hontou_e2e::deck::Deck;
use hontou_e2e::quiz::{Quiz, Shade};
use hontou_e2e::reader::Reader;
use hontou_e2e::site::{SCRIPT, Site};

use super::axe::findings;
use super::{DARK, access};
use crate::walk::{Reply, reply};

/// A page with a quiz of this accent, answered once, so that there is a filled button.
#[track_caller]
fn with_accent(head: &str, attribute: &str) -> Reader {
    let head = format!(r#"<script src="/axe.js"></script>{head}"#);
    let embed = format!(r#"<hontou-quiz deck="exosome" {attribute}></hontou-quiz>{SCRIPT}"#);
    let reader = Reader::opens(Site::with_head(&head, &embed).having("/axe.js", access::script()));
    reply(&reader.quiz(), Deck::published().starters()[0], Reply::See);
    reader
}

/// What the filled button is painted with.
const PAINT: &str = "getComputedStyle(shown('.moves [data-kind=primary]')[0]).backgroundColor";

/// Waits until the filled button is painted with this, an expression of a script.
#[track_caller]
fn is_painted(quiz: &Quiz<'_>, with: &str) {
    quiz.waits_until(&format!("return {PAINT} {with}"));
}

#[test]
fn an_accent_that_cannot_be_read_is_made_readable() {
    for (head, attribute) in [
        ("", r##"accent="#ffeb3b""##),
        ("", r#"accent="hsl(330 100% 85%)""#),
        ("", r#"accent="white""#),
        ("<style>hontou-quiz { --hontou-accent: oklch(0.85 0.15 100) }</style>", ""),
        (DARK, r##"accent="#001f3f""##),
        (DARK, r#"accent="black""#),
    ] {
        let reader = with_accent(head, attribute);
        assert_eq!(findings(&reader.quiz()), [""; 0], "{head} {attribute}");
    }
}

#[test]
fn an_accent_that_can_be_read_stays_as_it_is() {
    let reader = with_accent("", r##"accent="#0f766e""##);
    is_painted(&reader.quiz(), "=== 'rgb(15, 118, 110)'");
    let reader = with_accent("<style>html { --hontou-accent: #7c3aed }</style>", "");
    is_painted(&reader.quiz(), "=== 'rgb(124, 58, 237)'");
}

#[test]
fn an_accent_follows_the_page_into_the_dark_and_back() {
    let reader = with_accent("", r##"accent="#0f766e""##);
    let quiz = reader.quiz();
    is_painted(&quiz, "=== 'rgb(15, 118, 110)'");
    reader.page("document.documentElement.style.colorScheme = 'dark'", Vec::new());
    quiz.becomes(Shade::Dark);
    // On dark paper it has to be lighter.
    is_painted(&quiz, "!== 'rgb(15, 118, 110)'");
    assert_eq!(findings(&quiz), [""; 0]);
    reader.page("document.documentElement.style.colorScheme = 'light'", Vec::new());
    quiz.becomes(Shade::Light);
    is_painted(&quiz, "=== 'rgb(15, 118, 110)'");
}
