//! Cards: a claim, a reply, and what is behind it.

use hontou_e2e::deck::{Deck, Verdict};
use hontou_e2e::quiz::Quiz;
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::site::{SCRIPT, SCRIPT_TAG, Site};
use hontou_e2e::{spy, words};
use serde_json::json;

use crate::walk::{Reply, go_on, reply, through_the_cards};

#[test]
fn the_first_screen_is_the_first_claim_with_its_answers() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    quiz.is_on(&deck.title);
    quiz.is_on(&deck.starters()[0].claim);
    for name in Verdict::ALL.map(Verdict::word).into_iter().chain([words::SEE]) {
        assert!(quiz.is_enabled(name), "{name}");
    }
    quiz.does_not_see(&deck.starters()[0].fact);
}

#[test]
fn what_not_known_means_is_said_until_the_first_answer() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    quiz.sees(words::UNKNOWN_MEANS);
    reply(&quiz, deck.starters()[0], Reply::See);
    quiz.does_not_see(words::UNKNOWN_MEANS);
    go_on(&quiz, &deck, 0);
    quiz.is_on(&deck.starters()[1].claim);
    quiz.does_not_see(words::UNKNOWN_MEANS);
}

#[test]
fn every_claim_guessed_right_shows_what_is_so_and_why() {
    every_claim_shows_what_is_behind_it(Reply::Right);
}

#[test]
fn every_claim_guessed_wrong_shows_what_is_so_and_why() {
    every_claim_shows_what_is_behind_it(Reply::Wrong);
}

#[test]
fn every_claim_without_a_guess_shows_what_is_so_and_why() {
    every_claim_shows_what_is_behind_it(Reply::See);
}

#[track_caller]
fn every_claim_shows_what_is_behind_it(how: Reply) {
    let (reader, deck) = (Reader::opens(spy::page(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    for (at, card) in deck.starters().into_iter().enumerate() {
        reply(&quiz, card, how);
        quiz.has_focus_on(card.verdict.word());
        // First whether the guess was right, then what is so.
        let said = match how {
            Reply::Right => format!("{}\n", words::GUESSED_RIGHT),
            Reply::Wrong => format!("{}\n", words::GUESSED_WRONG),
            Reply::See => String::new(),
        };
        quiz.sees(&format!("{said}{}\n{}", words::CLAIM_IS, card.verdict.word()));
        quiz.sees(&deck.source_of(card).title);
        if let Some(section) = card.source.section.as_deref() {
            quiz.sees(section);
        }
        let guess = how.guess(card).map(Verdict::name);
        let told = spy::receives(&reader, "hontou-reveal", at + 1);
        assert_eq!(told.detail, json!({ "card": card.id, "guess": guess, "verdict": card.verdict.name() }));
        go_on(&quiz, &deck, at);
    }
    let right = if how == Reply::Right { deck.starters().len() } else { 0 };
    let told = spy::receives(&reader, "hontou-cards-done", 1);
    assert_eq!(told.detail, json!({ "right": right, "total": deck.starters().len() }));
}

#[test]
fn going_back_finds_each_answer_kept_and_final() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    through_the_cards(&quiz, &deck, |at| Reply::ALL[at % 3]);
    for (at, card) in deck.starters().into_iter().enumerate().rev() {
        quiz.press(words::BACK);
        quiz.is_on(&card.claim);
        quiz.sees(&card.fact);
        is_answered(&quiz, Reply::ALL[at % 3].guess(card));
        assert!(!quiz.has_button(words::SEE), "an answer that was seen cannot be asked for again");
    }
    assert!(!quiz.has_button(words::BACK), "nothing is before the first card");
}

#[track_caller]
fn is_answered(quiz: &Quiz<'_>, guess: Option<Verdict>) {
    for verdict in Verdict::ALL {
        assert_eq!(quiz.is_pressed(verdict.word()), Some(guess == Some(verdict)), "{verdict:?}");
        assert!(!quiz.is_enabled(verdict.word()), "{verdict:?} cannot be guessed any more");
    }
}

#[test]
fn there_is_no_next_card_before_the_answer_was_seen() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    quiz.is_on(&deck.starters()[0].claim);
    assert!(!quiz.has_button(words::NEXT_CARD));
    reply(&quiz, deck.starters()[0], Reply::See);
    assert!(quiz.has_button(words::NEXT_CARD));
}

#[test]
fn the_list_of_all_cards_is_there_once_it_is_opened() {
    let mut deck = Deck::published_json();
    let cards = deck["cards"].as_array_mut().expect("cards");
    let last = cards[cards.len() - 1].clone();
    for number in 0..40 {
        let mut card = last.clone();
        card["id"] = format!("copy-{number}").into();
        card["claim"] = format!("{number}番目の話？").into();
        cards.push(card);
    }
    let embed = format!(r#"<hontou-quiz deck="/deck.json" lang="ja" length="full"></hontou-quiz>{SCRIPT}"#);
    let site = Site::with(&embed).having("/deck.json", Response::json(deck.to_string()));
    let (reader, deck) = (Reader::opens(site), Deck::published());
    let quiz = reader.quiz();
    reply(&quiz, &deck.cards[0], Reply::See);
    quiz.press(words::CARDS);
    quiz.sees("39番目の話？");
    quiz.press("39番目の話？");
    quiz.waits_until("return !root.querySelector('.index').open && !root.querySelector('.index li')");
    quiz.sees("39番目の話？");
}
