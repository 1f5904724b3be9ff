//! `frame.html`, for pages that may hold no script: a quiz in an `<iframe>`.

use hontou_e2e::check::Level;
use hontou_e2e::deck::Deck;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::Site;
use hontou_e2e::{settings, words};

use crate::walk::{Reply, reply, to_the_memo};

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
    let known = "heights.length > 1 && heights.every((data) => Object.keys(data).join() === 'type,height'
        && data.type === 'hontou-height' && Number.isInteger(data.height) && data.height > 300)";
    reader.waits_until(known);
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
        quiz.sees("Not true");
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
    let file = std::fs::read_to_string(settings::published().join("frame.html")).expect("it is published");
    let noscript = file.split_once("<noscript>").and_then(|(_, rest)| rest.split_once("</noscript>"));
    let (noscript, _) = noscript.expect("there is something for browsers without script");
    assert_eq!(
        noscript.matches("<summary>").count(),
        Deck::published().cards.len() + Deck::published().check.notes.len()
    );
}
