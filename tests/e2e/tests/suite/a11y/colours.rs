//! Readers who choose all colours themselves, or want nothing to move.

use hontou_e2e::access::{CONTRAST, Fault};
use hontou_e2e::check::Level;
use hontou_e2e::deck::Deck;
use hontou_e2e::engine::Engine;
use hontou_e2e::outcome::applies_in;
use hontou_e2e::quiz::Quiz;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::{SCRIPT_TAG, Site};
use hontou_e2e::words;

use super::screens::{has_its_drawing, on_every_screen};
use crate::walk::{Reply, go_on, reply, to_the_memo};

/// Whether a reader's wishes can be set here.
fn can_wish() -> bool {
    applies_in(&[Engine::Chromium], "only Chromium's driver sets what a reader's system prefers")
}

/// The line around a part: how wide, in which style, and the shape of the mark in it.
fn shapes(quiz: &Quiz<'_>, selector: &str) -> Vec<String> {
    quiz.finds(&format!(
        "return shown('{selector}').map((part) => {{
            const {{ borderTopWidth, borderTopStyle }} = getComputedStyle(part);
            return [borderTopWidth, borderTopStyle, part.querySelector('svg')?.innerHTML ?? ''].join(' ');
        }})"
    ))
}

#[test]
fn in_colours_of_the_readers_own_every_state_has_a_shape() {
    if !can_wish() {
        return;
    }
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    reader.prefers(&[("forced-colors", "active")]);
    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::Wrong);
    let lines = |one: &str| shapes(&quiz, one)[0].split('<').next().map(str::to_owned);
    let (right, chosen) = (lines(".answer[data-right]"), lines(".answer[data-chosen]"));
    let other = lines(".answer:not([data-right], [data-chosen])");
    assert!(right != chosen && chosen != other && right != other, "{right:?}, {chosen:?}, {other:?}");

    let steps: Vec<String> =
        quiz.finds("return shown('.steps i').map((step) => getComputedStyle(step).backgroundColor)");
    let paper: String = quiz.finds("return getComputedStyle(root.querySelector('.hontou')).backgroundColor");
    assert!(steps[0] != steps[1], "how far one is shows: {steps:?}");
    assert!(!steps.contains(&paper), "every step is seen on {paper}: {steps:?}");

    quiz.press(words::CHECK);
    quiz.choose(&deck.check.questions[0].options[0].text);
    let options = shapes(&quiz, ".option");
    assert_ne!(options[0], options[1], "the answer that is picked has another line");
}

#[test]
fn in_colours_of_the_readers_own_the_levels_of_a_memo_differ_by_mark_and_word() {
    if !can_wish() {
        return;
    }
    let deck = Deck::published();
    let mut marks = Vec::new();
    for level in [Level::Ready, Level::Rethink, Level::Confirm, Level::Doctor] {
        let reader = Reader::opens(Site::with(SCRIPT_TAG));
        reader.prefers(&[("forced-colors", "active")]);
        let quiz = reader.quiz();
        to_the_memo(&quiz, &deck, level);
        marks.push(shapes(&quiz, ".headline")[0].clone());
    }
    for (at, mark) in marks.iter().enumerate() {
        assert!(mark.contains("solid <"), "a line and a mark: {mark}");
        assert!(!marks[..at].contains(mark), "{mark} stands for two levels");
    }
}

/// The reader's own paper.
const PAPER: &str = "const paper = getComputedStyle(root.querySelector('.hontou')).backgroundColor;";
/// How far each stroke and disc of a mark stands out from that paper.
const MARKS: &str = "
    return shown('svg.mark').map((mark) => {
        const { color, backgroundColor } = getComputedStyle(mark);
        return /, 0\\)$/.test(backgroundColor) ? contrast(color, paper) : Math.min(contrast(color, backgroundColor), contrast(backgroundColor, paper));
    })";

/// Words that hardly stand out from it: browsers paint it behind them, whatever is behind their box.
const WORDS: &str = "
    return shown('*:not(:disabled, :disabled *, svg *)')
        .filter((part) => [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
        .filter((part) => contrast(getComputedStyle(part).color, paper) < 4.5)
        .map((part) => part.localName + ' ' + words(part))";

#[test]
fn in_a_dark_palette_of_the_readers_own_words_marks_and_figures_are_seen() {
    if !can_wish() {
        return;
    }
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    reader.prefers(&[("forced-colors", "active"), ("prefers-color-scheme", "dark")]);
    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::See);
    go_on(&quiz, &deck, 0);
    reply(&quiz, deck.starters()[1], Reply::Wrong);
    has_its_drawing(&quiz);
    quiz.comes_to_rest();
    assert_eq!(quiz.faults(Fault::FigureContrast), [""; 0]);
    assert_eq!(quiz.finds::<Vec<String>>(&format!("{CONTRAST}{PAPER}{WORDS}")), [""; 0]);
    let marks: Vec<f64> = quiz.finds(&format!("{CONTRAST}{PAPER}{MARKS}"));
    assert!(marks.len() > 3 && marks.iter().all(|ratio| *ratio >= 3.0), "{marks:?}");
}

#[test]
fn where_a_reader_wants_nothing_to_move_nothing_does() {
    if !can_wish() {
        return;
    }
    let reader = Reader::opens(Site::with(SCRIPT_TAG));
    let quiz = reader.quiz();
    quiz.sees(words::SEE);
    assert!(!quiz.faults(Fault::Motion).is_empty(), "else this looks for nothing");
    reader.prefers(&[("prefers-reduced-motion", "reduce")]);
    let mut moves = Vec::new();
    on_every_screen(&quiz, |screen| {
        moves.extend(quiz.faults(Fault::Motion).into_iter().map(|one| format!("{screen}: {one}")));
    });
    assert!(moves.is_empty(), "{moves:#?}");
}
