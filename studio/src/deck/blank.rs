//! New things of a deck, with an id that no other has and everything a form needs.

use std::rc::Rc;

use serde_json::Value;

use super::node::Node;
use super::path::Path;
use super::shape::Shape;

/// A new item for a list.
pub fn item(deck: &Node, list: &Path) -> Node {
    let Some(shape) = Shape::at(list).item() else { return Node::from("") };
    let others = deck.get(list).map_or(&[][..], Node::items);
    thing(shape, others, deck)
}

/// A copy of an item, under an id of its own.
pub fn copy(node: &Node, others: &[Node]) -> Node {
    match node.field("id") {
        None => node.clone(),
        Some(id) => {
            let path = Path::default().field("id");
            node.with(&path, Some(free(id.text(), others).as_str().into()), &|_| Vec::new())
        }
    }
}

fn thing(shape: Shape, others: &[Node], deck: &Node) -> Node {
    if !shape.is_thing() {
        return value(shape, deck);
    }
    let fields = shape.fields().filter(|field| field.required).map(|field| {
        let node = match field.name {
            "id" => free(&shape.name.to_lowercase(), others).as_str().into(),
            _ => thing(field.shape, &[], deck),
        };
        (Rc::from(field.name), node)
    });
    Node::fields(fields.collect())
}

/// What is chosen from a few or refers to something is the first there is, everything else empty.
fn value(shape: Shape, deck: &Node) -> Node {
    if let Some(list) = shape.referred() {
        let list = deck.get(&Path::parse(list)).map_or(&[][..], Node::items);
        return list.first().map_or("", |first| first.text_of("id")).into();
    }
    match shape.name {
        "List" => Node::list(Vec::new()),
        "Flag" => Node::Leaf(Value::Bool(false)),
        _ => shape.choices().first().copied().unwrap_or_default().into(),
    }
}

/// An id like this one that none of the others has.
fn free(id: &str, others: &[Node]) -> String {
    let stem = id.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-');
    let is_taken = |id: &str| others.iter().any(|other| other.text_of("id") == id);
    (1..).map(|at| format!("{stem}-{at}")).find(|id| !is_taken(id)).expect("there is no end of numbers")
}

/// What an optional field holds when it is added.
pub fn field(deck: &Node, path: &Path) -> Node {
    let shape = Shape::at(path);
    match shape.name {
        "Flag" => Node::Leaf(Value::Bool(true)),
        _ => thing(shape, &[], deck),
    }
}
