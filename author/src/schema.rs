//! The format of a deck as a JSON Schema, generated from the types. Editors use it to complete, explain and check a deck.
//!
//! It describes the values that `Deck::read` accepts, one by one. Rules between values (dangling ids, promises to readers)
//! are left to validation and to the lint.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::{Map, Value};

use hontou_core::deck::Deck;

/// The schema of a deck file, described field by field.
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(as_read));
    settings.into_generator().into_root_schema_for::<Deck>().to_value()
}

/// The schema as the text of a file: indented, with a line break at the end.
pub fn text() -> String {
    format!("{:#}\n", schema())
}

/// Where `Deck::read` differs from serde: it refuses unknown fields, and a field cannot be left out by writing `null`.
fn as_read(schema: &mut schemars::Schema) {
    let Some(fields) = schema.as_object_mut() else { return };
    without_null(fields);
    if fields.contains_key("properties") {
        fields.insert("additionalProperties".to_owned(), false.into());
    }
}

fn without_null(fields: &mut Map<String, Value>) {
    if fields.get("default").is_some_and(Value::is_null) {
        fields.remove("default");
    }
    if let Some(Value::Array(types)) = fields.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            fields.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(choices)) = fields.get_mut("anyOf") {
        choices.retain(|choice| choice["type"] != "null");
        if let [Value::Object(only)] = choices.as_slice() {
            let only = only.clone();
            fields.remove("anyOf");
            fields.extend(only);
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use jsonschema::Validator;
    use serde_json::{Value, json};

    use super::*;

    fn validator() -> Validator {
        jsonschema::validator_for(&schema()).expect("it is a schema")
    }

    fn decks() -> [Value; 4] {
        let fresh = |template: &str| {
            let deck = template.replace("%id%", "tea").replace("%reviewed%", "2026-11-23");
            deck.replace("%review_by%", "2027-11-23")
        };
        [
            include_str!("../../decks/exosome.ja.json").to_owned(),
            include_str!("../../decks/exosome.en.json").to_owned(),
            fresh(include_str!("template/ja.json")),
            fresh(include_str!("template/en.json")),
        ]
        .map(|text| serde_json::from_str(&text).expect("a deck is JSON"))
    }

    #[test]
    fn the_file_is_up_to_date() {
        let file = include_str!("../../decks/deck.schema.json");
        assert!(file == text(), "decks/deck.schema.json is out of date: `cargo xtask codegen` updates it");
    }

    #[test]
    fn the_decks_there_are_are_valid() {
        for deck in decks() {
            let faults: Vec<_> = validator().iter_errors(&deck).map(|fault| fault.to_string()).collect();
            assert_eq!(faults, [""; 0]);
        }
    }

    /// An editor marks what `Deck::read` would refuse, value by value.
    #[test]
    fn what_no_reader_takes_is_not_valid() {
        let validator = validator();
        let [deck, ..] = decks();
        for (pointer, value) in [
            ("", json!([])),
            ("/schema", json!(2)),
            ("/id", json!("Tea Time")),
            ("/title", json!("{茶")),
            ("/reviewed", json!("2026-13-01")),
            ("/sources/0/kind", json!("paper")),
            ("/sources/1/url", json!("javascript:alert(1)")),
            ("/cards/0/verdict", json!("maybe")),
            ("/cards/0/source", json!({ "ref": "article", "page": 3 })),
            ("/cards/0/source", json!({ "section": "A" })),
            ("/cards/0/starter", json!(null)),
            ("/check", json!(null)),
            ("/check/notes/0/level", json!("high")),
            ("/checklists", json!([{ "id": "a", "title": "A", "items": [], "note": "" }])),
        ] {
            let mut bad = deck.clone();
            *bad.pointer_mut(pointer).expect("it is there") = value;
            assert!(!validator.is_valid(&bad), "{pointer}");
        }
        for (field, value) in
            [("subtitle", json!("unheard of")), ("figure", json!({ "src": "../x.svg", "alt": "A" }))]
        {
            let mut bad = deck.clone();
            bad["cards"][0][field] = value;
            assert!(!validator.is_valid(&bad), "{field}");
        }
    }

    /// An editor explains every field and every value of a choice, in words that need no Rust.
    #[test]
    fn everything_is_described() {
        let schema = schema();
        let parts = schema["$defs"].as_object().expect("parts").values().chain([&schema]);
        for part in parts {
            let fields = part["properties"].as_object().into_iter().flat_map(|fields| fields.values());
            let choices = part["oneOf"].as_array().into_iter().flatten();
            for one in fields.chain(choices).chain([part]) {
                let said = one["description"].as_str().unwrap_or_default();
                assert!(!said.is_empty() && !said.contains("[`"), "{one:#}");
            }
        }
    }
}
