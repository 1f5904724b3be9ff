//! A deck that cannot be had: the reader sees a message with a retry, the owner what to fix, and the page is untouched.

use std::time::Duration;

use hontou_e2e::deck::Deck;
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::site::{SCRIPT, Site, UNCHECKED};
use hontou_e2e::{spy, words};
use serde_json::{Value, json};

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

/// The published deck with so many cards and terms, none of the new ones a starter.
fn large(cards: usize, terms: usize) -> String {
    let mut deck = Deck::published_json();
    let mut fill = |field: &str, most: usize, renamed: &dyn Fn(&mut Value, usize)| {
        let list = deck[field].as_array_mut().expect("a deck has lists");
        let pattern = list[1].clone();
        for number in list.len()..most {
            let mut entry = pattern.clone();
            renamed(&mut entry, number);
            list.push(entry);
        }
    };
    fill("cards", cards, &|card, number| {
        card["id"] = json!(format!("more-{number}"));
        card["starter"] = json!(false);
    });
    fill("glossary", terms, &|term, number| term["term"] = json!(format!("ことば{number}番")));
    deck.to_string()
}

/// Arrays in arrays, so many.
fn nested(depth: usize) -> String {
    format!("{{\"schema\":1,\"cards\":{}{}}}", "[".repeat(depth), "]".repeat(depth))
}

#[test]
fn a_deck_of_ten_thousand_cards_and_twenty_thousand_terms_works() {
    let site = quiz_of("/deck.json").having("/deck.json", Response::json(large(10_000, 20_000)));
    let (reader, deck) = (Reader::opens(site), Deck::published());
    let quiz = reader.quiz();
    quiz.is_on(&deck.starters()[0].claim);
    quiz.press(words::SEE);
    quiz.sees(&deck.starters()[0].fact);
    quiz.press(words::NEXT_CARD);
    quiz.is_on(&deck.starters()[1].claim);
}

#[test]
fn a_deck_that_is_too_large_is_refused_before_it_stops_the_page() {
    for deck in [large(10_001, 0), large(0, 20_001), nested(33), nested(20_000), " ".repeat(20_000_001)] {
        let site = quiz_of("/deck.json").having("/deck.json", Response::json(deck));
        fails(site, "deck-too-large", &["/deck.json is too large", "10000 cards"]);
    }
}

/// Each of these is set on a quiz that runs, and then the good one again.
#[test]
fn a_quiz_survives_every_deck_and_goes_on_with_a_good_one() {
    let mut dangling = Deck::published_json();
    dangling["cards"][2]["topic"] = json!("nowhere");
    let bad = [
        nested(20_000),
        nested(40),
        "[1]".to_owned(),
        "{".to_owned(),
        "null".to_owned(),
        dangling.to_string(),
    ];
    let site = bad.iter().enumerate().fold(quiz_of("exosome"), |site, (nth, deck)| {
        site.having(&format!("/bad-{nth}.json"), Response::json(deck.clone()))
    });
    let (reader, deck) = (Reader::opens(site), Deck::published());
    let quiz = reader.quiz();
    quiz.is_on(&deck.starters()[0].claim);
    quiz.press(words::SEE);
    quiz.sees(&deck.starters()[0].fact);
    for nth in 0..bad.len() {
        reader.page("arguments[0].deck = arguments[1]", vec![quiz.host(), json!(format!("/bad-{nth}.json"))]);
        spy::receives(&reader, "hontou-error", nth + 1);
        // What was running stays.
        quiz.sees(&deck.starters()[0].fact);
    }
    reader.page("arguments[0].lang = 'en'; arguments[0].deck = 'exosome'", vec![quiz.host()]);
    quiz.sees("Not known yet");
    quiz.press("Next");
    quiz.does_not_see(words::TROUBLE);
}

#[test]
fn a_deck_that_was_bad_is_asked_for_anew() {
    let site = quiz_of("/deck.json").having("/deck.json", Response::json("[1]"));
    let (reader, deck) = (Reader::opens(site), Deck::published());
    let quiz = reader.quiz();
    quiz.sees(words::TROUBLE);
    reader.site.page.answer("/deck.json", Response::json(Deck::published_json().to_string()));
    quiz.press(words::RETRY);
    quiz.is_on(&deck.starters()[0].claim);
}

#[test]
fn a_deck_is_fetched_once_for_all_quizzes_of_a_page() {
    let three = r#"<hontou-quiz deck="/deck.json" loading="eager"></hontou-quiz>"#.repeat(3);
    let site = spy::page(&format!("{three}{SCRIPT}"))
        .having("/deck.json", Response::json(Deck::published_json().to_string()));
    let (reader, deck) = (Reader::opens(site), Deck::published());
    for nth in 0..3 {
        reader.nth_quiz(nth).is_on(&deck.starters()[0].claim);
    }
    assert_eq!(reader.site.page.requests_for("/deck.json"), 1);
}

#[test]
fn two_thousand_changes_in_a_turn_are_one() {
    let (reader, deck) = (Reader::opens(quiz_of("exosome")), Deck::published());
    let quiz = reader.quiz();
    quiz.is_on(&deck.starters()[0].claim);
    reader.waits_for_all_of_the_quiz();
    let before = reader.site.requests().len();
    // A turn of the page's own: a driver's script is many in some engines.
    let change = "const [quiz] = arguments;
        setTimeout(() => {
            for (let nth = 0; nth < 2000; nth++) {
                quiz.lang = ['ko', 'zh-Hans', 'zh-Hant', 'en'][nth % 4];
                quiz.theme = ['dark', 'light'][nth % 2];
            }
        })";
    reader.page(change, vec![quiz.host()]);
    quiz.sees("Not known yet");
    reader.waits_for_files();
    let asked = &reader.site.requests()[before..];
    assert_eq!(asked.len(), 2, "the deck and the words in English: {asked:?}");
}

#[test]
fn what_is_no_longer_wanted_is_not_waited_for() {
    let late = |nth: usize| (format!("/late-{nth}.json"), Response::json("{}").late(Duration::from_secs(40)));
    let counted = "<script>
        window.aborted = 0;
        const { abort } = XMLHttpRequest.prototype;
        XMLHttpRequest.prototype.abort = function () { aborted++; return abort.call(this); };
    </script>";
    let site = spy::page(&format!(r#"{counted}<hontou-quiz deck="exosome"></hontou-quiz>{SCRIPT}"#));
    let site = (0..20).map(late).fold(site, |site, (path, deck)| site.having(&path, deck));
    let (reader, deck) = (Reader::opens(site), Deck::published());
    let quiz = reader.quiz();
    quiz.is_on(&deck.starters()[0].claim);
    let ask = "const [quiz] = arguments;
        return (async () => {
            for (let nth = 0; nth < 20; nth++) {
                quiz.deck = `/late-${nth}.json`;
                await new Promise((resolve) => setTimeout(resolve, 20));
            }
            quiz.deck = 'exosome';
            quiz.lang = 'en';
            return true;
        })()";
    reader.page(ask, vec![quiz.host()]);
    quiz.sees("Not known yet");
    assert_eq!(reader.page("return aborted", Vec::new()), 20);
}

/// What stops in the middle of something leaves the module as it was then: it is not asked again.
#[test]
fn a_module_that_is_stopped_in_a_change_is_replaced() {
    for method in ["update", "unmount"] {
        let site = spy::page(&format!(r#"{UNCHECKED}<hontou-quiz deck="exosome"></hontou-quiz>{SCRIPT}"#));
        site.files.spoil("/runtime.js", |glue| {
            let script = String::from_utf8_lossy(&glue.body);
            let stops = format!(
                "{method}(...all){{if(self.wasStopped)return this._{method}(...all);
                self.wasStopped=1;throw new WebAssembly.RuntimeError('unreachable')}}"
            );
            let spoilt = script.replacen(&format!("{method}("), &format!("{stops}_{method}("), 1);
            assert_ne!(spoilt, script, "the glue has a method {method}");
            glue.saying(spoilt)
        });
        let (reader, deck) = (Reader::opens(site), Deck::published());
        let quiz = reader.quiz();
        quiz.is_on(&deck.starters()[0].claim);
        reader.page("arguments[0].theme = 'dark'; arguments[0].restart()", vec![quiz.host()]);
        if method == "update" {
            assert_eq!(spy::receives(&reader, "hontou-error", 1).detail["code"], "panic");
            quiz.press(words::RETRY);
        }
        quiz.is_on(&deck.starters()[0].claim);
        quiz.press(words::SEE);
        quiz.sees(&deck.starters()[0].fact);
        let modules =
            reader.site.requests().into_iter().filter(|path| path.starts_with("/hontou_bg.wasm")).count();
        assert_eq!(modules, 2, "another one after {method}");
    }
}
