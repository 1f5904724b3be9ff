//! Pages that change around a quiz, fold it away, take it over, or write into it.

use hontou_e2e::deck::{Card, Deck};
use hontou_e2e::hosts::Page;
use hontou_e2e::quiz::Quiz;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::{SCRIPT, SCRIPT_TAG, Site};
use hontou_e2e::{tour, words};
use serde_json::json;

use super::{can_be_answered, element, embed, works};
use crate::walk::{Reply, go_on, reply};

/// Longer than a script waits for a quiz to come.
const LATE: &str = "performance.now() > 4500";

#[test]
fn a_script_that_finds_no_quiz_says_once_what_to_write() {
    let put =
        "<script>const s = document.createElement('script'); s.async = true; s.src = '{files}/embed.js';
        document.body.append(s)</script>";
    let reader = Reader::opens(Site::with(put));
    let mut told = reader.is_told("data-hontou");
    reader.waits_until(LATE);
    told.extend(reader.console());
    assert_eq!(told.len(), 1, "{told:#?}");
    for part in ["data-deck", "hontou-quiz"] {
        assert!(told[0].message.contains(part), "{told:#?}");
    }
}

#[test]
fn a_page_whose_quiz_came_later_or_went_is_told_nothing() {
    let reader = Reader::opens(Site::with(SCRIPT));
    reader.page(
        "document.querySelector('#after').insertAdjacentHTML('beforebegin', arguments[0])",
        vec![json!(element(""))],
    );
    reader.quiz().is_on(&Deck::published().starters()[0].claim);
    reader.page("document.querySelector('hontou-quiz').remove()", Vec::new());
    // Nothing else ends this: it is about what is not written.
    reader.waits_until(LATE);
    assert_eq!(reader.console(), []);
}

/// How large the letters of the claim are.
#[track_caller]
fn claim_size(quiz: &Quiz<'_>, claim: &str) -> f64 {
    quiz.is_on(claim);
    quiz.finds(&format!(
        "const claim = shown('h1, h2, h3, h4, h5, h6').find((one) => words(one) === {});
        return parseFloat(getComputedStyle(claim).fontSize)",
        json!(claim)
    ))
}

#[test]
fn a_switch_of_text_size_on_the_page_enlarges_it_too() {
    let claim = &Deck::published().starters()[0].claim.clone();
    for enlarge in
        ["document.body.style.fontSize = '150%'", "document.querySelector('#all').style.fontSize = '24px'"]
    {
        let reader = Reader::opens(Site::with(&format!(r#"<div id="all">{}</div>{SCRIPT}"#, element(""))));
        let quiz = reader.quiz();
        let before = claim_size(&quiz, claim);
        reader.page(enlarge, Vec::new());
        quiz.comes_to_rest();
        let after = claim_size(&quiz, claim);
        assert!((after / before - 1.5).abs() < 0.02, "{enlarge}: from {before} to {after}");
    }
}

/// The card a link leads to.
fn linked(deck: &Deck) -> &Card {
    deck.cards.iter().find(|card| !card.starter).expect("a deck has more than its starters")
}

/// A reader came by a link to a card, and the page keeps the quiz in this: it is opened, and the card is in view.
#[track_caller]
fn is_uncovered(covered: &str) {
    let deck = Deck::published();
    let card = linked(&deck);
    let link = format!(r##"<script>history.replaceState(null, "", "#hontou-{}")</script>"##, card.id);
    let body = format!("<div style='height: 3000px'></div>{}", covered.replace("{quiz}", SCRIPT_TAG));
    let reader = Reader::opens(Site::with_head(&link, &body));
    let quiz = reader.quiz();
    quiz.has_focus_on(&card.claim);
    quiz.waits_until(
        "const { top, bottom } = root.activeElement.getBoundingClientRect(); return bottom > 0 && top < innerHeight",
    );
}

#[test]
fn a_link_to_a_card_opens_the_fold_it_is_in() {
    is_uncovered(
        "<details><summary>クイズ</summary><details><summary>中</summary>{quiz}</details></details>",
    );
}

#[test]
fn a_link_to_a_card_shows_what_is_hidden_until_it_is_found() {
    is_uncovered(r#"<section hidden="until-found"><p>クイズ</p>{quiz}</section>"#);
}

#[test]
fn a_link_to_a_card_chooses_the_tab_it_is_behind() {
    is_uncovered(
        r#"<div role="tablist"><button role="tab" id="tab-1">本文</button>
        <button role="tab" id="tab-2" onclick="document.querySelector('#panel').hidden = false">クイズ</button></div>
        <div role="tabpanel" id="panel" aria-labelledby="tab-2" hidden>{quiz}</div>"#,
    );
}

#[test]
fn on_a_page_that_vue_takes_over_from_its_server() {
    let host = Page::named("vue-hydrated").opened();
    host.0.waits_until("window.hydrated");
    host.has_quizzes(1);
    can_be_answered(&host.0.quiz());
    assert_eq!(host.0.console(), []);
}

#[test]
fn a_page_that_turns_to_another_language_takes_the_quiz_along() {
    let embed = format!(r#"<hontou-quiz deck="exosome" loading="eager"></hontou-quiz>{SCRIPT}"#);
    let (reader, deck) = (Reader::opens(Site::with(&embed)), Deck::published());
    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::Right);
    go_on(&quiz, &deck, 0);
    quiz.is_on(&deck.starters()[1].claim);
    for lang in ["en", "zh-TW"] {
        reader.page("document.documentElement.lang = arguments[0]", vec![json!(lang)]);
        let name = if lang == "en" { "en" } else { "zh-Hant" };
        quiz.is_on(&Deck::published_in(name).starters()[1].claim);
    }
    assert_eq!(reader.console(), []);
}

#[test]
fn a_quiz_with_a_language_of_its_own_keeps_it() {
    let (reader, deck) = (Reader::opens(Site::with(&embed(""))), Deck::published());
    let quiz = reader.quiz();
    quiz.is_on(&deck.starters()[0].claim);
    reader.page("document.documentElement.lang = 'en'", Vec::new());
    reader.waits_for_observers();
    reply(&quiz, deck.starters()[0], Reply::Right);
    assert_eq!(reader.site.files.requests_for("/decks/exosome.en.txt"), 0);
}

/// Puts other nodes into the place of every text, as translators do.
#[track_caller]
fn is_translated(quiz: &Quiz<'_>) {
    quiz.look(
        "const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
        for (const text of texts) {
            if (text.parentElement.closest('font, style')) continue;
            const [outer, inner] = [document.createElement('font'), document.createElement('font')];
            inner.textContent = text.data;
            outer.append(inner);
            text.replaceWith(outer);
        }",
    );
}

#[test]
fn a_translator_that_takes_the_place_of_every_text_leaves_a_quiz_that_works() {
    let (reader, deck) = (Reader::opens(Site::with(&embed(""))), Deck::published());
    let quiz = reader.quiz();
    for (at, card) in deck.starters().into_iter().enumerate().take(3) {
        quiz.is_on(&card.claim);
        is_translated(&quiz);
        quiz.press(words::SEE);
        quiz.sees(&card.fact);
        is_translated(&quiz);
        go_on(&quiz, &deck, at);
    }
    quiz.press(words::CHECK);
    let questions = &deck.check.questions;
    let answers = deck.check.answers_saying_most();
    for (at, (question, answer)) in questions.iter().zip(answers).enumerate() {
        quiz.is_on(&question.ask);
        quiz.waits_until(&number_is(at + 1, questions.len()));
        is_translated(&quiz);
        quiz.waits_until(&number_is(at + 1, questions.len()));
        quiz.choose(&answer.text);
        quiz.press(if at + 1 == questions.len() { words::TO_MEMO } else { words::NEXT });
    }
    quiz.waits_until("return !!root.querySelector('.memo')");
    is_translated(&quiz);
    tour::press(&quiz, ".all-answers > summary");
    assert_eq!(reader.console(), []);
}

/// Somewhere it says which of how many questions this is, and nowhere another number of so many.
fn number_is(at: usize, count: usize) -> String {
    format!(
        "const said = words(root).replace(/\\s/g, '').match(/\\d+\\/{count}(?!\\d)/g) ?? [];
        return said.length > 0 && said.every((one) => one === '{at}/{count}')"
    )
}

#[test]
fn what_the_readme_gives_for_a_tag_manager_works() {
    let readme = include_str!("../../../../../README.md");
    let (_, after) = readme.split_once("or do both in the tag:\n\n```html\n").expect("the README has it");
    let (tag, _) = after.split_once("```").expect("it ends");
    let tag = tag.replace("https://example.com/hontou", "{files}");
    let place = r#"<div id="place-for-the-quiz"></div>"#;
    works(&Reader::opens(Site::with(&format!("{place}{tag}"))));
}
