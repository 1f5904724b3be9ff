//! A reading: words are selected, the dialog asks how they are read, and the keyboard is back where it was.

use hontou_e2e::reader::{Key, Reader};
use serde_json::{Value, json};

use super::author::{author, field, reads, takes_card, writes};

const CLAIM: &str = "cards[0].claim";
/// Selects these words in the field, and puts the keyboard on the button for readings, as Tab would.
const SELECT: &str = "const field = document.getElementById(arguments[0]);
    const start = field.value.indexOf(arguments[1]);
    field.focus();
    field.setSelectionRange(start, start + arguments[1].length);
    field.closest('.field').querySelector('.reading').focus();";
/// What has the keyboard, and which words are selected in it.
const HERE: &str = "const field = document.activeElement;
    return [field.id, field.value?.slice(field.selectionStart, field.selectionEnd)]";

#[track_caller]
fn asks_for(author: &Reader, words: &str) {
    author.page(SELECT, vec![json!(CLAIM), json!(words)]);
    author.presses(Key::Enter);
}

#[track_caller]
fn is_back(author: &Reader, selected: &str) {
    author.waits_until("document.querySelector('dialog') === null");
    // The browser gives the keyboard back, and the field selects the words once it says what was written.
    let here = json!([CLAIM, selected]);
    author.waits_until(&format!("JSON.stringify((() => {{ {HERE} }})()) === JSON.stringify({here})"));
}

#[test]
fn selected_words_get_a_reading_by_keys_alone_and_escape_gives_none() {
    let author = author();
    takes_card(&author, 0);
    writes(&author, CLAIM, "塗ると、真皮の奥まで届く？");

    asks_for(&author, "真皮");
    author.waits_until("document.activeElement.id === 'reading'");
    reads(&author, "dialog label", "「真皮」の読み");
    // Nothing is no reading, and neither are the signs of ruby.
    author.presses(Key::Enter);
    writes(&author, "reading", "しん|ぴ");
    author.presses(Key::Enter);
    author.waits_until("document.querySelector('dialog[open]') !== null");
    writes(&author, "reading", "しんぴ");
    author.presses(Key::Enter);
    is_back(&author, "{真皮|しんぴ}");
    assert_eq!(field(&author, CLAIM), "塗ると、{真皮|しんぴ}の奥まで届く？");

    asks_for(&author, "奥");
    author.waits_until("document.activeElement.id === 'reading'");
    writes(&author, "reading", "おく");
    author.presses(Key::Escape);
    is_back(&author, "奥");
    assert_eq!(field(&author, CLAIM), "塗ると、{真皮|しんぴ}の奥まで届く？");

    // What has one gets no second.
    asks_for(&author, "{真皮|しんぴ}");
    reads(&author, ".field .trouble", "先に選んでください");
    assert_eq!(author.page("return document.querySelector('dialog')", Vec::new()), Value::Null);
    // In one step it is taken back.
    author.page("document.querySelector('header.bar .tools button').click()", Vec::new());
    author.waits_until(&format!("document.getElementById({CLAIM:?}).value === '塗ると、真皮の奥まで届く？'"));
}
