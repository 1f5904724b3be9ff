//! That the spies of `privacy` find a leak of each kind, where there is one.

use hontou_e2e::deck::Deck;
use hontou_e2e::engine::Engine;
use hontou_e2e::outcome::{TRIES_THE_TEST, applies_in};
use hontou_e2e::reader::Reader;
use hontou_e2e::site::SCRIPT_TAG;
use hontou_e2e::spy;
use serde_json::json;

use crate::privacy::{to_a_memo, ways_in};

/// What `privacy` looks with is worth something only if it finds what it looks for.
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

/// Each of these opens a way again, and the same spy finds it.
#[test]
fn each_way_into_a_quiz_is_found_where_it_is_open() {
    if !applies_in(&[Engine::Chromium], TRIES_THE_TEST) {
        return;
    }
    let opened = |change: fn(String) -> String| {
        let site = spy::page(SCRIPT_TAG);
        site.files.spoil("/embed.js", |file| {
            let script = String::from_utf8_lossy(&file.body).into_owned();
            file.saying(change(script))
        });
        site
    };
    let finds = |site, way: &str| {
        let reader = Reader::opens(site);
        let (quiz, deck) = to_a_memo(&reader);
        // The level stood here once, where a page may style.
        quiz.finds::<()>("root.querySelector('.memo').dataset.level = 'doctor'; return null");
        let ways = ways_in(&reader, &quiz, &deck.check);
        assert!(ways.iter().any(|found| found.starts_with(way)), "no {way} in {ways:?}");
    };
    finds(opened(|script| script.replace(r#"mode:"closed""#, r#"mode:"open""#)), "shadowRoot");
    finds(opened(|script| script.replace(r#"=["internals"]"#, "=[]")), "internals");
    finds(opened(|script| script.replace("user-select:none!important", "")), "selection, all of the page");
    finds(spy::page(SCRIPT_TAG), "attribute data-level of the part memo");
}
