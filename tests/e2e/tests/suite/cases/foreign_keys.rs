//! Keys, touches and clicks that a page takes for its own: it sees one element where there are many.

use hontou_e2e::check::Level;
use hontou_e2e::deck::{Deck, Verdict};
use hontou_e2e::engine::Engine;
use hontou_e2e::hosts::Page;
use hontou_e2e::outcome::{applies_in, can_touch};
use hontou_e2e::quiz::Quiz;
use hontou_e2e::reader::{Key, Reader};
use hontou_e2e::site::{SCRIPT, Site};
use hontou_e2e::words;

use super::{element, embed};
use crate::walk::{Reply, go_on, reply, to_the_memo};

#[test]
fn on_a_page_with_fastclick_it_is_answered_by_touch() {
    if !can_touch() {
        return;
    }
    let host = Page::named("fastclick").opened();
    let (quiz, deck) = (host.0.quiz(), Deck::published());
    host.0.waits_until("window.attached");
    for at in 0..2 {
        let card = deck.starters()[at];
        quiz.is_on(&card.claim);
        quiz.tap(Verdict::True.word());
        quiz.sees(&card.fact);
        quiz.tap(words::NEXT_CARD);
    }
    quiz.is_on(&deck.starters()[2].claim);
    quiz.tap(words::CHECK);
    let question = &deck.check.questions[0];
    quiz.is_on(&question.ask);
    quiz.tap_choice(&question.options[1].text);
    quiz.tap(words::NEXT);
    quiz.is_on(&deck.check.questions[1].ask);
}

/// Keeps keys from all that is no button, as pages do for the sake of their forms.
fn guard(phase: &str) -> String {
    format!(
        "<script>document.addEventListener('keydown', (event) => {{
            if (['Enter', ' '].includes(event.key) && !/^(TEXTAREA|BUTTON|A|SUMMARY)$/.test(event.target.tagName)) event.preventDefault();
        }}, {phase})</script>"
    )
}

/// Presses Tab until the focus is on what says this.
#[track_caller]
fn tabs_to(reader: &Reader, quiz: &Quiz<'_>, words: &str) {
    for _ in 0..60 {
        reader.presses(Key::Tab);
        if quiz.focused().is_some_and(|focused| focused == words) {
            return;
        }
    }
    panic!("Tab never came to \"{words}\" but to {:?}", quiz.focused());
}

#[test]
fn keys_work_on_a_page_that_keeps_enter_and_space_from_all_that_is_no_button() {
    for phase in ["false", "true"] {
        let (reader, deck) = (Reader::opens(Site::with_head(&guard(phase), &embed(""))), Deck::published());
        let quiz = reader.quiz();
        quiz.is_on(&deck.starters()[0].claim);
        tabs_to(&reader, &quiz, Verdict::True.word());
        reader.presses(Key::Enter);
        quiz.has_focus_on(deck.starters()[0].verdict.word());
        quiz.sees(&deck.starters()[0].fact);
        reader.presses(Key::Enter);
        quiz.has_focus_on(&deck.starters()[1].claim);
        // Also by the button, and by the other key.
        tabs_to(&reader, &quiz, Verdict::False.word());
        reader.presses(Key::Space);
        quiz.sees(&deck.starters()[1].fact);
        tabs_to(&reader, &quiz, words::NEXT_CARD);
        reader.presses(Key::Enter);
        quiz.has_focus_on(&deck.starters()[2].claim);
        tabs_to(&reader, &quiz, words::CHECK);
        reader.presses(Key::Enter);
        let question = &deck.check.questions[0];
        quiz.is_on(&question.ask);
        reader.presses(Key::Tab);
        reader.presses(Key::Space);
        assert!(quiz.is_chosen(&question.options[0].text), "Space picks the first answer");
    }
}

/// A dialog whose trap looks for what can take the focus, and finds nothing in a closed tree.
const TRAP: &str = r#"<script>m.addEventListener("keydown", (event) => {
    if (event.key !== "Tab") return;
    const all = [...m.querySelectorAll("a[href],button,input,select,textarea,[tabindex]:not([tabindex='-1'])")];
    const at = all.indexOf(document.activeElement);
    if (!event.shiftKey && at === all.length - 1) { all[0].focus(); event.preventDefault(); }
    else if (event.shiftKey && at === 0) { all.at(-1).focus(); event.preventDefault(); }
    });</script>"#;

fn dialog() -> Site {
    let body = format!(
        r#"<div role="dialog" aria-modal="true" id="m"><button id="x">閉じる</button>{}</div>{TRAP}{SCRIPT}"#,
        element("")
    );
    Site::with(&body)
}

#[test]
fn in_a_dialog_that_keeps_the_focus_tab_goes_through_all_of_the_quiz() {
    let (reader, deck) = (Reader::opens(dialog()), Deck::published());
    let quiz = reader.quiz();
    quiz.is_on(&deck.starters()[0].claim);
    reader.page("document.querySelector('#x').focus()", Vec::new());
    let stops = quiz.stops(&reader);
    let names: Vec<&str> = stops.iter().map(|stop| stop.name.as_str()).collect();
    for button in Verdict::ALL.map(Verdict::word).into_iter().chain([words::SEE, words::CHECK]) {
        assert_eq!(names.iter().filter(|name| name.contains(button)).count(), 1, "{button}: {names:#?}");
    }
    // After the last stop it begins anew, at what stands before the quiz.
    reader.waits_until("document.activeElement.id === 'x'");
}

#[test]
fn in_a_dialog_that_keeps_the_focus_shift_and_tab_lead_out_of_the_quiz() {
    if !applies_in(&[Engine::Chromium, Engine::Firefox], "WebKitGTK does not call Tab so while Shift is held")
    {
        return;
    }
    let reader = Reader::opens(dialog());
    let quiz = reader.quiz();
    quiz.is_on(&Deck::published().starters()[0].claim);
    reader.page("document.querySelector('#x').focus()", Vec::new());
    reader.presses(Key::Tab);
    quiz.has_focus_on(words::CARDS);
    reader.presses_with(Key::Shift, Key::Tab);
    reader.waits_until("document.activeElement.id === 'x'");
}

/// Nothing that is done in the quiz leads the page elsewhere.
#[track_caller]
fn stays(site: Site) {
    let next = "<!doctype html>{prelude}<title>次</title><link rel='icon' href='data:,'><p>つぎの記事";
    let (reader, deck) = (Reader::opens(site.having_page("/next", next)), Deck::published());
    let quiz = reader.quiz();
    quiz.is_on(&deck.starters()[0].claim);
    reader.page("window.same = true", Vec::new());
    // Folds, answers, ways on, readings, answers of questions: by the pointer, and by a key.
    quiz.press(words::TOPICS);
    quiz.waits_until("return root.querySelector('.topics').open");
    quiz.press(words::TOPICS);
    quiz.waits_until("return !root.querySelector('.topics').open");
    reply(&quiz, deck.starters()[0], Reply::Wrong);
    go_on(&quiz, &deck, 0);
    quiz.has_focus_on(&deck.starters()[1].claim);
    tabs_to(&reader, &quiz, Verdict::True.word());
    reader.presses(Key::Enter);
    quiz.sees(&deck.starters()[1].fact);
    let readings = |shown: bool| quiz.waits_until(&format!("return shown('rt').length > 0 === {shown}"));
    readings(true);
    quiz.ticks("ふりがなを隠す");
    readings(false);
    to_the_memo(&quiz, &deck, Level::Doctor);
    quiz.press(words::ALL_ANSWERS);
    reader.waits_for_observers();
    assert_eq!(
        reader.page("return [location.pathname, window.same]", Vec::new()),
        serde_json::json!(["/", true])
    );
    assert_eq!(reader.site.page.requests_for("/next"), 0);
}

#[test]
fn inside_a_link_it_can_be_answered_and_the_link_is_not_followed() {
    stays(Site::with(&format!(r#"<a href="/next">{}</a>{SCRIPT}"#, element(""))));
}

#[test]
fn on_a_card_that_is_one_large_link_it_can_be_answered_and_the_link_is_not_followed() {
    stays(Site::with(&format!(r#"<div onclick="location.href = '/next'">{}</div>{SCRIPT}"#, element(""))));
}

#[test]
fn inside_a_label_it_can_be_answered_and_what_the_label_is_of_stays_as_it_was() {
    let body = format!(
        r#"<label>詳しく <input type="checkbox" id="box"><span>{}</span></label>{SCRIPT}"#,
        element("")
    );
    let (reader, deck) = (Reader::opens(Site::with(&body)), Deck::published());
    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::Right);
    go_on(&quiz, &deck, 0);
    quiz.press(words::CHECK);
    quiz.choose(&deck.check.questions[0].options[0].text);
    assert_eq!(reader.page("return document.querySelector('#box').checked", Vec::new()), false);
}
