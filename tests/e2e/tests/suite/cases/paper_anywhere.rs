//! The memo on paper, wherever on a page the quiz stands; and a page that is printed by its own menu.

use hontou_e2e::check::Level;
use hontou_e2e::deck::Deck;
use hontou_e2e::quiz::{Quiz, Shade};
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::site::{SCRIPT, Site};
use hontou_e2e::words as said;
use serde_json::json;

use super::{element, embed};
use crate::paper::{can_print, on_paper, read, squeezed, words};
use crate::walk::{Reply, reply, through_the_check, to_the_memo};

/// The memo for a doctor is on one sheet, whole, and nothing of the page is.
#[track_caller]
fn is_printed(reader: &Reader, quiz: &Quiz<'_>, deck: &Deck, how: &str) {
    let sheet = on_paper(reader, quiz);
    let on_it = words(&sheet);
    let headline = &deck.check.headlines[&Level::Doctor];
    let answers = deck.check.answers_leading_to(Level::Doctor);
    let note = answers.iter().find_map(|answer| deck.check.note_of(answer)).expect("there is a note");
    let asked =
        deck.checklists.iter().find(|list| answers.iter().any(|answer| answer.checklists.contains(&list.id)));
    let question = asked.and_then(|list| list.items.last()).expect("there is something to ask");
    for text in [&headline.title, &headline.lead, &note.title, &note.body, question] {
        assert!(on_it.contains(&squeezed(text)), "{how}: \"{}\" is not in\n{on_it}", &**text);
    }
    for text in ["春の花だより", "つぎの記事", "前の文"] {
        assert!(!on_it.contains(&squeezed(text)), "{how}: \"{text}\" is in\n{on_it}");
    }
    assert_eq!(read(&sheet).get_pages().len(), 1, "{how}");
}

#[test]
fn from_inside_a_shadow_tree_of_the_pages_own() {
    if !can_print() {
        return;
    }
    let put = format!(
        r#"<div id="o"></div><script>o.attachShadow({{ mode: "open" }}).innerHTML = '<p>前の文。</p>{}'</script>{SCRIPT}"#,
        element("")
    );
    let (reader, deck) = (Reader::opens(Site::with(&put)), Deck::published());
    let quiz = reader.quiz_at("document.querySelector('#o').shadowRoot.querySelector('hontou-quiz')");
    to_the_memo(&quiz, &deck, Level::Doctor);
    is_printed(&reader, &quiz, &deck, "in a shadow tree");
}

#[test]
fn from_inside_what_is_moved_cut_faded_or_set_in_columns() {
    if !can_print() {
        return;
    }
    let body = format!(r#"<div id="content"><p>前の文。</p><div>{}</div></div>{SCRIPT}"#, element(""));
    let (reader, deck) = (Reader::opens(Site::with(&body)), Deck::published());
    let quiz = reader.quiz();
    to_the_memo(&quiz, &deck, Level::Doctor);
    for style in [
        "transform: translateX(300px) scale(.5)",
        "rotate: 90deg; scale: .5; translate: 400px",
        "filter: blur(4px)",
        "overflow: hidden; height: 100px",
        "overflow: auto; max-height: 100px; contain: strict; block-size: 100px",
        "columns: 3",
        "opacity: .1",
        "content-visibility: auto",
        "display: grid; grid-template-columns: 1fr 80px; padding: 400px",
        "display: flex; align-items: center; min-height: 3000px",
        "position: fixed; inset: 0 0 auto 50%",
        "position: absolute; left: 600px; width: 200px",
        "clip-path: inset(0 0 90% 0)",
        "visibility: visible; float: right; width: 180px; margin: 300px",
        "writing-mode: vertical-rl",
    ] {
        reader.page("document.querySelector('#content').style.cssText = arguments[0]", vec![json!(style)]);
        is_printed(&reader, &quiz, &deck, style);
    }
}

#[test]
fn on_a_page_that_prints_nothing_of_its_content() {
    if !can_print() {
        return;
    }
    let rules = "<style>@media print { #content { display: none !important } body > * { visibility: hidden } }</style>";
    let body = format!(r#"<div id="content"><p>前の文。</p>{}</div>{SCRIPT}"#, element(""));
    let (reader, deck) = (Reader::opens(Site::with_head(rules, &body)), Deck::published());
    let quiz = reader.quiz();
    to_the_memo(&quiz, &deck, Level::Doctor);
    is_printed(&reader, &quiz, &deck, "hidden on paper");
}

#[test]
fn of_two_quizzes_the_one_that_was_asked() {
    if !can_print() {
        return;
    }
    let two = format!("{}{}{SCRIPT}", element(""), element(""));
    let (reader, deck) = (Reader::opens(Site::with(&two)), Deck::published());
    let (first, second) = (reader.nth_quiz(0), reader.nth_quiz(1));
    first.is_on(&deck.starters()[0].claim);
    to_the_memo(&second, &deck, Level::Doctor);
    is_printed(&reader, &second, &deck, "of two");
    let paper = words(&on_paper(&reader, &second));
    assert!(!paper.contains(&squeezed(&deck.starters()[0].claim)), "the other is on it, too:\n{paper}");
}

/// How light each ink is, of 765.
const INK: &str = "const ink = document.createElement('canvas').getContext('2d');
        return shown('.fact, h2, h3, .part p, .fine').map((part) => {
            ink.fillStyle = getComputedStyle(part).color;
            ink.fillRect(0, 0, 1, 1);
            const [red, green, blue] = ink.getImageData(0, 0, 1, 1).data;
            return red + green + blue;
        })";

#[test]
fn a_dark_page_printed_by_its_own_menu_has_a_light_quiz() {
    if !can_print() {
        return;
    }
    let dark = "<style>html { color-scheme: dark; background: #111; color: #eee }</style>";
    let (reader, deck) = (Reader::opens(Site::with_head(dark, &embed(""))), Deck::published());
    let quiz = reader.quiz();
    quiz.becomes(Shade::Dark);
    reply(&quiz, deck.starters()[0], Reply::See);
    quiz.waits_until(
        "shown('.readings input').forEach((one) => one.click()); return shown('rt').length === 0",
    );
    let paper = reader.paper();
    assert!(words(&paper).contains(&squeezed(&deck.starters()[0].fact)), "it is on the paper");
    reader.previews();
    reader.page("dispatchEvent(new Event('beforeprint'))", Vec::new());
    quiz.becomes(Shade::Light);
    let inks: Vec<u32> = quiz.finds(INK);
    assert!(!inks.is_empty() && inks.iter().all(|ink| *ink < 3 * 128), "dark words, not {inks:?}");
}

#[test]
fn a_quiz_that_is_half_answered_is_on_paper_as_it_is() {
    if !can_print() {
        return;
    }
    let (reader, deck) = (Reader::opens(Site::with(&embed(""))), Deck::published());
    let (quiz, questions) = (reader.quiz(), &deck.check.questions);
    quiz.is_on(&deck.starters()[0].claim);
    quiz.waits_until(
        "shown('.readings input').forEach((one) => one.click()); return shown('rt').length === 0",
    );
    quiz.press(said::CHECK);
    quiz.is_on(&questions[0].ask);
    quiz.choose(&questions[0].options[0].text);
    quiz.press(said::NEXT);
    quiz.is_on(&questions[1].ask);
    let paper = words(&reader.paper());
    for text in ["春の花だより", &questions[1].ask, &questions[1].options[0].text] {
        assert!(paper.contains(&squeezed(text)), "no {text} in\n{paper}");
    }
    // The reader goes on as if nothing had been.
    through_from(&quiz, &deck);
}

/// From the second question to the memo.
#[track_caller]
fn through_from(quiz: &Quiz<'_>, deck: &Deck) {
    quiz.press(said::BACK);
    let answers = deck.check.answers_leading_to(Level::Ready);
    through_the_check(quiz, &deck.check, &answers);
    quiz.is_on(&deck.check.headlines[&Level::Ready].title);
}

#[test]
fn a_quiz_that_is_too_far_down_to_be_loaded_leaves_no_hole() {
    if !can_print() {
        return;
    }
    let body =
        format!(r#"<div style="height: 5000px"></div><hontou-quiz deck="exosome"></hontou-quiz>{SCRIPT}"#);
    // Should printing have it loaded, it does not come in time.
    let site = Site::with(&body);
    site.files.answer("/hontou_bg.wasm", Response::status(503));
    let reader = Reader::opens(site);
    let quiz = reader.quiz();
    let height = || reader.page("return arguments[0].offsetHeight", vec![quiz.host()]);
    reader.waits_until("document.querySelector('hontou-quiz').offsetHeight > 300");
    reader.previews();
    assert!(height().as_f64().is_some_and(|height| height < 60.0), "{} pixels of nothing", height());
}

#[test]
fn from_a_slot_of_an_element_of_the_pages_own() {
    if !can_print() {
        return;
    }
    let define = "<script>customElements.define('x-panel', class extends HTMLElement {
        constructor() {
            super();
            this.attachShadow({ mode: 'open' }).innerHTML =
                '<style>@media print { #in { display: none !important; opacity: 0 } }</style><p>前の文。</p><div id=in><slot></slot></div>';
        }
    })</script>";
    let put = format!("{define}<x-panel>{}<p>前の文。</p></x-panel>{SCRIPT}", element(""));
    let (reader, deck) = (Reader::opens(Site::with(&put)), Deck::published());
    let quiz = reader.quiz();
    to_the_memo(&quiz, &deck, Level::Doctor);
    is_printed(&reader, &quiz, &deck, "in a slot");
}
