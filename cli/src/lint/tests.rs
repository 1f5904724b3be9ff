//! Whole runs over files, word for word.

use std::fs;

use hontou_author::template::{TemplateLang, new_deck};

use serde_json::Value;

use super::*;

/// The day on which the deck below was reviewed.
const DAY: Date = Date { year: 2026, month: 11, day: 23 };

/// What `hontou new` writes.
fn fresh() -> String {
    let later = Date { year: 2027, ..DAY };
    new_deck("tea", TemplateLang::En, DAY, later).expect("it is a deck")
}

/// The same deck with a mistake in it.
fn with_mistake(from: &str, to: &str) -> String {
    assert_eq!(fresh().matches(from).count(), 1, "{from} is there once");
    fresh().replace(from, to)
}

/// What a run over one file with this text prints, and the code it ends with.
fn run_over(text: &str, json: bool, strict: bool) -> (String, u8) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("tea.json");
    fs::write(&path, text).expect("the file is written");
    let Outcome { printed, errors, code } = run_on(&Options { decks: vec![path.clone()], json, strict }, DAY);
    assert!(errors.is_empty(), "{errors:?}");
    let plain = anstream::adapter::strip_str(&printed).to_string();
    (plain.replace(&path.display().to_string(), "tea.json"), code)
}

#[test]
fn a_clean_deck_prints_nothing() {
    assert_eq!(run_over(&fresh(), false, true), (String::new(), 0));
    assert_eq!(run_over(&fresh(), true, true), ("[]\n".to_owned(), 0));
}

#[test]
fn a_finding_is_shown_over_its_line() {
    let text = with_mistake(
        "\"Is it known what (subject) does over many years?\"",
        "\"お茶は<b>薬</b>？\", \"figur\": 1",
    );
    let (printed, code) = run_over(&text, false, false);
    assert_eq!(
        printed,
        "error[unknown-field]: There is no field \"figur\" here.
  --> tea.json:46:41
   |
46 |       \"claim\": \"お茶は<b>薬</b>？\", \"figur\": 1,
   |                                              ^ cards[2].figur
   |
   = help: Did you mean \"figure\"? The fields are: id, topic, starter, claim, verdict, fact, why, unknown, takeaway, source, sources, as_of, figure.

1 error in 1 deck
"
    );
    assert_eq!(code, FOUND);
}

#[test]
fn warnings_alone_fail_only_with_strict() {
    let text = with_mistake("\"Choosing\"", "\"Choosing \"");
    let (printed, code) = run_over(&text, false, false);
    assert!(printed.starts_with("warning[stray-blank]: "), "{printed}");
    assert!(printed.ends_with("\n\n1 warning in 1 deck\n"), "{printed}");
    assert_eq!(code, 0);
    assert_eq!(run_over(&text, false, true).1, FOUND);
}

#[test]
fn what_is_no_json_is_shown_in_the_same_way() {
    assert_eq!(
        run_over("{\n  \"schema\": 1,,\n}", false, false),
        (
            "error[json]: This is not JSON: key must be a string.
 --> tea.json:2:15
  |
2 |   \"schema\": 1,,
  |               ^
  |
  = help: Correct it here, or just before.

1 error in 1 deck
"
            .to_owned(),
            FOUND
        )
    );
}

#[test]
fn programs_get_rows() {
    let (printed, code) = run_over("{ \"schema\": 2 }", true, false);
    assert_eq!(
        serde_json::from_str::<Value>(&printed).expect("it is JSON"),
        serde_json::json!([{
            "file": "tea.json",
            "line": 1,
            "column": 13,
            "path": "schema",
            "severity": "error",
            "code": "schema",
            "message": "This deck is of a schema that this version of hontou does not read.",
            "fix": "Write \"schema\": 1, or use a newer hontou.",
        }])
    );
    assert_eq!(code, FOUND);
}

#[test]
fn a_file_that_cannot_be_read_does_not_hide_the_others() {
    let folder = tempfile::tempdir().expect("a folder");
    let [gone, bad] = ["gone.json", "bad.json"].map(|name| folder.path().join(name));
    fs::write(&bad, "[").expect("the file is written");
    let outcome = run_on(&Options { decks: vec![gone, bad], json: false, strict: false }, DAY);
    assert!(outcome.printed.contains("This is not JSON"));
    assert_eq!((outcome.errors.len(), outcome.code), (1, UNREADABLE));
}
