//! New things of a deck, with an id that no other has and everything a form needs.

use std::rc::Rc;

use hontou_author::lint::MOST_STARTERS;
use serde_json::Value;

use super::node::Node;
use super::path::Path;
use super::shape::Shape;

/// A new item for a list.
pub fn item(deck: &Node, list: &Path) -> Node {
    let Some(shape) = Shape::at(list).item() else { return Node::from("") };
    let others = deck.get(list).map_or(&[][..], Node::items);
    let made = thing(shape, others, deck);
    // A short quiz has the first cards alone. While all are first cards, so is the next: readers would miss it.
    if shape.name != "Card"
        || others.is_empty()
        || others.len() >= MOST_STARTERS
        || !others.iter().all(|card| card.has("starter"))
    {
        return made;
    }
    made.with(&Path::default().field("starter"), Some(Node::Leaf(Value::Bool(true))), &|_| shape.order())
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
        // The lightest that a note may have: `ready` says that there is none.
        "Level" => "rethink".into(),
        _ => shape.choices().first().copied().unwrap_or_default().into(),
    }
}

/// An id like this one that none of the others has.
pub fn free(id: &str, others: &[Node]) -> String {
    let stem = id.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-');
    let is_taken = |id: &str| others.iter().any(|other| other.text_of("id") == id);
    // One of so many numbers is free.
    let numbers = 1..=others.len() + 1;
    numbers.map(|at| format!("{stem}-{at}")).find(|id| !is_taken(id)).unwrap_or_else(|| stem.to_owned())
}

/// The same with everything that a deck cannot be without, empty where there is nothing yet: forms and findings then have
/// a place for it. What is chosen from a few stays open.
pub fn completed(node: &Node, path: &Path) -> Node {
    let shape = Shape::at(path);
    match node {
        Node::List(items) => {
            let items = items.iter().enumerate();
            Node::list(items.map(|(at, item)| completed(item, &path.item(at))).collect())
        }
        Node::Fields(_) => shape.fields().fold(node.clone(), |node, field| {
            let place = Path::default().field(field.name);
            let inner = path.field(field.name);
            let made = match node.field(field.name) {
                Some(there) => completed(there, &inner),
                None if !field.required || !field.shape.choices().is_empty() => return node,
                None => completed(&empty(field.shape), &inner),
            };
            node.with(&place, Some(made), &|_| shape.order())
        }),
        leaf @ Node::Leaf(_) => leaf.clone(),
    }
}

fn empty(shape: Shape) -> Node {
    match shape.name {
        "List" => Node::list(Vec::new()),
        _ if shape.is_thing() => Node::fields(Vec::new()),
        _ => "".into(),
    }
}

/// What an optional field holds when it is added.
pub fn field(deck: &Node, path: &Path) -> Node {
    let shape = Shape::at(path);
    match shape.name {
        "Flag" => Node::Leaf(Value::Bool(true)),
        _ => thing(shape, &[], deck),
    }
}
