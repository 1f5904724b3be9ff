//! What may stand where in a deck, from the schema that core writes: forms follow it, so that they cannot forget a field.

use std::rc::Rc;
use std::sync::LazyLock;

use serde_json::Value;

use super::path::{Path, Step};

static SCHEMA: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../decks/deck.schema.json")).expect("the schema is JSON")
});

/// What a value is, by the names of the schema's definitions.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Its name, as in `Card`; `Deck` for the whole.
    pub name: &'static str,
    schema: &'static Value,
}

impl PartialEq for Shape {
    fn eq(&self, other: &Self) -> bool {
        // The same part of the one schema is equal without looking into it.
        self.name == other.name && (std::ptr::eq(self.schema, other.schema) || self.schema == other.schema)
    }
}

/// A field of a thing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Field {
    /// Its name in the JSON.
    pub name: &'static str,
    /// What it holds.
    pub shape: Shape,
    /// Whether a deck cannot be without it.
    pub required: bool,
}

impl Shape {
    /// That of a deck.
    pub fn deck() -> Self {
        Self { name: "Deck", schema: &SCHEMA }
    }

    /// That of what stands there, whether something does or not. What the schema does not know has no name.
    pub fn at(path: &Path) -> Self {
        path.steps().iter().fold(Self::deck(), |shape, step| match step {
            Step::Field(name) => shape.field(name).map_or(Self::unknown(), |field| field.shape),
            Step::Item(_) => shape.item().unwrap_or(Self::unknown()),
        })
    }

    fn unknown() -> Self {
        Self { name: "", schema: &Value::Null }
    }

    fn resolved(schema: &'static Value) -> Self {
        let Some(name) = schema["$ref"].as_str().and_then(|at| at.strip_prefix("#/$defs/")) else {
            let name = match schema["type"].as_str() {
                Some("array") => "List",
                Some("boolean") => "Flag",
                Some("string") => "Word",
                _ => "",
            };
            return Self { name, schema };
        };
        Self { name, schema: &SCHEMA["$defs"][name] }
    }

    /// The fields of a thing, in their order; none for anything else.
    pub fn fields(self) -> impl Iterator<Item = Field> {
        let required = move |name: &str| {
            self.schema["required"].as_array().is_some_and(|all| all.iter().any(|one| one == name))
        };
        self.schema["properties"].as_object().into_iter().flatten().map(move |(name, schema)| Field {
            name,
            shape: Self::resolved(schema),
            required: required(name),
        })
    }

    /// A field by its name.
    pub fn field(self, name: &str) -> Option<Field> {
        self.fields().find(|field| field.name == name)
    }

    /// The names of its fields, in their order.
    pub fn order(self) -> Vec<Rc<str>> {
        self.fields().map(|field| field.name.into()).collect()
    }

    /// What a list holds, none for anything else.
    pub fn item(self) -> Option<Self> {
        (self.name == "List").then(|| Self::resolved(&self.schema["items"]))
    }

    /// The words that it may be, if it is one of a few.
    pub fn choices(self) -> Vec<&'static str> {
        let of = |name: &str| self.schema[name].as_array().map(Vec::as_slice).unwrap_or_default();
        let listed = of("enum").iter().filter_map(Value::as_str);
        listed.chain(of("oneOf").iter().filter_map(|one| one["const"].as_str())).collect()
    }

    /// Whether it has fields of its own.
    pub fn is_thing(self) -> bool {
        self.schema["properties"].is_object()
    }

    /// The lists that an id can refer to.
    pub const REFERRED: [&'static str; 4] = ["sources", "topics", "check.notes", "checklists"];

    /// The list that an id of this kind refers to, as in `sources` for the `SourceId` of a cite. Not for the id of the thing
    /// itself.
    pub fn referred(self) -> Option<&'static str> {
        Some(match self.name {
            "SourceId" => "sources",
            "TopicId" => "topics",
            "NoteId" => "check.notes",
            "ChecklistId" => "checklists",
            _ => return None,
        })
    }
}
