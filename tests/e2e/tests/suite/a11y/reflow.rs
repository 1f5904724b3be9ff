//! Enlarged, in a narrow view, or with more air between words and lines, nothing scrolls sideways and nothing is cut off.

use hontou_e2e::access::Fault;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::{SCRIPT_TAG, Site};

use super::framed;
use super::screens::on_every_screen;

/// What WCAG 1.4.12 says a reader may set.
const AIR: &str =
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }";

#[test]
fn at_320_pixels_nothing_scrolls_sideways() {
    Reader::opens(framed(320, "")).in_frame("iframe", |frame| nothing_is_lost(frame, ""));
}

#[test]
fn at_four_times_the_text_nothing_scrolls_sideways() {
    let head = "<style>html { font-size: 400% }</style>";
    Reader::opens(framed(1280, head)).in_frame("iframe", |frame| nothing_is_lost(frame, ""));
}

#[test]
fn at_320_pixels_and_twice_the_text_nothing_scrolls_sideways() {
    let head = "<style>html { font-size: 200% }</style>";
    Reader::opens(framed(320, head)).in_frame("iframe", |frame| nothing_is_lost(frame, ""));
}

#[test]
fn with_more_air_in_the_text_nothing_is_cut_off() {
    nothing_is_lost(&Reader::opens(Site::with(SCRIPT_TAG)), AIR);
}

#[test]
fn with_more_air_in_the_text_nothing_is_cut_off_at_320_pixels() {
    Reader::opens(framed(320, "")).in_frame("iframe", |frame| nothing_is_lost(frame, AIR));
}

#[track_caller]
fn nothing_is_lost(reader: &Reader, css: &str) {
    let quiz = reader.quiz();
    quiz.is_styled(css);
    let mut lost = Vec::new();
    on_every_screen(&quiz, |screen| {
        quiz.comes_to_rest();
        for fault in [Fault::Sideways, Fault::CutOff] {
            let found = quiz.faults(fault).into_iter();
            lost.extend(found.map(|one| format!("{screen}, {fault:?}: {one}")));
        }
    });
    assert!(lost.is_empty(), "{lost:#?}");
}

#[test]
fn a_box_that_is_too_wide_and_words_that_are_cut_off_are_found() {
    let reader = Reader::opens(Site::with(SCRIPT_TAG));
    let quiz = reader.quiz();
    quiz.sees(hontou_e2e::words::SEE);
    for fault in [Fault::Sideways, Fault::CutOff] {
        assert_eq!(quiz.faults(fault), [""; 0]);
    }
    quiz.is_styled(".kicker { inline-size: 3000px } .claim { block-size: 1em; overflow: hidden }");
    for fault in [Fault::Sideways, Fault::CutOff] {
        assert!(!quiz.faults(fault).is_empty(), "{fault:?}");
    }
}
