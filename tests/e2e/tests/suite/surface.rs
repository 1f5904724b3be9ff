//! The public surface while a reader is on the way: attributes and properties that change, `restart()`, `version`.

use hontou_e2e::deck::Deck;
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::server::Server;
use hontou_e2e::site::{SCRIPT, SCRIPT_TAG, Site};
use hontou_e2e::{settings, spy, words};
use serde_json::{Value, json};

use crate::walk::{Reply, go_on, reply};

const ELEMENT: &str =
    r#"<hontou-quiz deck="exosome"></hontou-quiz><script async src="{files}/embed.js"></script>"#;

#[test]
fn another_language_keeps_the_readers_place() {
    let (reader, deck) = (Reader::opens(spy::page(ELEMENT)), Deck::published());
    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::Right);
    go_on(&quiz, &deck, 0);
    reply(&quiz, deck.starters()[1], Reply::Wrong);
    reader.page("arguments[0].lang = 'en'", vec![quiz.host()]);
    quiz.sees("Next card");
    quiz.sees("Card 2 / 8");
    quiz.sees(&Deck::published_in("en").title);
    quiz.does_not_see(&deck.title);
    reader.page("arguments[0].lang = 'ja'", vec![quiz.host()]);
    quiz.is_on(&deck.starters()[1].claim);
    quiz.sees(&deck.starters()[1].fact);
    spy::receives(&reader, "hontou-ready", 1);
    assert_eq!(reader.site.files.requests_for("/hontou_bg.wasm"), 1);
}

#[test]
fn more_cards_and_fewer_halves_keep_the_readers_place() {
    let (reader, deck) = (Reader::opens(Site::with(ELEMENT)), Deck::published());
    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::Right);
    go_on(&quiz, &deck, 0);
    reply(&quiz, deck.starters()[1], Reply::Wrong);
    for change in ["length = 'full'", "mode = 'cards'", "headingLevel = 3", "accent = '#703'", "length = ''"]
    {
        reader.page(&format!("arguments[0].{change}"), vec![quiz.host()]);
        quiz.is_on(&deck.starters()[1].claim);
        quiz.sees(&deck.starters()[1].fact);
    }
    assert!(!quiz.has_button(words::CHECK));
    assert_eq!(reader.console(), []);
}

#[test]
fn a_deck_that_is_changed_is_another_quiz() {
    let other = json!({
        "schema": 1, "id": "other", "lang": "ja", "version": "1", "title": "ほかの問い", "lead": "一枚だけ",
        "reviewed": "2026-01-01", "review_by": "2030-01-01",
        "sources": [{ "id": "s", "kind": "article", "title": "出典" }], "topics": [{ "id": "t", "title": "話題" }],
        "cards": [{ "id": "c", "topic": "t", "starter": true, "claim": "ほかのことは、どうですか。", "verdict": "true",
            "fact": "そうです。", "why": "なぜなら。", "takeaway": "そうです。", "source": { "ref": "s" } }],
    });
    let site =
        Site::with(ELEMENT).having("/other.json", hontou_e2e::response::Response::json(other.to_string()));
    let (reader, deck) = (Reader::opens(site), Deck::published());
    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::Right);
    reader.page("arguments[0].deck = ' /other.json '", vec![quiz.host()]);
    quiz.is_on("ほかのことは、どうですか。");
    quiz.does_not_see(&deck.starters()[0].fact);
}

#[test]
fn properties_that_were_set_before_the_element_was_known_count() {
    let embed = format!(
        r#"<hontou-quiz></hontou-quiz><script>
        Object.assign(document.querySelector("hontou-quiz"), {{ deck: "exosome", mode: "check", headingLevel: 4 }})
        </script>{SCRIPT}"#
    );
    let (reader, deck) = (Reader::opens(Site::with(&embed)), Deck::published());
    let quiz = reader.quiz();
    quiz.is_on(&deck.check.questions[0].ask);
    let reflected = "const [quiz] = arguments; return [quiz.deck, quiz.mode, quiz.headingLevel, quiz.getAttribute('mode'),
        quiz.theme, Object.keys(quiz).length]";
    assert_eq!(reader.page(reflected, vec![quiz.host()]), json!(["exosome", "check", "4", "check", null, 0]));
    assert_eq!(reader.console(), []);
}

#[test]
fn values_are_trimmed_and_odd_ones_are_named_once() {
    let embed = format!(
        r#"<hontou-quiz deck=" exosome " mode=" CARDS " loading=" soon " base="http://[" heading-level="9"></hontou-quiz>{SCRIPT}"#
    );
    let (reader, deck) = (Reader::opens(Site::with(&embed)), Deck::published());
    let quiz = reader.quiz();
    quiz.is_on(&deck.starters()[0].claim);
    assert!(!quiz.has_button(words::CHECK));
    for _ in 0..2 {
        reader.page("arguments[0].lang = 'en'", vec![quiz.host()]);
        quiz.sees("Not true");
        reader.page("arguments[0].removeAttribute('lang')", vec![quiz.host()]);
        quiz.is_on(&deck.starters()[0].claim);
    }
    let mut logged: Vec<String> =
        reader.console().into_iter().map(|line| line.message.replace('\\', "")).collect();
    logged.sort();
    for attribute in ["loading=\"soon\"", "base=\"http://[\"", "heading-level=\"9\""] {
        assert_eq!(
            logged.iter().filter(|line| line.contains(attribute)).count(),
            1,
            "{attribute} in {logged:#?}"
        );
    }
    assert_eq!(logged.len(), 3, "{logged:#?}");
}

#[test]
fn restart_begins_anew_without_asking_for_anything_or_taking_the_focus() {
    let (reader, deck) = (Reader::opens(spy::page(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::Right);
    go_on(&quiz, &deck, 0);
    quiz.is_on(&deck.starters()[1].claim);
    reply(&quiz, deck.starters()[1], Reply::Wrong);
    reader.waits_for_files();
    reader.page("document.activeElement.blur()", Vec::new());
    let height = || reader.page("return arguments[0].offsetHeight", vec![quiz.host()]).as_u64();
    let (asked, tall) = (reader.site.requests().len(), height());
    reader.page("arguments[0].restart()", vec![quiz.host()]);
    quiz.is_on(&deck.starters()[0].claim);
    assert!(height() < tall, "the first screen has no more room than it takes: {:?} and {tall:?}", height());
    quiz.does_not_see(&deck.starters()[0].fact);
    assert_eq!(reader.site.requests().len(), asked);
    assert_eq!(quiz.focused(), None);
}

#[test]
fn the_element_tells_its_version_and_what_it_is_made_of() {
    let reader = Reader::opens(Site::with(SCRIPT_TAG));
    let quiz = reader.quiz();
    quiz.is_on(&Deck::published().title);
    let version = reader.page("return arguments[0].version", vec![quiz.host()]);
    assert_eq!(version, json!(env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_script_tag_in_the_head_is_named_and_stands_for_nothing() {
    let reader = Reader::opens(Site::with_head(SCRIPT_TAG, r#"<hontou-quiz deck="exosome"></hontou-quiz>"#));
    reader.quiz().is_on(&Deck::published().title);
    let logged = reader.console();
    assert!(
        logged.len() == 1 && logged[0].message.contains("Put it where the quiz should stand"),
        "{logged:#?}"
    );
    assert_eq!(reader.page("return document.querySelectorAll('hontou-quiz').length", Vec::new()), json!(1));
}

/// A page whose files a stranger may name, on an origin that is neither the page's nor the loader's. What is run from there says so.
fn with_a_stranger(embed: &str) -> (Reader, Server) {
    const FILES: [&str; 6] =
        ["runtime.js", "figures.js", "accent.js", "uncover.js", "edition.js", "doctor.js"];
    let stranger = Server::empty();
    stranger.shares(true);
    for file in FILES {
        stranger.answer(&format!("/{file}"), Response::script("window.robbed = true"));
    }
    let site = Site::with(&embed.replace("{stranger}", &stranger.origin()));
    (Reader::opens(site), stranger)
}

#[test]
fn what_is_written_in_a_page_cannot_say_where_code_comes_from() {
    for content in [
        r#"<div data-hontou data-deck="exosome" data-accent="red" data-base="{stranger}/"></div>"#,
        r#"<hontou-quiz deck="exosome" accent="red" base="{stranger}"></hontou-quiz>"#,
    ] {
        let (reader, stranger) = with_a_stranger(&format!("{content}{SCRIPT}"));
        let (quiz, deck) = (reader.quiz(), Deck::published());
        quiz.is_on(&deck.starters()[0].claim);
        reader.page("return arguments[0].diagnose().then(() => true)", vec![quiz.host()]);
        assert_eq!(stranger.requests(), Vec::<String>::new());
        assert_eq!(reader.page("return window.robbed", Vec::new()), Value::Null);
        let lines = reader.console();
        let [line] = lines.as_slice() else { panic!("one line: {lines:#?}") };
        assert!(line.message.contains("is not used") && line.message.contains("data-base"), "{line:?}");
    }
}

#[test]
fn our_own_script_tag_says_where_code_comes_from() {
    for page in [
        r#"<script async src="{files}/embed.js" data-deck="exosome" data-base="{other}/w/"></script>"#,
        // Alone it stands for no quiz, and it counts for those before it.
        r#"<hontou-quiz deck="exosome" loading="eager" base="{other}/w"></hontou-quiz>
        <script src="{files}/embed.js" data-base="{other}/w"></script>"#,
    ] {
        let files = Server::with("/w/", settings::published());
        files.shares(true);
        let site = Site::with(&page.replace("{other}", &files.origin()));
        let (reader, deck) = (Reader::opens(site), Deck::published());
        reader.quiz().is_on(&deck.starters()[0].claim);
        assert_eq!(files.requests_for("/w/runtime.js"), 1);
        assert_eq!(reader.page("return document.querySelectorAll('hontou-quiz').length", Vec::new()), 1);
        assert_eq!(reader.console(), []);
    }
}
