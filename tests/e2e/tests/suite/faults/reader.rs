//! What reads a deck of one's own: absent, broken, stopped. It is asked for with such a deck alone.

use hontou_e2e::deck::Deck;
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::site::{SCRIPT, Site, UNCHECKED};
use hontou_e2e::{spy, words};

use crate::failure::is_told;

const GLUE: &str = "/hontou-reader.js";
const WASM: &str = "/hontou-reader_bg.wasm";

/// A quiz with a deck of its own.
fn own() -> Site {
    spy::page(&embed()).having("/deck.json", Response::json(Deck::published_json().to_string()))
}

fn embed() -> String {
    format!(r#"<hontou-quiz deck="/deck.json" lang="ja"></hontou-quiz>{SCRIPT}"#)
}

/// The owner is told this, and once the server has healed another try gives the quiz.
#[track_caller]
fn fails_and_heals(
    site: Site,
    path: &str,
    fault: impl FnOnce(Response) -> Response,
    code: &str,
    holding: &[&str],
) {
    site.files.spoil(path, fault);
    let reader = Reader::opens(site);
    let quiz = reader.quiz();
    quiz.sees(words::TROUBLE);
    is_told(&reader, code, holding);
    reader.site.files.heal(path);
    quiz.press(words::RETRY);
    quiz.is_on(&Deck::published().starters()[0].claim);
}

#[test]
fn it_is_asked_for_once_and_by_a_deck_of_ones_own_alone() {
    let three = r#"<hontou-quiz deck="/deck.json" lang="ja" loading="eager"></hontou-quiz>"#.repeat(3);
    let all = format!(r#"<hontou-quiz deck="exosome" lang="ja"></hontou-quiz>{three}{SCRIPT}"#);
    let deck = Response::json(Deck::published_json().to_string());
    let reader = Reader::opens(spy::page(&all).having("/deck.json", deck));
    for nth in 0..4 {
        reader.nth_quiz(nth).is_on(&Deck::published().starters()[0].claim);
    }
    reader.waits_for_files();
    let asked = |path| reader.site.files.requests_for(path);
    // A browser may load a script ahead, and once more from its cache.
    assert!(asked(GLUE) >= 1 && asked(GLUE) <= 2, "{}", asked(GLUE));
    assert_eq!(asked(WASM), 1);
    assert_eq!(reader.console(), []);
}

/// Its address is that of a deck like any other: somebody may have changed what is there.
#[test]
fn one_of_ours_that_a_page_names_by_its_address_is_read_as_it_is_there() {
    let mut deck = Deck::published_json();
    deck["cards"][0]["claim"] = "べつの話？".into();
    let embed = format!(
        r#"<hontou-quiz deck="exosome" lang="ja"></hontou-quiz>
        <hontou-quiz deck="{{files}}/decks/exosome.ja.json" lang="ja"></hontou-quiz>{SCRIPT}"#
    );
    let site = Site::with(&embed);
    site.files.answer("/decks/exosome.ja.json", Response::json(deck.to_string()));
    let reader = Reader::opens(site);
    reader.nth_quiz(1).is_on("べつの話？");
    reader.nth_quiz(0).is_on(&Deck::published().starters()[0].claim);
}

#[test]
fn it_is_not_there() {
    let none = |_| Response::status(404);
    fails_and_heals(own(), WASM, none, "http", &["hontou-reader_bg.", ".wasm answered 404"]);
    fails_and_heals(own(), GLUE, none, "glue", &["hontou-reader.", "could not be loaded"]);
}

fn half(file: Response) -> Response {
    let half = file.body[..file.body.len() / 2].to_vec();
    file.saying(half)
}

#[test]
fn it_was_uploaded_by_half() {
    fails_and_heals(
        own(),
        WASM,
        half,
        "integrity",
        &["hontou-reader_bg.", "is not the file of this release"],
    );
    let site = Site::with_head(UNCHECKED, &embed())
        .having("/deck.json", Response::json(Deck::published_json().to_string()));
    fails_and_heals(site, WASM, half, "wasm-invalid", &["hontou-reader_bg.", "could not be started"]);
}

#[test]
fn it_was_stopped_in_the_middle_of_a_deck() {
    // What the module calls when it looks at a value.
    const STOPS: &str = "<script>const { isArray } = Array;
        Array.isArray = (value) => {
            if (!window.stops) return isArray(value);
            throw new Error('stopped');
        };
        window.stops = true;</script>";
    let site = Site::with_head(STOPS, &embed())
        .having("/deck.json", Response::json(Deck::published_json().to_string()));
    let reader = Reader::opens(site);
    let quiz = reader.quiz();
    is_told(&reader, "panic", &["the widget stopped", "stopped"]);
    reader.page("window.stops = false", Vec::new());
    quiz.press(words::RETRY);
    quiz.is_on(&Deck::published().starters()[0].claim);
    assert_eq!(reader.site.files.requests_for(WASM), 2, "another one");
}
