//! The preview: what is pressed there leads to its field, and the quiz is shown as with forced colours and on paper.

use hontou_e2e::check::Level;
use hontou_e2e::deck::Deck;
use hontou_e2e::engine::Engine;
use hontou_e2e::outcome::applies_in;
use hontou_e2e::reader::Reader;
use hontou_e2e::words;
use serde_json::{Value, json};

use super::author::{author, chromium_author, clicks, is_as_wide_as, reads, takes_card, writes};
use super::desk::previews;
use crate::paper;
use crate::walk::to_the_memo;

/// Keeps the tree of each quiz that is made from then on: no driver looks into a page that is not ours in every engine.
const KEEP: &str = "window.trees = new WeakMap();
    const listen = ShadowRoot.prototype.addEventListener;
    ShadowRoot.prototype.addEventListener = function (...given) {
        window.trees.set(this.host, this);
        return listen.apply(this, given);
    };";
/// What stands in the quiz.
const TREE: &str = "window.trees.get(document.querySelector('.stage hontou-quiz'))";
/// The innermost element that says these words and nothing else.
const FIND: &str = "
    const words = (one) => {
        const copy = one.cloneNode(true);
        copy.querySelectorAll('rt, rp').forEach((reading) => reading.remove());
        return copy.textContent.replace(/[\\s\\u200b]/g, '');
    };
    const wanted = arguments[0].replace(/\\s/g, '');
    const tree = window.trees.get(document.querySelector('.stage hontou-quiz'));
    const all = [...(tree?.querySelectorAll('*') ?? [])];
    const found = all.find((one) => words(one) === wanted && ![...one.children].some((child) => words(child) === wanted));";
/// Every element of the quiz as it is drawn.
const DRAWN: &str = "[...window.trees.get(document.querySelector('.stage hontou-quiz')).querySelectorAll('*')].map((one) => {
        const { color, backgroundColor, borderTopColor, display, fontSize, boxShadow } = getComputedStyle(one);
        return [color, backgroundColor, borderTopColor, display, fontSize, boxShadow].join();
    }).join(';')";
/// The heading of the whole quiz, which is on no sheet of paper.
const HAS_HEAD: &str = "window.trees.get(document.querySelector('.stage hontou-quiz'))?.querySelector('header')?.checkVisibility()";

/// An author with a card of the built-in deck in hand.
#[track_caller]
fn begins_with(author: &Reader, at: usize) {
    author.page(KEEP, Vec::new());
    takes_card(author, at);
    previews(author, &Deck::published().cards[at].id, None);
}

/// Whether these words stand in the quiz.
fn stands(author: &Reader, said: &str) -> bool {
    author.page(&format!("{FIND} return Boolean(found)"), vec![json!(said)]) == true
}

/// Presses what says these words, once it is there.
#[track_caller]
fn presses(author: &Reader, said: &str) {
    author.waits_until(&press_of(said));
}

/// Presses it, and says whether it was there.
fn press_of(said: &str) -> String {
    format!("(function () {{ {FIND} found?.click(); return Boolean(found) }})({})", json!(said))
}

/// What says these words leads to this field. In `WebKit` a press may go unheard while the preview is drawn; it is pressed again.
#[track_caller]
fn leads(author: &Reader, said: &str, field: &str) {
    let is_marked = format!("document.querySelector('[data-marked]')?.dataset.field === {}", json!(field));
    author.waits_until(&format!("{is_marked} || ({}, false)", press_of(said)));
    marks(author, field);
}

/// This field is marked, and in view.
#[track_caller]
fn marks(author: &Reader, field: &str) {
    author
        .waits_until(&format!("document.querySelector('[data-marked]')?.dataset.field === {}", json!(field)));
    let [marked, pane] = ["", ".closest('.pane')"]
        .map(|around| format!("document.querySelector('[data-marked]'){around}.getBoundingClientRect()"));
    author.waits_until(&format!("{marked}.bottom > {pane}.top && {marked}.top < {pane}.bottom"));
}

#[track_caller]
fn shows_as(author: &Reader, theme: &str) {
    author.page(
        "const select = document.querySelector('.preview .switches label:last-of-type select');
        select.selectedIndex = ['light', 'dark', 'forced', 'paper'].indexOf(arguments[0]);
        select.dispatchEvent(new Event('change', { bubbles: true }))",
        vec![json!(theme)],
    );
    author.waits_until(&format!("document.querySelector('.preview').dataset.theme === {}", json!(theme)));
}

/// The preview once the quiz can be shown as all that it can be.
#[track_caller]
fn is_open(author: &Reader) {
    author.waits_until(
        "document.querySelectorAll('.preview .switches label:last-of-type option').length === 4",
    );
}

/// Has the quiz drawn anew, with another claim.
#[track_caller]
fn rewrites(author: &Reader, claim: &str) {
    writes(author, "cards[2].claim", claim);
    previews(author, "reach-dermis", Some(claim));
    presses(author, claim);
}

fn drawn(author: &Reader) -> Value {
    author.comes_to_rest();
    author.page(&format!("return {DRAWN}"), Vec::new())
}

#[test]
fn what_is_pressed_leads_to_its_field_and_the_quiz_answers() {
    let author = author();
    let deck = Deck::published();
    begins_with(&author, 3);
    leads(&author, &deck.cards[3].claim, "cards[3].claim");
    leads(&author, &deck.title, "title");
    // The quiz is the one that was there: it begins with the card, though the deck as a whole is in hand now.
    presses(&author, deck.cards[3].verdict.word());
    leads(&author, &deck.cards[3].fact, "cards[3].fact");
    presses(&author, &deck.source_of(&deck.cards[3]).title);
    author.waits_until("document.querySelector('[data-marked]')?.dataset.field.startsWith('sources[')");
    presses(&author, words::NEXT_CARD);
    leads(&author, &deck.cards[4].claim, "cards[4].claim");
    assert_eq!(author.page("return document.querySelector('.form:focus-within')", Vec::new()), Value::Null);
    author.page("document.querySelector('.views button').focus()", Vec::new());
    // What is edited is then what is shown.
    writes(&author, "cards[4].claim", "お茶は、肌の奥まで届く？");
    previews(&author, &deck.cards[4].id, Some("お茶は、肌の奥まで届く？"));
    assert_eq!(author.console(), []);
}

#[test]
fn an_answer_that_many_questions_have_leads_to_the_one_on_screen() {
    let author = author();
    let deck = Deck::published();
    begins_with(&author, 0);
    presses(&author, words::CHECK);
    let question = &deck.check.questions[0];
    let unsure = question.options.iter().position(|option| option.unsure).expect("one may not know");
    leads(&author, &question.options[unsure].text, &format!("check.questions[0].options[{unsure}].text"));
    author.waits_until(&format!("{TREE}?.querySelectorAll('input:checked').length === 1"));
    presses(&author, words::NEXT);
    let question = &deck.check.questions[1];
    let unsure = question.options.iter().position(|option| option.unsure).expect("one may not know");
    leads(&author, &question.options[unsure].text, &format!("check.questions[1].options[{unsure}].text"));
}

#[test]
fn the_texts_of_a_memo_lead_to_notes_and_headlines() {
    if !applies_in(
        &[Engine::Chromium, Engine::Firefox],
        "WebKit's driver does not look into a page that is not ours",
    ) {
        return;
    }
    let author = author();
    let deck = Deck::published();
    begins_with(&author, 0);
    let answers = to_the_memo(&author.quiz(), &deck, Level::Doctor);
    let noted = answers.iter().find_map(|answer| answer.note.as_ref()).expect("it is for a doctor");
    let at = deck.check.notes.iter().position(|note| note.id == *noted).expect("there is such a note");
    author.page("window.quiz = document.querySelector('.stage hontou-quiz')", Vec::new());
    leads(&author, &deck.check.notes[at].body, &format!("check.notes[{at}].body"));
    let headline = &deck.check.headlines[&Level::Doctor];
    leads(&author, &headline.lead, "check.headlines.doctor.lead");
    // Longer than the preview waits before it follows the deck: the memo is still there.
    author.page("setTimeout(() => { window.is_late = true }, 1200)", Vec::new());
    author.waits_until("window.is_late");
    assert_eq!(
        author.page("return document.querySelector('.stage hontou-quiz') === window.quiz", Vec::new()),
        true
    );
    assert!(stands(&author, &headline.title));
}

#[test]
fn beside_other_languages_it_leads_to_their_row_and_what_one_lacks_is_marked() {
    let Some(author) = chromium_author() else { return };
    let deck = Deck::published();
    begins_with(&author, 0);
    // No other language has it.
    let add = "[...document.querySelectorAll('.form .missing button')].find((one) => one.textContent.includes('分かっていないこと'))";
    author.waits_until(&format!("Boolean({add})"));
    author.page(&format!("{add}.click()"), Vec::new());
    writes(&author, "cards[0].unknown", "長く続けたときのことは、分かっていません。");
    clicks(&author, ".views button:nth-child(3)");
    author.waits_until("document.querySelectorAll('.side-by-side thead th').length === 5");
    let row = "document.querySelector('.side-by-side [data-field=\"cards[0].unknown\"]')";
    assert_eq!(author.page(&format!("return {row}.querySelectorAll('td.trouble').length"), Vec::new()), 4);
    reads(&author, ".side-by-side li button", "分かっていないこと");
    let english = Deck::published_in("en");
    let claim =
        "document.querySelector('.side-by-side [data-field=\"cards[0].claim\"] td[lang=en]').textContent";
    assert_eq!(author.page(&format!("return {claim}"), Vec::new()), json!(&*english.cards[0].claim));
    leads(&author, &deck.cards[0].claim, "cards[0].claim");
    reads(&author, ".side-by-side tr[data-marked]", &english.cards[0].claim);
}

#[test]
fn on_a_phone_a_button_leads_to_the_field() {
    let author = author();
    let deck = Deck::published();
    author.goes_to("/");
    is_as_wide_as(&author, 390, |author| {
        begins_with(author, 2);
        clicks(author, ".panes button:nth-child(3)");
        // In WebKit a press just after the pane came may go unheard; it is pressed again.
        let offer = "Boolean(document.querySelector('.to-field button')?.checkVisibility())";
        author.waits_until(&format!("{offer} || ({}, false)", press_of(&deck.cards[2].claim)));
        assert_eq!(
            author.page("return document.querySelector('.form').checkVisibility()", Vec::new()),
            false
        );
        clicks(author, ".to-field button");
        author.waits_until("document.activeElement.id === 'cards[2].claim'");
        marks(author, "cards[2].claim");
    });
}

#[test]
fn forced_colours_are_shown_held_and_taken_back() {
    let author = author();
    begins_with(&author, 2);
    is_open(&author);
    rewrites(&author, "塗れば、肌の奥まで届く？");
    let before = drawn(&author);
    let colours = format!(
        "(({{ color, backgroundColor }}) => color + backgroundColor)(getComputedStyle({TREE}.querySelector('[data-theme]')))"
    );
    shows_as(&author, "forced");
    author.waits_until(&format!("{colours} === 'rgb(255, 255, 255)rgb(0, 0, 0)'"));
    let shadows = format!(
        "[...{TREE}.querySelectorAll('*')].filter((one) => getComputedStyle(one).boxShadow !== 'none').length"
    );
    author.waits_until(&format!("{shadows} === 0"));
    rewrites(&author, "塗ったものは、肌の奥まで届く？");
    author.waits_until(&format!("{colours} === 'rgb(255, 255, 255)rgb(0, 0, 0)'"));
    shows_as(&author, "light");
    // Colours take a moment.
    author.waits_until(&format!("{DRAWN} === {before}"));
}

#[test]
fn paper_is_shown_held_and_taken_back_and_is_no_other_quiz_s() {
    let author = author();
    begins_with(&author, 2);
    is_open(&author);
    rewrites(&author, "塗れば、肌の奥まで届く？");
    let before = drawn(&author);
    shows_as(&author, "paper");
    author.waits_until(&format!("!{HAS_HEAD}"));
    let width = "document.querySelector('.stage hontou-quiz').offsetWidth";
    author.waits_until(&format!("{width} === Math.round(190 / 25.4 * 96)"));
    rewrites(&author, "塗ったものは、肌の奥まで届く？");
    author.waits_until(&format!("!{HAS_HEAD}"));
    // Another quiz has the same style sheets.
    author.page("document.querySelectorAll('header.bar .tools:has(.main) button')[1].click()", Vec::new());
    let other = "window.trees.get(document.querySelector('dialog hontou-quiz'))?.querySelector('header')?.checkVisibility()";
    author.waits_until(other);
    clicks(&author, "dialog > header button");
    author.waits_until(&format!("document.querySelector('dialog') === null && !{HAS_HEAD}"));
    shows_as(&author, "light");
    author.waits_until(HAS_HEAD);
    // Colours take a moment.
    author.waits_until(&format!("{DRAWN} === {before}"));
}

#[test]
fn what_is_printed_is_what_the_preview_shows() {
    if !paper::can_print() {
        return;
    }
    let author = author();
    let deck = Deck::published();
    begins_with(&author, 0);
    is_open(&author);
    shows_as(&author, "paper");
    author.page("window.print = () => { window.is_printed = true }", Vec::new());
    clicks(&author, ".preview .switches button");
    author.waits_until("window.is_printed");
    author.comes_to_rest();
    let sheet = paper::words(&author.paper());
    let word = deck.cards[0].verdict.word();
    assert!(sheet.contains(word), "{sheet}");
    for of_the_studio in ["元に戻す", "テーマを加える", "問い"] {
        assert!(!sheet.contains(of_the_studio), "{of_the_studio} in {sheet}");
    }
}
