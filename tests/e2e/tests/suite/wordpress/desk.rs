//! Behind the site: the editor of posts, and the screen of decks.

use std::fs;

use hontou_e2e::deck::Deck;
use hontou_e2e::reader::{Key, Reader};
use hontou_e2e::wordpress::{WordPress, keeps_picture};
use serde_json::{Value, json};

use super::is_answered_on;

/// Where posts are written. It is in a frame, unless another plugin has blocks of an older kind.
const CANVAS: &str = "iframe[name='editor-canvas']";
const SCREEN: &str = "/wp-admin/admin.php?page=hontou";

/// Chooses Japanese. React hears of what an author does, and of an event like it.
const JAPANESE: &str = "
    const select = [...document.querySelectorAll('select')].find((one) => one.querySelector('option[value=zh-Hant]'));
    select.value = 'ja';
    select.dispatchEvent(new Event('change', { bubbles: true }));";
/// The pasted deck in the list.
const ROW: &str =
    "[...document.querySelectorAll('tr')].find((row) => row.textContent.includes('Pasted <b>deck</b>'))";

fn types(reader: &Reader, words: &str) {
    words.chars().for_each(|character| reader.types(character));
}

#[track_caller]
fn clicks(reader: &Reader, selector: &str) {
    reader.waits_until(&format!("document.querySelector({selector:?}) !== null"));
    reader.page("document.querySelector(arguments[0]).click()", vec![json!(selector)]);
}

#[test]
fn an_author_sees_the_quiz_in_the_editor_chooses_and_publishes() {
    let Some(site) = WordPress::of("nightly") else { return };
    let reader = site.visitor(1280, 1000);
    site.logs_in(&reader, "author");
    reader.goes_to(&site.address("/wp-admin/post-new.php"));
    reader.waits_until("!!self.wp?.blocks?.getBlockType('hontou/quiz') && !!document.querySelector(\"iframe[name='editor-canvas']\")");
    reader.in_frame(CANVAS, |reader| {
        reader.waits_until("document.querySelector('.wp-block-post-title') !== null");
        reader.page("document.querySelector('.wp-block-post-title').focus()", Vec::new());
        types(reader, "Written");
        reader.presses(Key::Enter);
        types(reader, "A paragraph.");
        reader.presses(Key::Enter);
        types(reader, "/hontou");
    });
    reader.waits_until("document.querySelector('.components-autocomplete__result') !== null");
    reader.in_frame(CANVAS, |reader| {
        reader.presses(Key::Enter);
        reader.quiz().is_on(&Deck::published_in("en").starters()[0].claim);
    });
    reader.waits_until("document.querySelector('option[value=zh-Hant]') !== null");
    reader.page(JAPANESE, Vec::new());
    reader.in_frame(CANVAS, |reader| reader.quiz().is_on(&Deck::published().starters()[0].claim));
    keeps_picture(&reader, "editor");
    clicks(&reader, ".editor-post-publish-panel__toggle");
    clicks(&reader, ".editor-post-publish-panel .editor-post-publish-button");
    reader.waits_until("wp.data.select('core/editor').isCurrentPostPublished()");
    assert_eq!(reader.console(), [], "the block complains");
    let link = reader.page("return wp.data.select('core/editor').getPermalink()", Vec::new());
    is_answered_on(&site, link.as_str().expect("a post has an address"), 390, "written");
}

#[test]
fn an_editor_pastes_a_deck_which_is_checked_and_an_author_may_not() {
    let Some(site) = WordPress::of("nightly") else { return };
    let reader = site.visitor(1280, 1000);
    site.logs_in(&reader, "editor");
    reader.goes_to(&site.address(SCREEN));
    let mut deck = small_deck();
    deck["schema"] = json!(2);
    pastes(&reader, &deck);
    reader.waits_until(
        "!!document.querySelector('.notice-error')?.textContent.includes('schema: it must be 1.')",
    );
    let kept = reader.page("return document.querySelector('#hontou-json').value", Vec::new());
    assert_eq!(kept, deck.to_string(), "what was pasted is still there");
    deck["schema"] = json!(1);
    pastes(&reader, &deck);
    reader.waits_until("document.querySelector('.notice-success') !== null");
    keeps_picture(&reader, "decks");
    reader.waits_until(&format!("{ROW} !== undefined"));
    reader.page(&format!("{ROW}.querySelector('.button-link-delete').click()"), Vec::new());
    reader.waits_until(&format!("document.querySelector('.notice-success') !== null && {ROW} === undefined"));
    assert_eq!(reader.console(), []);
    assert_eq!(site.complaints(), [""; 0]);
    let author = site.visitor(1280, 1000);
    site.logs_in(&author, "author");
    author.goes_to(&site.address(SCREEN));
    author.waits_until("document.body.textContent.includes('not allowed to access this page')");
    assert_eq!(author.page("return document.querySelector('#hontou-json')", Vec::new()), Value::Null);
}

/// The deck of the plugin's own tests, under another name, with a title that is no HTML.
fn small_deck() -> Value {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../wordpress/tests/deck.json");
    let mut deck: Value = serde_json::from_slice(&fs::read(file).expect("a deck")).expect("JSON");
    deck["id"] = json!("pasted");
    deck["title"] = json!("Pasted <b>deck</b>");
    deck
}

/// Sends it without having it checked in the browser, as somebody may: the server checks by itself.
#[track_caller]
fn pastes(reader: &Reader, deck: &Value) {
    const PASTE: &str = "const field = document.querySelector('#hontou-json');
        field.value = arguments[0];
        HTMLFormElement.prototype.submit.call(field.form)";
    reader.waits_until("document.querySelector('#hontou-json') !== null");
    reader.page(PASTE, vec![json!(deck.to_string())]);
}
