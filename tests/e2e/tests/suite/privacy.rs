//! What the README's section on privacy says, a test for each of its sentences.

use std::collections::BTreeSet;

use hontou_e2e::check::{Check, Level};
use hontou_e2e::deck::Deck;
use hontou_e2e::engine::Engine;
use hontou_e2e::outcome::applies_in;
use hontou_e2e::quiz::Quiz;
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::site::{SCRIPT_TAG, Site};
use hontou_e2e::{settings, spy, words};
use serde_json::{Value, json};

use crate::frame::{framed, prepare};
use crate::walk::{Reply, go_on, reply, through_the_cards, to_the_memo};

/// What a browser copies is kept by the page, as the event or the function of the browser's tells it.
const KEEPS_WHAT_IS_COPIED: &str = "<script>
    window.kept = [];
    for (const name of ['print', 'open']) window[name] = () => kept.push(name);
    document.execCommand = (name) => { kept.push(name); return false; };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { kept.push(text) } } });
    Object.defineProperty(navigator, 'share', { configurable: true, value: async ({ url }) => { kept.push(url) } });
</script>";

fn kept(reader: &Reader) -> Vec<String> {
    serde_json::from_value(reader.page("return window.kept", Vec::new())).expect("texts")
}

/// Goes through the self-check to the memo that says most.
pub(crate) fn to_a_memo(reader: &Reader) -> (Quiz<'_>, Deck) {
    let (quiz, deck) = (reader.quiz(), Deck::published());
    quiz.is_on(&deck.title);
    to_the_memo(&quiz, &deck, Level::Doctor);
    (quiz, deck)
}

#[test]
fn the_widget_sends_and_stores_no_self_check_answer() {
    let (reader, deck) = (Reader::opens(spy::page(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    spy::receives(&reader, "hontou-ready", 1);
    reader.waits_for_all_of_the_quiz();
    let (ready, called) = (reader.footprint(), spy::learned(&reader).calls);
    through_the_cards(&quiz, &deck, |at| Reply::ALL[at % 3]);
    reader.waits_for_files();
    let carded = reader.footprint();
    assert_eq!(but_for_figures(carded.clone()), ready, "what the cards left behind");
    let mut calls = spy::learned(&reader).calls;
    let asked: Vec<_> = calls.drain(called.len()..).filter(|call| call != "send ").collect();
    assert!(
        asked.iter().all(|call| call.starts_with("open GET") && call.contains("/figures/")),
        "{asked:#?}"
    );

    let before_the_check = spy::learned(&reader).calls.len();
    let answers = to_the_memo(&quiz, &deck, Level::Doctor);
    let changed =
        answers.iter().position(|answer| answer.note.is_some()).expect("one answer caused the note");
    let question = &deck.check.questions[changed];
    quiz.press(&words::change(&question.ask));
    quiz.choose(&question.harmless_option().text);
    quiz.press(words::TO_MEMO);
    quiz.is_on(&deck.check.headlines[&Level::Ready].title);
    spy::receives(&reader, "hontou-check-done", 1);
    assert_eq!(reader.footprint(), carded, "what the self-check left behind");

    let learned = spy::learned(&reader);
    let later: Vec<_> = learned.calls.iter().skip(before_the_check).collect();
    assert_eq!(later, Vec::<&String>::new(), "what was asked of the browser during the self-check");
    assert_eq!(learned.undocumented(), Vec::<&spy::Event>::new());
    assert_eq!(learned.leaks(&deck.check), Vec::<String>::new());
}

/// A card's figure is a file of the widget's that may load when its card is shown, before the self-check.
fn but_for_figures(mut footprint: Value) -> Value {
    for fetched in ["resources", "requests"] {
        let files = footprint[fetched].as_array_mut().expect("a footprint lists what was fetched");
        files.retain(|file| !file.as_str().is_some_and(|file| file.contains("/figures")));
    }
    footprint
}

#[test]
fn a_guess_on_a_card_is_knowledge_and_the_page_hears_of_it_by_an_event() {
    let (reader, deck) = (Reader::opens(spy::page(SCRIPT_TAG)), Deck::published());
    let card = deck.starters()[0];
    reply(&reader.quiz(), card, Reply::Right);
    let heard = spy::receives(&reader, "hontou-reveal", 1).detail;
    assert_eq!((&heard["card"], &heard["guess"]), (&json!(card.id), &heard["verdict"]));
}

#[test]
fn it_sets_no_cookie_and_stores_nothing() {
    let reader = Reader::opens(spy::page(SCRIPT_TAG));
    to_a_memo(&reader);
    let left = reader.footprint();
    assert_eq!(left["cookie"], "");
    for store in ["local", "session", "databases", "caches"] {
        assert_eq!(left[store], 0, "{store}");
    }
    assert_eq!(left["address"], json!(reader.site.address()));
}

#[test]
fn after_loading_it_asks_only_for_its_own_files() {
    let reader = Reader::opens(spy::page(SCRIPT_TAG));
    spy::receives(&reader, "hontou-ready", 1);
    reader.waits_for_all_of_the_quiz();
    let before = reader.site.requests().len();
    let (quiz, deck) = to_a_memo(&reader);
    quiz.press(words::TO_CARDS);
    through_the_cards(&quiz, &deck, |_| Reply::See);
    reader.page("arguments[0].accent = '#a05'; arguments[0].theme = 'dark'", vec![quiz.host()]);
    reader.page("arguments[0].lang = 'en'", vec![quiz.host()]);
    quiz.sees("Self-check");
    reader.waits_for_files();
    let asked = &reader.site.requests()[before..];
    assert!(asked.iter().any(|path| path.contains("/figures/")), "{asked:?}");
    for path in asked {
        assert!(settings::file(path.trim_start_matches('/')).is_file(), "{path} is no file of the widget's");
    }
}

#[test]
fn these_can_name_a_card_never_an_answer() {
    let reader = Reader::opens(spy::page(SCRIPT_TAG));
    let (quiz, deck) = to_a_memo(&reader);
    quiz.press(words::TO_CARDS);
    through_the_cards(&quiz, &deck, |_| Reply::See);
    reader.waits_for_files();
    // The files are the same for everybody; which are asked for goes by the cards alone.
    let asked = |reader: &Reader| reader.site.requests().into_iter().collect::<BTreeSet<_>>();
    let other = Reader::opens(spy::page(SCRIPT_TAG));
    let quiz = other.quiz();
    quiz.is_on(&deck.title);
    to_the_memo(&quiz, &deck, Level::Ready);
    quiz.press(words::TO_CARDS);
    through_the_cards(&quiz, &deck, |_| Reply::See);
    other.waits_for_files();
    assert_eq!(asked(&reader), asked(&other));
    assert_eq!(spy::leak_in(&reader.site.requests().join("\n"), &deck.check), None);
}

/// What no widget can close: a search of the page finds what is on screen, and a selection can be led into it.
fn known_ways(engine: Engine) -> BTreeSet<String> {
    let known: &[&str] = match engine {
        Engine::Chromium => &["find", "selection, step by step", "copy of all"],
        Engine::Firefox => &["find"],
        Engine::WebKit => &["selection, all of the page"],
    };
    known.iter().map(|&way| way.to_owned()).collect()
}

pub(crate) fn ways_in(reader: &Reader, quiz: &Quiz<'_>, check: &Check) -> BTreeSet<String> {
    quiz.comes_to_rest();
    spy::ways_in(reader, quiz, check)
}

#[test]
fn it_hands_its_content_to_no_script_that_asks_for_it() {
    let reader = Reader::opens(spy::page(SCRIPT_TAG));
    let (quiz, deck) = to_a_memo(&reader);
    let (ways, known) = (ways_in(&reader, &quiz, &deck.check), known_ways(reader.in_engine()));
    assert!(ways.is_subset(&known), "{ways:?}, of which {known:?} were known");
}

#[test]
fn it_cannot_guard_answers_from_the_page_it_stands_in() {
    let reader = Reader::opens(Site::with_head(KEEPS_WHAT_IS_COPIED, SCRIPT_TAG));
    let (quiz, deck) = to_a_memo(&reader);
    quiz.press(words::COPY);
    quiz.sees(words::COPIED);
    assert_ne!(spy::leak_in(&kept(&reader).join("\n"), &deck.check), None, "what is copied");
    // WebKit has no search, and selects what is around the focus: now a button.
    if reader.in_engine() != Engine::WebKit {
        assert!(!ways_in(&reader, &quiz, &deck.check).is_empty(), "what is on screen, or selected");
    }
}

/// A page that notes where it is clicked and which keys are pressed, as recorders and heat maps do.
const NOTES_CLICKS: &str = "<script>
    window.kept = [];
    for (const type of ['pointerdown', 'keydown']) {
        addEventListener(type, ({ clientX, clientY, key }) => kept.push(`${type} ${key ?? [clientX, clientY]}`), true);
    }
</script>";

#[test]
fn session_recorders_and_heat_maps_see_clicks_and_keys() {
    let (reader, deck) = (Reader::opens(Site::with_head(NOTES_CLICKS, SCRIPT_TAG)), Deck::published());
    reply(&reader.quiz(), deck.starters()[0], Reply::Right);
    reader.types('2');
    let kept = kept(&reader);
    assert!(kept.iter().any(|line| line.starts_with("pointerdown")), "{kept:?}");
    assert!(kept.iter().any(|line| line.starts_with("keydown 2")), "{kept:?}");
}

#[test]
fn in_the_frame_they_see_neither() {
    let site = framed(
        "allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox",
        "deck=exosome&lang=ja",
    );
    prepare(&site);
    site.page.spoil("/", |page| {
        let html =
            String::from_utf8_lossy(&page.body).replacen("</head>", &format!("{NOTES_CLICKS}</head>"), 1);
        page.saying(html)
    });
    let (reader, deck) = (Reader::opens(site), Deck::published());
    reader.in_frame("iframe", |reader| {
        let quiz = reader.quiz();
        reply(&quiz, deck.starters()[0], Reply::Right);
        go_on(&quiz, &deck, 0);
        // WebKitGTK's driver types into the page around the frame.
        if reader.in_engine() == Engine::WebKit {
            quiz.press(words::SEE);
        } else {
            reader.types('2');
        }
        quiz.sees(&deck.starters()[1].fact);
    });
    assert_eq!(kept(&reader), Vec::<String>::new());
}

/// A page in a font of which one piece holds a character that only a memo has.
fn in_a_font_of_pieces(deck: &Deck, style: &str) -> Site {
    let notes = deck.check.answers_saying_most().into_iter().filter_map(|answer| deck.check.note_of(answer));
    let memo: String = notes.flat_map(|note| [&*note.title, &*note.body]).collect();
    let mut before = Deck::published_json();
    before["check"]["notes"] = Value::Null;
    before["check"]["headlines"] = Value::Null;
    let words = std::fs::read_to_string(settings::file("texts/ja.json")).expect("it is published");
    let before = before.to_string() + &words;
    let only = memo.chars().find(|char| !before.contains(*char)).expect("a memo has a character of its own");
    let head = format!(
        "<style>@font-face {{ font-family: Pieces; src: url(/piece.woff2); unicode-range: U+{:X} }}
        body {{ font-family: Pieces, sans-serif }} {style}</style>",
        u32::from(only)
    );
    Site::with_head(&head, SCRIPT_TAG).having("/piece.woff2", Response::status(404))
}

/// The memo with every note, and whether the piece was asked for.
fn asks_for_a_piece(style: &str) -> bool {
    let deck = Deck::published();
    let reader = Reader::opens(in_a_font_of_pieces(&deck, style));
    let quiz = reader.quiz();
    quiz.is_on(&deck.title);
    assert_eq!(reader.site.page.requests_for("/piece.woff2"), 0);
    let heaviest = deck.check.answers_saying_most();
    quiz.press(words::CHECK);
    crate::walk::through_the_check(&quiz, &deck.check, &heaviest);
    quiz.sees(words::COPY);
    reader.comes_to_rest();
    reader.page("return document.fonts.ready.then(() => true)", Vec::new());
    reader.waits_for_files();
    reader.site.page.requests_for("/piece.woff2") > 0
}

fn fetches_pieces_when_wanted() -> bool {
    applies_in(
        &[Engine::Chromium, Engine::Firefox],
        "WebKitGTK fetches the first font of a page whatever is in it",
    )
}

#[test]
fn a_web_font_that_comes_in_pieces_is_fetched_by_the_characters_on_screen() {
    assert!(!fetches_pieces_when_wanted() || asks_for_a_piece(""));
}

#[test]
fn hontou_font_keeps_to_the_readers_own_fonts() {
    assert!(!fetches_pieces_when_wanted() || !asks_for_a_piece("hontou-quiz { --hontou-font: sans-serif }"));
}

#[test]
fn it_prints_copies_and_shares_only_when_a_reader_presses_the_button() {
    let reader = Reader::opens(Site::with_head(KEEPS_WHAT_IS_COPIED, SCRIPT_TAG));
    let (quiz, deck) = (reader.quiz(), Deck::published());
    through_the_cards(&quiz, &deck, |_| Reply::Right);
    to_a_memo(&reader);
    assert_eq!(kept(&reader), Vec::<String>::new());
    quiz.press(words::PRINT);
    quiz.press(words::COPY);
    quiz.sees(words::COPIED);
    let kept = kept(&reader);
    assert_eq!((kept.len(), kept[0].as_str()), (2, "print"), "{kept:?}");
}

#[test]
fn what_it_shares_is_the_pages_canonical_link_or_else_its_address_without_tracking_parameters() {
    const HERE: &str = "<script>history.replaceState(null, '', '/?utm_source=mail&id=3&gclid=x')</script>";
    const CANONICAL: &str = r#"<link rel="canonical" href="https://clinic.example/article">"#;
    for (head, shared) in [("", "{page}/?id=3"), (CANONICAL, "https://clinic.example/article")] {
        let site = Site::with_head(&format!("{KEEPS_WHAT_IS_COPIED}{HERE}{head}"), SCRIPT_TAG);
        let shared = site.written(shared);
        let (reader, deck) = (Reader::opens(site), Deck::published());
        let (quiz, card) = (reader.quiz(), deck.starters()[0]);
        reply(&quiz, card, Reply::Right);
        quiz.press(words::SHARE_CARD);
        reader.waits_until("kept.length > 0");
        assert_eq!(kept(&reader), [format!("{shared}#hontou-{}", card.id)]);
    }
}
