//! Tab goes as the eye goes, shows where it is, and gets in and out at both ends.

use hontou_e2e::access::Stop;
use hontou_e2e::check::Level;
use hontou_e2e::deck::Deck;
use hontou_e2e::quiz::Quiz;
use hontou_e2e::reader::Reader;
use hontou_e2e::words;

use super::page;
use crate::walk::{Reply, reply, to_the_memo};

/// Rings are this wide, in pixels, or wider.
const RING: f64 = 2.0;

#[test]
fn tab_goes_through_a_card_as_it_is_read() {
    let (reader, deck) = (Reader::opens(page("")), Deck::published());
    let quiz = reader.quiz();
    quiz.sees(words::SEE);
    let before = is_gone_through(&reader, &quiz);
    quiz.press(words::CARDS);
    quiz.press(words::TOPICS);
    quiz.sees(words::ALL_CARDS);
    assert!(
        is_gone_through(&reader, &quiz) > before + deck.starters().len(),
        "what folds open is stopped at"
    );
    quiz.press(&deck.starters()[1].claim);
    reply(&quiz, deck.starters()[1], Reply::Wrong);
    quiz.press(words::GLOSSARY);
    is_gone_through(&reader, &quiz);
}

#[test]
fn tab_goes_through_a_question_and_a_memo_as_they_are_read() {
    let (reader, deck) = (Reader::opens(page("")), Deck::published());
    let quiz = reader.quiz();
    quiz.press(words::CHECK);
    quiz.press(words::NEXT);
    quiz.sees(words::UNANSWERED);
    is_gone_through(&reader, &quiz);
    quiz.press(words::TO_CARDS);
    to_the_memo(&quiz, &deck, Level::Doctor);
    quiz.press(words::ALL_ANSWERS);
    is_gone_through(&reader, &quiz);
}

/// Tabs through the quiz and back again, and sees to the order, the rings and the ways out. How many stops there are.
#[track_caller]
fn is_gone_through(reader: &Reader, quiz: &Quiz<'_>) -> usize {
    reader.page("document.querySelector('#start').focus()", Vec::new());
    let there = quiz.stops(reader);
    for pair in there.windows(2) {
        assert!(pair[1].is_read_after(&pair[0]), "{:#?} comes after {:#?}", pair[1], pair[0]);
    }
    for stop in &there {
        assert!(stop.ring >= RING, "nothing shows that the focus is on {stop:#?}");
    }
    let after = reader.page("return document.activeElement.matches('#after a')", Vec::new());
    assert_eq!(after, true, "Tab leaves the quiz for what follows it");

    let back = quiz.stops_back(reader);
    let names = |stops: &[Stop]| stops.iter().map(|stop| stop.name.clone()).collect::<Vec<_>>();
    let mut turned = names(&back);
    turned.reverse();
    assert_eq!(radios_as_one(turned), radios_as_one(names(&there)), "Shift and Tab go the same way back");
    let before = reader.page("return document.activeElement.id", Vec::new());
    assert_eq!(before, "start", "and leave the quiz for what is before it");
    there.len()
}

/// Radio buttons of which none is picked are entered at the last one from behind.
fn radios_as_one(names: Vec<String>) -> Vec<String> {
    let one = |name: String| if name.starts_with("input ") { "a radio button".to_owned() } else { name };
    let mut names: Vec<_> = names.into_iter().map(one).collect();
    names.dedup();
    names
}
