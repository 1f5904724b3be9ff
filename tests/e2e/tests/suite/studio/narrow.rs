//! On the narrowest of phones, and with text twice as large: nothing is cut off, and every part is there.

use hontou_e2e::reader::Reader;
use hontou_e2e::site::Site;
use serde_json::json;

use super::author::{EMPTY, clicks, is_as_wide_as, takes_card};
use super::json::opens_json;

/// Everything that is wider than the page, cut off, or stands outside its control. What has a bar to scroll by is code and
/// a table of languages; a title that is too long for the bar ends in dots, and stands in full above its form.
const LOST: &str = "
    const lost = [];
    const name = (part) => `${part.localName}.${part.className} \"${part.textContent.slice(0, 30)}\"`;
    const page = document.documentElement;
    if (page.scrollWidth > innerWidth) lost.push(`the page is ${page.scrollWidth} wide`);
    const top = document.querySelector('dialog[open]') ?? document.getElementById('studio');
    const isShown = (part) => part.checkVisibility() && !part.closest('.skips, hontou-quiz');
    const parts = [top, ...top.querySelectorAll('*')].filter(isShown);
    for (const part of parts) {
        const box = part.getBoundingClientRect();
        const isLaid = getComputedStyle(part).display !== 'contents' && box.width > 0;
        if (isLaid && !part.closest('.scrolls, pre') && (box.right > innerWidth + 1 || box.left < -1)) lost.push(`${name(part)} reaches ${box.right}`);
        const { overflowX } = getComputedStyle(part);
        const isWide = part.scrollWidth > part.clientWidth + 1;
        if (isWide && overflowX !== 'visible' && !part.matches('.scrolls, pre, .deck, select, input')) {
            lost.push(`${name(part)} is ${part.scrollWidth} in ${part.clientWidth}`);
        }
    }
    for (const control of parts.filter((part) => part.matches('button, summary, label'))) {
        const box = control.getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(control);
        const isOut = [...range.getClientRects()].some(({ left, right, top, bottom, width }) =>
            width > 0 && (left < box.left - 1 || right > box.right + 1 || top < box.top - 3 || bottom > box.bottom + 3));
        if (isOut) lost.push(`words stand outside ${name(control)}`);
    }
    return lost;";

/// How much of the view the pane has that is shown.
const PANE: &str = "return document.querySelector('.pane.shown').clientHeight / innerHeight";

#[track_caller]
fn nothing_is_lost(author: &Reader, screen: &str) {
    author.waits_for_observers();
    assert_eq!(author.page(LOST, Vec::new()), json!([]), "{screen}");
}

/// Every pane, view and dialog of a studio that is this wide, with text this large, in both languages.
#[track_caller]
fn every_screen(width: u32, text: &str) {
    let author = Reader::opens(Site::whole(EMPTY));
    author.resizes(1024, 900);
    is_as_wide_as(&author, width, |author| {
        takes_card(author, 0);
        author.page("document.documentElement.style.fontSize = arguments[0]", vec![json!(text)]);
        for lang in ["ja", "en"] {
            clicks(author, &format!("header.bar .languages button[lang={lang}]"));
            author.waits_until(&format!("document.documentElement.lang === {lang:?}"));
            for pane in 1..=4 {
                clicks(author, &format!(".panes button:nth-child({pane})"));
                nothing_is_lost(author, &format!("{lang}, pane {pane}"));
                let share = author.page(PANE, Vec::new()).as_f64().expect("a number");
                assert!(share > 0.5, "{lang}: {share} of the view is left to pane {pane}");
            }
            clicks(author, ".panes button:nth-child(2)");
            opens_json(author);
            nothing_is_lost(author, &format!("{lang}, JSON"));
            for view in [3, 1] {
                clicks(author, &format!(".views button:nth-child({view})"));
                nothing_is_lost(author, &format!("{lang}, view {view}"));
            }
            clicks(author, ".to-menu");
            author.waits_until("document.querySelector('#menu:popover-open') !== null");
            nothing_is_lost(author, &format!("{lang}, the menu"));
            for dialog in ["#menu button", "#menu button + button", "button.main"] {
                clicks(author, &format!("header.bar {dialog}"));
                author.waits_until("document.querySelector('dialog[open]') !== null");
                nothing_is_lost(author, &format!("{lang}, the dialog of {dialog}"));
                clicks(author, "dialog > header button");
                author.waits_until("document.querySelector('dialog') === null");
            }
        }
    });
}

#[test]
fn at_320_pixels_nothing_is_cut_off_and_every_part_is_there() {
    every_screen(320, "100%");
}

#[test]
fn with_text_twice_as_large_nothing_is_cut_off_and_every_part_is_there() {
    every_screen(640, "200%");
}

#[test]
fn on_a_phone_the_bar_takes_two_lines() {
    let author = Reader::opens(Site::whole(EMPTY));
    for width in [320, 390] {
        is_as_wide_as(&author, width, |author| {
            takes_card(author, 0);
            for lang in ["ja", "en"] {
                clicks(author, &format!("header.bar .languages button[lang={lang}]"));
                author.waits_until(&format!("document.documentElement.lang === {lang:?}"));
                let high =
                    author.page("return document.querySelector('header.bar').offsetHeight", Vec::new());
                assert!(high.as_u64().expect("whole pixels") < 100, "{lang} at {width}: {high}");
            }
        });
        author.goes_to("/");
    }
}
