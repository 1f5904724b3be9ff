//! Places in a deck's file: the lint has a path, but an author needs the line.

use std::ops::Range;

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::Duplicate;

/// A deck's file, with the place of every value.
pub struct Source<'t> {
    text: &'t str,
    tree: Option<Value<'t>>,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place<'t> {
    /// The line, counted from 1.
    pub number: usize,
    /// The line as it is in the file.
    pub line: &'t str,
    /// The bytes of the line to mark.
    pub marked: Range<usize>,
}

impl<'t> Source<'t> {
    /// Takes a text. If it is not JSON it has no values, and every path is at its start.
    pub fn new(text: &'t str) -> Self {
        let parsed = parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default());
        Self { text, tree: parsed.ok().and_then(|parsed| parsed.value) }
    }

    /// The place of the value at a path, as in `cards[3].source.ref`. For a missing field: the object that lacks it.
    pub fn value(&self, path: &str) -> Place<'t> {
        let range = self.tree.as_ref().map_or(0..0, |tree| {
            let range = at(tree, path).range();
            range.start..range.end
        });
        self.bytes(range)
    }

    /// The place of the name of a field that is there twice: of the second, not of the first.
    pub fn key(&self, duplicate: &Duplicate) -> Place<'t> {
        let name = self.tree.as_ref().and_then(|tree| name(tree, &duplicate.steps));
        self.bytes(name.unwrap_or_default())
    }

    /// The place of a line and a column as serde counts them: from 1, with columns in bytes.
    pub fn column(&self, line: usize, column: usize) -> Place<'t> {
        let before: usize = self.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
        let start = self.text.floor_char_boundary(before + column.saturating_sub(1));
        let width = self.text[start..].chars().next().map_or(0, char::len_utf8);
        self.bytes(start..start + width)
    }

    /// A value of several lines is marked at its first character, the opening bracket.
    fn bytes(&self, range: Range<usize>) -> Place<'t> {
        let before = &self.text[..range.start];
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = self.text[start..].lines().next().unwrap_or_default();
        let from = (range.start - start).min(line.len());
        let to = range.end - start;
        let to = if to <= line.len() { to } else { (from + 1).min(line.len()) };
        Place { number: before.matches('\n').count() + 1, line, marked: from..to }
    }
}

impl Place<'_> {
    /// The column, counted in characters from 1.
    pub fn column(&self) -> usize {
        self.line[..self.marked.start].chars().count() + 1
    }
}

/// The value at a path, or the last one on the way there that exists.
fn at<'v, 't>(value: &'v Value<'t>, path: &str) -> &'v Value<'t> {
    let path = path.strip_prefix('.').unwrap_or(path);
    let next = match value {
        Value::Object(object) => {
            let fields = object.properties.iter().map(|field| (field.name.as_str(), &field.value));
            let steps = fields.filter_map(|(name, value)| Some((name.len(), value, after(path, name)?)));
            // A name may contain a dot, so take the longest match. Of equal names the last counts.
            steps.max_by_key(|(length, ..)| *length).map(|(_, value, rest)| (value, rest))
        }
        Value::Array(list) => index(path).and_then(|(at, rest)| Some((list.elements.get(at)?, rest))),
        _ => None,
    };
    next.map_or(value, |(value, rest)| at(value, rest))
}

/// The bytes of a field's name, by the numbers of the fields and items on the way there.
fn name(tree: &Value<'_>, steps: &[usize]) -> Option<Range<usize>> {
    let (field, way) = steps.split_last()?;
    let object = way.iter().try_fold(tree, |value, &step| match value {
        Value::Object(object) => object.properties.get(step).map(|field| &field.value),
        Value::Array(list) => list.elements.get(step),
        _ => None,
    })?;
    let range = object.as_object()?.properties.get(*field)?.name.range();
    Some(range.start..range.end)
}

/// What follows a field's name at the start of a path.
fn after<'p>(path: &'p str, name: &str) -> Option<&'p str> {
    let rest = path.strip_prefix(name)?;
    (!path.is_empty() && (rest.is_empty() || rest.starts_with(['.', '[']))).then_some(rest)
}

/// The number at the start of a path like `[3].claim`, and what follows it.
fn index(path: &str) -> Option<(usize, &str)> {
    let (number, rest) = path.strip_prefix('[')?.split_once(']')?;
    Some((number.parse().ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The line, the column and what is marked.
    fn place<'t>(text: &'t str, path: &str) -> (usize, usize, &'t str) {
        seen(&Source::new(text).value(path))
    }

    fn seen<'t>(place: &Place<'t>) -> (usize, usize, &'t str) {
        (place.number, place.column(), &place.line[place.marked.clone()])
    }

    const DECK: &str = "{
  \"title\": \"お茶\", \"lead\": \"薬\",
  \"cards\": [
    { \"id\": \"a\" }, { \"id\": \"b\", \"source\": { \"ref\": \"x\" } },
    {
      \"id\": \"c\"
    }
  ]
}";

    #[test]
    fn a_value_is_found_along_its_path() {
        assert_eq!(place(DECK, "title"), (2, 12, "\"お茶\""));
        assert_eq!(place(DECK, "lead"), (2, 26, "\"薬\""));
        assert_eq!(place(DECK, "cards[1].source.ref"), (4, 52, "\"x\""));
        assert_eq!(place(DECK, "cards[2].id"), (6, 13, "\"c\""));
    }

    #[test]
    fn what_is_missing_is_where_it_is_missing_from() {
        assert_eq!(place(DECK, "cards[0].source.ref"), (4, 5, "{ \"id\": \"a\" }"));
        assert_eq!(place(DECK, "cards[2].claim"), (5, 5, "{"));
        assert_eq!(place(DECK, "cards[3].claim"), (3, 12, "["));
        assert_eq!(place(DECK, "check"), (1, 1, "{"));
        assert_eq!(place(DECK, ""), (1, 1, "{"));
    }

    #[test]
    fn names_are_read_as_json_writes_them() {
        let text = r#"{ "a\"b": 1, "\u0063d": { "e.f": 2, "e": 3, "": 4 } }"#;
        assert_eq!(place(text, "a\"b").2, "1");
        assert_eq!(place(text, "cd.e.f").2, "2");
        assert_eq!(place(text, "cd.e").2, "3");
        assert_eq!(place(text, "cd").2, r#"{ "e.f": 2, "e": 3, "": 4 }"#);
    }

    #[test]
    fn of_a_field_that_is_there_twice_the_last_counts() {
        assert_eq!(place("{ \"a\": 1,\n  \"a\": 2 }", "a"), (2, 8, "2"));
    }

    #[test]
    fn a_field_that_is_there_twice_is_marked_at_its_second_name() {
        let text = "{\n  \"a\": [{ \"b\": 1, \"\\u0062\": 2 }],\n  \"a\": {}, \"a\": 3 }";
        let found = crate::json::parse(text).expect("it is JSON").duplicates;
        let source = Source::new(text);
        let places: Vec<_> = found.iter().map(|duplicate| seen(&source.key(duplicate))).collect();
        assert_eq!(places, [(2, 19, "\"\\u0062\""), (3, 3, "\"a\""), (3, 12, "\"a\"")]);
    }

    #[test]
    fn lines_may_end_as_elsewhere() {
        assert_eq!(place("{\r\n  \"a\": [\r\n  ]\r\n}\r\n", "a"), (2, 8, "["));
    }

    #[test]
    fn a_column_in_bytes_is_one_in_characters_after_all() {
        let text = "{\n  \"お茶\": 1,,\n}";
        assert_eq!(seen(&Source::new(text).column(2, 15)), (2, 11, ","));
        assert_eq!(seen(&Source::new(text).column(3, 1)), (3, 1, "}"));
        assert_eq!(seen(&Source::new("{\n").column(2, 0)), (2, 1, ""));
        assert_eq!(seen(&Source::new("").column(1, 0)), (1, 1, ""));
    }
}
