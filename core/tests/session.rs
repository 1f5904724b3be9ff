//! The reducer: what a reader does, which screen follows, and which events the page receives.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../../tests/shipped/mod.rs"]
mod shipped;

use std::rc::Rc;

use hontou_core::deck::{Deck, Verdict};
use hontou_core::options::{Length, Mode};
use hontou_core::session::{Action, CardSet, PageEvent, Reply, Screen, Session, Start};

use Action::{Back, Change, Go, Guess, Next, Open, OpenCards, OpenCheck, Pick, Restart, See, Take};
use Screen::{Card, Memo, Question, Recap};

fn deck() -> Rc<Deck> {
    Rc::new(shipped::deck(shipped::ja()))
}

fn begun(start: Start) -> Session {
    Session::new(deck(), start)
}

/// Does these actions, and collects the events.
fn after(session: &Session, actions: impl IntoIterator<Item = Action>) -> (Session, Vec<PageEvent>) {
    let mut events = Vec::new();
    let last = actions.into_iter().fold(session.clone(), |session, action| {
        let (session, event) = session.reduce(action);
        events.extend(event);
        session
    });
    (last, events)
}

/// Asserts that these actions lead from the first screen to this one.
#[track_caller]
fn leads_to(actions: impl IntoIterator<Item = Action>, screen: Screen) -> Session {
    let (session, _) = after(&begun(Start::default()), actions);
    assert_eq!(session.screen(), screen);
    session
}

fn all_cards() -> Vec<Action> {
    (0..8).flat_map(|_| [See, Next]).collect()
}

/// The actions from the first question to the memo, with the option of this index at each question.
fn whole_check(option: usize) -> Vec<Action> {
    std::iter::once(OpenCheck).chain((0..8).flat_map(|_| [Pick(option), Next])).collect()
}

#[test]
fn the_first_screen_is_the_first_card() {
    leads_to([], Card(0));
}

#[test]
fn there_is_no_next_card_before_the_answer_was_seen() {
    leads_to([Next], Card(0));
    leads_to([See, Next], Card(1));
    leads_to([Guess(Verdict::False), Next], Card(1));
}

#[test]
fn a_reply_is_kept_and_the_first_one_counts() {
    let session = leads_to([Guess(Verdict::False), Next, See, Back], Card(0));
    assert_eq!(session.reply_at(0), Some(Reply::Guess(Verdict::False)));
    let (session, events) = after(&session, [Guess(Verdict::True), See]);
    assert_eq!(session.reply_at(0), Some(Reply::Guess(Verdict::False)));
    assert_eq!(events, []);
    assert_eq!(session.reply_at(1), Some(Reply::Seen));
}

#[test]
fn back_on_the_first_card_stays_there() {
    leads_to([Back, Back], Card(0));
}

#[test]
fn a_reveal_is_emitted_once_with_the_guess() {
    let (session, events) = after(&begun(Start::default()), [Guess(Verdict::True), Next, See]);
    let cards: Vec<_> = session.cards().take(2).collect();
    assert_eq!(
        events,
        [
            PageEvent::Reveal {
                card: cards[0].id.clone(),
                guess: Some(Verdict::True),
                verdict: cards[0].verdict
            },
            PageEvent::Reveal { card: cards[1].id.clone(), guess: None, verdict: cards[1].verdict },
        ]
    );
}

#[test]
fn the_recap_comes_after_the_last_card_and_is_emitted_once() {
    let (session, events) = after(&begun(Start::default()), all_cards());
    assert_eq!(session.screen(), Recap);
    assert_eq!(events.last(), Some(&PageEvent::CardsDone { right: 0, total: 8 }));
    let (session, events) = after(&session, [Back, Next]);
    assert_eq!(session.screen(), Recap);
    assert_eq!(events, [], "seen again is not done again");
}

#[test]
fn right_guesses_are_counted_and_surprises_are_wrong_guesses_only() {
    let verdicts: Vec<_> = begun(Start::default()).cards().map(|card| card.verdict).collect();
    let wrong = |verdict| Verdict::ALL.into_iter().find(|other| *other != verdict).unwrap();
    // The first is guessed right, the second wrong, the rest only looked at.
    let guesses = [Guess(verdicts[0]), Next, Guess(wrong(verdicts[1])), Next];
    let replies = guesses.into_iter().chain((0..6).flat_map(|_| [See, Next]));
    let (session, events) = after(&begun(Start::default()), replies);
    assert_eq!(events.last(), Some(&PageEvent::CardsDone { right: 1, total: 8 }));
    let surprised: Vec<_> = (0..8).filter(|at| session.was_surprised(*at)).collect();
    assert_eq!(surprised, [1]);
}

#[test]
fn any_card_can_be_gone_back_to() {
    leads_to(all_cards().into_iter().chain([Go(3)]), Card(3));
    leads_to([Go(5)], Card(5));
    leads_to([Go(8)], Card(0));
}

#[test]
fn a_card_of_the_set_is_opened_in_its_place_from_either_half() {
    let third = shipped::card("quick-change");
    leads_to([Open(third)], Card(2));
    let session = leads_to([See, OpenCheck, Open(third)], Card(2));
    assert_eq!(session.reply_at(0), Some(Reply::Seen));
    assert_eq!(*session.card_set(), CardSet::Starter);
}

#[test]
fn a_card_that_is_not_in_the_set_is_opened_in_its_topic() {
    let heart = shipped::card("heart");
    let (session, events) = after(&begun(Start::default()), [See, Open(heart)]);
    let Screen::Card(at) = session.screen() else { panic!("{:?}", session.screen()) };
    let card = session.cards().nth(at).expect("it is on screen");
    assert_eq!(card.id.as_str(), "heart");
    assert_eq!(*session.card_set(), CardSet::Topic(card.topic.clone()));
    assert_eq!(session.revealed(), None, "a link shows no answer");
    assert_eq!(events.len(), 1, "opening a card is nobody's business");
    // What was answered before is found again.
    let (session, _) = after(&session, [Take(CardSet::Starter)]);
    assert_eq!(session.reply_at(0), Some(Reply::Seen));
}

#[test]
fn no_card_is_opened_that_there_is_none_of_or_that_was_left_out() {
    leads_to([Open(35)], Card(0));
    let check = begun(Start { mode: Mode::Check, ..Start::default() });
    assert_eq!(after(&check, [Open(0)]).0.screen(), Question(0));
}

#[test]
fn a_topic_takes_up_its_cards_and_keeps_what_was_answered() {
    let deck = deck();
    let topic = deck.cards[2].topic.clone();
    let (session, _) =
        after(&begun(Start::default()), [Go(2), Guess(Verdict::True), Take(CardSet::Topic(topic.clone()))]);
    assert_eq!(session.screen(), Card(0));
    assert!(session.cards().all(|card| card.topic == topic));
    assert_eq!(session.cards().next(), Some(&deck.cards[2]));
    assert_eq!(session.reply_at(0), Some(Reply::Guess(Verdict::True)));
    let (session, _) = after(&session, [Take(CardSet::Starter)]);
    assert_eq!(session.cards().len(), 8);
}

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
    assert_eq!(carried.pick_at(0), Some(1));
    assert_eq!([0, 1, 2].map(|at| carried.reply_at(at)), [0, 1, 2].map(|at| there.reply_at(at)));
    let back = carried.carried_over(deck(), start);
    assert_eq!((back.screen(), back.pick_at(0)), (there.screen(), Some(1)));
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
    assert_eq!((check.screen(), check.pick_at(0)), (Question(1), Some(0)));
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
