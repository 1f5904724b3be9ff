//! Published posts: the block, the shortcode and what people paste, in each version, by whom it was written.

use hontou_e2e::wordpress::WordPress;

use super::{is_answered_on, moves_nothing, places};

/// Who writes, and how wide the window of who reads it is.
const WRITERS: [(&str, u32); 2] = [("admin", 1280), ("author", 390)];

/// It works whoever wrote it, and the room it takes is kept for it.
#[track_caller]
fn works_for_all(version: &'static str, way: &str) {
    let Some(site) = WordPress::of(version) else { return };
    for (writer, width) in WRITERS {
        let (page, name) = (site.page(&format!("{way}-{writer}")), format!("{version}-{way}-{writer}"));
        moves_nothing(&is_answered_on(&site, &page, width, &name));
    }
}

#[test]
fn the_block_works_in_6_2() {
    works_for_all("6.2", "block");
}

#[test]
fn the_block_works_in_6_5() {
    works_for_all("6.5", "block");
}

#[test]
fn the_block_works_in_the_newest() {
    works_for_all("nightly", "block");
}

#[test]
fn the_shortcode_works_in_6_2() {
    works_for_all("6.2", "shortcode");
}

#[test]
fn the_shortcode_works_in_6_5() {
    works_for_all("6.5", "shortcode");
}

#[test]
fn the_shortcode_works_in_the_newest() {
    works_for_all("nightly", "shortcode");
}

#[test]
fn a_marked_div_works_in_6_2() {
    works_for_all("6.2", "div");
}

#[test]
fn a_marked_div_works_in_6_5() {
    works_for_all("6.5", "div");
}

#[test]
fn a_marked_div_works_in_the_newest() {
    works_for_all("nightly", "div");
}

/// Pasted by an administrator it works; of an author's post WordPress takes it away, and says nothing.
#[track_caller]
fn works_for_an_administrator(version: &'static str) {
    let Some(site) = WordPress::of(version) else { return };
    is_answered_on(&site, &site.page("script-admin"), 1280, &format!("{version}-script"));
    let reader = site.visitor(390, 900);
    reader.goes_to(&site.page("script-author"));
    reader.waits_until("document.body.textContent.includes('A paragraph after it.')");
    let left = reader.page(
        "return document.querySelectorAll('script[data-deck], script[src*=\"embed.js\"], hontou-quiz').length",
        Vec::new(),
    );
    assert_eq!(left, 0, "something of it is left");
}

#[test]
fn a_pasted_script_works_for_an_administrator_alone_in_6_2() {
    works_for_an_administrator("6.2");
}

#[test]
fn a_pasted_script_works_for_an_administrator_alone_in_6_5() {
    works_for_an_administrator("6.5");
}

#[test]
fn a_pasted_script_works_for_an_administrator_alone_in_the_newest() {
    works_for_an_administrator("nightly");
}

#[test]
fn a_block_that_is_made_wide_is_wider_than_the_text() {
    let Some(site) = WordPress::of("6.5") else { return };
    let reader = site.visitor(1280, 900);
    reader.goes_to(&site.page("block-wide-author"));
    let [quiz, text] = places(&reader);
    assert!(quiz[0] < text[0] && quiz[1] > text[1], "the quiz {quiz:?}, the text {text:?}");
}

#[test]
fn a_deck_of_ones_own_works() {
    for (version, writer, width) in [("6.2", "author", 390), ("nightly", "admin", 1280)] {
        let Some(site) = WordPress::of(version) else { return };
        is_answered_on(&site, &site.page(&format!("block-ours-{writer}")), width, &format!("{version}-ours"));
    }
}
