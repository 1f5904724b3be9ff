//! When the widget is fetched.

use hontou_e2e::deck::Deck;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::{SCRIPT_TAG, Site};

/// A page that is read for a while before its quiz comes.
fn far_down(quiz: &str) -> Site {
    Site::with(&format!(
        r#"<div style="height: 5000px"></div>{quiz}<script async src="{{files}}/embed.js"></script>"#
    ))
}

#[test]
fn a_quiz_far_down_costs_the_loader_alone_until_the_reader_comes_near() {
    let reader = Reader::opens(far_down(r#"<hontou-quiz deck="exosome"></hontou-quiz>"#));
    let quiz = reader.quiz();
    reader.waits_for_observers();
    assert_eq!(reader.site.files.requests(), ["/embed.js"]);

    reader.page("scrollTo(0, arguments[0].offsetTop - innerHeight - 500)", vec![quiz.host()]);
    quiz.is_on(&Deck::published().title);
    assert_eq!(reader.site.files.requests_for("/hontou_bg.wasm"), 1);
}

#[test]
fn an_eager_quiz_far_down_is_there_at_once() {
    let reader = Reader::opens(far_down(r#"<hontou-quiz deck="exosome" loading="eager"></hontou-quiz>"#));
    reader.quiz().is_on(&Deck::published().title);
}

#[test]
fn when_the_page_is_told_that_the_quiz_is_ready_it_can_be_measured() {
    let reader = Reader::opens(Site::with(
        r#"<script>addEventListener("hontou-ready", ({ target }) => { window.height = target.offsetHeight; });</script>
        <script async src="{files}/embed.js" data-deck="exosome"></script>"#,
    ));
    reader.waits_until("window.height > 300");
}

#[test]
fn a_quiz_that_comes_takes_no_focus() {
    let reader =
        Reader::opens(Site::with(r#"<script async src="{files}/embed.js" data-deck="exosome"></script>"#));
    reader.quiz().is_on(&Deck::published().starters()[0].claim);
    assert_eq!(reader.quiz().focused(), None);
}

#[test]
fn the_default_quiz_asks_for_six_files_and_no_more() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    reader.quiz().is_on(&deck.starters()[0].claim);
    reader.waits_for_all_of_the_quiz();
    let mut asked = reader.site.files.requests();
    asked.sort();
    let files = [
        "/decks/exosome.ja.txt",
        "/embed.js",
        "/first/exosome.ja.json",
        "/hontou_bg.wasm",
        "/runtime.js",
        "/texts/ja.json",
    ];
    assert_eq!(asked, files);
}
