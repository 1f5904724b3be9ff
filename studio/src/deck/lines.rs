//! Where in a deck's file something stands, as [`pretty`] writes it.

use std::ops::Range;

use serde_json::Value;

use super::node::Node;
use super::path::{Path, Step};

/// As a deck's file is written.
pub fn pretty(deck: &Node) -> String {
    serde_json::to_string_pretty(&Value::from(deck)).expect("a tree can be written") + "\n"
}

/// The lines, counted from 0, on which what this leads to stands in the file; none if nothing is there.
pub fn lines_of(deck: &Node, path: &Path) -> Option<Range<usize>> {
    let mut node = deck;
    let mut first = 0;
    for step in path.steps() {
        // The bracket, then what stands before.
        first += 1;
        node = match (node, step) {
            (Node::Fields(fields), Step::Field(name)) => {
                let at = fields.iter().position(|(one, _)| one == name)?;
                first += fields[..at].iter().map(|(_, node)| height(node)).sum::<usize>();
                &fields[at].1
            }
            (Node::List(items), Step::Item(at)) => {
                let item = items.get(*at)?;
                first += items[..*at].iter().map(height).sum::<usize>();
                item
            }
            _ => return None,
        };
    }
    Some(first..first + height(node))
}

/// On how many lines it is written.
fn height(node: &Node) -> usize {
    let inside: usize = match node {
        Node::Leaf(_) => return 1,
        Node::List(items) => items.iter().map(height).sum(),
        Node::Fields(fields) => fields.iter().map(|(_, node)| height(node)).sum(),
    };
    // Nothing in it is written on one line, something between two brackets.
    if inside == 0 { 1 } else { inside + 2 }
}

/// The place of these lines in a text, in UTF-16 units, as a text area counts.
pub fn units_of(text: &str, lines: &Range<usize>) -> Range<u32> {
    let ends = |count: usize| text.split_inclusive('\n').take(count).map(units).sum();
    ends(lines.start)..ends(lines.end)
}

/// How long a text is, in UTF-16 units.
pub fn units(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_part_is_found_where_it_is_written() {
        let deck = Node::from(json!({
            "id": "tea", "topics": [], "cards": [{ "id": "one", "sources": ["a", "b"] }, { "id": "two", "claim": "茶𠮟" }],
            "check": { "questions": [{ "id": "q" }] },
        }));
        let text = pretty(&deck);
        for path in [
            "id",
            "topics",
            "cards",
            "cards[0].sources[1]",
            "cards[1]",
            "cards[1].claim",
            "check.questions[0]",
        ] {
            let path = Path::parse(path);
            let lines = lines_of(&deck, &path).expect("it is there");
            let units: Vec<u16> = text.encode_utf16().collect();
            let place = units_of(&text, &lines);
            let part =
                String::from_utf16(&units[place.start as usize..place.end as usize]).expect("whole signs");
            let part = part.trim().trim_end_matches(',');
            // A field is written behind its name.
            let part = if path.number().is_none() { part.split_once(": ").expect("a name").1 } else { part };
            let read: Value = serde_json::from_str(part).expect("JSON");
            assert_eq!(read, Value::from(deck.get(&path).expect("it is there")), "{path}");
        }
        assert_eq!(lines_of(&deck, &Path::default()), Some(0..text.lines().count()));
    }

    #[test]
    fn what_is_not_there_has_no_lines() {
        let deck = Node::from(json!({ "cards": [{}] }));
        for path in ["topics", "cards[1]", "cards.claim", "cards[0].id"] {
            assert_eq!(lines_of(&deck, &Path::parse(path)), None, "{path}");
        }
    }
}
