//! WordPress with the plugin: what its authors write and paste, and what readers meet of it.
//!
//! Each post was saved by WordPress as its author, an administrator or somebody who may not write HTML.

mod address;
mod checker;
mod desk;
mod posts;

use hontou_e2e::reader::Reader;
use hontou_e2e::wordpress::{WordPress, keeps_picture};

use crate::hosts::is_answered_looking;

/// The page with this name shows one quiz, as wide as the text; it is answered to the memo, and nothing is said on the console.
#[track_caller]
fn is_answered_on(site: &WordPress, address: &str, width: u32, name: &str) -> Reader {
    let reader = site.visitor(width, 900);
    reader.whole_console();
    reader.goes_to(address);
    reader.waits_until("document.querySelector('hontou-quiz') !== null");
    stands_in_the_column(&reader);
    // It may stand below the view, and is not loaded before a reader comes near.
    reader.page("document.querySelector('hontou-quiz').scrollIntoView()", Vec::new());
    is_answered_looking(&reader.quiz(), |screen| {
        reader.comes_to_rest();
        keeps_picture(&reader, &format!("{name}-{screen}"));
    });
    stands_in_the_column(&reader);
    assert_eq!(reader.page("return document.querySelectorAll('hontou-quiz').length", Vec::new()), 1);
    asks_nobody_else(&reader);
    let mut said = reader.whole_console();
    // PHP's own server knows no such address; WordPress on another one has its mark there.
    said.retain(|line| !line.message.contains("/favicon.ico "));
    assert_eq!(said, [], "{address}");
    assert_eq!(site.complaints(), [""; 0]);
    reader
}

/// The quiz begins and ends where the text does, and the page does not scroll sideways.
#[track_caller]
fn stands_in_the_column(reader: &Reader) {
    is_as_wide_as_the_text(reader, "hontou-quiz");
}

/// The same of anything.
#[track_caller]
fn is_as_wide_as_the_text(reader: &Reader, what: &str) {
    let [quiz, text] = places_of(reader, what);
    assert_eq!(quiz, text, "the quiz and the text, from the left to the right");
    let is_narrow = reader.page("return document.documentElement.scrollWidth <= innerWidth", Vec::new());
    assert_eq!(is_narrow, true, "the page scrolls sideways");
}

/// From where to where the quiz and the text reach, in whole CSS pixels.
#[track_caller]
fn places(reader: &Reader) -> [[i32; 2]; 2] {
    places_of(reader, "hontou-quiz")
}

#[track_caller]
fn places_of(reader: &Reader, what: &str) -> [[i32; 2]; 2] {
    const PLACES: &str = "
        const place = (element) => (({ left, right }) => [left, right].map(Math.round))(element.getBoundingClientRect());
        const text = [...document.querySelectorAll('p')].find((p) => p.textContent.startsWith('A paragraph'));
        return [place(document.querySelector(arguments[0])), place(text)]";
    serde_json::from_value(reader.page(PLACES, vec![what.into()])).expect("two places")
}

/// By itself, the page did not move what somebody may have been reading.
#[track_caller]
fn moves_nothing(reader: &Reader) {
    const SHIFTS: &str = "return new Promise((found) => {
        const shifts = [];
        const said = ({ node, previousRect, currentRect }) => [node?.nodeName, previousRect.y, currentRect.y];
        const watch = new PerformanceObserver((list) => {
            for (const shift of list.getEntries()) {
                if (!shift.hadRecentInput) shifts.push([shift.value, shift.startTime, ...shift.sources.map(said)]);
            }
        });
        watch.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => found(shifts))));
    })";
    let shifts = reader.page(SHIFTS, Vec::new());
    let shifted: f64 = shifts.as_array().into_iter().flatten().filter_map(|shift| shift[0].as_f64()).sum();
    assert!(shifted < 0.05, "the page moved by {shifted}: {shifts}");
}

/// Whatever the page needed came from the site itself.
#[track_caller]
fn asks_nobody_else(reader: &Reader) {
    const OTHERS: &str = "return performance.getEntriesByType('resource').map(({ name }) => name)
        .filter((name) => !/^(data|blob):/.test(name) && new URL(name).origin !== location.origin)";
    assert_eq!(reader.page(OTHERS, Vec::new()), serde_json::json!([]), "other servers were asked");
}
