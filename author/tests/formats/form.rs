//! The form of an exported package: every field is one that H5P's libraries know, of the type they ask for.
//!
//! `h5p/*.json` are the fields of `semantics.json` of H5P.QuestionSet 1.21.13 and H5P.TrueFalse 1.8.24, without their words
//! (github.com/h5p/h5p-question-set and h5p-true-false, MIT).

use hontou_author::export::{H5P_LIBRARIES, h5p};
use hontou_core::deck::Verdict;
use serde_json::Value;

use super::shipped;

fn semantics(text: &str) -> Vec<Value> {
    serde_json::from_str(text).expect("a list of fields")
}

/// Every error of a group, each with its path.
fn errors(group: &Value, fields: &[Value], path: &str, found: &mut Vec<String>) {
    let Value::Object(there) = group else { return found.push(format!("{path} is no group")) };
    let named = |name: &str| fields.iter().find(|field| field["name"] == name);
    for (key, value) in there {
        let path = format!("{path}.{key}");
        match named(key) {
            Some(field) => one(value, field, &path, found),
            None => found.push(format!("{path} is unknown")),
        }
    }
    for field in fields {
        let name = field["name"].as_str().expect("a name");
        let is_needed = field["optional"] != true && field["common"] != true && field["has_default"] != true;
        // Of a group every field may have its default; the words for a video are for those who have one.
        let is_plain =
            field["type"] != "group" && !(path.ends_with("endGame") || path.ends_with("introPage"));
        if is_needed && is_plain && !there.contains_key(name) {
            found.push(format!("{path}.{name} is missing"));
        }
    }
}

fn one(value: &Value, field: &Value, path: &str, found: &mut Vec<String>) {
    let is_of_type = match field["type"].as_str().expect("a type") {
        "group" => return errors(value, field["fields"].as_array().expect("fields"), path, found),
        "list" => {
            let items = value.as_array().expect("a list");
            return items
                .iter()
                .enumerate()
                .for_each(|(at, item)| one(item, &field["field"], &format!("{path}[{at}]"), found));
        }
        "boolean" => value.is_boolean(),
        "number" => value.as_u64().is_some_and(|number| {
            number >= field["min"].as_u64().unwrap_or(0)
                && field["max"].as_u64().is_none_or(|max| number <= max)
        }),
        "text" => is_text(value, field),
        "select" => field["options"].as_array().is_some_and(|options| options.contains(value)),
        "library" => field["options"].as_array().is_some_and(|options| options.contains(&value["library"])),
        other => panic!("{path} is of the type {other}, which no test knows"),
    };
    if !is_of_type {
        found.push(format!("{path} is {value}"));
    }
}

/// A text without tags but those that are allowed. H5P puts a paragraph around what has any.
fn is_text(value: &Value, field: &Value) -> bool {
    let Some(text) = value.as_str() else { return false };
    let is_short = field["maxLength"].as_u64().is_none_or(|most| text.chars().count() as u64 <= most);
    let inner = match field["tags"].as_array() {
        Some(_) => {
            text.trim_end().strip_prefix("<p>").and_then(|text| text.strip_suffix("</p>")).unwrap_or(text)
        }
        None => text,
    };
    is_short && !inner.contains(['<', '>'])
}

#[test]
fn the_shipped_decks_are_packages_as_h5p_asks_for() {
    let set = semantics(include_str!("h5p/question-set.json"));
    let question = semantics(include_str!("h5p/true-false.json"));
    for (lang, tree) in shipped::all() {
        let deck = shipped::deck(tree);
        let package = h5p(&deck).file;
        let [about, content] = ["h5p.json", "content/content.json"].map(|name| file(&package, name));
        let mut found = Vec::new();
        errors(&content, &set, "", &mut found);
        let questions = content["questions"].as_array().expect("questions");
        for (at, part) in questions.iter().enumerate() {
            errors(&part["params"], &question, &format!("[{at}]"), &mut found);
            let id = part["subContentId"].as_str().expect("an id");
            assert!(
                id.len() == 36 && id.as_bytes()[14] == b'4' && b"89ab".contains(&id.as_bytes()[19]),
                "{id}"
            );
        }
        assert_eq!(found, [""; 0], "{lang}");
        let mut ids: Vec<_> = questions.iter().map(|part| part["subContentId"].as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), questions.len());
        let decided = deck.cards.iter().filter(|card| card.verdict != Verdict::Unknown);
        let answers: Vec<_> = decided.map(|card| card.verdict.name()).collect();
        let asked: Vec<_> =
            questions.iter().map(|part| part["params"]["correct"].as_str().unwrap_or_default()).collect();
        assert_eq!(asked, answers, "{lang}");
        let named: Vec<_> = about["preloadedDependencies"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|library| library["machineName"].as_str())
            .collect();
        assert_eq!(named, H5P_LIBRARIES.map(|(name, ..)| Some(name)));
        assert_eq!(
            (&about["mainLibrary"], about["language"].as_str()),
            (&"H5P.QuestionSet".into(), Some(lang.to_lowercase().as_str()))
        );
    }
}

#[test]
fn a_field_that_h5p_does_not_know_would_be_found() {
    let question = semantics(include_str!("h5p/true-false.json"));
    let mut found = Vec::new();
    let wrong = serde_json::json!({ "question": "<script>", "correct": "maybe", "claim": "a" });
    errors(&wrong, &question, "", &mut found);
    assert_eq!(found, [".question is \"<script>\"", ".correct is \"maybe\"", ".claim is unknown"]);
}

fn file(package: &[u8], name: &str) -> Value {
    let archive = rawzip::ZipArchive::from_slice(package).expect("an archive");
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().expect("an entry") {
        if entry.file_path().as_bytes() == name.as_bytes() {
            let place = archive.get_entry(entry.wayfinder()).expect("a file");
            return serde_json::from_reader(flate2::read::DeflateDecoder::new(place.data())).expect("JSON");
        }
    }
    panic!("there is no {name}")
}
