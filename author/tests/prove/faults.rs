//! What the proof finds in a broken deck.

use crate::{faulty, proved, shipped, small};
use hontou_author::prove::{MOST, prove};
use serde_json::json;

#[test]
fn a_note_that_no_answer_reaches_is_a_fault() {
    faulty(
        |deck| {
            let again = deck["check"]["notes"][1].clone();
            let notes = deck["check"]["notes"].as_array_mut().unwrap();
            notes.push(again);
            notes[3]["id"] = json!("left-over");
        },
        &["check.notes[3]: No answer leads to the note \"left-over\". \
           Name it in the option that should lead to it, or remove it. [unreached-note]"],
    );
}

#[test]
fn a_headline_that_no_combination_gives_is_a_fault() {
    let unreached = |level: &str, fix: &str| {
        format!(
            "check.headlines.{level}: No combination of answers leads to the headline \"{level}\". {fix} [unreached-headline]"
        )
    };
    faulty(
        |deck| {
            deck["check"]["questions"][2]["options"] = json!([
                { "id": "a", "text": "a", "unsure": true, "note": "patience", "checklists": ["list"] },
            ]);
        },
        &[&unreached("ready", "Give every question an option that leads to no note.")],
    );
    faulty(
        |deck| deck["check"]["notes"][0]["level"] = json!("confirm"),
        &[&unreached("doctor", "Let an option lead to a note of level \"doctor\".")],
    );
    faulty(
        |deck| deck["check"]["questions"][0]["options"][2]["note"] = json!("sure"),
        &[
            &unreached(
                "rethink",
                "Let an option lead to a note of level \"rethink\". Some combination of answers must have none that is more severe.",
            ),
            &unreached("ready", "Give every question an option that leads to no note."),
        ],
    );
}

#[test]
fn a_checklist_that_no_answer_shows_is_a_fault_where_others_are_shown() {
    faulty(
        |deck| {
            let again = deck["checklists"][0].clone();
            deck["checklists"].as_array_mut().unwrap().push(again);
            deck["checklists"][1]["id"] = json!("unseen");
        },
        &["checklists[1]: No answer shows the checklist \"unseen\", though others are shown. \
           Name it in the option that should show it, or remove it. [unreached-checklist]"],
    );
    faulty(|deck| deck["check"]["questions"][2]["options"][0]["checklists"] = json!([]), &[]);
}

#[test]
fn a_deck_with_too_many_combinations_is_refused_with_their_number() {
    let refused = |questions: usize| {
        let mut tree = small::tree();
        let question = tree["check"]["questions"][0].clone();
        tree["check"]["questions"] = (0..questions)
            .map(|nth| {
                let mut question = question.clone();
                question["id"] = json!(format!("q{nth}"));
                question
            })
            .collect();
        prove(&shipped::deck(tree)).unwrap_err()
    };
    assert_eq!(refused(14).reduced, 3_u128.pow(14));
    assert!(refused(14).reduced > MOST as u128);
    assert_eq!(
        refused(14).to_string(),
        "The answers can be combined in 4782969 ways that differ in their notes, and the proof checks at most 2000000. \
         Ask fewer questions, or let several answers to a question lead to the same note."
    );
    assert_eq!(refused(500).reduced, u128::MAX, "it stops counting and does not break");
}

/// `Deck::read` refuses such a deck, so this one is changed after reading.
#[test]
fn not_knowing_that_counts_as_ready_is_found_in_every_combination_that_shows_it() {
    let mut deck = shipped::deck(small::tree());
    deck.check.as_mut().unwrap().questions[0].options[3].note = None;
    let faults = proved(&deck).faults;
    assert_eq!(
        faults.iter().map(|fault| (fault.path.as_str(), fault.code.name())).collect::<Vec<_>>(),
        [
            ("check.questions[0].options[3]", "unsure-is-ready"),
            ("check.headlines.confirm", "unreached-headline"),
            ("check.notes[1]", "unreached-note"),
        ]
    );
}

#[test]
fn a_question_without_an_option_leaves_no_combination_and_breaks_nothing() {
    let mut deck = shipped::deck(small::tree());
    deck.check.as_mut().unwrap().questions[1].options.clear();
    let table = proved(&deck);
    assert_eq!((table.total, table.looked_at), (0, 0));
    assert_eq!(table.faults.len(), 4 + 3, "every headline and every note is out of reach");
}
