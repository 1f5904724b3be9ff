//! The laws, one by one. `Memo` cannot be made to break them from outside, so each test changes a memo.

use crate::{memo, shipped, small};
use hontou_author::prove::laws::Case;
use hontou_author::prove::{Fault, laws};
use hontou_core::deck::{Level, SelfCheck};
use hontou_core::memo::Memo;
use hontou_core::picks::Picks;

/// What a law finds in the memo of these picks after a change to the memo.
#[track_caller]
fn breaks(
    law: fn(Case<'_, '_>) -> Option<Fault>,
    options: [usize; 3],
    tamper: impl for<'d> FnOnce(&'d SelfCheck, &mut Memo<'d>),
    expected: &str,
) {
    let deck = shipped::deck(small::tree());
    let check = deck.check.as_ref().expect("the deck has a self-check");
    let picks = options.map(|option| Picks::of([option]));
    let mut memo = memo(&deck, check, &picks);
    assert_eq!(law(Case { check, picks: &picks, memo: &memo }), None, "the memo as it is");
    tamper(check, &mut memo);
    let case = Case { check, picks: &picks, memo: &memo };
    let fault = law(case).expect("the law is broken");
    assert_eq!(
        fault.to_string(),
        expected.replace(" [", " This is a fault of the program, not of the deck: fix core/src/memo.rs. [")
    );
    assert!(laws::breaches(case).contains(&fault), "it is one of the laws that are always checked");
}

#[test]
fn the_headline_must_be_that_of_the_most_severe_answer() {
    breaks(
        laws::one_headline,
        [0, 0, 0],
        |_, memo| memo.level = Level::Confirm,
        "check: The most severe answer is of level \"doctor\", and the headline is \"confirm\": \
         health=yes,haste=soon,why=a. [headline-not-highest]",
    );
    breaks(
        laws::one_headline,
        [2, 1, 1],
        |check, memo| memo.headline = &check.headlines.rethink,
        "check: The most severe answer is of level \"ready\", and the headline is that of another level: \
         health=no,haste=later,why=b. [headline-not-highest]",
    );
}

#[test]
fn an_answer_that_needs_a_doctor_must_be_heard() {
    breaks(
        laws::doctor_is_heard,
        [1, 1, 0],
        |_, memo| memo.level = Level::Confirm,
        "check.questions[0].options[1]: This answer needs a doctor, and the headline is \"confirm\": \
         health=also,haste=later,why=a. [doctor-unheard]",
    );
}

#[test]
fn not_knowing_must_not_count_as_ready_at_a_safety_question() {
    breaks(
        laws::unsure_is_never_ready,
        [3, 1, 0],
        |_, memo| memo.level = Level::Ready,
        "check.questions[0].options[3]: At a safety question, \"I don't know\" counts as ready: \
         health=unsure,haste=later,why=a. [unsure-is-ready]",
    );
}

#[test]
fn an_answer_must_appear_with_its_note_once() {
    breaks(
        laws::answers_are_heard,
        [0, 0, 0],
        |_, memo| memo.notes.truncate(1),
        "check.questions[1].options[0]: The memo shows this answer 0 times with its note, not once: \
         health=yes,haste=soon,why=a. [answer-unheard]",
    );
    breaks(
        laws::answers_are_heard,
        [0, 1, 0],
        |_, memo| memo.notes.push(memo.notes[0].clone()),
        "check.questions[0].options[0]: The memo shows this answer 2 times with its note, not once: \
         health=yes,haste=later,why=a. [answer-unheard]",
    );
}

#[test]
fn a_note_must_have_a_cause_that_was_given_and_leads_to_it() {
    let expected = "check.notes[0]: The note \"ask\" has no answer that caused it: \
                    health=yes,haste=soon,why=a. [note-without-cause]";
    let law = laws::notes_have_causes;
    breaks(law, [0, 0, 0], |_, memo| memo.notes[0].causes.clear(), expected);
    breaks(law, [0, 0, 0], |_, memo| memo.notes[0].causes = memo.notes[1].causes.clone(), expected);
    breaks(
        law,
        [0, 0, 0],
        |check, memo| memo.notes[0].causes[0].option = &check.questions[0].options[1],
        expected,
    );
}

#[test]
fn a_more_severe_answer_must_not_lower_the_level() {
    let deck = shipped::deck(small::tree());
    let check = deck.check.as_ref().unwrap();
    let [mild, severe] = [[2, 0, 0], [3, 0, 0]].map(|options| options.map(|option| Picks::of([option])));
    assert_eq!(laws::never_lowered(check, (&mild, Level::Rethink), (&severe, Level::Confirm)), None);
    assert_eq!(laws::never_lowered(check, (&mild, Level::Rethink), (&severe, Level::Rethink)), None);
    let fault = laws::never_lowered(check, (&mild, Level::Rethink), (&severe, Level::Ready)).unwrap();
    assert_eq!(
        fault.to_string(),
        "check.questions[0].options[3]: With this answer, which is at least as severe, the level falls from \"rethink\" to \"ready\": \
         health=unsure,haste=soon,why=a. \
         This is a fault of the program, not of the deck: fix core/src/memo.rs. [level-lowered]"
    );
}
