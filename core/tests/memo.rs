//! The memo: what must hold for every combination of answers of the shipped decks.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../../tests/shipped/mod.rs"]
mod shipped;

use hontou_core::deck::{Deck, Level, SelfCheck};
use hontou_core::memo::{Answers, Memo};

/// Every combination of answers.
fn combinations(check: &SelfCheck) -> impl Iterator<Item = Vec<Option<usize>>> + '_ {
    let total: usize = check.questions.iter().map(|question| question.options.len()).product();
    (0..total).map(|number| {
        let mut rest = number;
        let digit = |options: usize| {
            let at = rest % options;
            rest /= options;
            Some(at)
        };
        check.questions.iter().map(|question| question.options.len()).map(digit).collect()
    })
}

fn memo<'d>(deck: &'d Deck, check: &'d SelfCheck, picks: &[Option<usize>]) -> Memo<'d> {
    Memo::new(deck, check, &Answers::complete(check, picks).expect("every question is answered"))
}

/// The level of a single answer.
fn level_of(check: &SelfCheck, question: usize, option: usize) -> Level {
    let note = check.questions[question].options[option].note.as_ref();
    note.and_then(|id| check.note(id)).map_or(Level::Ready, |note| note.level)
}

#[test]
fn every_combination_of_answers_has_the_headline_of_its_most_severe_answer_and_a_cause_for_every_note() {
    let deck = shipped::deck(shipped::ja());
    let check = deck.check.as_ref().unwrap();
    let mut counts = [0_usize; 4];
    for picks in combinations(check) {
        let memo = memo(&deck, check, &picks);
        let most_severe = (0..picks.len()).map(|at| level_of(check, at, picks[at].unwrap())).max().unwrap();
        assert_eq!(memo.level, most_severe, "{picks:?}");
        assert_eq!(memo.headline, check.headlines.of(most_severe), "{picks:?}");
        counts[memo.level as usize] += 1;

        let expected =
            picks.iter().enumerate().filter(|(at, pick)| level_of(check, *at, pick.unwrap()) > Level::Ready);
        let causes: usize = memo.notes.iter().map(|raised| raised.causes.len()).sum();
        assert_eq!(causes, expected.count(), "{picks:?}: every answer with a note appears with it, once");
        for raised in &memo.notes {
            assert!(!raised.causes.is_empty(), "{picks:?}");
            for cause in &raised.causes {
                assert_eq!(
                    picks[cause.at],
                    check.questions[cause.at].options.iter().position(|o| o == cause.option)
                );
                assert_eq!(cause.option.note.as_ref(), Some(&raised.note.id), "{picks:?}");
            }
        }
        assert!(
            memo.notes.is_sorted_by(|a, b| a.note.level >= b.note.level),
            "{picks:?}: the most severe first"
        );
        assert!(!memo.checklists.is_empty(), "{picks:?}: there is always something to ask");
    }
    let total: usize = counts.iter().sum();
    println!(
        "{total} combinations: ready {}, rethink {}, confirm {}, doctor {}",
        counts[0], counts[1], counts[2], counts[3]
    );
    assert!(counts.iter().all(|count| *count > 0), "every headline can be reached: {counts:?}");
}

#[test]
fn no_answer_ever_lowers_a_level() {
    let deck = shipped::deck(shipped::ja());
    let check = deck.check.as_ref().unwrap();
    let mut compared = 0_usize;
    for picks in combinations(check) {
        let before = memo(&deck, check, &picks).level;
        for at in 0..picks.len() {
            let own = level_of(check, at, picks[at].unwrap());
            for more_severe in 0..check.questions[at].options.len() {
                if level_of(check, at, more_severe) < own {
                    continue;
                }
                let mut picks = picks.clone();
                picks[at] = Some(more_severe);
                assert!(memo(&deck, check, &picks).level >= before, "{picks:?}");
                compared += 1;
            }
        }
    }
    println!("{compared} changes to an answer at least as severe");
}

#[test]
fn a_red_flag_always_leads_to_a_doctor() {
    let deck = shipped::deck(shipped::ja());
    let check = deck.check.as_ref().unwrap();
    let flags = [("pregnancy", "pregnant"), ("pregnancy", "breastfeeding"), ("health", "yes")];
    for (question, option) in flags {
        let at = check.questions.iter().position(|q| q.id.as_str() == question).expect(question);
        let pick = check.questions[at].options.iter().position(|o| o.id.as_str() == option).expect(option);
        for picks in combinations(check).filter(|picks| picks[at] == Some(pick)) {
            assert_eq!(memo(&deck, check, &picks).level, Level::Doctor, "{question} {option} {picks:?}");
        }
    }
}

#[test]
fn not_knowing_is_never_ready_where_an_answer_could_have_weighed_something() {
    let deck = shipped::deck(shipped::ja());
    let check = deck.check.as_ref().unwrap();
    for (at, question) in check.questions.iter().enumerate() {
        let weighs = (0..question.options.len()).any(|option| level_of(check, at, option) > Level::Ready);
        for (nth, _) in question.options.iter().enumerate().filter(|(_, option)| option.unsure) {
            let level = level_of(check, at, nth);
            assert!(!weighs || level > Level::Ready, "{}", question.id.as_str());
            assert!(!question.safety || level >= Level::Confirm, "{}", question.id.as_str());
        }
    }
}

#[test]
fn answers_are_complete_or_there_is_no_memo() {
    let deck = shipped::deck(shipped::ja());
    let check = deck.check.as_ref().unwrap();
    let all = vec![Some(0); check.questions.len()];
    assert!(Answers::complete(check, &all).is_some());
    assert!(Answers::complete(check, &all[1..]).is_none(), "one question short");
    let mut one_missing = all.clone();
    one_missing[4] = None;
    assert!(Answers::complete(check, &one_missing).is_none());
    let mut no_such_option = all;
    no_such_option[4] = Some(99);
    assert!(Answers::complete(check, &no_such_option).is_none());
}

#[test]
fn a_note_that_two_answers_cause_stands_once_with_both() {
    let mut tree = shipped::ja();
    tree["check"]["questions"][3]["options"][0]["note"] = "health".into();
    let deck = shipped::deck(tree);
    let check = deck.check.as_ref().unwrap();
    let mut picks = vec![Some(2); check.questions.len()];
    picks[2] = Some(0);
    picks[3] = Some(0);
    let memo = memo(&deck, check, &picks);
    let health = memo.notes.iter().find(|raised| raised.note.id.as_str() == "health").unwrap();
    assert_eq!(health.causes.iter().map(|cause| cause.at).collect::<Vec<_>>(), [2, 3]);
}

#[test]
fn what_is_considered_chooses_the_questions_to_ask() {
    let deck = shipped::deck(shipped::ja());
    let check = deck.check.as_ref().unwrap();
    let asked = |pick: usize| {
        let mut picks = vec![Some(2); check.questions.len()];
        picks[0] = Some(pick);
        memo(&deck, check, &picks)
            .checklists
            .iter()
            .map(|list| list.id.as_str().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(asked(0), ["product"]);
    assert_eq!(asked(1), ["clinic"]);
    assert_eq!(asked(2), ["product", "clinic"]);
    assert_eq!(asked(3), ["product", "clinic"]);
}
