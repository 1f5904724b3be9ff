//! Going through the self-check.

use crate::{after, begun, leads_to, whole_check};
use hontou_core::picks::Picks;
use hontou_core::session::Action::{Back, Change, Go, Next, Open, OpenCards, OpenCheck, Pick, See, Take};
use hontou_core::session::Screen::{Card, Memo, Question};
use hontou_core::session::{CardSet, PageEvent, Session, Start};

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
    for leaving in [Back, OpenCards, Go(0), Open(0), Take(CardSet::Full)] {
        let (left, _) = after(&session, [leaving.clone()]);
        assert!(!left.is_unanswered(), "after {leaving:?}");
        let (returned, _) = after(&left, [OpenCheck]);
        assert!(!returned.is_unanswered(), "back from {leaving:?}");
    }
}

#[test]
fn an_answer_can_be_another_one_and_must_exist() {
    let session = leads_to([OpenCheck, Pick(0), Pick(2)], Question(0));
    assert_eq!(session.picks_at(0), Picks::of([2]));
    let (session, _) = after(&session, [Pick(99)]);
    assert_eq!(session.picks_at(0), Picks::of([2]));
}

#[test]
fn back_leads_through_the_questions_to_the_cards() {
    leads_to([OpenCheck, Pick(0), Next, Back], Question(0));
    leads_to([See, Next, OpenCheck, Back], Card(1));
    leads_to(whole_check(0).into_iter().chain([Back]), Question(7));
}

#[test]
fn a_changed_answer_leads_straight_back_to_the_memo() {
    let session = leads_to(whole_check(0).into_iter().chain([Change(4)]), Question(4));
    assert!(session.is_changing());
    let (changed, events) = after(&session, [Pick(2), Next]);
    assert_eq!((changed.screen(), changed.picks_at(4)), (Memo, Picks::of([2])));
    assert!(!changed.is_changing());
    assert_eq!(events, [], "the page does not learn that an answer was changed");
    let (kept, _) = after(&session, [Back]);
    assert_eq!((kept.screen(), kept.picks_at(4)), (Memo, Picks::of([0])));
}

/// To the question about health, of whose options the first three go together, the fourth is "none of these" and the last
/// "I don't know".
fn at_health() -> Session {
    leads_to(std::iter::once(OpenCheck).chain([Pick(0), Next, Pick(3), Next]), Question(2))
}

#[track_caller]
fn picking(options: &[usize], picked: &[usize]) {
    let (session, _) = after(&at_health(), options.iter().map(|option| Pick(*option)));
    assert_eq!(session.picks_at(2), Picks::of(picked.iter().copied()), "{options:?}");
}

#[test]
fn several_answers_are_picked_and_unpicked_one_by_one() {
    picking(&[0, 2], &[0, 2]);
    picking(&[0, 2, 1, 0], &[1, 2]);
    picking(&[0, 99], &[0]);
}

#[test]
fn what_excludes_the_others_clears_them_and_is_cleared_by_them() {
    for alone in [3, 4] {
        picking(&[0, 1, alone], &[alone]);
        picking(&[alone, 0], &[0]);
        picking(&[alone, 7 - alone], &[7 - alone]);
    }
}

#[test]
fn a_question_of_which_the_last_answer_is_taken_back_has_none() {
    for only in [0, 3] {
        picking(&[only, only], &[]);
        let (session, events) = after(&at_health(), [Pick(only), Pick(only), Next]);
        assert_eq!(session.screen(), Question(2));
        assert!(session.is_unanswered() && events.is_empty());
    }
}

#[test]
fn an_answer_that_was_taken_back_leads_to_no_memo() {
    let (session, _) = after(&begun(Start::default()), whole_check(0));
    let picked = session.picks_at(2);
    let health = session.check().expect("a check").questions[2].clone();
    let unpick = picked.options(&health).map(|(at, _)| Pick(at)).collect::<Vec<_>>();
    let (session, _) = after(&session, std::iter::once(Change(2)).chain(unpick).chain([Back]));
    assert_eq!((session.screen(), session.is_unanswered()), (Question(2), true));
    let (session, _) = after(&session, [Pick(3), Back]);
    assert_eq!(session.screen(), Memo);
}
