//! An author without a pointer: from an open deck to a changed claim to the file, and past everything between.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use hontou_e2e::deck::Deck;
use hontou_e2e::reader::{Key, Reader};
use serde_json::{Value, json};

use super::author::{author, clicks, field, reads, takes_card};
use super::ways_out::KEEP;

/// More stops than there are between any two things.
const MANY: usize = 120;

/// Presses Tab, or Shift and Tab, until the keyboard is on what a selector finds; how often.
#[track_caller]
fn tabs_to(author: &Reader, selector: &str, forward: bool) -> usize {
    let is_there = format!("return document.activeElement.matches({})", json!(selector));
    for presses in 0..MANY {
        if author.page(&is_there, Vec::new()) == true {
            return presses;
        }
        if forward { author.presses(Key::Tab) } else { author.presses_with(Key::Shift, Key::Tab) }
    }
    panic!("no way of Tab to {selector}");
}

/// What says this comes to have the keyboard, and to be seen: nothing of it is cut off, and a ring is drawn around it.
#[track_caller]
fn is_seen_at(author: &Reader, words: &str) {
    author.waits_until(&format!(
        "(() => {{
            const here = document.activeElement;
            const {{ outlineStyle, outlineWidth }} = getComputedStyle(here);
            const {{ height, top, bottom }} = here.getBoundingClientRect();
            const holder = here.parentElement.getBoundingClientRect();
            return here.textContent === {words:?} && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
                && height > 20 && top >= holder.top - 1 && bottom <= holder.bottom + 1;
        }})()"
    ));
}

#[test]
fn keys_alone_lead_from_a_deck_to_a_changed_claim_to_its_file() {
    let author = author();
    author.page(KEEP, Vec::new());
    tabs_to(&author, "#menu > button", true);
    author.presses(Key::Enter);
    author.waits_until("document.querySelector('dialog[open]') !== null");
    tabs_to(&author, "dialog .tools button[lang=ja]", true);
    author.presses(Key::Enter);
    reads(&author, "header.bar .deck", &Deck::published().title);
    author.waits_until("document.querySelector('dialog') === null");

    tabs_to(&author, ".outline details[open] li:nth-child(2) .line", true);
    author.presses(Key::Enter);
    author.waits_until("document.getElementById('cards[1].claim') !== null");
    // The list keeps the keyboard, so that one can go on in it; Enter once more goes into the form.
    assert_eq!(author.page("return document.activeElement.matches('.line[aria-current]')", Vec::new()), true);
    author.presses(Key::Enter);
    author.waits_until("document.activeElement.closest('.form') !== null");
    let presses = tabs_to(&author, "#cards\\[1\\]\\.claim", true);
    assert!(presses < 6, "{presses} stops from the form to its claim");
    let before = field(&author, "cards[1].claim");
    // The end of what, engines differ about: of the text, or of a line of it.
    author.presses(Key::End);
    author.presses(Key::Backspace);
    for letter in ['a', 'b', '?'] {
        author.types(letter);
    }
    let after = field(&author, "cards[1].claim");
    assert!(after != before && after.as_str().is_some_and(|after| after.contains("ab?")), "{after}");

    tabs_to(&author, "header.bar button.main", false);
    author.presses(Key::Enter);
    author.waits_until("document.querySelector('dialog[open] .way') !== null");
    tabs_to(&author, "dialog .way:nth-of-type(5) button", true);
    // The preview's decks were written before.
    author.page("window.handed = {}", Vec::new());
    author.presses(Key::Enter);
    author.waits_until("Boolean(window.handed['application/json'])");
    let file = author.page("return window.handed['application/json']", Vec::new());
    let file = BASE64_STANDARD.decode(file.as_str().expect("bytes")).expect("base64");
    let deck: Value = serde_json::from_slice(&file).expect("JSON");
    assert_eq!(deck["cards"][1]["claim"], after);
    author.presses(Key::Escape);
    author.waits_until("document.querySelector('dialog') === null");
    assert_eq!(
        author.page("return document.activeElement.matches('header.bar button.main')", Vec::new()),
        true
    );
}

#[test]
fn ways_past_what_stands_between_are_seen_when_the_keyboard_is_on_them() {
    let author = author();
    takes_card(&author, 0);
    author.page("document.activeElement.blur()", Vec::new());
    // Nothing of them is seen before.
    let seen = "Math.max(...[...document.querySelectorAll('.skips')].map((skips) => skips.offsetHeight))";
    assert_eq!(author.page(&format!("return {seen}"), Vec::new()), 0);

    let panes = ["目次", "編集", "見え方", "確認"];
    for at in 0..panes.len() {
        let ways = panes.into_iter().enumerate().filter(|(other, _)| *other != at);
        for (way, (_, to)) in ways.enumerate() {
            author.page("document.querySelectorAll('.pane')[arguments[0]].focus()", vec![json!(at)]);
            for _ in 0..=way {
                author.presses(Key::Tab);
            }
            is_seen_at(&author, &format!("「{to}」へ"));
            author.presses(Key::Enter);
            author.waits_until(&format!(
                "document.activeElement.closest('.pane')?.ariaLabel === {to:?}
                || document.activeElement.closest('.pane')?.getAttribute('aria-label') === {to:?}"
            ));
            assert_eq!(
                author.page("return document.activeElement.closest('.skips')", Vec::new()),
                Value::Null
            );
        }
    }
    assert_eq!(author.page(&format!("return {seen}"), Vec::new()), 0);
}

#[test]
fn on_a_narrow_screen_what_has_the_keyboard_is_seen_and_the_menu_gives_it_back() {
    let author = author();
    takes_card(&author, 0);
    author.resizes(600, 800);
    clicks(&author, ".panes button");
    author.page("document.querySelector('.outline details[open] li:nth-child(3) .line').focus()", Vec::new());
    author.presses(Key::Enter);
    author.waits_until("document.activeElement.id === 'pane-form'");

    author.page("document.querySelector('.to-menu').focus()", Vec::new());
    author.presses(Key::Enter);
    author.waits_until("document.querySelector('#menu:popover-open') !== null");
    author.presses(Key::Escape);
    author.waits_until("document.querySelector('#menu:popover-open') === null");
    author.presses(Key::Enter);
    author.waits_until("document.querySelector('#menu:popover-open') !== null");
    author.presses(Key::Tab);
    author.presses(Key::Tab);
    author.presses(Key::Enter);
    author.waits_until("document.querySelector('dialog[open] .looks') !== null");
    author.waits_until("document.querySelector('#menu:popover-open') === null");
    author.presses(Key::Escape);
    author.waits_until("document.querySelector('dialog') === null");
    author.waits_until("document.activeElement.matches('.to-menu')");
}
