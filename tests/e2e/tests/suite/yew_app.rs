//! `<Quiz />` in a Yew app of somebody else's, as Trunk builds it: `examples/yew-app`.

use hontou_e2e::check::Level;
use hontou_e2e::deck::Deck;
use hontou_e2e::engine::Engine;
use hontou_e2e::outcome::applies_in;
use hontou_e2e::quiz::{Quiz, Shade};
use hontou_e2e::reader::Reader;
use hontou_e2e::server::Server;
use hontou_e2e::settings;
use hontou_e2e::site::Site;
use hontou_e2e::wordpress::keeps_picture;
use hontou_e2e::words;
use serde_json::json;

use crate::hosts::is_answered_looking;
use crate::paper;
use crate::walk::{Reply, go_on, reply};

/// Where the app draws its quiz.
const HOST: &str = "document.querySelector('main > div')";

/// A reader of the app, at this of its addresses. None in the other engines.
#[track_caller]
fn reader_of_the_app(address: &str) -> Option<Reader> {
    if !applies_in(&[Engine::Chromium], "one browser visits the app; the quiz is that of other pages") {
        return None;
    }
    let site = Site { page: Server::of(settings::yew_app()), files: Server::empty() };
    let reader = Reader::opens(site.having_page("/empty", "<!doctype html><link rel=icon href=data:,>"));
    reader.goes_to("/empty");
    reader.whole_console();
    reader.goes_to(address);
    reader.waits_until(&format!("Boolean({HOST})"));
    Some(reader)
}

/// The same app in an open shadow tree, as a widget of somebody's own stands in one.
const IN_A_TREE: &str = "document.querySelector('#tree').shadowRoot.querySelector('main > div')";

/// The quiz in it.
#[track_caller]
fn quiz_of(reader: &Reader) -> Quiz<'_> {
    reader.quiz_at(HOST)
}

#[test]
fn a_yew_app_has_a_quiz_that_is_answered_to_the_memo() {
    let Some(reader) = reader_of_the_app("/index.html") else { return };
    is_answered_looking(&quiz_of(&reader), |screen| {
        quiz_of(&reader).comes_to_rest();
        keeps_picture(&reader, &format!("yew-app-{screen}"));
    });
    assert_eq!(
        reader.page("return document.querySelector('#told').textContent", Vec::new()),
        "答えを見たカード: 1"
    );
    let mut said = reader.whole_console();
    // Of the line by which Trunk has the module fetched early.
    said.retain(|line| !line.message.contains("`integrity` attribute is currently ignored for preload"));
    assert_eq!(said, [], "nothing is said on the console");
    let tree = format!("return {HOST}.shadowRoot === null && {HOST}.childElementCount === 0");
    assert_eq!(reader.page(&tree, Vec::new()), true, "the quiz is in a closed tree");
}

#[test]
fn what_is_told_there_is_told_to_listeners_and_is_no_answer_of_a_self_check() {
    let Some(reader) = reader_of_the_app("/index.html") else { return };
    reader.page(
        "window.heard = [];
        for (const name of ['hontou-reveal', 'hontou-cards-done', 'hontou-check-done', 'click', 'change'])
            addEventListener(name, ({ type, detail, target }) => heard.push([type, detail, target.localName]));",
        Vec::new(),
    );
    let deck = Deck::published();
    is_answered_looking(&quiz_of(&reader), |_| ());
    let first = deck.starters()[0];
    let wanted = json!([
        ["hontou-reveal", { "card": first.id, "guess": null, "verdict": first.verdict.name() }, "div"],
        ["hontou-check-done", {}, "div"],
    ]);
    assert_eq!(reader.page("return window.heard", Vec::new()), wanted);
}

#[test]
fn what_is_new_has_the_focus_there_and_a_figure_is_drawn() {
    let Some(reader) = reader_of_the_app("/index.html") else { return };
    let (quiz, deck) = (quiz_of(&reader), Deck::published());
    reply(&quiz, deck.starters()[0], Reply::Right);
    go_on(&quiz, &deck, 0);
    quiz.has_focus_on(&deck.starters()[1].claim);
    reply(&quiz, deck.starters()[1], Reply::Wrong);
    quiz.waits_until("return root.querySelectorAll('.figure > svg path').length > 0");
    quiz.comes_to_rest();
    keeps_picture(&reader, "yew-app-figure");
    assert_eq!(reader.console(), []);
}

#[test]
fn it_follows_a_page_that_turns_dark_there_and_one_that_sets_an_accent() {
    let Some(reader) = reader_of_the_app("/index.html") else { return };
    let (quiz, deck) = (quiz_of(&reader), Deck::published());
    reply(&quiz, deck.starters()[0], Reply::Wrong);
    reader.page(
        "const { style } = document.documentElement;
        style.setProperty('--hontou-accent', '#b00000');
        style.colorScheme = 'dark';",
        Vec::new(),
    );
    quiz.becomes(Shade::Dark);
    quiz.sees(&deck.starters()[0].fact);
    let tint = quiz.look("return root.firstElementChild.style.getPropertyValue('--hontou-tint')");
    assert!(tint.as_str().is_some_and(|tint| tint.starts_with("rgb(")), "{tint}");
}

#[test]
fn a_link_to_a_card_opens_it_there() {
    let deck = Deck::published();
    let card = deck.cards.iter().find(|card| !card.starter).expect("a deck has more than its starters");
    let Some(reader) = reader_of_the_app(&format!("/index.html#hontou-{}", card.id)) else { return };
    let quiz = quiz_of(&reader);
    quiz.has_focus_on(&card.claim);
    assert!(quiz.has_button(words::SEE));
}

#[test]
fn it_works_there_in_a_shadow_tree_of_the_apps_own_and_is_printed_and_copied() {
    let Some(reader) = reader_of_the_app("/index.html") else { return };
    reader.page(
        "const tree = document.body.appendChild(document.createElement('div'));
        tree.id = 'tree';
        tree.attachShadow({ mode: 'open' }).append(document.querySelector('main'));",
        Vec::new(),
    );
    let quiz = reader.quiz_at(IN_A_TREE);
    is_answered_looking(&quiz, |_| ());
    quiz.press(words::COPY);
    assert_eq!(quiz.says(), words::COPIED);
    let paper = paper::words(&paper::on_paper(&reader, &quiz));
    assert!(
        paper.contains(&paper::squeezed(&Deck::published().check.headlines[&Level::Doctor].title)),
        "{paper}"
    );
    assert!(!paper.contains("肌のノート"), "the app itself is not on the sheet: {paper}");
}
