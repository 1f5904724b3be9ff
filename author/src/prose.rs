//! Which fields of a deck are prose: what a reader reads, and what a translation changes. Every other field stays the same
//! in every language.

use serde_json::Value;

/// The names of the fields whose value is a text or a list of texts. No such name is that of another kind of field, too.
const PROSE: [&str; 21] = [
    "alt",
    "ask",
    "body",
    "claim",
    "echo",
    "fact",
    "hint",
    "items",
    "labels",
    "lead",
    "meaning",
    "name",
    "publisher",
    "role",
    "section",
    "takeaway",
    "term",
    "text",
    "title",
    "unknown",
    "why",
];

/// Whether the field of a deck with this name is prose.
pub fn is_prose(field: &str) -> bool {
    PROSE.contains(&field)
}

/// Calls `change` with every text of a deck that is prose, and with the name of its field.
///
/// ```
/// use hontou_author::prose::each_text;
///
/// let mut deck = serde_json::json!({ "id": "tea", "title": "Tea", "checklists": [{ "items": ["Why?"] }] });
/// each_text(&mut deck, &mut |_, text| *text = text.to_uppercase());
/// assert_eq!(deck, serde_json::json!({ "id": "tea", "title": "TEA", "checklists": [{ "items": ["WHY?"] }] }));
/// ```
pub fn each_text(deck: &mut Value, change: &mut impl FnMut(&str, &mut String)) {
    match deck {
        Value::Array(items) => items.iter_mut().for_each(|item| each_text(item, change)),
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(text) if is_prose(name) => change(name, text),
                    Value::Array(texts) if is_prose(name) => {
                        let texts = texts.iter_mut().filter_map(|text| match text {
                            Value::String(text) => Some(text),
                            _ => None,
                        });
                        texts.for_each(|text| change(name, text));
                    }
                    other => each_text(other, change),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::schema::schema;

    /// Whether the schema of a field is that of a text or of a list of texts.
    fn holds_text(field: &Value) -> bool {
        let is_text = |schema: &Value| schema["$ref"] == "#/$defs/Text";
        is_text(field) || is_text(&field["items"])
    }

    #[test]
    fn a_field_is_prose_if_and_only_if_the_schema_says_it_holds_text() {
        let schema = schema();
        let parts = schema["$defs"].as_object().expect("parts").values().chain([&schema]);
        let fields = parts.filter_map(|part| part["properties"].as_object()).flatten();
        let mut prose = BTreeSet::new();
        for (name, field) in fields {
            assert_eq!(is_prose(name), holds_text(field), "{name}: {field:#}");
            if holds_text(field) {
                prose.insert(name.as_str());
            }
        }
        assert_eq!(prose, BTreeSet::from(PROSE), "no name is left over");
    }
}
