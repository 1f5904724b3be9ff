//! What helps with reading: readings above words, hard words explained in their place, figures that open large.

use hontou_e2e::deck::Deck;
use hontou_e2e::quiz::Quiz;
use hontou_e2e::reader::{Key, Reader};
use hontou_e2e::site::{SCRIPT_TAG, Site};
use hontou_e2e::words;

use crate::walk::{Reply, go_on, reply};

const READINGS: &str = "ふりがなを隠す";
/// What the deck says of stem cells.
const MEANING: &str = "細胞が外に出す、膜でできた小さな袋の一種です。";

/// How many readings are seen.
fn readings(quiz: &Quiz<'_>) -> usize {
    quiz.finds("return shown('rt').filter((one) => one.getClientRects().length > 0).length")
}

#[test]
fn readings_are_hidden_and_shown_again_and_stay_so_from_card_to_card() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::See);
    go_on(&quiz, &deck, 0);
    quiz.is_on(&deck.starters()[1].claim);
    assert!(readings(&quiz) > 0);
    quiz.ticks(READINGS);
    assert_eq!(readings(&quiz), 0);
    reply(&quiz, deck.starters()[1], Reply::See);
    go_on(&quiz, &deck, 1);
    quiz.is_on(&deck.starters()[2].claim);
    assert_eq!(readings(&quiz), 0, "that card has readings, and they stay hidden");
    quiz.ticks(READINGS);
    assert!(readings(&quiz) > 0);
}

#[test]
fn where_no_word_has_a_reading_there_is_no_switch() {
    let embed = SCRIPT_TAG.replace("data-deck", r#"data-lang="en" data-deck"#);
    let (reader, deck) = (Reader::opens(Site::with(&embed)), Deck::published_in("en"));
    let quiz = reader.quiz();
    quiz.is_on(&deck.starters()[0].claim);
    assert_eq!(quiz.finds::<usize>("return shown('.readings').length"), 0);
}

#[test]
fn a_hard_word_is_explained_where_it_stands_and_stays_until_it_is_shut() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::See);
    go_on(&quiz, &deck, 0);
    // Before the guess, too, once it is wanted.
    quiz.does_not_see(MEANING);
    quiz.press(words::GLOSSARY);
    quiz.sees(MEANING);
    quiz.does_not_see(&deck.starters()[1].fact);
    // After it, on a desk, it is open, as there is room.
    reply(&quiz, deck.starters()[1], Reply::See);
    quiz.sees(MEANING);
    quiz.press(words::GLOSSARY);
    quiz.does_not_see(MEANING);
    quiz.press(words::GLOSSARY);
    quiz.sees(MEANING);
    // Neither another press nor Escape takes it away.
    reader.presses(Key::Escape);
    quiz.sees(MEANING);
    quiz.press(words::GLOSSARY);
    quiz.does_not_see(MEANING);
}

#[test]
fn a_figure_opens_large_and_the_focus_comes_back_from_it() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::See);
    go_on(&quiz, &deck, 0);
    reply(&quiz, deck.starters()[1], Reply::See);
    let wide = || {
        quiz.finds::<f64>(
            "return Math.max(...shown('svg[role=img]').map((one) => one.getBoundingClientRect().width))",
        )
    };
    quiz.press(words::ENLARGE);
    quiz.sees(words::CLOSE);
    assert!(wide() >= 700.0, "{} pixels", wide());
    quiz.press(words::CLOSE);
    quiz.has_focus_on(words::ENLARGE);
    assert!(wide() < 700.0, "{} pixels", wide());

    // A key closes it, too, and those of the card do nothing meanwhile.
    quiz.press(words::ENLARGE);
    quiz.sees(words::CLOSE);
    reader.presses(Key::Enter);
    quiz.has_focus_on(words::ENLARGE);
    quiz.press(words::ENLARGE);
    quiz.sees(words::CLOSE);
    reader.presses(Key::Escape);
    quiz.has_focus_on(words::ENLARGE);
    quiz.sees(&deck.starters()[1].fact);
}
