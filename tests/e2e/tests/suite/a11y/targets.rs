//! What is pressed is at least 44 pixels wide and high.

use hontou_e2e::access::Fault;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::{SCRIPT_TAG, Site};
use hontou_e2e::words;

use super::axe::without_the_program;
use super::framed;
use super::screens::on_every_screen;

#[test]
fn every_target_is_large_enough_on_a_phone() {
    Reader::opens(framed(360, "")).in_frame("iframe", every_target_is_large_enough);
}

#[test]
fn every_target_is_large_enough_where_there_is_room() {
    every_target_is_large_enough(&Reader::opens(Site::with(SCRIPT_TAG)));
}

#[track_caller]
fn every_target_is_large_enough(reader: &Reader) {
    let quiz = reader.quiz();
    let mut small = Vec::new();
    on_every_screen(&quiz, |screen| {
        let found = quiz.faults(Fault::SmallTarget).into_iter();
        small.extend(found.map(|one| format!("{screen}: {one}")));
    });
    assert!(small.is_empty(), "{small:#?}");
}

#[test]
fn every_target_is_large_enough_where_the_quiz_could_not_be_had() {
    let reader = Reader::opens(without_the_program(Site::with(SCRIPT_TAG)));
    let quiz = reader.quiz();
    quiz.sees(words::EDITION);
    assert_eq!(quiz.faults(Fault::SmallTarget), [""; 0]);
}
