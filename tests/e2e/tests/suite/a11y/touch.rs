//! The whole way with a finger alone.

use hontou_e2e::check::Level;
use hontou_e2e::deck::{Deck, Verdict};
use hontou_e2e::outcome::can_touch;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::{SCRIPT_TAG, Site};
use hontou_e2e::words;
use serde_json::json;

/// Puts down what kind of pointer the page has met.
const WATCH: &str = "window.pointers = new Set();
    addEventListener('pointerdown', ({ pointerType }) => pointers.add(pointerType), true)";

#[test]
fn by_touch_alone_a_reader_gets_from_the_first_card_to_the_memo() {
    if !can_touch() {
        return;
    }
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    reader.page(WATCH, Vec::new());
    let starters = deck.starters();
    for (at, card) in starters.iter().enumerate() {
        quiz.is_on(&card.claim);
        quiz.tap(Verdict::ALL[at % 3].word());
        quiz.sees(&card.fact);
        quiz.tap(if at + 1 == starters.len() { words::TO_RECAP } else { words::NEXT_CARD });
    }
    quiz.sees(&starters[0].takeaway);
    quiz.tap(words::TO_CHECK);
    let answers = deck.check.answers_leading_to(Level::Doctor);
    for (at, (question, answer)) in deck.check.questions.iter().zip(answers).enumerate() {
        quiz.is_on(&question.ask);
        quiz.tap_choice(&answer.text);
        quiz.tap(if at + 1 == deck.check.questions.len() { words::TO_MEMO } else { words::NEXT });
    }
    quiz.is_on(&deck.check.headlines[&Level::Doctor].title);
    assert_eq!(reader.page("return [...pointers]", Vec::new()), json!(["touch"]));
}
