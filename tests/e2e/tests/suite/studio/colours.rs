//! An author who chooses all colours: on every screen the keyboard is seen, and what is pressed or in hand differs.

use hontou_e2e::engine::Engine;
use hontou_e2e::outcome::applies_in;
use hontou_e2e::reader::{Key, Reader};
use serde_json::json;

use super::author::{author, axe_finds_nothing, clicks, has_axe, takes_card, writes};
use super::json::opens_json;

/// Every control around which no ring is drawn while the keyboard is on it. The quiz of a preview has tests of its own.
const RINGLESS: &str = "
    const top = document.querySelector('dialog[open]') ?? document;
    const stops = [...top.querySelectorAll('button, input, select, textarea, summary, a[href], [tabindex=\"0\"]')];
    const seen = stops.filter((stop) => stop.checkVisibility() && !stop.disabled && stop.localName !== 'hontou-quiz');
    const without = seen.filter((stop) => {
        stop.focus();
        // Around the editor, the ring is around all of it.
        const { outlineStyle, outlineWidth } = getComputedStyle(stop.matches('.cm-content') ? stop.closest('.cm-editor') : stop);
        return document.activeElement !== stop || outlineStyle === 'none' || parseFloat(outlineWidth) < 2;
    });
    return [seen.length > 3, without.map((stop) => `${stop.localName}#${stop.id} ${stop.textContent.slice(0, 30)}`)];";
/// Whether two things differ in their colours.
const DIFFER: &str = "const [one, other] = [...arguments].map((selector) => {
        const { color, backgroundColor } = getComputedStyle(document.querySelector(selector));
        return color + backgroundColor;
    });
    return one !== other;";

/// An author with a palette of their own, or none where a driver cannot set one.
#[track_caller]
fn with_colours_of_their_own(theme: &str) -> Option<Reader> {
    if !applies_in(&[Engine::Chromium], "only Chromium's driver sets what a reader's system prefers") {
        return None;
    }
    let author = author();
    author.prefers(&[("forced-colors", "active"), ("prefers-color-scheme", theme)]);
    takes_card(&author, 0);
    has_axe(&author);
    // The keyboard was used last.
    author.presses(Key::Tab);
    Some(author)
}

#[track_caller]
fn holds(author: &Reader, screen: &str) {
    assert_eq!(author.page(RINGLESS, Vec::new()), json!([true, []]), "{screen}");
    axe_finds_nothing(author, screen);
}

#[track_caller]
fn every_screen(theme: &str) {
    let Some(author) = with_colours_of_their_own(theme) else { return };
    // Something to fix is among what is shown.
    writes(&author, "cards[0].claim", "塗ったものは、肌の奥まで届く。");
    author.waits_until("document.querySelector('.findings .finding') !== null");
    holds(&author, "a card");
    for (list, kind) in [("check.questions", "a question"), ("check.notes", "a note")] {
        let at = ["topics", "cards", "sources", "check.questions"]
            .iter()
            .position(|one| *one == list)
            .unwrap_or(4);
        author.page(
            "const list = document.querySelectorAll('.outline details')[arguments[0]]; list.open = true; list.querySelector('.line').click()",
            vec![json!(at)],
        );
        author.waits_until(&format!("document.getElementById('{list}[0].id') !== null"));
        holds(&author, kind);
    }
    opens_json(&author);
    holds(&author, "JSON");
    for (view, screen) in [(3, "languages"), (1, "fields")] {
        clicks(&author, &format!(".views button:nth-child({view})"));
        holds(&author, screen);
    }
    for pair in [
        [".views [aria-pressed=true]", ".views [aria-pressed=false]"],
        [".languages [aria-pressed=true]", ".languages [aria-pressed=false]"],
        [".line[aria-current]", ".line:not([aria-current])"],
        [".few label:has(:checked)", ".few label:not(:has(:checked))"],
    ] {
        assert_eq!(author.page(DIFFER, pair.map(|one| json!(one)).into()), true, "{pair:?}");
    }
    for (button, screen) in
        [("#menu button", "open"), ("#menu button + button", "looks"), ("button.main", "hand over")]
    {
        clicks(&author, &format!("header.bar {button}"));
        author.waits_until("document.querySelector('dialog[open] > header + *') !== null");
        holds(&author, screen);
        clicks(&author, "dialog > header button");
        author.waits_until("document.querySelector('dialog') === null");
    }
}

#[test]
fn on_light_paper_of_their_own_the_keyboard_is_seen_everywhere() {
    every_screen("light");
}

#[test]
fn on_dark_paper_of_their_own_the_keyboard_is_seen_everywhere() {
    every_screen("dark");
}
