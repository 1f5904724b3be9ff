//! Style sheets that reset, or force, everything: on each page the widget looks as on a plain one.

use std::sync::OnceLock;

use hontou_e2e::deck::Deck;
use hontou_e2e::hosts::{Host, Looks, Page};
use hontou_e2e::quiz::Quiz;
use serde_json::json;

use super::{is_answered, is_answered_looking};

/// The screens of a walk on a plain page, and what they look like there.
static PLAIN: OnceLock<Vec<(&'static str, Looks)>> = OnceLock::new();

/// A quiz on this page, with no more room than it takes: how much a page keeps for it until the reader acts is the page's
/// affair.
#[track_caller]
fn opened(page: &Page) -> Host {
    let host = page.opened();
    host.0.quiz().waits_until("const title = shown('h2')[0]; title?.click(); return !!title");
    host
}

fn plain() -> &'static [(&'static str, Looks)] {
    PLAIN.get_or_init(|| {
        let host = opened(&Page::named("plain"));
        let quiz = host.0.quiz();
        let mut screens = Vec::new();
        is_answered_standing_still(&quiz, |screen| screens.push((screen, host.looks(&quiz))));
        screens
    })
}

/// Goes through the quiz with its buttons at the end of what they belong to: at the foot of the view they stand where the page
/// is scrolled to.
#[track_caller]
fn is_answered_standing_still(quiz: &Quiz<'_>, look: impl FnMut(&'static str)) {
    quiz.is_on(&Deck::published().starters()[0].claim);
    // As a sheet: an element would be looked at, too. What the pointer is left over differs where a press has scrolled.
    quiz.look(
        "const sheet = new CSSStyleSheet();
        sheet.replaceSync(`.moves { position: static !important }
            .option:hover:not(:has(:checked)) { background: transparent !important }`);
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];",
    );
    is_answered_looking(quiz, look);
}

/// It works, and on every screen of the way it looks as it does on a plain page.
#[track_caller]
fn looks_and_works_on(page: &Page) {
    let mut screens = plain().iter();
    let host = opened(page);
    let quiz = host.0.quiz();
    is_answered_standing_still(&quiz, |screen| {
        let (_, plain) = screens.next().expect("both walks come by the same screens");
        host.looks_like(&quiz, plain, screen);
    });
    host.has_quizzes(1);
    host.is_left_alone();
}

#[test]
fn on_a_plain_page() {
    looks_and_works_on(&Page::named("plain"));
}

#[test]
fn on_a_page_that_unsets_every_style_by_force() {
    looks_and_works_on(&Page::named("unset"));
}

#[test]
fn on_a_page_that_forces_its_own_style_on_everything() {
    looks_and_works_on(&Page::named("forced"));
}

#[test]
fn on_a_page_reset_by_reset_css() {
    looks_and_works_on(&Page::named("reset").with("sheet", "/npm/reset-css/reset.css"));
}

#[test]
fn on_a_page_reset_by_normalize_css() {
    looks_and_works_on(&Page::named("reset").with("sheet", "/npm/normalize.css/normalize.css"));
}

#[test]
fn on_a_page_reset_by_modern_normalize() {
    looks_and_works_on(&Page::named("reset").with("sheet", "/npm/modern-normalize/modern-normalize.css"));
}

#[test]
fn on_a_page_reset_by_sanitize_css() {
    looks_and_works_on(&Page::named("reset").with("sheet", "/npm/sanitize.css/sanitize.css"));
}

#[test]
fn on_a_page_reset_by_the_new_css_reset() {
    looks_and_works_on(&Page::named("reset").with("sheet", "/npm/the-new-css-reset/css/reset.css"));
}

#[test]
fn on_a_page_reset_by_kiso_css() {
    looks_and_works_on(&Page::named("reset").with("sheet", "/npm/kiso.css/kiso.css"));
}

#[test]
fn on_a_page_with_tailwind() {
    looks_and_works_on(&Page::named("tailwind"));
}

#[test]
fn on_a_page_with_bootstrap() {
    looks_and_works_on(&Page::named("bootstrap"));
}

#[test]
fn on_a_japanese_wordpress_site() {
    looks_and_works_on(&Page::named("wordpress"));
}

#[test]
fn on_a_page_in_the_style_of_the_japanese_theme_unitone() {
    looks_and_works_on(&Page::named("unitone"));
}

#[test]
fn on_a_page_without_a_doctype() {
    looks_and_works_on(&Page::named("quirks"));
}

#[test]
fn on_a_page_that_is_read_from_right_to_left() {
    looks_and_works_on(&Page::named("rtl"));
}

#[test]
fn on_a_page_set_in_upright_columns() {
    let host = Page::named("vertical").opened();
    is_wide_enough(&host, 0);
    host.is_left_alone();
}

#[test]
fn on_a_page_whose_root_font_size_is_62_5_percent() {
    looks_and_works_on(&Page::named("font-size").with("size", "62.5%"));
}

#[test]
fn in_a_sidebar_and_in_places_as_wide_as_what_stands_in_them() {
    let host = Page::named("shrunk").opened();
    host.has_quizzes(6);
    for nth in 0..6 {
        is_wide_enough(&host, nth);
    }
    host.is_left_alone();
}

/// A quiz works, has the width it is made for, and nothing in it is cut off at the side.
#[track_caller]
fn is_wide_enough(host: &Host, nth: usize) {
    const SHOW: &str = "document.querySelectorAll('hontou-quiz')[arguments[0]].scrollIntoView()";
    host.0.page(SHOW, vec![json!(nth)]);
    let quiz = host.0.nth_quiz(nth);
    is_answered_standing_still(&quiz, |screen| {
        let sizes = host.sizes(&quiz);
        let fits = sizes.width >= 280.0 && sizes.content <= sizes.width;
        assert!(fits, "{screen} of number {nth} is too narrow: {sizes:?}");
    });
}

#[test]
fn for_a_reader_who_doubled_the_font_size() {
    let host = Page::named("font-size").with("size", "200%").opened();
    let quiz = host.0.quiz();
    is_answered_standing_still(&quiz, |screen| {
        let sizes = host.sizes(&quiz);
        assert!(sizes.text >= 24.0, "{screen} is as small as for others: {sizes:?}");
        assert!(sizes.content <= sizes.width, "{screen} scrolls sideways: {sizes:?}");
    });
    host.is_left_alone();
}

#[test]
fn on_a_page_whose_bootstrap_parts_open_and_close() {
    let host = Page::named("bootstrap").opened();
    is_answered(&host.0.quiz());
    host.clicks("#toggle");
    host.0.waits_until("document.querySelector('#more.collapse.show') !== null");
    host.clicks("#toggle");
    host.0.waits_until("document.querySelector('#more.collapse:not(.show)') !== null");
    assert_eq!(host.0.console(), []);
}
