//! Going through the cards.

use crate::{after, all_cards, begun, deck, leads_to, shipped};
use hontou_core::deck::Verdict;
use hontou_core::options::Mode;
use hontou_core::session::Action::{Back, Go, Guess, Next, Open, OpenCheck, See, Take};
use hontou_core::session::Screen::{Card, Question, Recap};
use hontou_core::session::{CardSet, PageEvent, Reply, Screen, Start};

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
    // The first is guessed right, the second wrong, the rest not guessed.
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
    let fourth = shipped::card("quick-change");
    leads_to([Open(fourth)], Card(3));
    let session = leads_to([See, OpenCheck, Open(fourth)], Card(3));
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
    leads_to([Open(38)], Card(0));
    let check = begun(Start { mode: Mode::Check, ..Start::default() });
    assert_eq!(after(&check, [Open(0)]).0.screen(), Question(0));
}

#[test]
fn a_topic_takes_up_its_cards_and_keeps_what_was_answered() {
    let deck = deck();
    let topic = deck.cards[1].topic.clone();
    let (session, _) =
        after(&begun(Start::default()), [Go(1), Guess(Verdict::True), Take(CardSet::Topic(topic.clone()))]);
    // Where there is something left to guess.
    assert_eq!(session.screen(), Card(1));
    assert!(session.cards().all(|card| card.topic == topic));
    assert_eq!(session.cards().next(), Some(&deck.cards[1]));
    assert_eq!(session.reply_at(0), Some(Reply::Guess(Verdict::True)));
    let (session, _) = after(&session, [Take(CardSet::Starter)]);
    assert_eq!(session.cards().len(), 8);
}
