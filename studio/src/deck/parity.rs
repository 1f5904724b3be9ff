//! Two languages of one deck beside each other: what one has and the other lacks, and what differs that should not.

use super::node::Node;
use super::path::Path;

/// The lists whose items have an id, and which of their fields are the same in every language.
const LISTS: [(&str, &[&str]); 6] = [
    ("topics", &[]),
    ("cards", &["topic", "starter", "verdict", "as_of"]),
    ("sources", &["kind"]),
    ("check.questions", &["safety", "several"]),
    ("check.notes", &["level"]),
    ("checklists", &["kind"]),
];

/// What is unequal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unequal {
    /// The other has it, this has not: an id in a list.
    Missing(String, String),
    /// This has it, the other has not.
    Alone(Path),
    /// A field says something else; the name of the field.
    Differs(Path, &'static str),
    /// A text is in this that the other has not, or the other way round; the name of the field.
    Lacks(Path, String),
}

/// What is unequal in the deck, seen beside the same deck in another language.
pub fn unequal(deck: &Node, other: &Node) -> Vec<Unequal> {
    let mut found = Vec::new();
    for (list, same) in LISTS {
        let path = Path::parse(list);
        let [mine, theirs] = [deck, other].map(|deck| deck.get(&path).map_or(&[][..], Node::items));
        for item in theirs {
            let id = item.text_of("id");
            if !mine.iter().any(|one| one.text_of("id") == id) {
                found.push(Unequal::Missing(list.to_owned(), id.to_owned()));
            }
        }
        for (at, item) in mine.iter().enumerate() {
            let place = path.item(at);
            let Some(twin) = theirs.iter().find(|one| one.text_of("id") == item.text_of("id")) else {
                found.push(Unequal::Alone(place));
                continue;
            };
            for name in same {
                if item.field(name) != twin.field(name) {
                    found.push(Unequal::Differs(place.clone(), name));
                }
            }
            fields(item, twin, same, &place, &mut found);
        }
    }
    found
}

/// Fields that one of both has not, and lists that are longer in one of both.
fn fields(item: &Node, twin: &Node, same: &[&str], place: &Path, found: &mut Vec<Unequal>) {
    let (Node::Fields(mine), Node::Fields(theirs)) = (item, twin) else { return };
    let names = mine.iter().chain(theirs.iter()).map(|(name, _)| &**name);
    let mut seen: Vec<&str> = Vec::new();
    for name in names.filter(|name| !same.contains(name)) {
        if seen.contains(&name) {
            continue;
        }
        seen.push(name);
        let [mine, theirs] = [item, twin].map(|one| one.field(name));
        let unlike = match (mine, theirs) {
            (Some(mine), Some(theirs)) => mine.items().len() != theirs.items().len(),
            (None, None) => false,
            _ => true,
        };
        if unlike {
            found.push(Unequal::Lacks(place.clone(), name.to_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn built_in(lang: &str) -> Node {
        let path = format!("{}/../decks/exosome.{lang}.json", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).expect("a built-in deck");
        Node::from(serde_json::from_str::<Value>(&text).expect("JSON"))
    }

    #[test]
    fn a_deck_is_equal_to_itself() {
        assert_eq!(unequal(&built_in("ja"), &built_in("ja")), []);
    }

    #[test]
    fn what_one_of_both_lacks_is_told() {
        let deck = |cards: Value| Node::from(json!({ "cards": cards }));
        let ja = deck(json!([
            { "id": "a", "verdict": "true", "unknown": "?" },
            { "id": "b", "verdict": "false", "sources": [1] },
        ]));
        let en = deck(json!([
            { "id": "b", "verdict": "true", "sources": [1, 2] },
            { "id": "c", "verdict": "true" },
            { "id": "a", "verdict": "true" },
        ]));
        let cards = Path::parse("cards");
        let expected = [
            Unequal::Missing("cards".into(), "c".into()),
            Unequal::Lacks(cards.item(0), "unknown".into()),
            Unequal::Differs(cards.item(1), "verdict"),
            Unequal::Lacks(cards.item(1), "sources".into()),
        ];
        assert_eq!(unequal(&ja, &en), expected);
    }
}
