//! A deck's text as a tree (the feature `json`), with the fields that an object has twice. A parser keeps the last of them and says nothing, so
//! what the author wrote in the first would be lost.

use std::collections::HashMap;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use crate::deck::{Deck, Json, Problem};

/// A text that is JSON.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed {
    /// The tree, as a browser parses it: of equal fields the last counts.
    pub tree: Json,
    /// Every field that its object has already, in the order of the text.
    pub duplicates: Vec<Duplicate>,
    /// The size of the text.
    pub bytes: usize,
}

/// A field that its object has already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// As in `cards[3].fact`: the path of both fields.
    pub path: String,
    /// The way to it in numbers, which tell equal fields apart: the how-manieth field or item to go to at each step.
    pub steps: Vec<usize>,
}

/// Parses a text. Fields stay in their order.
///
/// # Errors
///
/// What is not JSON, with its line and column.
///
/// ```
/// use hontou_core::json::parse;
///
/// let parsed = parse(r#"{ "cards": [{ "fact": "a", "f\u0061ct": "b" }] }"#).unwrap();
/// assert_eq!(parsed.duplicates[0].path, "cards[0].fact");
/// ```
pub fn parse(text: &str) -> serde_json::Result<Parsed> {
    let mut walk = Walk::default();
    let mut parser = serde_json::Deserializer::from_str(text);
    let tree = Node(&mut walk).deserialize(&mut parser)?;
    parser.end()?;
    Ok(Parsed { tree, duplicates: walk.duplicates, bytes: text.len() })
}

/// Where parsing is, and what it found.
#[derive(Default)]
struct Walk {
    path: String,
    steps: Vec<usize>,
    duplicates: Vec<Duplicate>,
}

impl Walk {
    /// Parses a field or an item, as the one with this number.
    fn step<T>(&mut self, name: &str, number: usize, parse: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.path.len();
        if !(self.path.is_empty() || name.starts_with('[')) {
            self.path.push('.');
        }
        self.path.push_str(name);
        self.steps.push(number);
        let parsed = parse(self);
        self.steps.pop();
        self.path.truncate(length);
        parsed
    }

    fn found(&mut self) {
        self.duplicates.push(Duplicate { path: self.path.clone(), steps: self.steps.clone() });
    }
}

/// The value that is parsed next.
struct Node<'w>(&'w mut Walk);

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, parser: D) -> Result<Json, D::Error> {
        parser.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, is: bool) -> Result<Json, E> {
        Ok(Json::Bool(is))
    }

    #[expect(clippy::cast_precision_loss, reason = "a browser's numbers are no more precise")]
    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "a browser's numbers are no more precise")]
    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::String(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        let mut next =
            |at: usize| self.0.step(&format!("[{at}]"), at, |walk| list.next_element_seed(Node(walk)));
        while let Some(item) = next(items.len())? {
            items.push(item);
        }
        Ok(Json::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Json, A::Error> {
        let mut fields: Vec<(String, Json)> = Vec::new();
        let mut places = HashMap::new();
        let mut number = 0;
        while let Some(key) = object.next_key::<String>()? {
            let before = places.get(&key).copied();
            let value = self.0.step(&key, number, |walk| {
                if before.is_some() {
                    walk.found();
                }
                object.next_value_seed(Node(walk))
            })?;
            if let Some(at) = before {
                let at: usize = at;
                fields[at].1 = value;
            } else {
                places.insert(key.clone(), fields.len());
                fields.push((key, value));
            }
            number += 1;
        }
        Ok(Json::Object(fields))
    }
}

/// Copies a value that a program changed into the tree that [`Deck::read`] takes. A text goes through [`parse`], which also
/// finds the fields that are there twice.
pub fn tree(value: Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(is) => Json::Bool(is),
        Value::Number(number) => Json::Number(number.as_f64().unwrap_or(f64::NAN)),
        Value::String(text) => Json::String(text),
        Value::Array(items) => Json::Array(items.into_iter().map(tree).collect()),
        Value::Object(fields) => {
            Json::Object(fields.into_iter().map(|(key, value)| (key, tree(value))).collect())
        }
    }
}

/// Why a text is no deck.
#[derive(Debug)]
pub enum NotADeck {
    /// It is not JSON, with the line and column.
    NotJson(serde_json::Error),
    /// It has fields twice: of each, one would be lost.
    Twice(Vec<Duplicate>),
    /// What [`Deck::read`] refuses.
    Refused(Vec<Problem>),
}

impl fmt::Display for NotADeck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = match self {
            Self::NotJson(error) => vec![format!("this is not JSON: {error}")],
            Self::Twice(fields) => fields
                .iter()
                .map(|field| format!("{}: This field is there twice. Keep one of them.", field.path))
                .collect(),
            Self::Refused(problems) => problems.iter().map(ToString::to_string).collect(),
        };
        f.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for NotADeck {}

impl Deck {
    /// Reads a deck from its text, as strictly as the command for authors.
    ///
    /// # Errors
    ///
    /// Everything that keeps it from being used: a line for each, with its place and its fix.
    ///
    /// ```
    /// use hontou_core::deck::Deck;
    ///
    /// let error = Deck::from_json(r#"{ "schema": 2, "schema": 2 }"#).unwrap_err();
    /// assert_eq!(error.to_string(), "schema: This field is there twice. Keep one of them.");
    /// ```
    pub fn from_json(text: &str) -> Result<Self, NotADeck> {
        let Parsed { tree, duplicates, .. } = parse(text).map_err(NotADeck::NotJson)?;
        if !duplicates.is_empty() {
            return Err(NotADeck::Twice(duplicates));
        }
        Self::read(&tree).map_err(NotADeck::Refused)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn twice(text: &str) -> Vec<String> {
        parse(text).expect("it is JSON").duplicates.into_iter().map(|found| found.path).collect()
    }

    #[test]
    fn every_field_that_is_there_twice_is_found_at_any_depth() {
        assert_eq!(twice(r#"{ "a": 1, "b": { "c": 2 }, "c": [{ "a": 3 }, { "a": 4 }] }"#), [""; 0]);
        assert_eq!(twice(r#"{ "a": 1, "a": 2, "a": 3 }"#), ["a", "a"]);
        assert_eq!(twice(r#"[0, { "a": [{ "b": 1, "b": 2 }] }]"#), ["[1].a[0].b"]);
        assert_eq!(
            twice(r#"{ "a": { "b": 1, "b": 2 }, "a": { "c": { "d": 3, "d": 4 } } }"#),
            ["a.b", "a", "a.c.d"],
            "in what is lost, too"
        );
    }

    #[test]
    fn keys_are_compared_as_they_are_meant() {
        assert_eq!(twice(r#"{ "fact": 1, "f\u0061ct": 2 }"#), ["fact"]);
        assert_eq!(twice(r#"{ "fact": 1, "Fact": 2, "": 3, " ": 4 }"#), [""; 0]);
    }

    #[test]
    fn the_tree_is_that_of_a_browser() {
        for text in [
            r#"{ "a": 1, "b": 2, "a": { "c": [null, true, "\ud83c\udf75", -1, 1.5e3, 18446744073709551615] } }"#,
            "[]",
            " 7 ",
        ] {
            let value = serde_json::from_str(text).expect("it is JSON");
            assert_eq!(parse(text).expect("it is JSON").tree, tree(value));
        }
    }

    #[test]
    fn what_keeps_a_text_from_being_a_deck_is_said_with_its_place() {
        let said = |text: &str| Deck::from_json(text).expect_err("no deck").to_string();
        assert_eq!(said("{"), "this is not JSON: EOF while parsing an object at line 1 column 1");
        assert!(said("{}").contains("[missing-field]"), "{}", said("{}"));
        let deck = include_str!("../../decks/exosome.en.json");
        assert_eq!(Deck::from_json(deck).expect("a deck").lang, "en");
        let twice = deck.replacen("\"claim\"", "\"why\": \"\", \"claim\"", 1);
        assert_eq!(said(&twice), "cards[0].why: This field is there twice. Keep one of them.");
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for text in ["", "{", "{} {}", "[1,]", "{\"a\":1,}", "// a\n1", "\"\\ud800\""] {
            let expected = serde_json::from_str::<serde_json::Value>(text).expect_err(text).to_string();
            assert_eq!(parse(text).expect_err(text).to_string(), expected);
        }
    }
}
