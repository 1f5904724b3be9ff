//! The walk past every screen, in the order a reader meets them. By the structure, not by words: it is the same in any
//! language, also in one there is no such thing as.

mod cards;

use serde_json::Value;

use crate::check::{Choice, Level};
use crate::deck::Deck;
use crate::quiz::Quiz;
use crate::reader::Reader;

/// What there is to see, in the order in which it is met.
pub const SCREENS: [&str; 19] = [
    "first", "index", "topics", "answered", "true", "false", "unknown", "figure", "longest", "glossary",
    "recap", "question", "missing", "hint", "ready", "rethink", "confirm", "doctor", "fullest",
];

const GO_ON: &str = ".moves [data-kind=primary]";
const TO_CHECK: &str = ".ways > button";
const INDEX: &str = ".index > summary";
const TOPICS: &str = ".topics > summary";

/// Walks through the first quiz on the page, which goes through this deck, and has every screen looked at by its name in
/// [`SCREENS`].
#[track_caller]
pub fn through(reader: &Reader, deck: &Value, mut look: impl FnMut(&'static str)) {
    let read = Deck::of(deck.clone());
    past_the_cards(reader, &read, deck, &mut look);
    past_the_check(reader, &read, &mut look);
    past_the_memos(reader, &read, &mut look);
}

fn past_the_cards(reader: &Reader, deck: &Deck, json: &Value, look: &mut impl FnMut(&'static str)) {
    let quiz = reader.quiz();
    quiz.is_on(&deck.starters()[0].claim);
    look("first");
    for (fold, screen) in [(INDEX, "index"), (TOPICS, "topics")] {
        press(&quiz, fold);
        look(screen);
        press(&quiz, fold);
    }
    press(&quiz, ".answer[data-verdict=unknown]");
    look("answered");

    for card in cards::shown(json) {
        reader.page(&format!("location.hash = '#hontou-{}'", card.id), Vec::new());
        quiz.is_on(&card.claim);
        if quiz.look("return !root.querySelector('.reveal')") == true {
            press(&quiz, card.reply);
        }
        quiz.waits_until("return [...root.querySelectorAll('.figure')].every((figure) => figure.firstChild)");
        if card.screen == "glossary" {
            quiz.waits_until("const fold = root.querySelector('details:has(.glossary)'); fold.open = true; return fold.open");
        }
        look(card.screen);
    }

    restart(reader);
    for card in deck.starters() {
        quiz.is_on(&card.claim);
        // One guess for all: some are right, the others are marked in the recap.
        press(&quiz, ".answer[data-verdict=true]");
        press(&quiz, GO_ON);
    }
    quiz.waits_until("return !!root.querySelector('.recap')");
    look("recap");
}

fn past_the_check(reader: &Reader, deck: &Deck, look: &mut impl FnMut(&'static str)) {
    let quiz = reader.quiz();
    press(&quiz, TO_CHECK);
    quiz.is_on(&deck.check.questions[0].ask);
    look("question");
    press(&quiz, GO_ON);
    quiz.waits_until("return !!root.querySelector('#missing')");
    look("missing");
    for question in &deck.check.questions {
        quiz.is_on(&question.ask);
        choose(&quiz, &question.options, question.harmless_option());
        if quiz.look("return !!root.querySelector('.hint')") == true {
            break;
        }
        press(&quiz, GO_ON);
    }
    look("hint");
}

fn past_the_memos(reader: &Reader, deck: &Deck, look: &mut impl FnMut(&'static str)) {
    for level in [Level::Ready, Level::Rethink, Level::Confirm, Level::Doctor] {
        to_the_memo(reader, deck, &deck.check.answers_leading_to(level));
        look(level.name());
    }
    to_the_memo(reader, deck, &deck.check.answers_saying_most());
    press(&reader.quiz(), ".all-answers > summary");
    look("fullest");
}

/// From wherever the first quiz on the page is to the memo of these answers.
#[track_caller]
pub fn to_the_memo(reader: &Reader, deck: &Deck, answers: &[&Choice]) {
    let quiz = reader.quiz();
    restart(reader);
    quiz.is_on(&deck.starters()[0].claim);
    press(&quiz, TO_CHECK);
    for (question, answer) in deck.check.questions.iter().zip(answers) {
        quiz.is_on(&question.ask);
        choose(&quiz, &question.options, answer);
        press(&quiz, GO_ON);
    }
    quiz.waits_until("return !!root.querySelector('.memo')");
}

/// From the first card on, as if nothing had been answered.
fn restart(reader: &Reader) {
    reader.page("document.querySelector('hontou-quiz').restart()", Vec::new());
}

/// Presses the first such button, once it is there. Not with the pointer, which would stay over it and be seen.
#[track_caller]
pub fn press(quiz: &Quiz<'_>, selector: &str) {
    quiz.waits_until(&format!(
        "const button = shown('{selector}').find((button) => !button.disabled); button?.click(); return !!button"
    ));
}

fn choose(quiz: &Quiz<'_>, options: &[Choice], choice: &Choice) {
    let nth = options.iter().position(|option| option.id == choice.id).expect("it is one of them");
    press(quiz, &format!(".option:nth-of-type({}) input", nth + 1));
}
