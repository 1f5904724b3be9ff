//! Fixes that need no thought: what lint says is wrong, put right by one press.

use hontou_author::lint::in_our_signs;
use serde_json::Value;

use super::blank;
use super::node::Node;
use super::path::Path;

/// What is to be put where, or taken away, so that the rule of this name is content; none where somebody must think.
pub fn fix(code: &str, path: &Path, deck: &Node) -> Option<(Path, Option<Node>)> {
    let node = deck.get(path);
    let text = node.map_or("", Node::text);
    match code {
        "ruby-signs" => Some((path.clone(), Some(in_our_signs(text).as_str().into()))),
        "stray-blank" => Some((path.clone(), Some(as_one_paragraph(text).as_str().into()))),
        "schema" => Some((path.clone(), Some(Node::Leaf(Value::from(1))))),
        "duplicate-id" => {
            let (list, at) = path.parent().and_then(|item| Some((item.parent()?, item.number()?)))?;
            let others: Vec<_> = deck
                .get(&list)?
                .items()
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != at)
                .map(|(_, item)| item.clone())
                .collect();
            Some((path.clone(), Some(blank::free(text, &others).as_str().into())))
        }
        "unknown-field" | "unused-source" | "unused-topic" | "unused-checklist" | "unused-note"
        | "unused-term" | "none-alone" | "echo-twice" => node.is_some().then(|| (path.clone(), None)),
        _ => None,
    }
    .filter(|(path, node)| deck.get(path) != node.as_ref())
}

/// Without spaces around it, line breaks and other signs that nobody sees.
fn as_one_paragraph(text: &str) -> String {
    let without: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    without.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn deck() -> Node {
        Node::from(json!({
            "schema": 2,
            "cards": [{ "id": "one", "claim": " 真皮《しんぴ》に\n届く？" }, { "id": "one" }, { "id": "one-1" }],
            "sources": [{ "id": "old" }],
        }))
    }

    fn fixed(code: &str, path: &str) -> Option<Node> {
        let deck = deck();
        let (path, node) = fix(code, &Path::parse(path), &deck)?;
        Some(deck.with(&path, node, &|_| Vec::new()))
    }

    #[test]
    fn what_needs_no_thought_is_put_right() {
        let text = |node: Option<Node>, path: &str| node.expect("a fix").get(&Path::parse(path)).cloned();
        assert_eq!(text(fixed("schema", "schema"), "schema"), Some(Node::Leaf(json!(1))));
        let claim = text(fixed("stray-blank", "cards[0].claim"), "cards[0].claim").expect("a claim");
        assert_eq!(claim.text(), "真皮《しんぴ》に 届く？");
        let claim = text(fixed("ruby-signs", "cards[0].claim"), "cards[0].claim").expect("a claim");
        assert_eq!(claim.text(), " {真皮|しんぴ}に\n届く？");
        let id = text(fixed("duplicate-id", "cards[1].id"), "cards[1].id").expect("an id");
        assert_eq!(id.text(), "one-2", "one and one-1 are taken");
        assert_eq!(text(fixed("unused-source", "sources[0]"), "sources[0]"), None);
    }

    #[test]
    fn what_needs_thought_and_what_is_gone_is_left() {
        assert_eq!(fixed("claim-states", "cards[0].claim"), None);
        assert_eq!(fixed("unused-source", "sources[7]"), None);
        assert_eq!(fixed("stray-blank", "cards[1].id"), None, "nothing would change");
    }
}
