//! The file of the author's own that the studio writes over at each change.

use hontou_e2e::deck::Deck;
use serde_json::json;

use super::author::{STUDIO, clicks, opens_dialog, reads};
use super::ways_out::{hands_over, takes, writer, writes_and_keeps};

/// Hands the page files as a browser does: `wrote` is what was written, and they are gone while `isGone` says so. What is opened
/// says what `onDisk` does.
const FILE: &str = "
    window.wrote = [];
    const file = (name) => ({
        name,
        getFile: async () => new Blob([window.onDisk]),
        requestPermission: async ({ mode }) => (mode === 'readwrite' ? 'granted' : 'denied'),
        createWritable: async () => {
            if (window.isGone) throw new DOMException('it is gone', 'NotFoundError');
            let written = '';
            return { write: async (text) => { written = text; }, close: async () => { window.wrote.push(written); } };
        },
    });
    window.showSaveFilePicker = async ({ suggestedName }) => file(suggestedName);
    window.showOpenFilePicker = async () => [file('mine.json')];";

/// What the bar says of it.
const ON_DISK: &str = "document.querySelector('header.bar .on-disk')?.textContent";

#[test]
fn each_change_is_written_over_the_file_that_was_chosen_until_that_is_gone() {
    let Some(author) = writer() else { return };
    author.page(FILE, Vec::new());
    takes(&author, "ja");
    hands_over(&author);
    clicks(&author, "dialog .to-disk");
    author.waits_until(&format!("window.wrote.length === 1 && {ON_DISK} === 'ファイルにも保存中'"));
    let name = "[...document.querySelectorAll('dialog .way p')].some((one) => one.textContent.includes('「my-exosome.ja.json」にも'))";
    author.waits_until(name);
    clicks(&author, "dialog > header button");
    author.waits_until("document.querySelector('dialog') === null");

    writes_and_keeps(&author, "version", "9.9");
    author.waits_until("JSON.parse(window.wrote.at(-1)).version === '9.9'");
    author.page("window.isGone = true", Vec::new());
    writes_and_keeps(&author, "version", "9.10");
    author.waits_until(&format!("{ON_DISK} === 'ファイルには保存できませんでした'"));
    assert_eq!(author.page("return window.wrote.length", Vec::new()), 2);
    // It is there again, and so is the next change.
    author.page("window.isGone = false", Vec::new());
    writes_and_keeps(&author, "version", "9.11");
    author.waits_until(&format!(
        "JSON.parse(window.wrote.at(-1)).version === '9.11' && {ON_DISK} === 'ファイルにも保存中'"
    ));

    // Another deck has no file; this browser has kept the last.
    takes(&author, "en");
    author.waits_until("document.querySelector('header.bar .on-disk') === null");
    author.goes_to(STUDIO);
    author.waits_until("document.getElementById('version')?.value === '9.11'");
    assert_eq!(author.console(), []);
}

#[test]
fn a_deck_that_is_opened_to_be_written_over_is_and_what_another_program_wrote_is_not() {
    let Some(author) = writer() else { return };
    author.page(FILE, Vec::new());
    author.page(
        "fetch('/hontou/decks/exosome.en.json').then((answer) => answer.text()).then((text) => { window.onDisk = text })",
        Vec::new(),
    );
    author.waits_until("Boolean(window.onDisk)");
    opens_dialog(&author);
    clicks(&author, "dialog .to-write-over");
    reads(&author, "header.bar .deck", &Deck::published_in("en").title);
    author.waits_until(&format!("{ON_DISK} === 'ファイルにも保存中'"));
    writes_and_keeps(&author, "version", "9.9");
    author.waits_until("window.wrote.length === 1");
    // Nothing else of it has changed.
    author.waits_until(
        "JSON.stringify(JSON.parse(window.wrote[0])) === JSON.stringify({ ...JSON.parse(window.onDisk), version: '9.9' })",
    );

    let survey = json!({ "pages": [{ "elements": [{ "type": "boolean", "name": "tea", "title": "お茶は薬ですか？" }] }] });
    author.page("window.onDisk = arguments[0]", vec![json!(survey.to_string())]);
    opens_dialog(&author);
    clicks(&author, "dialog .to-write-over");
    reads(&author, "dialog .trouble", "上書きできません");
    assert_eq!(author.page("return window.wrote.length", Vec::new()), 1);
    assert_eq!(author.console(), []);
}
