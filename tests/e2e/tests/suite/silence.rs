//! Silence: nothing a reader does leaves the widget, but what a guess on a card tells the page.

use std::collections::BTreeSet;

use hontou_e2e::check::{Check, Level};
use hontou_e2e::deck::Deck;
use hontou_e2e::engine::Engine;
use hontou_e2e::outcome::applies_in;
use hontou_e2e::quiz::Quiz;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::{SCRIPT_TAG, Site};
use hontou_e2e::{spy, words};
use serde_json::{Value, json};

use crate::walk::{Reply, through_the_cards, to_the_memo};

#[test]
fn from_ready_to_the_memo_there_is_no_request_no_trace_and_no_word_of_an_answer() {
    let (reader, deck) = (Reader::opens(spy::page(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    spy::receives(&reader, "hontou-ready", 1);
    reader.waits_for_files();
    let (ready, called) = (reader.footprint(), spy::learned(&reader).calls);
    through_the_cards(&quiz, &deck, |at| Reply::ALL[at % 3]);
    reader.waits_for_files();
    let carded = reader.footprint();
    assert_eq!(but_for_figures(carded.clone()), ready, "what the cards left behind");
    let mut calls = spy::learned(&reader).calls;
    let asked: Vec<_> = calls.drain(called.len()..).filter(|call| call != "send ").collect();
    assert!(
        asked.iter().all(|call| call.starts_with("open GET") && call.contains("/figures/")),
        "{asked:#?}"
    );

    let before_the_check = spy::learned(&reader).calls.len();
    let answers = to_the_memo(&quiz, &deck, Level::Doctor);
    let changed =
        answers.iter().position(|answer| answer.note.is_some()).expect("one answer caused the note");
    let question = &deck.check.questions[changed];
    quiz.press(&words::change(&question.ask));
    quiz.choose(&question.harmless_option().text);
    quiz.press(words::TO_MEMO);
    quiz.is_on(&deck.check.headlines[&Level::Ready].title);
    spy::receives(&reader, "hontou-check-done", 1);
    assert_eq!(reader.footprint(), carded, "what the self-check left behind");

    let learned = spy::learned(&reader);
    let later: Vec<_> = learned.calls.iter().skip(before_the_check).collect();
    assert_eq!(later, Vec::<&String>::new(), "what was asked of the browser during the self-check");
    assert_eq!(learned.undocumented(), Vec::<&spy::Event>::new());
    assert_eq!(learned.leaks(&deck.check), Vec::<String>::new());
}

/// A card's figure is a file of the widget's that may load when its card is shown, before the self-check.
fn but_for_figures(mut footprint: Value) -> Value {
    for fetched in ["resources", "requests"] {
        let files = footprint[fetched].as_array_mut().expect("a footprint lists what was fetched");
        files.retain(|file| !file.as_str().is_some_and(|file| file.contains("/figures")));
    }
    footprint
}

#[test]
fn a_visit_leaves_nothing_in_cookies_and_stores() {
    let reader = Reader::opens(spy::page(SCRIPT_TAG));
    spy::receives(&reader, "hontou-ready", 1);
    let left = reader.footprint();
    assert_eq!(left["cookie"], "");
    for store in ["local", "session", "databases", "caches"] {
        assert_eq!(left[store], 0, "{store}");
    }
    assert_eq!(left["address"], json!(reader.site.address()));
}

#[test]
fn the_page_cannot_look_into_the_widget() {
    let (reader, deck) = (Reader::opens(spy::page(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    quiz.is_on(&deck.title);
    assert_eq!(reader.page("return arguments[0].shadowRoot", vec![quiz.host()]), Value::Null);
    let seen = reader.page("return document.body.innerText", Vec::new());
    assert!(!seen.as_str().expect("a page has a text").contains(&*deck.title));
}

/// On the memo, where there is most to read.
fn on_a_memo(site: Site, act: impl FnOnce(&Reader, &Quiz<'_>, &Check)) {
    let (reader, deck) = (Reader::opens(site), Deck::published());
    let quiz = reader.quiz();
    quiz.is_on(&deck.title);
    to_the_memo(&quiz, &deck, Level::Doctor);
    quiz.comes_to_rest();
    act(&reader, &quiz, &deck.check);
}

/// What no widget can close: a search of the page finds what is on screen, and a selection can be led into it. The README says so.
fn known_ways(engine: Engine) -> BTreeSet<String> {
    let known: &[&str] = match engine {
        Engine::Chromium => &["find", "selection, step by step", "copy of all"],
        Engine::Firefox => &["find"],
        Engine::WebKit => &["selection, all of the page"],
    };
    known.iter().map(|&way| way.to_owned()).collect()
}

#[test]
fn no_script_of_the_page_reads_a_memo_but_by_searching_and_selecting() {
    on_a_memo(spy::page(SCRIPT_TAG), |reader, quiz, check| {
        let ways = spy::ways_in(reader, quiz, check);
        let known = known_ways(reader.in_engine());
        assert!(ways.is_subset(&known), "{ways:?}, of which {known:?} were known");
    });
}

/// Each of these opens a way again, and the same spy finds it.
#[test]
fn each_way_into_a_quiz_is_found_where_it_is_open() {
    let opened = |change: fn(String) -> String| {
        let site = spy::page(SCRIPT_TAG);
        site.files.spoil("/embed.js", |file| {
            let script = String::from_utf8_lossy(&file.body).into_owned();
            file.saying(change(script))
        });
        site
    };
    let finds = |site, way: &str| {
        on_a_memo(site, |reader, quiz, check| {
            // The level stood here once, where a page may style.
            quiz.finds::<()>("root.querySelector('.memo').dataset.level = 'doctor'; return null");
            let ways = spy::ways_in(reader, quiz, check);
            assert!(ways.iter().any(|found| found.starts_with(way)), "no {way} in {ways:?}");
        });
    };
    finds(opened(|script| script.replace(r#"mode:"closed""#, r#"mode:"open""#)), "shadowRoot");
    finds(opened(|script| script.replace(r#"=["internals"]"#, "=[]")), "internals");
    if applies_in(&[Engine::Chromium], "the other engines select nothing in a closed tree, or all of it") {
        finds(
            opened(|script| script.replace("user-select:none!important", "")),
            "selection, children of the body",
        );
        finds(spy::page(SCRIPT_TAG), "attribute data-level of the part memo");
    }
}

/// The spy of the tests above is worth something only if it finds what it looks for.
#[test]
fn a_leak_is_caught_whichever_way_it_goes() {
    let (reader, deck) = (Reader::opens(spy::page(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    quiz.is_on(&deck.title);
    let (note, option) = (&deck.check.notes[0], &deck.check.questions[1].options[0]);
    for (leak, secret) in [
        (
            "dispatchEvent(new CustomEvent('hontou-check-done', { detail: { level: arguments[1] } }))",
            "doctor",
        ),
        ("arguments[0].dispatchEvent(new CustomEvent('hontou-memo', { detail: arguments[1] }))", &note.title),
        ("arguments[0].setAttribute('data-note', arguments[1])", &note.id),
        ("arguments[0].id = arguments[1]; arguments[0].removeAttribute('id')", &option.id),
        ("arguments[0].title = arguments[1]; arguments[0].removeAttribute('title')", &note.body),
        ("document.body.append(arguments[1])", &option.text),
        ("fetch('/?' + encodeURI('x'), { method: 'POST', body: arguments[1] }).catch(() => {})", &option.id),
        ("navigator.sendBeacon('/', arguments[1])", &note.id),
        (
            "const request = new XMLHttpRequest(); request.open('POST', '/'); request.send(arguments[1])",
            &note.body,
        ),
        ("try { new WebSocket('ws://' + location.host + '/?' + arguments[1]).close() } catch {}", &option.id),
        ("document.cookie = 'level=' + arguments[1]", "doctor"),
        ("localStorage.setItem('memo', arguments[1]); localStorage.clear()", &note.title),
        ("sessionStorage.setItem(arguments[1], ''); sessionStorage.clear()", &note.id),
        ("indexedDB.open(arguments[1]).onsuccess = () => indexedDB.deleteDatabase(arguments[1])", &option.id),
        ("history.replaceState({ note: arguments[1] }, '')", &note.id),
        ("postMessage({ level: arguments[1] }, '*')", "confirm"),
    ] {
        let before = spy::learned(&reader).leaks(&deck.check).len();
        reader.page(leak, vec![quiz.host(), json!(secret)]);
        let after = spy::learned(&reader).leaks(&deck.check);
        assert!(after.len() > before, "{leak} was not caught: {after:#?}");
    }
    let undocumented = spy::learned(&reader);
    let names: Vec<&str> = undocumented.undocumented().iter().map(|event| event.name.as_str()).collect();
    assert_eq!(names, ["hontou-check-done", "hontou-memo"]);
}

#[test]
fn a_request_after_ready_is_seen_by_the_servers() {
    let reader = Reader::opens(spy::page(SCRIPT_TAG));
    spy::receives(&reader, "hontou-ready", 1);
    let before = reader.footprint();
    reader.page("return fetch('/answer?doctor').then(() => true)", Vec::new());
    assert_ne!(reader.footprint()["requests"], before["requests"]);
}
