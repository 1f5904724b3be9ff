//! The focus goes to what is new, so that it is read out, and stays where nothing new came.

use hontou_e2e::check::Level;
use hontou_e2e::deck::Deck;
use hontou_e2e::quiz::Quiz;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::{SCRIPT_TAG, Site};
use hontou_e2e::words;

use super::axe::without_the_program;
use crate::walk::{Reply, go_on, reply, through_the_check};

/// A reader who puts down where the focus was not.
struct Watch<'r> {
    reader: &'r Reader,
    quiz: Quiz<'r>,
    lost: Vec<String>,
}

impl Watch<'_> {
    fn expects(&mut self, role: &str, words: &str, after: &str) {
        // The focus moves with the drawing, or never.
        self.reader.waits_for_observers();
        let (role_there, there) = (self.quiz.focused_role(), self.quiz.focused().unwrap_or_default());
        if !there.contains(words) || !role_there.as_deref().is_some_and(|there| there.contains(role)) {
            self.lost.push(format!("{after}: on {role_there:?} \"{there}\", not on {role} \"{words}\""));
        }
    }
}

#[test]
fn the_focus_goes_to_what_is_new() {
    let lost = lost_focus(&Reader::opens(Site::with(SCRIPT_TAG)));
    assert!(lost.is_empty(), "{lost:#?}");
}

/// Goes through everything that moves the focus; each move that did not get it to where it belongs.
#[track_caller]
pub(super) fn lost_focus(reader: &Reader) -> Vec<String> {
    let deck = Deck::published();
    let mut watch = Watch { reader, quiz: reader.quiz(), lost: Vec::new() };
    on_the_cards(&mut watch, &deck);
    on_the_check(&mut watch, &deck);
    watch.lost
}

#[track_caller]
fn on_the_cards(watch: &mut Watch<'_>, deck: &Deck) {
    let starters = deck.starters();
    reply(&watch.quiz, starters[0], Reply::Right);
    watch.expects("heading", starters[0].verdict.word(), "an answer");
    go_on(&watch.quiz, deck, 0);
    watch.quiz.is_on(&starters[1].claim);
    watch.expects("heading", &starters[1].claim, "the next card");
    reply(&watch.quiz, starters[1], Reply::See);
    watch.expects("heading", starters[1].verdict.word(), "an answer that was only seen");
    watch.quiz.press(words::GLOSSARY);
    // Each engine has a role of its own for what opens a fold.
    watch.expects("", words::GLOSSARY, "a fold that was opened");
}

#[track_caller]
fn on_the_check(watch: &mut Watch<'_>, deck: &Deck) {
    let check = &deck.check;
    watch.quiz.press(words::CHECK);
    watch.quiz.is_on(&check.questions[0].ask);
    watch.expects("heading", &check.questions[0].ask, "the self-check");
    for time in ["Next without an answer", "the same once more"] {
        watch.quiz.press(words::NEXT);
        watch.quiz.sees(words::UNANSWERED);
        watch.expects("", words::UNANSWERED, time);
    }
    watch.quiz.choose(&check.questions[0].options[0].text);
    watch.expects("radio", &check.questions[0].options[0].text, "an option that was picked");

    let (answers, headline) =
        (check.answers_leading_to(Level::Confirm), &check.headlines[&Level::Confirm].title);
    through_the_check(&watch.quiz, check, &answers);
    watch.quiz.is_on(headline);
    watch.expects("heading", headline, "the last answer");
    let changed = answers.iter().position(|answer| check.note_of(answer).is_some());
    let ask = &check.questions[changed.expect("one answer causes the note")].ask;
    watch.quiz.press(&words::change(ask));
    watch.quiz.is_on(ask);
    watch.expects("heading", ask, "Change");
    watch.quiz.press(words::TO_MEMO);
    watch.quiz.is_on(headline);
    watch.expects("heading", headline, "the way back to the memo");
}

#[test]
fn after_another_try_the_focus_is_on_the_quiz() {
    let (reader, deck) = (Reader::opens(without_the_program(Site::with(SCRIPT_TAG))), Deck::published());
    let quiz = reader.quiz();
    quiz.sees(words::EDITION);
    reader.site.files.heal("/hontou_bg.wasm");
    quiz.press(words::RETRY);
    quiz.is_on(&deck.starters()[0].claim);
    quiz.has_focus_on(&deck.starters()[0].claim);
}
