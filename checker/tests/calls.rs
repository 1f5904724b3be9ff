//! What a page gets from each call: natively, and as the module that a browser runs, by Node.js.

#[path = "../../author/tests/digest/mod.rs"]
mod digest;

use hontou_checker::{diff, lint, prove, review, schema};
use serde_json::{Value, json};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const EXOSOME: &str = include_str!("../../decks/exosome.ja.json");

fn told(answer: &str) -> Value {
    serde_json::from_str(answer).expect("an answer is JSON")
}

/// On the day on which the built-in deck was reviewed.
fn linted(deck: &str) -> Value {
    let exosome = told(EXOSOME);
    let today = exosome["reviewed"].as_str().expect("a deck has its day");
    told(&lint(deck, today).expect("it is a day"))
}

/// The built-in deck with something else in it.
fn changed(change: impl FnOnce(&mut Value)) -> String {
    let mut deck = serde_json::from_str(EXOSOME).expect("a deck is JSON");
    change(&mut deck);
    format!("{deck:#}")
}

#[test]
fn a_deck_that_can_be_read_is_told_in_short() {
    let (answer, whole) = (linted(EXOSOME), told(EXOSOME));
    let length = |list: &Value| json!(list.as_array().expect("a list").len());
    let deck = &answer["deck"];
    assert_eq!((&deck["id"], &deck["lang"]), (&json!("exosome"), &json!("ja")));
    assert_eq!(
        [&deck["cards"], &deck["questions"]],
        [&length(&whole["cards"]), &length(&whole["check"]["questions"])]
    );
    assert!(deck["title"].as_str().is_some_and(|title| !title.is_empty() && !title.contains('|')), "{deck}");
    assert_eq!((&answer["errors"], &answer["findings"]), (&json!([]), &json!([])));
}

#[test]
fn what_is_no_json_is_told_with_its_line_and_fix() {
    let answer = linted("{\n  \"schema\": 1,,\n}");
    let error = json!({
        "line": 2, "column": 15, "path": "", "severity": "error", "code": "json",
        "message": "This is not JSON: key must be a string.", "fix": "Correct it here, or just before.",
        "japanese": {
            "message": "項目の名前が、引用符で囲まれていません。",
            "fix": "名前を半角の \" で囲んでください。カンマが二つ続いていないかも見てください。",
        },
    });
    assert_eq!(answer, json!({ "errors": [error], "findings": [] }));
}

#[test]
fn what_the_reader_refuses_is_an_error_in_every_call() {
    let bad = changed(|deck| deck["cards"][3]["topic"] = "nowhere".into());
    let line = bad.lines().position(|line| line.contains("\"nowhere\"")).expect("it is there") + 1;
    let errors = linted(&bad)["errors"].clone();
    assert_eq!((&errors[0]["path"], &errors[0]["line"]), (&json!("cards[3].topic"), &json!(line)));
    assert_eq!(told(&prove(&bad)), json!({ "errors": errors }));
    let both = told(&diff(&bad, EXOSOME));
    assert_eq!((&both["old_errors"], &both["errors"]), (&errors, &json!([])));
    assert_eq!(told(&review(EXOSOME, Some(bad.clone())))["old_errors"], errors);
    assert_eq!(told(&review(&bad, None)), json!({ "errors": errors, "old_errors": [] }));
}

#[test]
fn a_field_that_is_there_twice_is_an_error_at_the_second_and_is_told_once() {
    let twice = EXOSOME.replacen("\"title\":", "\"title\": \"一\",\n\"title\":", 1);
    let answer = linted(&twice);
    assert_eq!(answer["errors"].as_array().map(Vec::len), Some(1));
    assert_eq!(answer["errors"][0]["code"], "duplicate-field");
    let first = EXOSOME.lines().position(|line| line.contains("\"title\":")).expect("it is there") + 1;
    assert_eq!(answer["errors"][0]["line"], first + 1);
    assert_eq!(answer["findings"], json!([]));
    assert!(answer.get("deck").is_none());
}

#[test]
fn what_makes_a_deck_worse_is_a_finding_and_no_error() {
    let answer = linted(&changed(|deck| deck["review_by"] = "2020-11-01".into()));
    assert_eq!(answer["errors"], json!([]));
    assert_eq!(answer["deck"]["review_by"], "2020-11-01");
    let found = answer["findings"].as_array().expect("a list");
    assert!(found.iter().any(|found| found["code"] == "overdue" && found["path"] == "review_by"), "{answer}");
}

#[test]
fn a_day_that_is_none_is_refused() {
    let refusal = lint(EXOSOME, "tomorrow").expect_err("no day");
    assert!(refusal.contains("write it as 2026-11-23"), "{refusal}");
}

#[test]
fn the_proof_is_that_of_the_command_to_the_digest() {
    let answer = told(&prove(EXOSOME));
    let table = &answer["table"];
    assert_eq!(table["digest"], format!("{:016x}", digest::SHIPPED));
    assert_eq!((&table["proved"], &table["faults"]), (&json!(true), &json!([])));
    let sum = |rows: &Value| {
        rows.as_array().expect("rows").iter().filter_map(|row| row["combinations"].as_u64()).sum::<u64>()
    };
    assert_eq!(Some(sum(&table["headlines"])), table["combinations"].as_u64());
    for note in table["notes"].as_array().expect("rows") {
        assert!(note["answers"][0].as_str().is_some_and(|answer| answer.contains('=')), "{note}");
    }
}

#[test]
fn what_no_answer_leads_to_is_a_fault_with_its_line() {
    let lonely = changed(|deck| {
        let mut note = deck["check"]["notes"][0].clone();
        note["id"] = "lonely".into();
        deck["check"]["notes"].as_array_mut().expect("a list").push(note);
    });
    let line = lonely.lines().position(|line| line.contains("\"lonely\"")).expect("it is there");
    let table = told(&prove(&lonely))["table"].clone();
    assert_eq!(table["proved"], false);
    assert_eq!(
        (&table["faults"][0]["code"], &table["faults"][0]["line"]),
        (&json!("unreached-note"), &json!(line))
    );
    let notes = table["notes"].as_array().expect("rows");
    assert_eq!(notes.last().map(|note| &note["answers"]), Some(&json!([])));
}

#[test]
fn a_deck_without_a_self_check_has_nothing_to_prove() {
    let cards = changed(|deck| {
        deck.as_object_mut().expect("an object").remove("check");
    });
    assert_eq!(told(&prove(&cards))["table"]["questions"], 0);
}

#[test]
fn what_changes_for_readers_is_told_in_sentences_and_counts() {
    let new = changed(|deck| {
        let note = &mut deck["check"]["notes"][0];
        assert_ne!(note["level"], "confirm", "it changes");
        note["level"] = "confirm".into();
    });
    let answer = told(&diff(EXOSOME, &new));
    let changes = answer["changes"].as_array().expect("a list");
    assert!(
        changes.iter().any(|change| change.as_str().is_some_and(|said| said.contains("level"))),
        "{answer}"
    );
    let moves = answer["headlines"]["moves"].as_array().expect("a list");
    assert!(
        moves.iter().all(|one| one["example"][0].as_str().is_some_and(|said| said.contains('='))),
        "{answer}"
    );
    assert!(answer["headlines"]["moved"].as_u64() > Some(0), "{answer}");
    assert_eq!(told(&diff(EXOSOME, EXOSOME))["changes"], json!([]));
}

#[test]
fn the_sheet_is_a_page_without_script() {
    let html = told(&review(EXOSOME, Some(EXOSOME.to_owned())))["html"].clone();
    let html = html.as_str().expect("a page");
    assert!(html.starts_with("<!doctype html>") && !html.contains("<script"), "{}", &html[..80]);
}

#[test]
fn the_schema_is_the_published_one() {
    assert_eq!(schema(), include_str!("../../decks/deck.schema.json"));
}
