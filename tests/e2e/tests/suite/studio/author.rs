//! An author in the studio: what every test of it begins with, and does again and again.

use hontou_e2e::access::script;
use hontou_e2e::deck::Deck;
use hontou_e2e::engine::Engine;
use hontou_e2e::outcome::applies_in;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::Site;
use serde_json::{Value, json};

/// Where it is.
pub(super) const STUDIO: &str = "/hontou/studio/index.html";
/// A page that is there for its origin alone.
pub(super) const EMPTY: &str = "<!doctype html><link rel=icon href=data:,>";
/// Writes in a field as typing does.
const WRITE: &str = "const field = document.getElementById(arguments[0]);
    field.focus();
    const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(field, arguments[1]);
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));";
/// The change is kept.
pub(super) const KEPT: &str =
    "document.querySelector('header.bar .kept').textContent === 'このブラウザーに保存しました'";

/// An author in the studio, in Japanese.
#[track_caller]
pub(super) fn author() -> Reader {
    let author = Reader::opens(Site::whole(EMPTY).having("/axe.js", script()));
    author.resizes(1440, 900);
    author.goes_to(STUDIO);
    begins(&author);
    author
}

/// The studio is there, and speaks Japanese.
#[track_caller]
pub(super) fn begins(author: &Reader) {
    author.waits_until("document.querySelector('header.bar .languages button[lang=ja]') !== null");
    clicks(author, "header.bar .languages button[lang=ja]");
}

/// The same where one engine is enough.
#[track_caller]
pub(super) fn chromium_author() -> Option<Reader> {
    applies_in(&[Engine::Chromium], "the main way of the studio is tried in every engine").then(author)
}

/// The studio as wide as this, in a frame of the page: no window is as narrow as a phone.
#[track_caller]
pub(super) fn is_as_wide_as(author: &Reader, width: u32, act: impl FnOnce(&Reader)) {
    author.page(
        "document.body.innerHTML = `<iframe src='${arguments[0]}' width=${arguments[1]} height=800></iframe>`",
        vec![json!(STUDIO), json!(width)],
    );
    author.in_frame("iframe", |author| {
        begins(author);
        act(author);
    });
}

/// Clicks on the first thing that a selector finds.
#[track_caller]
pub(super) fn clicks(author: &Reader, selector: &str) {
    author.waits_until(&format!("document.querySelector({selector:?}) !== null"));
    author.page("document.querySelector(arguments[0]).click()", vec![json!(selector)]);
}

/// Writes in the field of this id.
#[track_caller]
pub(super) fn writes(author: &Reader, field: &str, text: &str) {
    writes_and(author, field, text, "");
}

/// Writes in the field of this id, and does something else before anybody could.
#[track_caller]
pub(super) fn writes_and(author: &Reader, field: &str, text: &str, then: &str) {
    author.waits_until(&format!("document.getElementById({field:?}) !== null"));
    author.page(&format!("{WRITE} {then}"), vec![json!(field), json!(text)]);
}

/// What stands in a field, once it is there.
#[track_caller]
pub(super) fn field(author: &Reader, id: &str) -> Value {
    author.waits_until(&format!("document.getElementById({id:?}) !== null"));
    author.page("return document.getElementById(arguments[0]).value", vec![json!(id)])
}

/// Something that a selector finds comes to say this.
#[track_caller]
pub(super) fn reads(author: &Reader, selector: &str, words: &str) {
    author.waits_until(&format!(
        "[...document.querySelectorAll({selector:?})].some((one) => one.textContent.includes({}))",
        json!(words)
    ));
}

/// The dialog that opens a deck.
#[track_caller]
pub(super) fn opens_dialog(author: &Reader) {
    clicks(author, "header.bar .tools:has(.main) button");
    author.waits_until("document.querySelector('dialog[open] #open-paste') !== null");
}

/// The built-in deck, with a card of it in hand.
#[track_caller]
pub(super) fn takes_card(author: &Reader, at: usize) {
    opens_dialog(author);
    clicks(author, "dialog button[lang=ja]");
    reads(author, "header.bar .deck", &Deck::published().title);
    selects_card(author, at);
}

/// Another card of the deck that is open.
#[track_caller]
pub(super) fn selects_card(author: &Reader, at: usize) {
    author.page(
        "document.querySelectorAll('.outline details[open] .line')[arguments[0]].click()",
        vec![json!(at)],
    );
    author.waits_until(&format!("document.getElementById('cards[{at}].claim') !== null"));
}

/// Has the page load axe.
#[track_caller]
pub(super) fn has_axe(author: &Reader) {
    author.page(
        "const axe = document.createElement('script'); axe.src = '/axe.js'; document.head.append(axe)",
        Vec::new(),
    );
    author.waits_until("Boolean(window.axe)");
}

/// Axe has nothing to say of what is on the screen.
#[track_caller]
pub(super) fn axe_finds_nothing(author: &Reader, screen: &str) {
    // What is scrolled out of a column axe cannot see, nor can it tell that an arrow is no word.
    const UNSURE: [&str; 2] = ["unsure: color-contrast", "unsure: label-content-name-mismatch"];
    author.waits_for_observers();
    let mut found = author.axe_of_the_page();
    found.retain(|one| !UNSURE.iter().any(|unsure| one.starts_with(unsure)));
    assert_eq!(found, [""; 0], "{screen}");
}
