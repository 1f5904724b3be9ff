//! What a reader sees without scrolling: the answers after Next, the fact and Next after an answer, the way on in the recap.

use hontou_e2e::deck::Deck;
use hontou_e2e::quiz::Quiz;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::{SCRIPT_TAG, Site};
use serde::Deserialize;

/// A small phone and one of today, in CSS pixels, and how far a reader may have to scroll by hand from the first card to the
/// recap.
const PHONES: [(u32, u32, f64); 2] = [(360, 640, 1500.0), (390, 844, 600.0)];
const NEXT: &str = ".card > .moves [data-kind=primary]";
/// A page as blogs are: with a header that stays and a bar to book by.
const BARS: &str = "<style>
    header { position: sticky; inset-block-start: 0; z-index: 9; block-size: 48px; background: Canvas }
    footer { position: fixed; inset: auto 0 0; z-index: 9; block-size: 48px; background: Canvas }
    </style><script>addEventListener('DOMContentLoaded', () =>
        document.body.prepend(document.createElement('header'), document.createElement('footer')))</script>";

/// Where a part is in the view.
#[derive(Clone, Copy, Debug, Deserialize)]
struct Span {
    top: f64,
    bottom: f64,
}

/// What is free of what the page keeps above and below.
#[derive(Clone, Copy, Debug)]
struct View(Span);

impl View {
    fn shows(self, part: Span) -> bool {
        part.top >= self.0.top - 1.0 && part.bottom <= self.0.bottom + 1.0
    }

    /// How far it is to scroll until a part is seen.
    fn distance(self, part: Span) -> f64 {
        (part.bottom - self.0.bottom).max(0.0) + (self.0.top - part.top).max(0.0)
    }
}

/// Where these parts are together.
#[track_caller]
fn span(quiz: &Quiz<'_>, parts: &str) -> Span {
    let script = format!(
        "const boxes = shown('{parts}').map((part) => part.getBoundingClientRect());
        return {{ top: Math.min(...boxes.map(({{ top }}) => top)), bottom: Math.max(...boxes.map(({{ bottom }}) => bottom)) }}"
    );
    serde_json::from_value(quiz.look(&script)).unwrap_or_else(|error| panic!("{parts}: {error}"))
}

/// Presses without what a driver does before, which brings to the middle of the view what it presses.
#[track_caller]
fn press(quiz: &Quiz<'_>, control: &str) {
    quiz.look(&format!("shown('{control}')[0].click()"));
}

/// What was seen on the way from the first card to the recap.
#[derive(Debug, Default)]
struct Seen {
    answers: usize,
    facts: usize,
    next: usize,
    by_hand: f64,
}

/// Goes through the starters, and scrolls by hand only to see the answers, and then Next.
#[track_caller]
fn goes_through(reader: &Reader, lang: &str, view: View) -> Seen {
    let (quiz, deck) = (reader.quiz(), Deck::published_in(lang));
    let mut seen = Seen::default();
    quiz.is_on(&deck.starters()[0].claim);
    quiz.look("host.scrollIntoView({ behavior: 'instant' })");
    for (at, card) in deck.starters().into_iter().enumerate() {
        quiz.is_on(&card.claim);
        let answers = span(&quiz, ".answers");
        // Where the first card is, is the page's and the reader's.
        seen.answers += usize::from(at == 0 || view.shows(answers));
        seen.by_hand += scrolled(reader, view, answers);
        let before = span(&quiz, ".answers");
        press(&quiz, &format!(".answer:nth-of-type({})", at % 3 + 1));
        quiz.sees(&card.fact);
        let after = span(&quiz, ".answers");
        let height = |part: Span| part.bottom - part.top;
        assert!((height(before) - height(after)).abs() < 1.0, "{lang} {at}: nothing above the verdict moves");
        let (verdict, fact, next) = (span(&quiz, ".verdict"), span(&quiz, ".fact"), span(&quiz, NEXT));
        let above_next = View(Span { bottom: view.0.bottom.min(next.top.max(fact.top)), ..view.0 });
        seen.facts += usize::from(view.shows(verdict) && above_next.shows(fact) && view.shows(after));
        seen.next += usize::from(view.shows(next));
        seen.by_hand += scrolled(reader, view, next);
        press(&quiz, NEXT);
    }
    quiz.waits_until("return !!root.querySelector('.recap')");
    let onward = span(&quiz, ".onward button");
    assert!(view.shows(onward), "{lang}: the recap's way on is at {onward:?} of {view:?}");
    seen
}

/// Scrolls as far as a part asks for.
#[track_caller]
fn scrolled(reader: &Reader, view: View, part: Span) -> f64 {
    let by = if part.top < view.0.top { part.top - view.0.top } else { view.distance(part) };
    reader.page("scrollBy({ top: arguments[0], behavior: 'instant' })", vec![by.into()]);
    by.abs()
}

/// A page with a quiz amid its own words, in a frame of this size: no browser's window is as narrow as a phone.
fn phone(width: u32, height: u32, lang: &str, head: &str) -> Site {
    let frame = format!(r#"<iframe src="/phone" title="電話" width="{width}" height="{height}"></iframe>"#);
    let words = "<p>この段落は、ページの本文です。読む人はここを読んでから先へ進みます。</p>".repeat(12);
    let page = format!(
        r#"<!doctype html><html lang="ja"><head>{{prelude}}<meta charset="utf-8"><title>電話</title>
        <link rel="icon" href="data:,">{head}</head><body>{words}{SCRIPT_TAG}{words}</body></html>"#
    );
    let page = page.replace("data-deck", &format!(r#"data-loading="eager" data-lang="{lang}" data-deck"#));
    Site::with(&frame).having_page("/phone", &page)
}

#[track_caller]
fn on_phones(head: &str, bar: f64, lang: &str) {
    for (width, height, by_hand) in PHONES {
        let reader = Reader::opens(phone(width, height, lang, head));
        let view = View(Span { top: bar, bottom: f64::from(height) - bar });
        let seen = reader.in_frame("iframe", |frame| goes_through(frame, lang, view));
        println!("measured: {width} x {height} {lang}, {bar} px kept above and below: {seen:?}");
        assert_eq!((seen.answers, seen.facts), (8, 8), "{width} x {height} {lang}: {seen:?}");
        assert!(seen.next >= 6 && seen.by_hand <= by_hand, "{width} x {height} {lang}: {seen:?}");
    }
}

#[test]
fn on_a_phone_the_answers_the_fact_and_next_are_seen_at_once_in_japanese() {
    on_phones("", 0.0, "ja");
}

#[test]
fn on_a_phone_the_answers_the_fact_and_next_are_seen_at_once_in_english() {
    on_phones("", 0.0, "en");
}

#[test]
fn on_a_page_with_a_header_and_a_bar_that_stay_they_are_seen_between_these() {
    on_phones(BARS, 48.0, "ja");
}

/// A header of a page that knows of it: what a browser is told to keep free is not kept free twice.
const KNOWN_BARS: &str = "<style>html { scroll-padding-block: 48px }</style>";

#[test]
fn what_the_page_itself_keeps_free_is_not_kept_free_twice() {
    on_phones(&format!("{BARS}{KNOWN_BARS}"), 48.0, "ja");
}

/// How far a reader was moved by an answer on a page that can be scrolled.
#[track_caller]
fn moved_by_an_answer(first: &str) -> f64 {
    let reader = Reader::opens(phone(360, 640, "ja", ""));
    let deck = Deck::published();
    reader.in_frame("iframe", |frame| {
        let quiz = frame.quiz();
        quiz.is_on(&deck.starters()[0].claim);
        quiz.look("shown('.answers')[0].scrollIntoView({ block: 'end', behavior: 'instant' })");
        let place = || frame.page("return scrollY", Vec::new()).as_f64().expect("a place");
        let before = place();
        quiz.look(&format!("{first}; shown('.answer')[0].click()"));
        quiz.sees(&deck.starters()[0].fact);
        place() - before
    })
}

/// A reader scrolls: just now, however slow the machine is.
const SCROLLS: &str = "const wheel = new WheelEvent('wheel');
    Object.defineProperty(wheel, 'timeStamp', { value: performance.now() + 60000 }); dispatchEvent(wheel)";

#[test]
fn an_answer_brings_its_fact_into_view_unless_the_reader_is_scrolling() {
    assert!(moved_by_an_answer("") > 40.0);
    assert!(moved_by_an_answer(SCROLLS).abs() < 1.0);
}

#[test]
fn where_all_of_the_quiz_is_seen_nothing_moves() {
    let reader = Reader::opens(Site::with(SCRIPT_TAG));
    reader.resizes(900, 1600);
    let (quiz, deck) = (reader.quiz(), Deck::published());
    quiz.is_on(&deck.starters()[0].claim);
    quiz.look("host.scrollIntoView({ block: 'end', behavior: 'instant' })");
    let place = || reader.page("return scrollY", Vec::new());
    let before = place();
    press(&quiz, ".ways > button");
    quiz.is_on(&deck.check.questions[0].ask);
    assert_eq!(place(), before);
}
