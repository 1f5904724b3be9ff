//! The memo: what must hold for every combination of answers of the shipped decks.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../../tests/shipped/mod.rs"]
mod shipped;

use hontou_core::deck::{Deck, Level, SelfCheck};
use hontou_core::memo::{Answers, Memo};
use hontou_core::picks::Picks;
use serde_json::Value;
use shipped::{answers, combinations};

fn memo<'d>(deck: &'d Deck, check: &'d SelfCheck, picks: &[Picks]) -> Memo<'d> {
    Memo::new(deck, check, &Answers::complete(check, picks).expect("every question is answered"))
}

/// The level of a single option.
fn level_of(check: &SelfCheck, question: usize, option: usize) -> Level {
    let note = check.questions[question].options[option].note.as_ref();
    note.and_then(|id| check.note(id)).map_or(Level::Ready, |note| note.level)
}

/// The highest level among the options that are picked at a question.
fn level_of_picks(check: &SelfCheck, question: usize, picks: Picks) -> Level {
    let options = 0..check.questions[question].options.len();
    options
        .filter(|at| picks.has(*at))
        .map(|at| level_of(check, question, at))
        .max()
        .expect("something is picked")
}

/// The place of a question and of its option, by their ids.
#[track_caller]
fn place(check: &SelfCheck, question: &str, option: &str) -> (usize, usize) {
    let at = check.questions.iter().position(|q| q.id.as_str() == question).expect(question);
    (at, check.questions[at].options.iter().position(|o| o.id.as_str() == option).expect(option))
}

/// The first option without a note at each question, with these in their place.
fn harmless_but(check: &SelfCheck, picked: &[(usize, Picks)]) -> Vec<Picks> {
    let harmless = check.questions.iter().map(|question| {
        let none = question.options.iter().position(|option| option.note.is_none());
        Picks::of(none)
    });
    let mut picks: Vec<_> = harmless.collect();
    for (at, instead) in picked {
        picks[*at] = *instead;
    }
    picks
}

#[test]
fn every_combination_of_answers_has_the_headline_of_its_most_severe_answer_and_a_cause_for_every_note() {
    let deck = shipped::deck(shipped::ja());
    let check = deck.check.as_ref().unwrap();
    let mut counts = [0_usize; 4];
    for picks in combinations(check) {
        let memo = memo(&deck, check, &picks);
        let most_severe = (0..picks.len()).map(|at| level_of_picks(check, at, picks[at])).max().unwrap();
        assert_eq!(memo.level, most_severe, "{picks:?}");
        assert_eq!(memo.headline, check.headlines.of(most_severe), "{picks:?}");
        counts[memo.level as usize] += 1;

        let picked = check.questions.iter().zip(&picks).flat_map(|(question, picks)| picks.options(question));
        let expected = picked.filter(|(_, option)| option.note.is_some());
        let causes: usize = memo.notes.iter().map(|raised| raised.causes.len()).sum();
        assert_eq!(causes, expected.count(), "{picks:?}: every answer with a note appears with it, once");
        for raised in &memo.notes {
            assert!(!raised.causes.is_empty(), "{picks:?}");
            for cause in &raised.causes {
                let option = check.questions[cause.at].options.iter().position(|o| o == cause.option);
                assert!(picks[cause.at].has(option.unwrap()), "{picks:?}");
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

/// The deck without the questions that lead to no note: they cannot change a level, and make five times as many combinations.
fn weighing_deck() -> Deck {
    let mut tree = shipped::ja();
    let weighs = |question: &Value| {
        question["options"].as_array().expect("a list").iter().any(|o| o["note"].is_string())
    };
    tree["check"]["questions"].as_array_mut().expect("a list").retain(weighs);
    shipped::deck(tree)
}

#[test]
fn no_answer_ever_lowers_a_level() {
    let deck = weighing_deck();
    let check = deck.check.as_ref().unwrap();
    let mut compared = 0_usize;
    let alternatives: Vec<_> = check.questions.iter().map(answers).collect();
    for picks in combinations(check) {
        let before = memo(&deck, check, &picks).level;
        for at in 0..picks.len() {
            let own = level_of_picks(check, at, picks[at]);
            for more_severe in &alternatives[at] {
                if level_of_picks(check, at, *more_severe) < own {
                    continue;
                }
                let mut picks = picks.clone();
                picks[at] = *more_severe;
                assert!(memo(&deck, check, &picks).level >= before, "{picks:?}");
                compared += 1;
            }
        }
    }
    println!("{compared} changes to an answer at least as severe");
}

#[test]
fn a_red_flag_always_leads_to_a_doctor() {
    let deck = weighing_deck();
    let check = deck.check.as_ref().unwrap();
    let flags = [
        ("pregnancy", "pregnant"),
        ("pregnancy", "maybe"),
        ("pregnancy", "breastfeeding"),
        ("health", "illness"),
        ("health", "medicine"),
        ("health", "cancer"),
        ("skin-type", "allergic"),
        ("skin-type", "trouble"),
        ("considering", "symptom"),
    ];
    for (question, option) in flags {
        let (at, pick) = place(check, question, option);
        for picks in combinations(check).filter(|picks| picks[at].has(pick)) {
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
    let all = vec![Picks::of([0]); check.questions.len()];
    assert!(Answers::complete(check, &all).is_some());
    assert!(Answers::complete(check, &all[1..]).is_none(), "one question short");
    let mut one_missing = all.clone();
    one_missing[4] = Picks::default();
    assert!(Answers::complete(check, &one_missing).is_none());
    let with = |at: usize, options: &[usize]| {
        let mut picks = all.clone();
        picks[at] = Picks::of(options.iter().copied());
        Answers::complete(check, &picks)
    };
    assert!(with(4, &[5]).is_none() && with(4, &[31]).is_none(), "no such option");
    assert!(with(4, &[99]).is_none(), "nor one that no question can have");
    assert!(with(2, &[0, 1, 2]).is_some(), "several at a question that takes several");
}

#[test]
fn a_note_that_several_answers_cause_stands_once_with_all_of_them_in_their_order() {
    let mut tree = shipped::ja();
    tree["check"]["questions"][2]["options"][2]["note"] = "illness".into();
    tree["check"]["questions"][3]["options"][0]["note"] = "illness".into();
    let deck = shipped::deck(tree);
    let check = deck.check.as_ref().unwrap();
    let picks = harmless_but(check, &[(2, Picks::of([2, 0])), (3, Picks::of([0]))]);
    let memo = memo(&deck, check, &picks);
    let [illness] = &memo.notes[..] else { panic!("{:?}", memo.notes) };
    let causes = illness.causes.iter().map(|cause| (cause.at, cause.option.id.as_str()));
    assert_eq!(causes.collect::<Vec<_>>(), [(2, "illness"), (2, "cancer"), (3, "trouble")]);
}

#[test]
fn each_option_that_is_picked_has_its_own_note_and_is_its_cause() {
    let deck = shipped::deck(shipped::ja());
    let check = deck.check.as_ref().unwrap();
    let picks = harmless_but(check, &[(2, Picks::of([0, 2])), (3, Picks::of([2, 1]))]);
    let memo = memo(&deck, check, &picks);
    let notes = memo.notes.iter().map(|raised| {
        let causes = raised.causes.iter().map(|cause| cause.option.id.as_str());
        (raised.note.id.as_str(), causes.collect::<Vec<_>>())
    });
    let expected = ["illness", "cancer", "allergic", "sensitive"].map(|id| (id, vec![id]));
    assert_eq!(notes.collect::<Vec<_>>(), expected, "the most severe first, then as they are asked");
}

#[test]
fn everything_that_is_picked_is_repeated_and_shows_its_checklists() {
    let mut tree = shipped::ja();
    let considering = &mut tree["check"]["questions"][0];
    considering["several"] = true.into();
    considering["echo"] = "考えていること".into();
    let deck = shipped::deck(tree);
    let check = deck.check.as_ref().unwrap();
    let memo = memo(&deck, check, &harmless_but(check, &[(0, Picks::of([1, 2]))]));
    let repeated: Vec<_> = memo.echoes.iter().map(|echo| echo.cause.option.id.as_str()).collect();
    assert_eq!(repeated, ["cosmetics", "treatment", "firmness"]);
    let lists: Vec<_> = memo.checklists.iter().map(|list| list.id.as_str()).collect();
    assert_eq!(lists, ["product", "clinic", "self"]);
}

#[test]
fn what_is_considered_chooses_the_questions_to_ask() {
    let deck = shipped::deck(shipped::ja());
    let check = deck.check.as_ref().unwrap();
    let asked = |pick: usize| {
        let picks = harmless_but(check, &[(0, Picks::of([pick]))]);
        memo(&deck, check, &picks)
            .checklists
            .iter()
            .map(|list| list.id.as_str().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(asked(0), ["tell"], "with a symptom there is nothing to buy");
    assert_eq!(asked(1), ["product", "self"]);
    assert_eq!(asked(2), ["clinic", "self"]);
    for both in 3..7 {
        assert_eq!(asked(both), ["product", "clinic", "self"]);
    }
}
