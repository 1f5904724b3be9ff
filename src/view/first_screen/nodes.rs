//! HTML as Yew writes it natively, read back as plain nodes.

use std::collections::HashMap;

use html_escape::decode_html_entities;
use serde_json::{Map, Value, json};

/// Elements that hold nothing and are not closed.
const VOID: [&str; 1] = ["input"];

/// Elements, each of them once, however often it is drawn.
#[derive(Default)]
pub(super) struct Nodes {
    elements: Vec<Value>,
    numbers: HashMap<String, usize>,
}

impl Nodes {
    /// Adds one element with all that is in it, and returns its number.
    pub(super) fn add(&mut self, html: &str) -> usize {
        let mut rest = html;
        let content = self.content(&mut rest);
        let [Value::Number(number)] = content.as_slice() else { unreachable!("the widget is one element") };
        number.as_u64().and_then(|number| usize::try_from(number).ok()).expect("it is a number of ours")
    }

    pub(super) fn into_json(self) -> Value {
        self.elements.into()
    }

    /// What stands there up to a closing tag, which is taken, or to the end.
    fn content(&mut self, rest: &mut &str) -> Vec<Value> {
        let mut content = Vec::new();
        while !rest.is_empty() {
            let (text, from) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            if !text.is_empty() {
                content.push(json!(decode_html_entities(text)));
            }
            let Some(tag) = from.strip_prefix('<') else { break };
            let (tag, after) = tag.split_at(end_of_tag(tag));
            *rest = &after[1..];
            if tag.starts_with('/') {
                break;
            }
            content.push(self.element(tag, rest).into());
        }
        content
    }

    /// An element by what stands in its tag. What is in it is taken.
    fn element(&mut self, tag: &str, rest: &mut &str) -> usize {
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut element = vec![json!(name), Value::Object(attributes_in(attributes))];
        if !VOID.contains(&name) {
            element.extend(self.content(rest));
        }
        let element = Value::from(element);
        *self.numbers.entry(element.to_string()).or_insert_with(|| {
            self.elements.push(element);
            self.elements.len() - 1
        })
    }
}

/// Where a tag ends: no `>` in an attribute's value counts.
fn end_of_tag(tag: &str) -> usize {
    let mut quoted = false;
    let ends = |sign: char| {
        quoted ^= sign == '"';
        sign == '>' && !quoted
    };
    tag.find(ends).expect("a tag is closed")
}

/// `a="1" b=""` by name.
fn attributes_in(mut written: &str) -> Map<String, Value> {
    let mut attributes = Map::new();
    while let Some((name, value)) = written.trim_start().split_once("=\"") {
        let (value, after) = value.split_once('"').expect("a value is closed");
        attributes.insert(name.to_owned(), json!(decode_html_entities(value)));
        written = after;
    }
    attributes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(html: &str) -> (usize, Value) {
        let mut nodes = Nodes::default();
        (nodes.add(html), nodes.into_json())
    }

    #[test]
    fn texts_stay_in_place_and_elements_are_there_once() {
        let html = "<p class=\"a\">1 &lt; 2<b>x</b> &amp; <b>x</b></p>";
        let expected = json!([["b", {}, "x"], ["p", { "class": "a" }, "1 < 2", 0, " & ", 0]]);
        assert_eq!(read(html), (1, expected));
    }

    #[test]
    fn values_hold_any_sign_and_void_elements_hold_nothing() {
        let html = "<label title=\"a &gt; &quot;b&quot; >\"><input type=\"checkbox\" name=\"\">c</label>";
        let expected = json!([
            ["input", { "type": "checkbox", "name": "" }],
            ["label", { "title": "a > \"b\" >" }, 0, "c"],
        ]);
        assert_eq!(read(html), (1, expected));
    }
}
