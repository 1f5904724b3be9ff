//! The self-check: one question a screen, and a memo at the end.

use hontou_e2e::check::{Check, Choice, Level, Note};
use hontou_e2e::deck::Deck;
use hontou_e2e::quiz::Quiz;
use hontou_e2e::reader::{Key, Reader};
use hontou_e2e::site::{SCRIPT_TAG, Site};
use hontou_e2e::words;

use crate::walk::to_the_memo;

#[test]
fn an_answer_for_a_doctor_heads_the_memo_until_it_is_changed() {
    an_answer_heads_the_memo_until_it_is_changed(Level::Doctor);
}

#[test]
fn an_answer_to_think_over_heads_the_memo_until_it_is_changed() {
    an_answer_heads_the_memo_until_it_is_changed(Level::Rethink);
}

#[track_caller]
fn an_answer_heads_the_memo_until_it_is_changed(level: Level) {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    let answers = to_the_memo(&quiz, &deck, level);
    let (at, note) = the_note(&deck.check, &answers);
    quiz.has_focus_on(&deck.check.headlines[&level].title);
    quiz.sees(&deck.check.headlines[&level].lead);
    quiz.sees(&note.title);
    quiz.sees(&note.body);
    quiz.sees(&answers[at].text);

    let question = &deck.check.questions[at];
    quiz.press(&words::change(&question.ask));
    quiz.is_on(&question.ask);
    assert!(quiz.is_chosen(&answers[at].text), "the answer given is still picked");
    quiz.choose(&question.harmless_option().text);
    quiz.press(words::TO_MEMO);

    quiz.is_on(&deck.check.headlines[&Level::Ready].title);
    quiz.does_not_see(&note.title);
    quiz.does_not_see(&note.body);
}

/// The one note these answers cause, and the place of its question.
fn the_note<'d>(check: &'d Check, answers: &[&Choice]) -> (usize, &'d Note) {
    let noted = answers.iter().enumerate().filter_map(|(at, answer)| Some((at, check.note_of(answer)?)));
    let noted: Vec<_> = noted.collect();
    assert_eq!(noted.len(), 1, "these answers were chosen to cause one note");
    noted[0]
}

#[test]
fn harmless_answers_lead_to_a_memo_without_a_note_and_with_the_questions_to_ask() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    let answers = to_the_memo(&quiz, &deck, Level::Ready);
    let memo = quiz.text();
    for note in &deck.check.notes {
        assert!(!memo.contains(&*note.title), "no answer caused {}", note.id);
    }
    for list in &deck.checklists {
        let chosen = answers.iter().any(|answer| answer.checklists.contains(&list.id));
        assert_eq!(memo.contains(&*list.title), chosen, "{}", list.id);
        assert_eq!(memo.contains(&*list.items[0]), chosen, "{}", list.id);
    }
}

#[test]
fn a_changed_answer_can_make_the_memo_graver_too() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    to_the_memo(&quiz, &deck, Level::Ready);
    let grave = deck.check.answers_leading_to(Level::Doctor);
    let (at, note) = the_note(&deck.check, &grave);
    quiz.press(words::ALL_ANSWERS);
    quiz.press(&words::change(&deck.check.questions[at].ask));
    quiz.choose(&grave[at].text);
    quiz.press(words::TO_MEMO);
    quiz.is_on(&deck.check.headlines[&Level::Doctor].title);
    quiz.sees(&note.title);
}

#[test]
fn going_on_without_an_answer_stays_and_says_so() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    let question = &deck.check.questions[0];
    quiz.press(words::CHECK);
    quiz.is_on(&question.ask);
    quiz.press(words::NEXT);
    quiz.has_focus_on(words::UNANSWERED);
    quiz.is_on(&question.ask);
    quiz.choose(&question.options[0].text);
    quiz.does_not_see(words::UNANSWERED);
    quiz.press(words::NEXT);
    quiz.is_on(&deck.check.questions[1].ask);
}

#[test]
fn going_back_finds_the_answers_and_from_the_first_question_the_cards() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    let questions = &deck.check.questions;
    quiz.press(words::CHECK);
    answer_and_go_on(&quiz, &questions[0].options[1]);
    answer_and_go_on(&quiz, questions[1].harmless_option());
    quiz.is_on(&questions[2].ask);
    quiz.press(words::BACK);
    quiz.is_on(&questions[1].ask);
    assert!(quiz.is_chosen(&questions[1].harmless_option().text));
    quiz.press(words::BACK);
    quiz.is_on(&questions[0].ask);
    assert!(quiz.is_chosen(&questions[0].options[1].text));
    quiz.press(words::BACK);
    quiz.is_on(&deck.starters()[0].claim);
}

#[test]
fn several_answers_each_have_their_note_and_none_of_these_clears_them() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    let (check, health) = (&deck.check, deck.check.question("health"));
    let (first, second, nothing) = (&health.options[0], &health.options[2], health.harmless_option());
    at_health(&quiz, check);
    quiz.sees(words::CHOOSE_ALL);
    quiz.choose(&first.text);
    quiz.choose(&second.text);
    assert!(quiz.is_chosen(&first.text), "the first is still picked");
    quiz.choose(&nothing.text);
    assert!(
        !quiz.is_chosen(&first.text) && !quiz.is_chosen(&second.text),
        "\"none of these\" clears the others"
    );
    quiz.choose(&first.text);
    assert!(!quiz.is_chosen(&nothing.text), "and is cleared by them");
    quiz.choose(&second.text);
    quiz.press(words::NEXT);
    let after = check.questions.iter().skip_while(|question| question.id != health.id).skip(1);
    for question in after {
        quiz.is_on(&question.ask);
        quiz.choose(&question.harmless_option().text);
        quiz.press(if question.id == check.questions[check.questions.len() - 1].id {
            words::TO_MEMO
        } else {
            words::NEXT
        });
    }
    quiz.is_on(&check.headlines[&Level::Doctor].title);
    for answer in [first, second] {
        let note = check.note_of(answer).expect("it leads to a note");
        quiz.sees(&note.title);
        quiz.sees(&note.body);
        quiz.sees(&answer.text);
    }

    quiz.press(words::ALL_ANSWERS);
    quiz.press(&words::change(&health.ask));
    assert!(quiz.is_chosen(&first.text) && quiz.is_chosen(&second.text), "both are still picked");
    quiz.choose(&nothing.text);
    quiz.press(words::TO_MEMO);
    quiz.is_on(&check.headlines[&Level::Ready].title);
}

#[test]
fn space_ticks_and_unticks_and_with_nothing_ticked_there_is_no_answer() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    let health = deck.check.question("health");
    at_health(&quiz, &deck.check);
    let (first, second) = (&health.options[0].text, &health.options[1].text);
    quiz.choose(first);
    reader.presses(Key::Tab);
    quiz.has_focus_on(second);
    reader.presses(Key::Space);
    assert!(quiz.is_chosen(first) && quiz.is_chosen(second));
    reader.presses(Key::Space);
    assert!(quiz.is_chosen(first) && !quiz.is_chosen(second));
    reader.presses_with(Key::Shift, Key::Tab);
    quiz.has_focus_on(first);
    reader.presses(Key::Space);
    assert!(!quiz.is_chosen(first), "nothing is picked any more");
    quiz.press(words::NEXT);
    quiz.has_focus_on(words::UNANSWERED);
    quiz.is_on(&health.ask);
}

/// Answers the questions before the one about health.
#[track_caller]
fn at_health(quiz: &Quiz<'_>, check: &Check) {
    quiz.press(words::CHECK);
    for question in check.questions.iter().take_while(|question| question.id != "health") {
        quiz.is_on(&question.ask);
        answer_and_go_on(quiz, question.harmless_option());
    }
    quiz.is_on(&check.question("health").ask);
}

#[track_caller]
fn answer_and_go_on(quiz: &Quiz<'_>, answer: &Choice) {
    quiz.choose(&answer.text);
    quiz.press(words::NEXT);
}
