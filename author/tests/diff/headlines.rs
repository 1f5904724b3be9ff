//! The headlines that change, counted in two ways.

use std::collections::BTreeMap;

use crate::shipped::{answers, combinations};
use crate::{changed, push, remove, shipped, small};
use hontou_author::diff::{Headlines, diff};
use hontou_core::deck::{Deck, Level, Question, SelfCheck};
use hontou_core::picks::Picks;
use serde_json::{Value, json};

/// The moves as text: `doctor → ready 9: health=also,haste=later,why=a`.
fn moves(headlines: &Headlines<'_>) -> Vec<String> {
    headlines
        .moves
        .iter()
        .map(|moved| {
            let example: Vec<_> = moved.example.iter().map(ToString::to_string).collect();
            let (from, to) = (moved.from.name(), moved.to.name());
            format!("{from} → {to} {}: {}", moved.count, example.join(","))
        })
        .collect()
}

/// Changes the small deck and demands exactly these moves, which counting one by one must also give.
#[track_caller]
fn moves_to(change: impl FnOnce(&mut Value), assumed: bool, expected: &[&str]) {
    let (old, new) = (shipped::deck(small::tree()), changed(change));
    let headlines = diff(&old, &new).headlines.expect("both have a self-check");
    assert_eq!(moves(&headlines), expected);
    assert_eq!((headlines.total, headlines.assumed), (36, assumed));
    assert_counted(&old, &new, &headlines);
}

fn check(deck: &Deck) -> &SelfCheck {
    deck.check.as_ref().expect("the deck has a self-check")
}

/// Builds the memo of every combination of the old deck, and the mildest memo that the same reader can get from the new one.
#[track_caller]
fn assert_counted(old: &Deck, new: &Deck, headlines: &Headlines<'_>) {
    let (old_check, new_check) = (check(old), check(new));
    let mut counted = BTreeMap::new();
    for picks in combinations(old_check) {
        let from = level(old_check, &picks);
        let follow = |asked: &Question| follow(new_check, asked, old_check, &picks);
        let to = level(new_check, &new_check.questions.iter().map(follow).collect::<Vec<_>>());
        if from != to {
            *counted.entry((from, to)).or_insert(0_u128) += 1;
        }
    }
    let reported: BTreeMap<_, _> =
        headlines.moves.iter().map(|moved| ((moved.from, moved.to), moved.count)).collect();
    assert_eq!(reported, counted);
    assert_eq!(headlines.moved(), counted.values().sum::<u128>());
}

/// What a reader of the old deck picks at a question of the new one: as much of the same as goes together, and of several such
/// answers the mildest; if nothing is left of it, the mildest answer there is.
fn follow(check: &SelfCheck, asked: &Question, old: &SelfCheck, picks: &[Picks]) -> Picks {
    let before = old.questions.iter().zip(picks).find(|(question, _)| question.id == asked.id);
    let kept: Vec<_> = before.iter().flat_map(|(question, picks)| picks.options(question)).collect();
    let has = |at: usize| kept.iter().any(|(_, option)| option.id == asked.options[at].id);
    let within = |picks: &Picks| picks.options(asked).all(|(at, _)| has(at));
    let all = answers(asked);
    let same: Vec<_> = all.iter().copied().filter(within).collect();
    let grows = |picks: Picks| same.iter().any(|more| *more != picks && more.and(picks) == *more);
    let most: Vec<_> = same.iter().copied().filter(|picks| !grows(*picks)).collect();
    let alone = |picks: &Picks| {
        let notes = picks.options(asked).filter_map(|(_, option)| check.note(option.note.as_ref()?));
        notes.map(|note| note.level).max().unwrap_or(Level::Ready)
    };
    let possible = if most.is_empty() { all } else { most };
    possible.into_iter().min_by_key(alone).expect("a question has options")
}

fn level(check: &SelfCheck, picks: &[Picks]) -> Level {
    let options = check.questions.iter().zip(picks).flat_map(|(question, picks)| picks.options(question));
    let notes = options.filter_map(|(_, option)| check.note(option.note.as_ref()?));
    notes.map(|note| note.level).max().unwrap_or(Level::Ready)
}

#[test]
fn a_note_of_a_lower_level_lets_headlines_fall() {
    moves_to(
        |deck| deck["check"]["notes"][0]["level"] = json!("rethink"),
        false,
        &["doctor → rethink 18: health=yes,haste=later,why=a"],
    );
}

#[test]
fn an_answer_led_elsewhere_changes_the_headlines_of_those_who_give_it() {
    moves_to(
        |deck| {
            let options = &mut deck["check"]["questions"][0]["options"];
            options[1].as_object_mut().unwrap().remove("note");
            options[2]["note"] = json!("sure");
        },
        false,
        &[
            "doctor → ready 3: health=also,haste=later,why=a",
            "doctor → rethink 6: health=also,haste=soon,why=a",
            "rethink → confirm 6: health=no,haste=soon,why=a",
            "ready → confirm 3: health=no,haste=later,why=a",
        ],
    );
}

#[test]
fn a_question_that_is_gone_lets_its_headlines_fall() {
    moves_to(
        |deck| remove(&mut deck["check"]["questions"], 0),
        true,
        &[
            "doctor → ready 6: health=yes,haste=later,why=a",
            "doctor → rethink 12: health=yes,haste=soon,why=a",
            "confirm → ready 3: health=unsure,haste=later,why=a",
            "confirm → rethink 6: health=unsure,haste=soon,why=a",
        ],
    );
}

#[test]
fn a_question_that_is_new_is_taken_at_its_most_harmless() {
    let asked = |light: Value| {
        json!({ "id": "new", "ask": "?", "options": [
            { "id": "grave", "text": "a", "note": "ask" },
            { "id": "light", "text": "b", "unsure": true, "note": light },
        ] })
    };
    moves_to(
        |deck| {
            let mut question = asked(json!("sure"));
            question["options"][1].as_object_mut().unwrap().remove("note");
            push(&mut deck["check"]["questions"], question);
        },
        true,
        &[],
    );
    moves_to(
        |deck| push(&mut deck["check"]["questions"], asked(json!("sure"))),
        true,
        &[
            "rethink → confirm 6: health=no,haste=soon,why=a",
            "ready → confirm 3: health=no,haste=later,why=a",
        ],
    );
}

#[test]
fn an_answer_that_is_gone_is_taken_at_the_most_harmless_one_left() {
    moves_to(
        |deck| remove(&mut deck["check"]["questions"][0]["options"], 1),
        true,
        &[
            "doctor → ready 3: health=also,haste=later,why=a",
            "doctor → rethink 6: health=also,haste=soon,why=a",
        ],
    );
}

#[test]
fn in_the_shipped_deck_every_headline_that_changes_is_counted() {
    let mut tree = shipped::ja();
    // It leads to no note, and makes five combinations of each.
    remove(&mut tree["check"]["questions"], 7);
    let old = shipped::deck(tree.clone());
    let check = &mut tree["check"];
    check["questions"][1]["options"][1]["note"] = json!("sensitive");
    check["questions"][4]["options"][0].as_object_mut().unwrap().remove("note");
    check["notes"][16]["level"] = json!("confirm");
    remove(&mut check["questions"][3]["options"], 0);
    remove(&mut check["questions"], 6);
    let new = shipped::deck(tree);
    let headlines = diff(&old, &new).headlines.unwrap();
    assert_counted(&old, &new, &headlines);
    assert!(headlines.moves.len() > 4, "it turns many: {:?}", moves(&headlines));
}

/// The small deck with three options that go together at its first question.
fn with_several(change: impl FnOnce(&mut Value)) -> Deck {
    changed(|deck| {
        let question = &mut deck["check"]["questions"][0];
        question["several"] = json!(true);
        question["options"][2]["none"] = json!(true);
        question["options"][1]["note"] = json!("patience");
        push(&mut question["options"], json!({ "id": "third", "text": "e" }));
        change(deck);
    })
}

#[track_caller]
fn moves_from_several_to(new: &Deck, assumed: bool, expected: &[&str]) {
    let old = with_several(|_| {});
    let headlines = diff(&old, new).headlines.expect("both have a self-check");
    assert_eq!(moves(&headlines), expected);
    assert_eq!((headlines.total, headlines.assumed), ((7 + 2) * 9, assumed));
    assert_counted(&old, new, &headlines);
}

#[test]
fn every_set_of_answers_that_go_together_is_followed() {
    moves_from_several_to(&with_several(|_| {}), false, &[]);
    moves_from_several_to(
        &with_several(|deck| deck["check"]["notes"][0]["level"] = json!("confirm")),
        false,
        &["doctor → confirm 36: health=yes,haste=later,why=a"],
    );
    moves_from_several_to(
        &with_several(|deck| remove(&mut deck["check"]["questions"][0]["options"], 0)),
        true,
        &[
            "doctor → ready 6: health=yes,haste=later,why=a",
            "doctor → rethink 30: health=yes,haste=soon,why=a",
        ],
    );
}

#[test]
fn of_answers_that_no_longer_go_together_the_mildest_is_taken() {
    moves_from_several_to(
        &with_several(|deck| deck["check"]["questions"][0]["several"] = json!(false)),
        true,
        &[
            "doctor → ready 6: health=yes+third,haste=later,why=a",
            "doctor → rethink 21: health=yes+third,haste=soon,why=a",
            "rethink → ready 3: health=also+third,haste=later,why=a",
        ],
    );
    moves_from_several_to(
        &with_several(|deck| deck["check"]["questions"][0]["options"][0]["none"] = json!(true)),
        true,
        &[
            "doctor → ready 3: health=yes+third,haste=later,why=a",
            "doctor → rethink 24: health=yes+third,haste=soon,why=a",
        ],
    );
}

#[test]
fn a_question_with_billions_of_answers_is_still_compared() {
    let large = |level: &'static str| {
        with_several(|deck| {
            for nth in 0..27 {
                let note = if nth % 2 == 0 { "sure" } else { "patience" };
                let option = json!({ "id": format!("o{nth}"), "text": "?", "note": note });
                push(&mut deck["check"]["questions"][0]["options"], option);
            }
            deck["check"]["notes"][1]["level"] = json!(level);
        })
    };
    let (old, new) = (large("confirm"), large("doctor"));
    let headlines = diff(&old, &new).headlines.unwrap();
    assert_eq!(headlines.total, ((1 << 30) - 1 + 2) * 9);
    // Those who picked any of the fourteen options that lead to "sure" and not "yes", and those who did not know.
    assert_eq!(headlines.moved(), (((1 << 14) - 1) * (1 << 15) + 1) * 9);
}

#[test]
fn a_self_check_too_large_to_go_through_is_still_compared() {
    let large = |change: fn(&mut Value)| {
        changed(|deck| {
            let question = deck["check"]["questions"][0].clone();
            deck["check"]["questions"] = (0..40)
                .map(|nth| {
                    let mut question = question.clone();
                    question["id"] = json!(format!("q{nth}"));
                    question
                })
                .collect();
            change(deck);
        })
    };
    let old = large(|_| {});
    let new = large(|deck| deck["check"]["notes"][1]["level"] = json!("doctor"));
    let headlines = diff(&old, &new).headlines.unwrap();
    assert_eq!(headlines.total, 4_u128.pow(40));
    // Those who said "no" or "unsure" to each question, and "unsure" at least once.
    assert_eq!(headlines.moved(), 2_u128.pow(40) - 1);
}
