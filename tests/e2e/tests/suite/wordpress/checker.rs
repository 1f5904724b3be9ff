//! The screen of decks checks a deck while it is written: in the browser, before anything is sent.

use hontou_e2e::reader::Reader;
use hontou_e2e::wordpress::{WordPress, keeps_picture};
use serde_json::{Value, json};

use super::is_answered_on;

const SCREEN: &str = "/wp-admin/admin.php?page=hontou";
const EXOSOME: &str = include_str!("../../../../../decks/exosome.ja.json");

/// A deck of a clinic's own, of which one text is changed.
fn deck(change: impl FnOnce(&mut Value)) -> String {
    let mut deck: Value = serde_json::from_str(EXOSOME).expect("a deck is JSON");
    deck["id"] = json!("clinic");
    change(&mut deck);
    format!("{deck:#}")
}

/// It names a topic that is not there.
fn broken() -> String {
    deck(|deck| deck["cards"][3]["topic"] = json!("nowhere"))
}

/// It can be used, and has a topic that no card is about.
fn with_a_warning() -> String {
    deck(|deck| {
        let topics = deck["topics"].as_array_mut().expect("a list");
        topics.push(json!({ "id": "unused", "title": "だれも触れない話題" }));
    })
}

/// The number of the line that holds this.
fn line_with(text: &str, part: &str) -> usize {
    text.lines().position(|line| line.contains(part)).expect("it is there") + 1
}

#[track_caller]
fn opens_screen(site: &WordPress, width: u32) -> Reader {
    let reader = site.visitor(width, 900);
    site.logs_in(&reader, "editor");
    reader.goes_to(&site.address(SCREEN));
    reader.waits_until(
        "document.querySelector('#hontou-status')?.textContent.startsWith('A deck is checked here')",
    );
    reader
}

#[track_caller]
fn writes(reader: &Reader, text: &str) {
    const WRITE: &str = "const field = document.querySelector('#hontou-json');
        field.focus();
        field.value = arguments[0];
        field.dispatchEvent(new Event('input', { bubbles: true }))";
    reader.page(WRITE, vec![json!(text)]);
}

#[track_caller]
fn uploads(reader: &Reader, text: &str) {
    const UPLOAD: &str = "const files = new DataTransfer();
        files.items.add(new File([arguments[0]], 'clinic.json', { type: 'application/json' }));
        const field = document.querySelector('#hontou-file');
        field.files = files.files;
        field.dispatchEvent(new Event('change', { bubbles: true }))";
    reader.page(UPLOAD, vec![json!(text)]);
}

#[track_caller]
fn is_told_that(reader: &Reader, words: &str) {
    reader.waits_until(&format!("document.querySelector('#hontou-status').textContent.includes({words:?})"));
}

/// What is listed of a kind.
#[track_caller]
fn listed(reader: &Reader, kind: &str) -> Vec<String> {
    const LISTED: &str = "return [...document.querySelectorAll(`#hontou-findings .notice-${arguments[0]} li`)].map((one) => one.innerText)";
    serde_json::from_value(reader.page(LISTED, vec![json!(kind)])).expect("a list of texts")
}

/// What the checker says, for somebody to look at.
#[track_caller]
fn keeps_what_is_told(reader: &Reader, name: &str) {
    reader.page("document.querySelector('#hontou-findings').scrollIntoView({ block: 'end' })", Vec::new());
    keeps_picture(reader, name);
}

#[track_caller]
fn saves(reader: &Reader) {
    reader.page("self.wasHere = true; document.querySelector('#hontou-add #submit').click()", Vec::new());
}

#[track_caller]
fn is_saved(reader: &Reader) {
    reader.waits_until("!self.wasHere && document.querySelector('.notice-success') !== null");
}

#[track_caller]
fn removes_the_deck(reader: &Reader) {
    const ROW: &str =
        "[...document.querySelectorAll('tr')].find((row) => row.textContent.includes('\"clinic\"'))";
    reader.page(&format!("{ROW}.querySelector('.button-link-delete').click()"), Vec::new());
    reader.waits_until(&format!("document.querySelector('.notice-success') !== null && {ROW} === undefined"));
}

/// A deck with an error is told with its line and its fix, and is not sent; one with a warning is, and works.
#[track_caller]
fn checks_in(version: &'static str, width: u32) {
    const HAS_FOCUS: &str =
        "return self.wasHere && document.activeElement.closest('#hontou-findings') !== null";
    let Some(site) = WordPress::of(version) else { return };
    let reader = opens_screen(&site, width);
    let text = broken();
    writes(&reader, &text);
    is_told_that(&reader, "Errors: 1. The deck cannot be saved before they are corrected.");
    let line = line_with(&text, "\"nowhere\"");
    let [error] = listed(&reader, "error").try_into().expect("one error");
    assert!(error.starts_with(&format!("Line {line} cards[3].topic ")), "{error}");
    assert!(error.contains("\nWhat to do: "), "{error}");
    keeps_what_is_told(&reader, &format!("checker-error-{version}"));
    leads_to_the_line(&reader, line);
    saves(&reader);
    is_told_that(&reader, "The deck was not saved. Correct the errors first.");
    assert_eq!(reader.page(HAS_FOCUS, Vec::new()), true, "it is where the errors are");
    uploads(&reader, &with_a_warning());
    is_told_that(&reader, "The text of clinic.json is in the field");
    is_told_that(&reader, "No errors. Warnings: 1. The deck can be saved.");
    assert_eq!(listed(&reader, "error"), [""; 0]);
    let [warning] = listed(&reader, "warning").try_into().expect("one warning");
    assert!(warning.contains(" topics["), "{warning}");
    keeps_what_is_told(&reader, &format!("checker-warning-{version}"));
    let is_narrow = reader.page("return document.documentElement.scrollWidth <= innerWidth", Vec::new());
    assert_eq!(is_narrow, true, "the screen scrolls sideways");
    saves(&reader);
    is_saved(&reader);
    assert_eq!(reader.console(), []);
    is_answered_on(&site, &site.page("block-clinic-author"), 390, &format!("{version}-clinic"));
    removes_the_deck(&reader);
    assert_eq!(site.complaints(), [""; 0]);
}

/// The first link goes to the line in the field, which is seen.
#[track_caller]
fn leads_to_the_line(reader: &Reader, line: usize) {
    const GO: &str = "document.querySelector('#hontou-findings a').click();
        const field = document.activeElement;
        const above = field.value.slice(0, field.selectionStart).split('\\n').length - 1;
        const top = above * parseFloat(getComputedStyle(field).lineHeight) - field.scrollTop;
        return [field.id, above + 1, field.value.slice(field.selectionStart, field.selectionEnd), top >= 0 && top < field.clientHeight]";
    let found = reader.page(GO, Vec::new());
    assert_eq!(found, json!(["hontou-json", line, "\"nowhere\",", true]));
}

#[test]
fn an_error_is_told_with_its_line_and_stops_saving_in_6_2() {
    checks_in("6.2", 390);
}

#[test]
fn an_error_is_told_with_its_line_and_stops_saving_in_the_newest() {
    checks_in("nightly", 1280);
}

#[test]
fn a_copy_of_the_plugins_deck_is_told_while_it_is_written_and_one_line_gets_lines() {
    let Some(site) = WordPress::of("nightly") else { return };
    let reader = opens_screen(&site, 1280);
    let deck: Value = serde_json::from_str(EXOSOME).expect("a deck is JSON");
    writes(&reader, &deck.to_string());
    is_told_that(&reader, "Errors: 1. The deck cannot be saved before they are corrected.");
    let field = reader.page("return document.querySelector('#hontou-json').value", Vec::new());
    let field = field.as_str().expect("a text");
    assert_eq!(serde_json::from_str::<Value>(field).expect("JSON"), deck);
    let line = line_with(field, "\"id\": \"exosome\"");
    assert!(line > 1 && field.lines().count() > 500, "{line}");
    let [error] = listed(&reader, "error").try_into().expect("one error");
    assert!(error.starts_with(&format!("Line {line} id ")), "{error}");
    assert!(error.contains("\"id\": \"exosome-clinic\""), "{error}");
}

#[test]
fn in_a_japanese_screen_findings_are_in_japanese() {
    let Some(site) = WordPress::of("6.2") else { return };
    let reader = opens_screen(&site, 1280);
    reader.page("document.documentElement.lang = 'ja'", Vec::new());
    writes(&reader, &broken());
    is_told_that(&reader, "Errors: 1.");
    let [error] = listed(&reader, "error").try_into().expect("one error");
    assert!(error.contains("「nowhere」という名前のものは、このデッキにありません。"), "{error}");
    writes(&reader, "{ “schema”: 1 }");
    reader
        .waits_until("document.querySelector('#hontou-findings').textContent.includes('使えない文字「“」')");
    assert_eq!(
        reader.page("return document.querySelector('#hontou-findings [lang=en]')", Vec::new()),
        Value::Null
    );
}

#[test]
fn a_sheet_is_made_of_a_deck_of_ones_own() {
    const ASK: &str = "self.opened = {};
        self.open = () => self.opened;
        document.querySelector('[data-sheet]').click()";
    let Some(site) = WordPress::of("6.2") else { return };
    let reader = opens_screen(&site, 1280);
    writes(&reader, &with_a_warning());
    is_told_that(&reader, "The deck can be saved.");
    saves(&reader);
    is_saved(&reader);
    reader.page(ASK, Vec::new());
    reader.waits_until("`${self.opened.location}`.startsWith('blob:')");
    let html = reader.page("return fetch(self.opened.location).then((page) => page.text())", Vec::new());
    let html = html.as_str().expect("a page");
    assert!(html.contains("class=\"sign\"") && html.contains(">clinic 2.0.0"), "{html}");
    removes_the_deck(&reader);
}

/// As a strict policy does.
const REFUSE: &str = "self.Worker = class { constructor() { throw new Error('refused'); } }";

#[test]
fn where_the_checker_cannot_run_it_says_so_and_the_server_checks() {
    let Some(site) = WordPress::of("6.5") else { return };
    let reader = opens_screen(&site, 1280);
    reader.page(REFUSE, Vec::new());
    writes(&reader, &broken());
    is_told_that(&reader, "The checker does not run here: only the shape of the deck is checked");
    saves(&reader);
    reader.waits_until("!self.wasHere && !!document.querySelector('.notice-error')?.textContent.includes('cards[3].topic: it must be one of')");
    reader.page(REFUSE, Vec::new());
    writes(&reader, &with_a_warning());
    saves(&reader);
    is_saved(&reader);
    removes_the_deck(&reader);
}

/// The same files in a worker, where pages on which decks are written will run them.
#[test]
fn it_runs_in_a_worker_as_well() {
    const ASK: &str = "
        const deck = arguments[0];
        const { checker, module } = document.querySelector('#hontou-add').dataset;
        const code = `import start, { lint, prove, diff, review, schema } from ${JSON.stringify(checker)};
            onmessage = async ({ data: [module, deck] }) => {
                await start({ module_or_path: await (await fetch(module)).arrayBuffer() });
                const told = [lint(deck, '2026-12-01'), prove(deck), diff(deck, deck), review(deck)].map(JSON.parse);
                const [linted, proved, compared, { html }] = told;
                postMessage([linted.deck.id, proved.table.proved, compared.changes, html.slice(0, 15), typeof JSON.parse(schema())]);
            };`;
        const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), { type: 'module' });
        return new Promise((told, failed) => {
            worker.onmessage = ({ data }) => told(data);
            worker.onerror = ({ message }) => failed(new Error(message || 'the worker did not start'));
            worker.postMessage([module, deck]);
        })";
    let Some(site) = WordPress::of("nightly") else { return };
    let reader = opens_screen(&site, 1280);
    let told = reader.page(ASK, vec![json!(EXOSOME)]);
    assert_eq!(told, json!(["exosome", true, [], "<!doctype html>", "object"]));
}
