//! The deck as JSON, in the editor that comes when it is wanted, and in a plain text area where it does not.

use std::fs;
use std::time::Duration;

use hontou_e2e::access::script;
use hontou_e2e::reader::{Key, Reader};
use hontou_e2e::response::Response;
use hontou_e2e::settings;
use hontou_e2e::site::Site;
use serde_json::{Value, json};

use super::author::{
    EMPTY, STUDIO, author, axe_finds_nothing, begins, chromium_author, clicks, field, has_axe, reads,
    takes_card, writes,
};

const EDITOR: &str = "/hontou/studio/editor.js";
/// The editor's own view of what stands in it: no more of a text is on the page than is seen.
const VIEW: &str = "document.querySelector('.source .cm-content').cmTile.root.view";
/// Puts a text over all that is there, as pasting does.
const PASTE: &str = "const place = document.getElementById('source');
    place.focus();
    const event = { bubbles: true, cancelable: true };
    place.dispatchEvent(new KeyboardEvent('keydown', { ...event, key: 'a', code: 'KeyA', keyCode: 65, ctrlKey: true }));
    const [data, dataType] = [arguments[0], 'text/plain'];
    const clipboardData = new DataTransfer();
    clipboardData.setData(dataType, data);
    // Firefox takes the data, and the other engines what holds it.
    place.dispatchEvent(new ClipboardEvent('paste', { ...event, clipboardData, data, dataType }));";
const UNDO: &str = "header.bar .tools button";

/// Looks at the JSON, in the editor.
#[track_caller]
pub(super) fn opens_json(author: &Reader) {
    clicks(author, ".views button:nth-child(2)");
    author.waits_until("document.querySelector('.source .cm-content') !== null");
    author.waits_until("document.querySelector('.source textarea') === null");
}

/// What stands in the editor.
#[track_caller]
pub(super) fn json_text(author: &Reader) -> String {
    let text = author.page(&format!("return {VIEW}.state.doc.toString()"), Vec::new());
    text.as_str().expect("text").to_owned()
}

/// What is selected in it.
#[track_caller]
pub(super) fn json_selection(author: &Reader) -> String {
    const SELECTED: &str = "const { from, to } = state.selection.main; return state.sliceDoc(from, to)";
    let text = author.page(&format!("const {{ state }} = {VIEW}; {SELECTED}"), Vec::new());
    text.as_str().expect("text").to_owned()
}

/// Writes another text in it.
#[track_caller]
pub(super) fn writes_json(author: &Reader, text: &str) {
    author.page(PASTE, vec![json!(text)]);
    assert_eq!(json_text(author), text, "it is there");
}

/// How far its text is scrolled.
pub(super) fn json_scrolled(author: &Reader) -> Value {
    author.page("return document.querySelector('.source .cm-scroller').scrollTop", Vec::new())
}

/// Where one types.
fn head(author: &Reader) -> Value {
    author.page(&format!("return {VIEW}.state.selection.main.head"), Vec::new())
}

#[test]
fn json_and_fields_are_in_step_whichever_is_written_in() {
    let author = author();
    takes_card(&author, 0);
    assert_eq!(author.page("return document.querySelector('script[src*=editor]')", Vec::new()), Value::Null);
    opens_json(&author);
    let whole = json_text(&author);
    // With blanks of the author's own, which stay.
    writes_json(&author, &whole.replacen("\"id\": \"exosome\"", "\"id\":   \"another\"", 1));
    author.waits_until("document.querySelector('.source .trouble').textContent === ''");
    // Keys type where one is, and the place goes along.
    let before = head(&author).as_u64().expect("a place");
    author.types(' ');
    author.types(' ');
    author.waits_until(&format!("{VIEW}.state.selection.main.head === {}", before + 2));
    assert!(json_text(&author).ends_with("\n  ") && json_text(&author).contains("\"id\":   \"another\""));
    author.types('x');
    reads(&author, ".source .trouble", "JSON として読めません");
    author.waits_until("document.querySelector('#source').getAttribute('aria-invalid') === 'true'");
    author.presses(Key::Backspace);
    author.waits_until("document.querySelector('#source').getAttribute('aria-invalid') === 'false'");
    assert_eq!(author.page("return document.activeElement.id", Vec::new()), json!("source"));

    clicks(&author, ".views button:nth-child(1)");
    clicks(&author, ".outline > ul .line");
    author.waits_until("document.getElementById('id')?.value === 'another'");
    writes(&author, "id", "third");
    opens_json(&author);
    assert!(json_text(&author).contains("\"id\": \"third\""));
    // What is taken back in the bar is taken back here.
    clicks(&author, UNDO);
    author.waits_until(&format!("!{VIEW}.state.doc.toString().includes('third')"));
    assert_eq!(author.console(), []);
}

#[test]
fn the_editor_takes_back_what_was_typed_in_it_and_no_more() {
    let Some(author) = chromium_author() else { return };
    takes_card(&author, 0);
    opens_json(&author);
    let whole = json_text(&author);
    author.page("document.getElementById('source').focus()", Vec::new());
    author.presses_with(Key::Control, Key::End);
    author.types(' ');
    author.waits_until(&format!("{VIEW}.state.doc.length === {}", whole.encode_utf16().count() + 1));
    author.presses_with(Key::Control, 'z');
    author.waits_until(&format!("{VIEW}.state.doc.length === {}", whole.encode_utf16().count()));
    author.presses_with(Key::Control, 'z');
    assert_eq!(json_text(&author), whole);
}

#[test]
fn tab_leads_out_of_the_json_both_ways() {
    let Some(author) = chromium_author() else { return };
    takes_card(&author, 0);
    opens_json(&author);
    let whole = json_text(&author);
    for (held, to) in [(None, "#pane-preview"), (Some(Key::Shift), "#pane-form .views")] {
        author.page("document.getElementById('source').focus()", Vec::new());
        match held {
            None => author.presses(Key::Tab),
            Some(held) => author.presses_with(held, Key::Tab),
        }
        author.waits_until(&format!("document.activeElement.closest({to:?}) !== null"));
    }
    assert_eq!(json_text(&author), whole);
}

#[test]
fn its_search_speaks_the_authors_language_and_axe_finds_nothing() {
    let Some(author) = chromium_author() else { return };
    takes_card(&author, 0);
    opens_json(&author);
    has_axe(&author);
    author.page("document.getElementById('source').focus()", Vec::new());
    author.presses_with(Key::Control, 'f');
    author.waits_until("document.querySelector('.cm-search [name=next]')?.textContent === '次へ'");
    axe_finds_nothing(&author, "search");
    for letter in "claim".chars() {
        author.types(letter);
    }
    author.presses(Key::Enter);
    author.waits_until("document.querySelector('.cm-searchMatch-selected')?.textContent === 'claim'");
    axe_finds_nothing(&author, "a match");
    clicks(&author, "header.bar .languages button[lang=en]");
    author.waits_until("document.querySelector('.cm-search [name=next]')?.textContent === 'Next'");
    author.waits_until("document.getElementById('source').ariaLabel === 'The deck as JSON'");
}

#[test]
fn where_the_editor_cannot_be_had_the_text_area_does() {
    let site = Site::whole(EMPTY).having(EDITOR, Response::status(404));
    let author = opens_studio(site);
    clicks(&author, ".views button:nth-child(2)");
    author.waits_until("document.querySelector('.source textarea') !== null");
    let whole = field(&author, "source");
    let whole = whole.as_str().expect("text");
    writes(&author, "source", &whole.replacen('{', "{,", 1));
    reads(&author, ".source .trouble", "JSON として読めません");
    clicks(&author, ".source .tools button");
    assert_eq!(author.page("return document.activeElement.id", Vec::new()), json!("source"));
    writes(&author, "source", &whole.replacen("exosome", "another", 1));
    clicks(&author, ".views button:nth-child(1)");
    clicks(&author, ".outline > ul .line");
    author.waits_until("document.getElementById('id')?.value === 'another'");
    // It is asked for anew, and comes.
    author.waits_until("document.querySelector('script[src*=editor]') === null");
    let editor = Response::file(&settings::published().join("studio/editor.js"));
    author.site.page.answer(EDITOR, editor);
    opens_json(&author);
    assert!(json_text(&author).contains("another"));
}

#[test]
fn what_is_typed_while_the_editor_comes_is_kept_with_its_place_and_the_keyboard() {
    let site = Site::whole(EMPTY);
    site.page.spoil(EDITOR, |script| script.late(Duration::from_secs(8)));
    let author = opens_studio(site);
    clicks(&author, ".views button:nth-child(2)");
    let whole = field(&author, "source");
    let broken = whole.as_str().expect("text").replacen('{', "{,", 1);
    writes(&author, "source", &broken);
    author.page("document.getElementById('source').setSelectionRange(5, 9)", Vec::new());
    author.waits_until("document.querySelector('.source .cm-content') !== null");
    author.waits_until("document.activeElement.matches('.cm-content')");
    assert_eq!(json_text(&author), broken);
    assert_eq!(json_selection(&author), broken[5..9]);
    reads(&author, ".source .trouble", "JSON として読めません");
    author.waits_until("document.querySelector('.cm-lintRange-error') !== null");
}

#[test]
fn a_policy_without_inline_styles_takes_nothing_from_it() {
    let site = Site::whole(EMPTY);
    site.page.spoil(STUDIO, |page| page.with("content-security-policy", "style-src 'self'"));
    let author = opens_studio(site);
    opens_json(&author);
    let looks = "const { display, paddingTop } = getComputedStyle(document.querySelector('.cm-scroller'));
        return [display, getComputedStyle(document.querySelector('.cm-lineNumbers')).flexDirection]";
    assert_eq!(author.page(looks, Vec::new()), json!(["flex", "column"]));
}

#[test]
fn those_who_wrote_the_editor_are_named_beside_it() {
    let notices = settings::published().join("studio/THIRD-PARTY-LICENSES");
    let notices = fs::read_to_string(notices).expect("it is published");
    for package in
        ["@codemirror/view", "@lezer/json", "@marijn/find-cluster-break", "crelt", "style-mod", "w3c-keyname"]
    {
        let named = notices.lines().find(|line| line.starts_with(&format!("{package} ")));
        assert!(named.is_some_and(|line| line.contains(": MIT [")), "{package}");
    }
    assert!(notices.contains("Marijn Haverbeke"));
}

/// An author with a card in hand, on a site that a test has changed.
#[track_caller]
fn opens_studio(site: Site) -> Reader {
    let author = Reader::opens(site.having("/axe.js", script()));
    author.resizes(1440, 900);
    author.goes_to(STUDIO);
    begins(&author);
    takes_card(&author, 2);
    author
}
