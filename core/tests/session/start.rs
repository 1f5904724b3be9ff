//! How a session begins, restarts and continues with another deck.

use std::rc::Rc;

use crate::{after, all_cards, begun, deck, leads_to, shipped, whole_check};
use hontou_core::deck::Verdict;
use hontou_core::options::{Length, Mode};
use hontou_core::picks::Picks;
use hontou_core::session::Action::{Back, Go, Guess, Next, OpenCards, OpenCheck, Pick, Restart, See, Take};
use hontou_core::session::Screen::{Card, Memo, Question};
use hontou_core::session::{CardSet, PageEvent, Session, Start};

#[test]
fn both_halves_are_left_and_found_again_where_they_were() {
    leads_to([See, Next, OpenCheck, Pick(0), Next, OpenCards], Card(1));
    leads_to([See, Next, OpenCheck, Pick(0), Next, OpenCards, OpenCheck], Question(1));
    leads_to(whole_check(0).into_iter().chain([OpenCards, OpenCheck]), Memo);
}

#[test]
fn restart_forgets_everything() {
    let fresh = begun(Start::default());
    let (session, _) = after(&fresh, all_cards().into_iter().chain(whole_check(0)).chain([Restart]));
    assert_eq!(session, fresh);
    let (_, events) = after(&session, all_cards());
    assert!(
        matches!(events.last(), Some(PageEvent::CardsDone { .. })),
        "what is done again is emitted again"
    );
}

#[test]
fn a_mode_leaves_the_other_half_out() {
    let cards = begun(Start { mode: Mode::Cards, ..Start::default() });
    assert_eq!(after(&cards, [OpenCheck]).0.screen(), Card(0));
    assert!(cards.check().is_none());
    let check = begun(Start { mode: Mode::Check, ..Start::default() });
    assert_eq!(check.screen(), Question(0));
    for action in [Back, OpenCards, Go(1), Take(CardSet::Full)] {
        assert_eq!(after(&check, [action]).0.screen(), Question(0));
    }
}

#[test]
fn a_deck_without_a_self_check_has_cards_in_every_mode() {
    let mut tree = shipped::ja();
    tree.as_object_mut().unwrap().remove("check");
    let deck = Rc::new(shipped::deck(tree));
    for mode in [Mode::All, Mode::Cards, Mode::Check] {
        let session = Session::new(Rc::clone(&deck), Start { mode, ..Start::default() });
        assert_eq!(after(&session, [OpenCheck]).0.screen(), Card(0));
        assert!(session.has_cards());
    }
}

#[test]
fn the_full_length_has_every_card() {
    let mut tree = shipped::ja();
    for card in tree["cards"].as_array_mut().unwrap().iter_mut().skip(2) {
        card["starter"] = false.into();
    }
    let deck = Rc::new(shipped::deck(tree));
    let cards = |length| Session::new(Rc::clone(&deck), Start { length, ..Start::default() }).cards().len();
    assert_eq!((cards(Length::Short), cards(Length::Full)), (2, deck.cards.len()));
}

#[test]
fn a_shuffle_is_the_same_for_the_same_seed_and_loses_no_card() {
    let order = |seed| {
        let session = begun(Start { seed: Some(seed), ..Start::default() });
        session.cards().map(|card| card.id.as_str().to_owned()).collect::<Vec<_>>()
    };
    let sorted = |mut cards: Vec<String>| {
        cards.sort();
        cards
    };
    let plain: Vec<_> = begun(Start::default()).cards().map(|card| card.id.as_str().to_owned()).collect();
    assert_eq!(order(7), order(7));
    assert_eq!(sorted(order(7)), sorted(plain.clone()));
    let different = (0..20).filter(|seed| order(*seed) != plain).count();
    assert!(different >= 18, "{different} of 20 seeds change the order");
}

#[test]
fn another_translation_of_the_deck_carries_everything_over() {
    let english = Rc::new(shipped::deck(shipped::en()));
    let start = Start::default();
    let (there, _) = after(&begun(start), [Guess(Verdict::True), Next, See, Next, OpenCheck, Pick(1), Next]);
    let carried = there.carried_over(Rc::clone(&english), start);
    assert_eq!(carried.deck().lang, "en");
    assert_eq!(carried.screen(), there.screen());
    assert_eq!(carried.picks_at(0), Picks::of([1]));
    assert_eq!([0, 1, 2].map(|at| carried.reply_at(at)), [0, 1, 2].map(|at| there.reply_at(at)));
    let back = carried.carried_over(deck(), start);
    assert_eq!((back.screen(), back.picks_at(0)), (there.screen(), Picks::of([1])));
}

#[test]
fn more_cards_keep_the_reader_on_theirs_with_the_reply_to_each() {
    let (there, _) = after(&begun(Start::default()), [See, Next, Guess(Verdict::False), Next]);
    let Card(at) = there.screen() else { panic!("a card is on screen") };
    let here = there.cards().nth(at).map(|card| card.id.clone());
    let full = there.carried_over(deck(), Start { length: Length::Full, ..Start::default() });
    assert_eq!(full.cards().len(), deck().cards.len());
    let Card(at) = full.screen() else { panic!("a card is on screen") };
    assert_eq!(full.cards().nth(at).map(|card| card.id.clone()), here);
    let said = (0..full.cards().len()).filter(|at| full.reply_at(*at).is_some()).count();
    assert_eq!(said, 2);
}

#[test]
fn a_half_that_goes_takes_the_reader_to_the_other_and_keeps_its_answers() {
    let with = |mode| Start { mode, ..Start::default() };
    let (there, _) = after(&begun(with(Mode::All)), [See, OpenCheck, Pick(0), Next]);
    let cards = there.carried_over(deck(), with(Mode::Cards));
    assert_eq!(cards.screen(), Card(0));
    assert!(cards.memo().is_none() && cards.reply_at(0).is_some());
    let check = cards.carried_over(deck(), with(Mode::Check));
    assert_eq!((check.screen(), check.picks_at(0)), (Question(1), Picks::of([0])));
}

#[test]
fn a_deck_of_other_cards_begins_anew() {
    let mut tree = shipped::ja();
    tree["cards"].as_array_mut().unwrap().swap(0, 1);
    let other = Rc::new(shipped::deck(tree));
    let (there, _) = after(&begun(Start::default()), [See, Next]);
    let fresh = Session::new(Rc::clone(&other), Start::default());
    assert_eq!(there.carried_over(other, Start::default()), fresh);
}
