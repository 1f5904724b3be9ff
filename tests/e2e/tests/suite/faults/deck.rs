//! A deck that cannot be had: the reader sees a message with a retry, the owner what to fix, and the page is untouched.

use hontou_e2e::deck::Deck;
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::site::{SCRIPT, Site};
use hontou_e2e::{spy, words};
use serde_json::json;

/// A quiz with this deck.
fn quiz_of(deck: &str) -> Site {
    spy::page(&format!(r#"<hontou-quiz deck="{deck}"></hontou-quiz>{SCRIPT}"#))
}

/// The reader is offered another try, the owner hears the code and reads the fix, the page is as it was.
#[track_caller]
fn fails(site: Site, code: &str, holding: &[&str]) {
    let reader = Reader::opens(site);
    let article = reader.article();
    let quiz = reader.quiz();
    quiz.sees(words::TROUBLE);
    assert!(quiz.is_enabled(words::RETRY));

    let detail = spy::receives(&reader, "hontou-error", 1).detail;
    let lines = reader.console();
    assert_eq!(detail["code"], code, "{detail:#}");
    assert_eq!(lines.iter().filter(|line| line.level == "SEVERE").count(), 1, "{lines:#?}");
    let message = detail["message"].as_str().expect("an error has a message");
    for part in holding {
        assert!(message.contains(part), "no {part} in {message}");
        assert!(lines[0].message.contains(part), "no {part} in {}", lines[0].message);
    }
    assert_eq!(reader.article(), article, "the page around it");
    assert_eq!(spy::learned(&reader).undocumented(), Vec::<&spy::Event>::new());
}

#[test]
fn a_deck_that_is_not_json() {
    let site = quiz_of("/deck.json").having("/deck.json", Response::html("<!doctype html><p>404?"));
    fails(site, "deck-not-json", &["/deck.json is not JSON", "Check that the address is that of a deck"]);
}

#[test]
fn a_deck_with_an_id_that_leads_nowhere() {
    let mut deck = Deck::published_json();
    deck["cards"][2]["topic"] = json!("nowhere");
    let site = quiz_of("/bad.json").having("/bad.json", Response::json(deck.to_string()));
    fails(site, "deck-invalid", &["cards[2].topic", "nowhere"]);
}

#[test]
fn a_deck_that_is_not_there() {
    fails(quiz_of("/deck.json"), "http", &["/deck.json answered 404", "Check the address"]);
}

#[test]
fn a_built_in_deck_that_does_not_exist() {
    fails(
        quiz_of("exosomes"),
        "deck-unknown",
        &["exosomes", "The built-in decks are: exosome", "./my-deck.json"],
    );
}

#[test]
fn a_language_without_a_deck() {
    let site = spy::page(r#"<script async src="{files}/embed.js" data-lang="ja"></script>"#);
    fails(site, "deck-missing", &["has no deck", "exosome"]);
}

#[test]
fn an_element_without_a_deck() {
    fails(
        spy::page(&format!("<hontou-quiz></hontou-quiz>{SCRIPT}")),
        "deck-missing",
        &["has no deck", "exosome"],
    );
}

#[test]
fn what_stands_in_for_a_quiz_stays_when_there_is_none() {
    let embed = format!(r#"<hontou-quiz deck="/deck.json"><p>あとで来てください</p></hontou-quiz>{SCRIPT}"#);
    let reader = Reader::opens(spy::page(&embed));
    let quiz = reader.quiz();
    quiz.sees(words::TROUBLE);
    let shown = "return arguments[0].firstElementChild.checkVisibility()";
    assert_eq!(reader.page(shown, vec![quiz.host()]), true);
}

#[test]
fn another_try_gives_the_quiz_once_the_server_has_healed() {
    let site = quiz_of("/deck.json").having("/deck.json", Response::status(500));
    let reader = Reader::opens(site);
    let quiz = reader.quiz();
    quiz.sees(words::TROUBLE);
    assert_eq!(spy::receives(&reader, "hontou-error", 1).detail["code"], "http");

    reader.site.page.answer("/deck.json", Response::json(Deck::published_json().to_string()));
    quiz.press(words::RETRY);
    let deck = Deck::published();
    let claim = &deck.starters()[0].claim;
    quiz.is_on(claim);
    quiz.does_not_see(words::TROUBLE);
    quiz.has_focus_on(claim);
    spy::receives(&reader, "hontou-ready", 1);
}

#[test]
fn another_try_that_fails_too_says_so_again() {
    let reader = Reader::opens(quiz_of("/deck.json"));
    let quiz = reader.quiz();
    quiz.press(words::RETRY);
    spy::receives(&reader, "hontou-error", 2);
    quiz.sees(words::TROUBLE);
}

#[test]
fn a_deck_that_was_uploaded_by_half() {
    let whole = Deck::published_json().to_string();
    let half: String = whole.chars().take(whole.chars().count() / 2).collect();
    fails(
        quiz_of("/deck.json").having("/deck.json", Response::json(half)),
        "deck-not-json",
        &["that the file is whole"],
    );
}

#[test]
fn a_deck_that_is_no_deck() {
    let site = quiz_of("/deck.json").having("/deck.json", Response::json("[1, 2, 3]"));
    fails(site, "deck-invalid", &["the deck cannot be used"]);
}

#[test]
fn a_deck_of_five_megabytes_works() {
    const ENOUGH: usize = 5_000_000;
    let mut deck = Deck::published_json();
    let pattern = deck["cards"][1].clone();
    let each = pattern.to_string().len();
    let cards = deck["cards"].as_array_mut().expect("a deck has cards");
    for number in 0..=ENOUGH / each {
        let mut card = pattern.clone();
        card["id"] = json!(format!("more-{number}"));
        card["starter"] = json!(false);
        cards.push(card);
    }
    let deck = deck.to_string();
    assert!(deck.len() > ENOUGH);
    let reader = Reader::opens(quiz_of("/deck.json").having("/deck.json", Response::json(deck)));
    let deck = Deck::published();
    let quiz = reader.quiz();
    quiz.is_on(&deck.starters()[0].claim);
    quiz.press(words::SEE);
    quiz.sees(&deck.starters()[0].fact);
}
