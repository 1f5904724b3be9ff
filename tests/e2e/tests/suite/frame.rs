//! `frame.html`, for pages that may hold no script: a quiz in an `<iframe>`.

use std::fs;

use hontou_e2e::check::{Check, Choice, Level};
use hontou_e2e::deck::Deck;
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::site::Site;
use hontou_e2e::{settings, words};
use serde_json::Value;

use crate::walk::{Reply, reply, through_the_check, to_the_memo};

/// A page with a frame. The frame, too, begins with what some engines need.
pub(crate) fn framed(sandbox: &str, query: &str) -> Site {
    let site = page_with(sandbox, query);
    prepare(&site);
    site
}

/// Puts what some engines need into the page in the frame.
pub(crate) fn prepare(site: &Site) {
    site.files.spoil("/frame.html", |frame| {
        let html = String::from_utf8_lossy(&frame.body).replace("<head>", &site.written("<head>{prelude}"));
        frame.saying(html)
    });
}

/// The line for a frame, as the README has it.
pub(crate) fn line_of_the_readme() -> String {
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md");
    let readme = fs::read_to_string(readme).expect("there is one");
    let line = readme.lines().find(|line| line.starts_with("<iframe ")).expect("it has a line with a frame");
    line.replace("https://example.com/hontou", "{files}")
}

fn page_with(sandbox: &str, query: &str) -> Site {
    Site::with_head(
        "<script>window.heights = []; addEventListener('message', ({ data }) => heights.push(data))</script>",
        &format!(
            r#"<iframe {sandbox} src="{{files}}/frame.html?{query}" title="クイズ" width="700" height="480"></iframe>"#
        ),
    )
}

#[test]
fn a_frame_is_answered_to_the_memo_and_tells_nothing_but_its_height() {
    let (reader, deck) = (Reader::opens(framed("", "deck=exosome&lang=ja")), Deck::published());
    reader.in_frame("iframe", |frame| {
        let quiz = frame.quiz();
        reply(&quiz, deck.starters()[0], Reply::Right);
        to_the_memo(&quiz, &deck, Level::Doctor);
    });
    // In steps, and one for every memo.
    let known = "heights.at(-1)?.height === 1440 && heights.length > 1 && heights.every((data) =>
        Object.keys(data).join() === 'type,height' && data.type === 'hontou-height'
        && data.height > 0 && data.height % 240 === 0)";
    reader.waits_until(known);
}

/// What the page around a frame hears from the first question to the memo, and how high the memo is.
#[track_caller]
fn heard(answers: impl FnOnce(&Check) -> Vec<&Choice>) -> (Value, u64) {
    heard_from(&line_of_the_readme(), answers)
}

/// The same, of the frame in this line.
#[track_caller]
fn heard_from(line: &str, answers: impl FnOnce(&Check) -> Vec<&Choice>) -> (Value, u64) {
    let line = line.replace("deck=exosome", "deck=exosome&mode=check");
    // The page does as it is told.
    let follow = "<script>window.heard = []; addEventListener('message', ({ data }) => {
        heard.push(data);
        document.querySelector('iframe').height = data.height ?? data.value;
    })</script>";
    let site = Site::with_head(follow, &line);
    prepare(&site);
    let (reader, deck) = (Reader::opens(site), Deck::published());
    let first = reader.in_frame("iframe", |frame| {
        frame.quiz().is_on(&deck.check.questions[0].ask);
        frame.comes_to_rest();
        frame.page("return document.documentElement.getBoundingClientRect().height", Vec::new())
    });
    // Whether the frame has told how high it is while it waits depends on how soon the quiz comes.
    reader.waits_until(&format!(
        "(heard.at(-1)?.height ?? heard.at(-1)?.value) === Math.ceil({first} / 240) * 240"
    ));
    reader.page("heard.splice(0, heard.length - 1)", Vec::new());
    let height = reader.in_frame("iframe", |frame| {
        let quiz = frame.quiz();
        through_the_check(&quiz, &deck.check, &answers(&deck.check));
        quiz.sees(words::PRINT);
        frame.comes_to_rest();
        let height = frame.page("return document.documentElement.offsetHeight", Vec::new());
        // Nothing that a reader does with the memo is told, either.
        quiz.press(words::ALL_ANSWERS);
        quiz.press(&words::change(&deck.check.questions[0].ask));
        quiz.press(words::BACK);
        quiz.sees(words::PRINT);
        frame.waits_for_observers();
        height
    });
    (reader.page("return heard", Vec::new()), height.as_u64().expect("a height is a number"))
}

#[test]
fn whatever_is_answered_a_frame_tells_its_page_the_same() {
    let (harmless, low) = heard(|check| check.answers_leading_to(Level::Ready));
    let (most, high) = heard(Check::answers_saying_most);
    assert!(high > low + 240, "{low} and {high}: as high as they are, they could be told apart");
    assert_eq!(harmless, most);
    let heights: Vec<u64> =
        most.as_array().into_iter().flatten().filter_map(|told| told["height"].as_u64()).collect();
    assert!(heights.len() > 1 && heights.last() == Some(&1440), "{most}");
}

/// As WordPress embeds it: in a sandbox of its own, with a secret that it knows the frame by.
fn line_of_wordpress() -> &'static str {
    r#"<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" src="{files}/frame.html?deck=exosome&amp;lang=ja#?secret=aB3" data-secret="aB3" title="クイズ" width="100%" height="720"></iframe>"#
}

#[test]
fn whatever_is_answered_a_frame_tells_wordpress_the_same() {
    let (harmless, low) = heard_from(line_of_wordpress(), |check| check.answers_leading_to(Level::Ready));
    let (most, high) = heard_from(line_of_wordpress(), Check::answers_saying_most);
    assert!(high > low + 240, "{low} and {high}: as high as they are, they could be told apart");
    assert_eq!(harmless, most);
    let last = most.as_array().and_then(|told| told.last()).expect("it told something");
    assert_eq!(last, &serde_json::json!({ "message": "height", "value": 1440, "secret": "aB3" }));
}

#[test]
fn a_frame_answers_wordpress_alone_and_with_a_height_that_it_has_told() {
    let head =
        "<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>";
    let site = Site::with_head(head, line_of_wordpress());
    prepare(&site);
    let (reader, deck) = (Reader::opens(site), Deck::published());
    reader.in_frame("iframe", |frame| {
        frame.quiz().is_on(&deck.starters()[0].claim);
        frame.waits_for_observers();
    });
    // The room of the first card is told before there is a quiz.
    let first = reader.page("return heard.find((data) => data.message === 'height')", Vec::new());
    assert_eq!(first, serde_json::json!({ "message": "height", "value": 720, "secret": "aB3" }));
    let told = reader.page(
        "const told = heard.findLast((data) => data.message === 'height'); heard.length = 0;
        for (const secret of [undefined, 'other', 'aB3']) {
            document.querySelector('iframe').contentWindow.postMessage({ message: 'ready', secret }, '*');
        }
        return told",
        Vec::new(),
    );
    reader.waits_until("heard.length > 0");
    reader.in_frame("iframe", Reader::waits_for_observers);
    assert_eq!(reader.page("return heard", Vec::new()), serde_json::json!([told]));
}

/// Whoever can have an address of this site lead on to another one has no deck shown by it.
#[test]
fn an_address_of_the_frames_site_that_leads_on_to_another_brings_no_deck() {
    for sandbox in ["", r#"sandbox="allow-scripts""#] {
        let site = framed(sandbox, "deck=/go%3Fto=elsewhere&lang=ja");
        let deck = fs::read(settings::published().join("decks/exosome.ja.json")).expect("it is published");
        site.page.answer("/deck.json", Response::json(deck).with("access-control-allow-origin", "*"));
        site.files.answer("/go", Response::status(302).with("location", &site.written("{page}/deck.json")));
        let reader = Reader::opens(site);
        reader.in_frame("iframe", |frame| {
            frame.quiz().sees(words::TROUBLE);
            // Not every driver hears what is said in a sandbox.
            if sandbox.is_empty() {
                frame.is_told("[unreachable]");
            }
        });
        assert_ne!(reader.site.files.requests_for("/go"), 0);
        assert_eq!(reader.site.page.requests_for("/deck.json"), 0, "{sandbox}");
    }
}

#[test]
fn a_frame_works_where_it_may_only_run_scripts() {
    let site = framed(r#"sandbox="allow-scripts""#, "deck=exosome&lang=ja");
    let (reader, deck) = (Reader::opens(site), Deck::published());
    reader.in_frame("iframe", |frame| {
        let quiz = frame.quiz();
        reply(&quiz, deck.starters()[0], Reply::Right);
        to_the_memo(&quiz, &deck, Level::Confirm);
    });
}

#[test]
fn a_frames_address_is_read_with_the_care_that_attributes_are() {
    let site = framed(
        "",
        "deck=exosome&lang=en&mode=both&theme=dark&cta-label=Book&cta-href=https://example.com/&disclosure=By+us",
    );
    let reader = Reader::opens(site);
    reader.in_frame("iframe", |frame| {
        let quiz = frame.quiz();
        quiz.sees("Not known yet");
        quiz.sees("By us");
        quiz.sees("Book");
        let told = frame.console();
        assert!(told.len() == 1 && told[0].message.contains("is not a value of mode"), "{told:#?}");
    });
}

#[test]
fn an_address_that_anybody_can_write_brings_no_link_and_no_deck_of_somebody_elses() {
    let (reader, deck) = (Reader::opens(Site::with("")), Deck::published());
    prepare(&reader.site);
    let opened = |query: &str| {
        reader.goes_to(&reader.site.written(&format!("{{files}}/frame.html?{query}")));
        reader.quiz()
    };
    let quiz = opened("deck=exosome&cta-label=Book&cta-href=https://example.com/&disclosure=By+us");
    quiz.is_on(&deck.starters()[0].claim);
    quiz.does_not_see("Book");
    quiz.does_not_see("By us");
    drop(reader.console());
    // Also where the loader takes something off the value.
    for deck in [
        "{page}/deck.json",
        "%22{page}/deck.json%22",
        "%E3%80%8C{page}/deck.json",
        "%E3%80%80{page}/deck.json",
    ] {
        opened(&reader.site.written(&format!("deck={deck}"))).sees(words::TROUBLE);
        let told = reader.console();
        assert!(
            told.iter().any(|line| line.message.contains("shows decks of its own site only")),
            "{told:#?}"
        );
        assert!(told.iter().any(|line| line.message.contains("[deck-missing]")), "{told:#?}");
    }
    assert_eq!(reader.site.page.requests_for("/deck.json"), 0);
}

/// No driver looks into a page in which no script may run, so this looks at the file.
#[test]
fn without_script_a_frame_holds_all_of_the_deck() {
    let file = fs::read_to_string(settings::published().join("frame.html")).expect("it is published");
    let noscript = file.split_once("<noscript>").and_then(|(_, rest)| rest.split_once("</noscript>"));
    let (noscript, _) = noscript.expect("there is something for browsers without script");
    assert_eq!(
        noscript.matches("<summary>").count(),
        Deck::published().cards.len() + Deck::published().check.notes.len()
    );
}
