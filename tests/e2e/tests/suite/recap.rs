//! The recap: facts, never myths.

use hontou_e2e::deck::Deck;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::SCRIPT_TAG;
use hontou_e2e::{spy, words};
use serde_json::json;

use crate::walk::{Reply, go_on, through_the_cards};

#[test]
fn it_says_every_fact_and_no_claim_and_marks_only_what_was_guessed_wrong() {
    let (reader, deck) = (Reader::opens(spy::page(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    let how = |at: usize| Reply::ALL[at % 3];
    through_the_cards(&quiz, &deck, how);
    let recap = quiz.text();
    for (at, card) in deck.starters().into_iter().enumerate() {
        assert!(!recap.contains(&*card.claim), "a recap repeats no myth: {}", &*card.claim);
        let marked = format!("{}\n{}", words::GUESSED_WRONG, &*card.takeaway);
        assert!(recap.contains(&*card.takeaway), "{} is not in\n{recap}", card.id);
        assert_eq!(recap.contains(&marked), how(at) == Reply::Wrong, "the mark of {} in\n{recap}", card.id);
    }
    let right = (0..deck.starters().len()).filter(|at| how(*at) == Reply::Right).count();
    let event = spy::receives(&reader, "hontou-cards-done", 1);
    assert_eq!(event.detail, json!({ "right": right, "total": deck.starters().len() }));
}

#[test]
fn it_leads_to_each_card_again_and_to_the_self_check() {
    let (reader, deck) = (Reader::opens(spy::page(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    through_the_cards(&quiz, &deck, |_| Reply::See);
    quiz.press(&deck.starters()[2].takeaway);
    quiz.is_on(&deck.starters()[2].claim);
    quiz.sees(&deck.starters()[2].fact);
    for at in 2..deck.starters().len() {
        go_on(&quiz, &deck, at);
    }
    quiz.press(words::TO_CHECK);
    quiz.is_on(&deck.check.questions[0].ask);
}
