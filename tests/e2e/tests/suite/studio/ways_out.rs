//! What is handed over: an author who opens a deck, writes in it and takes it out of the studio.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use hontou_e2e::deck::Deck;
use hontou_e2e::engine::Engine;
use hontou_e2e::outcome::applies_in;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::Site;
use serde_json::json;

use super::author::{EMPTY, STUDIO, clicks, writes};

/// Keeps what the studio hands over, instead of a browser's folder for downloads.
pub(super) const KEEP: &str = "
    const make = URL.createObjectURL;
    window.handed = {};
    URL.createObjectURL = (blob) => {
        const reader = new FileReader();
        reader.onload = () => { window.handed[blob.type] = reader.result.split(',')[1]; };
        reader.readAsDataURL(blob);
        return make.call(URL, blob);
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } });";

/// An author in the studio, in Japanese. None in the other engines.
#[track_caller]
pub(super) fn writer() -> Option<Reader> {
    if !applies_in(&[Engine::Chromium], "one browser makes decks; the quizzes are those of other pages") {
        return None;
    }
    let author = Reader::opens(Site::whole(EMPTY));
    author.goes_to(STUDIO);
    author.waits_until("document.querySelector('header.bar button.main') !== null");
    author.page(KEEP, Vec::new());
    clicks(&author, "header.bar .languages button[lang=ja]");
    Some(author)
}

/// The same with the built-in deck open, and above it what is handed over.
#[track_caller]
pub(super) fn author() -> Option<Reader> {
    let author = writer()?;
    takes(&author, "ja");
    hands_over(&author);
    Some(author)
}

/// Opens a copy of the built-in deck in a language.
#[track_caller]
pub(super) fn takes(author: &Reader, lang: &str) {
    clicks(author, "header.bar .tools:has(.main) button");
    clicks(author, &format!("dialog button[lang={lang}]"));
    let title = json!(&*Deck::published_in(lang).title);
    author.waits_until(&format!("document.querySelector('header.bar .deck').textContent === {title}"));
    author.waits_until("document.querySelector('dialog') === null");
}

/// Writes in a field of the deck as a whole, and waits until it is kept.
#[track_caller]
pub(super) fn writes_and_keeps(author: &Reader, field: &str, text: &str) {
    writes(author, field, text);
    author.waits_until(
        "document.querySelector('header.bar .kept').textContent.startsWith('このブラウザーに保存しました')",
    );
}

#[track_caller]
pub(super) fn hands_over(author: &Reader) {
    clicks(author, "header.bar button.main");
    author.waits_until("document.querySelector('dialog .way button') !== null");
}

/// Presses the button of a way out, whose words end so.
#[track_caller]
pub(super) fn press(author: &Reader, way: &str) {
    const PRESS: &str = "const ways = [...document.querySelectorAll('dialog .way button')];
        ways.find((one) => one.textContent.endsWith(arguments[0])).click()";
    author.page(PRESS, vec![json!(way)]);
}

/// What was handed over, of this type.
#[track_caller]
pub(super) fn handed(author: &Reader, way: &str, kind: &str) -> Vec<u8> {
    press(author, way);
    author.waits_until(&format!("Boolean(window.handed[{}])", json!(kind)));
    let bytes = author.page("return window.handed[arguments[0]]", vec![json!(kind)]);
    BASE64_STANDARD.decode(bytes.as_str().expect("bytes")).expect("base64")
}
