//! What a reader takes along: on paper, as text, as a link. Where a browser refuses, they are told, and told what is left.

use hontou_e2e::check::{Level, Note};
use hontou_e2e::deck::{Card, Deck};
use hontou_e2e::engine::Engine;
use hontou_e2e::outcome::applies_in;
use hontou_e2e::quiz::Quiz;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::Site;
use hontou_e2e::words;
use serde_json::json;

use super::embed;
use crate::frame::{framed, line_of_the_readme, prepare};
use crate::paper;
use crate::walk::{Reply, reply, through_the_cards, to_the_memo};

/// A browser that copies nothing, in neither way.
const NO_COPY: &str = "document.execCommand = () => false;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: {
        writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) } });";
/// A browser that copies.
const COPIES: &str = "window.put = ''; document.execCommand = () => false;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => { window.put = text } } });";
const NO_SHARE: &str = "Object.defineProperty(navigator, 'share', { configurable: true, value: undefined });";

/// A page in a browser that was made to be so, with more in its head.
fn page(browser: &str, head: &str) -> Site {
    Site::with_head(&format!("<script>{browser}</script>{head}"), &embed(""))
}

/// A browser whose sheet for sharing ends with this error.
fn share_ends_with(error: &str) -> String {
    format!(
        "{COPIES} Object.defineProperty(navigator, 'share', {{ configurable: true, value: async () => {{
            window.asked = true; throw new DOMException('', '{error}') }} }});"
    )
}

/// Answers the first card and shares it.
#[track_caller]
fn shares<'d>(quiz: &Quiz<'_>, deck: &'d Deck) -> &'d Card {
    let card = deck.starters()[0];
    reply(quiz, card, Reply::See);
    quiz.press(words::SHARE_CARD);
    card
}

#[test]
fn a_browser_that_does_not_print_is_found_out_and_the_page_is_as_it_was() {
    let reader = Reader::opens(page(&format!("window.print = () => {{}}; {NO_COPY} {NO_SHARE}"), ""));
    let (quiz, deck) = (reader.quiz(), Deck::published());
    to_the_memo(&quiz, &deck, Level::Doctor);
    quiz.press(words::PRINT);
    let said = quiz.says();
    assert!(said.contains("印刷"), "{said}");
    reader.waits_until(
        "!document.querySelector('[data-hontou-printing]') && document.adoptedStyleSheets.length === 0",
    );

    quiz.press(words::COPY);
    quiz.waits_until(&format!("return words(shown('[role=status]')[0]) !== {}", json!(said)));
    let said = quiz.says();
    assert!(said.contains("コピー"), "{said}");
    assert!(!said.contains("印刷"), "it does not print either: {said}");
}

#[test]
fn a_dialog_that_opens_is_left_to_the_reader() {
    let print = "window.print = () => dispatchEvent(new Event('beforeprint'));";
    let reader = Reader::opens(page(print, ""));
    let (quiz, deck) = (reader.quiz(), Deck::published());
    to_the_memo(&quiz, &deck, Level::Ready);
    quiz.press(words::PRINT);
    reader.waits_until("document.querySelector('[data-hontou-printing]') !== null");
    // Longer than it takes to find out that no dialog opens.
    reader.page("window.later = performance.now() + 2500", Vec::new());
    reader.waits_until("performance.now() > later");
    assert_eq!(quiz.status(), "");
    reader.page("dispatchEvent(new Event('afterprint'))", Vec::new());
    reader.waits_until(
        "!document.querySelector('[data-hontou-printing]') && document.adoptedStyleSheets.length === 0",
    );
    assert_eq!(quiz.status(), "");
}

#[test]
fn where_nothing_can_be_shared_or_copied_the_link_is_there_to_be_read() {
    let nothing = format!(
        "{NO_SHARE} document.execCommand = () => false;
        Object.defineProperty(navigator, 'clipboard', {{ value: undefined }});"
    );
    let reader = Reader::opens(page(&nothing, ""));
    let (quiz, deck) = (reader.quiz(), Deck::published());
    let card = shares(&quiz, &deck);
    let said = quiz.says();
    assert!(said.contains(&format!("{}#hontou-{}", reader.site.address(), card.id)), "{said}");
}

#[test]
fn where_sharing_is_refused_the_link_is_copied_and_that_is_said() {
    let reader = Reader::opens(page(&share_ends_with("NotAllowedError"), ""));
    let (quiz, deck) = (reader.quiz(), Deck::published());
    let card = shares(&quiz, &deck);
    let said = quiz.says();
    assert!(said.contains("コピーしました"), "{said}");
    let link = format!("{}#hontou-{}", reader.site.address(), card.id);
    assert_eq!(reader.page("return put", Vec::new()), link);
}

#[test]
fn a_reader_who_changed_their_mind_about_sharing_is_told_nothing() {
    let reader = Reader::opens(page(&share_ends_with("AbortError"), ""));
    let (quiz, deck) = (reader.quiz(), Deck::published());
    shares(&quiz, &deck);
    reader.waits_until("window.asked");
    reader.waits_for_observers();
    assert_eq!(quiz.status(), "");
    assert_eq!(reader.page("return put", Vec::new()), "");
}

/// The link that a reader passes on who came to this address.
#[track_caller]
fn passed_on(reader: &Reader, address: &str) -> (String, String) {
    reader.goes_to(address);
    let (quiz, deck) = (reader.quiz(), Deck::published());
    let card = shares(&quiz, &deck);
    reader.waits_until("put !== ''");
    let put = reader.page("return put", Vec::new());
    (put.as_str().unwrap_or_default().to_owned(), card.id.clone())
}

#[test]
fn a_link_that_is_passed_on_leads_to_the_page_and_says_not_where_the_reader_came_from() {
    let reader = Reader::opens(page(&format!("{COPIES} {NO_SHARE}"), ""));
    let origin = reader.site.page.origin();
    for (address, kept) in [
        ("/?p=12", "/?p=12"),
        ("/?utm_source=line&utm_medium=social&p=12&fbclid=abc&gclid=def", "/?p=12"),
        ("/?fbclid=abc", "/"),
    ] {
        let (put, card) = passed_on(&reader, address);
        assert_eq!(put, format!("{origin}{kept}#hontou-{card}"), "{address}");
    }
    // An address behind the hash is the page's, and has no room for a card.
    let (put, _) = passed_on(&reader, "/?p=13#/article/3");
    assert_eq!(put, format!("{origin}/?p=13#/article/3"));
}

#[test]
fn a_page_that_names_its_own_address_is_passed_on_by_that() {
    let head = r#"<link rel="canonical" href="/story?p=12">"#;
    let reader = Reader::opens(page(&format!("{COPIES} {NO_SHARE}"), head));
    let (put, card) = passed_on(&reader, "/?utm_source=line");
    assert_eq!(put, format!("{}/story?p=12#hontou-{card}", reader.site.page.origin()));
}

#[test]
fn in_a_sandbox_that_neither_prints_nor_copies_a_reader_is_told_so() {
    let site = framed(r#"sandbox="allow-scripts""#, "deck=exosome&lang=ja&mode=check");
    let (reader, deck) = (Reader::opens(site), Deck::published());
    reader.in_frame("iframe", |frame| {
        let quiz = frame.quiz();
        let answers = deck.check.answers_leading_to(Level::Doctor);
        crate::walk::through_the_check(&quiz, &deck.check, &answers);
        quiz.is_on(&deck.check.headlines[&Level::Doctor].title);
        quiz.press(words::PRINT);
        let mut said = quiz.says();
        assert!(said.contains("印刷"), "{said}");
        quiz.press(words::COPY);
        quiz.waits_until(&format!("return words(shown('[role=status]')[0]) !== {}", json!(said)));
        said = quiz.says();
        assert!(said.contains("コピー") && !said.contains("印刷"), "{said}");

        // Where nothing is left but a picture, both say so, in whatever order they are tried.
        frame.page(NO_COPY, Vec::new());
        for name in [words::COPY, words::PRINT, words::COPY] {
            // What was copied is said on the button.
            quiz.press(if name == words::COPY && quiz.has_button(words::COPIED) {
                words::COPIED
            } else {
                name
            });
            quiz.waits_until(&format!("return words(shown('[role=status]')[0]) !== {}", json!(said)));
            said = quiz.says();
            assert!(said.contains("写真"), "{name}: {said}");
        }
        assert!(!said.contains("印刷"), "{said}");
    });
}

#[test]
fn with_the_readmes_own_line_for_a_frame_the_memo_can_be_copied() {
    if !applies_in(&[Engine::Chromium], "the other engines' drivers have no clipboard") {
        return;
    }
    let site = Site::with(&line_of_the_readme());
    prepare(&site);
    let (reader, deck) = (Reader::opens(site), Deck::published());
    reader.in_frame("iframe", |frame| {
        let quiz = frame.quiz();
        to_the_memo(&quiz, &deck, Level::Doctor);
        // There is an old way, which asks nobody; this is about the one that a frame has to allow.
        frame.page("document.execCommand = () => false", Vec::new());
        quiz.press(words::COPY);
        assert_eq!(quiz.says(), words::COPIED);
    });
}

/// A reader who went by the README's own line for a frame from the first card to the memo for a doctor.
#[track_caller]
fn at_a_memo_in_a_frame(deck: &Deck, act: impl FnOnce(&Reader, &Quiz<'_>, &Note)) {
    let site = Site::with(&line_of_the_readme());
    prepare(&site);
    let reader = Reader::opens(site);
    reader.in_frame("iframe", |frame| {
        assert_eq!(frame.page("return origin", Vec::new()), "null", "it is in a sandbox");
        let quiz = frame.quiz();
        through_the_cards(&quiz, deck, |_| Reply::Right);
        let answers = to_the_memo(&quiz, deck, Level::Doctor);
        let note = answers.iter().find_map(|answer| deck.check.note_of(answer));
        act(frame, &quiz, note.expect("an answer caused it"));
    });
}

#[test]
fn with_the_readmes_own_line_for_a_frame_a_reader_takes_the_memo_along_as_text() {
    let deck = Deck::published();
    at_a_memo_in_a_frame(&deck, |frame, quiz, note| {
        frame.page(COPIES, Vec::new());
        quiz.press(words::COPY);
        assert_eq!(quiz.says(), words::COPIED);
        let put = frame.page("return put", Vec::new());
        for said in [&deck.check.headlines[&Level::Doctor].title, &note.title] {
            assert!(put.as_str().is_some_and(|put| put.contains(&**said)), "no {said:?} in {put}");
        }
    });
}

#[test]
fn with_the_readmes_own_line_for_a_frame_a_reader_takes_the_memo_along_on_paper() {
    if !paper::can_print() {
        return;
    }
    let deck = Deck::published();
    at_a_memo_in_a_frame(&deck, |frame, quiz, note| {
        // The browser's own dialog opens: a sandbox could forbid it.
        frame.page("addEventListener('beforeprint', () => { window.isOpen = true })", Vec::new());
        quiz.press(words::PRINT);
        frame.waits_until("window.isOpen");
        let paper = paper::words(&paper::on_paper(frame, quiz));
        for said in [&deck.check.headlines[&Level::Doctor].title, &note.title, &note.body] {
            assert!(paper.contains(&paper::squeezed(said)), "no {said:?} in\n{paper}");
        }
        assert!(!paper.contains(&paper::squeezed(words::CHECK)), "{paper}");
    });
}
