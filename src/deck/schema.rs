//! The form of a deck as a JSON Schema, made from the types: an editor completes, explains and checks a deck with it.
//!
//! It says what the reader of decks accepts, value by value. What holds between values (an id that names nothing, a
//! promise to readers) is for the reader's checks and the lint.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::{Map, Value};

use super::model::Deck;

/// The schema of a deck file, described field by field.
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(as_read));
    settings.into_generator().into_root_schema_for::<Deck>().to_value()
}

/// What the reader of decks does otherwise than serde would: it refuses fields it does not know, and `null` is no way to
/// leave a field out.
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
    if let Some(Value::Array(ways)) = fields.get_mut("anyOf") {
        ways.retain(|way| way["type"] != "null");
        if let [Value::Object(only)] = ways.as_slice() {
            let only = only.clone();
            fields.remove("anyOf");
            fields.extend(only);
        }
    }
}
