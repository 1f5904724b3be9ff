//! Going through the self-check.

use crate::{after, begun, leads_to, whole_check};
use hontou_core::session::Action::{Back, Change, Next, OpenCheck, Pick, See};
use hontou_core::session::Screen::{Card, Memo, Question};
use hontou_core::session::{PageEvent, Start};

#[test]
fn the_self_check_asks_one_question_after_the_other_and_ends_in_the_memo() {
    let session = leads_to([OpenCheck], Question(0));
    assert!(session.memo().is_none());
    leads_to([OpenCheck, Pick(0), Next], Question(1));
    let (session, events) = after(&begun(Start::default()), whole_check(0));
    assert_eq!(session.screen(), Memo);
    assert!(session.memo().is_some());
    assert_eq!(events, [PageEvent::CheckDone]);
}

#[test]
fn going_on_without_an_answer_says_so_until_there_is_one() {
    let session = leads_to([OpenCheck, Next], Question(0));
    assert!(session.is_unanswered());
    let (picked, _) = after(&session, [Pick(1)]);
    assert!(!picked.is_unanswered());
    let (left, _) = after(&session, [Back, OpenCheck]);
    assert!(!left.is_unanswered());
}

#[test]
fn an_answer_can_be_another_one_and_must_exist() {
    let session = leads_to([OpenCheck, Pick(0), Pick(2)], Question(0));
    assert_eq!(session.pick_at(0), Some(2));
    let (session, _) = after(&session, [Pick(99)]);
    assert_eq!(session.pick_at(0), Some(2));
}

#[test]
fn back_leads_through_the_questions_to_the_cards() {
    leads_to([OpenCheck, Pick(0), Next, Back], Question(0));
    leads_to([See, Next, OpenCheck, Back], Card(1));
    leads_to(whole_check(0).into_iter().chain([Back]), Question(7));
}

#[test]
fn a_changed_answer_leads_straight_back_to_the_memo() {
    let session = leads_to(whole_check(0).into_iter().chain([Change(3)]), Question(3));
    assert!(session.is_changing());
    let (changed, events) = after(&session, [Pick(2), Next]);
    assert_eq!((changed.screen(), changed.pick_at(3)), (Memo, Some(2)));
    assert!(!changed.is_changing());
    assert_eq!(events, [], "the page does not learn that an answer was changed");
    let (kept, _) = after(&session, [Back]);
    assert_eq!((kept.screen(), kept.pick_at(3)), (Memo, Some(0)));
}
