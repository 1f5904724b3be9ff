//! A deck while it is written: a tree that need not be a valid deck yet, so that nothing typed is ever lost.
//!
//! Its parts are shared. An edit copies the way to what it changes and nothing else, so that a keystroke costs the same in a
//! deck of one card and of a thousand, undo keeps every state, and whoever draws a part sees by its address whether it changed.

use std::rc::Rc;

use serde_json::{Map, Value};

use super::path::{Path, Step};

/// A part of the tree. Two are equal if they say the same; the same part is found equal without looking into it.
#[derive(Clone, Debug)]
pub enum Node {
    /// A text, a number, a yes or no, or nothing.
    Leaf(Value),
    /// A list.
    List(Rc<Vec<Self>>),
    /// Fields by their names, in the order in which they are written.
    Fields(Rc<Vec<(Rc<str>, Self)>>),
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Leaf(one), Self::Leaf(two)) => one == two,
            (Self::List(one), Self::List(two)) => Rc::ptr_eq(one, two) || one == two,
            (Self::Fields(one), Self::Fields(two)) => Rc::ptr_eq(one, two) || one == two,
            _ => false,
        }
    }
}

// Then two of the same `Rc` are equal without looking into them.
impl Eq for Node {}

impl From<Value> for Node {
    fn from(value: Value) -> Self {
        match value {
            Value::Array(items) => Self::list(items.into_iter().map(Self::from).collect()),
            Value::Object(fields) => {
                Self::fields(fields.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
            }
            leaf => Self::Leaf(leaf),
        }
    }
}

impl From<&Node> for Value {
    fn from(node: &Node) -> Self {
        match node {
            Node::Leaf(value) => value.clone(),
            Node::List(items) => Self::Array(items.iter().map(Self::from).collect()),
            Node::Fields(fields) => Self::Object(
                fields.iter().map(|(name, node)| (name.to_string(), node.into())).collect::<Map<_, _>>(),
            ),
        }
    }
}

impl From<&str> for Node {
    fn from(text: &str) -> Self {
        Self::Leaf(text.into())
    }
}

impl Node {
    /// A list of these.
    pub fn list(items: Vec<Self>) -> Self {
        Self::List(Rc::new(items))
    }

    /// Something with these fields.
    pub fn fields(fields: Vec<(Rc<str>, Self)>) -> Self {
        Self::Fields(Rc::new(fields))
    }

    /// The text, or nothing if it is something else.
    pub fn text(&self) -> &str {
        match self {
            Self::Leaf(Value::String(text)) => text,
            _ => "",
        }
    }

    /// Whether it is the value `true`.
    pub fn is_true(&self) -> bool {
        matches!(self, Self::Leaf(Value::Bool(true)))
    }

    /// Whether a flag of it is set.
    pub fn has(&self, flag: &str) -> bool {
        self.field(flag).is_some_and(Self::is_true)
    }

    /// The items, none if it is no list.
    pub fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    /// A field, if there is one of this name.
    pub fn field(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Fields(fields) => fields.iter().find(|(one, _)| &**one == name).map(|(_, node)| node),
            _ => None,
        }
    }

    /// The text of a field, empty without one.
    pub fn text_of(&self, name: &str) -> &str {
        self.field(name).map_or("", Self::text)
    }

    /// The items of a field, none without one.
    pub fn items_of(&self, name: &str) -> &[Self] {
        self.field(name).map_or(&[], Self::items)
    }

    /// Every text in it, each with the way to it; `path` leads here.
    pub fn texts(&self, path: &Path) -> Vec<(Path, &str)> {
        match self {
            Self::Leaf(Value::String(text)) => vec![(path.clone(), text)],
            Self::Leaf(_) => Vec::new(),
            Self::List(items) => {
                items.iter().enumerate().flat_map(|(at, item)| item.texts(&path.item(at))).collect()
            }
            Self::Fields(fields) => {
                fields.iter().flat_map(|(name, node)| node.texts(&path.field(name))).collect()
            }
        }
    }

    /// What stands there.
    pub fn get(&self, path: &Path) -> Option<&Self> {
        path.steps().iter().try_fold(self, |node, step| match step {
            Step::Field(name) => node.field(name),
            Step::Item(at) => node.items().get(*at),
        })
    }

    /// The tree with something else there, or nothing. `order` tells the names of a thing's fields in their order: a new one
    /// goes where it belongs. What stands on the way and is missing is made; an item behind the end is added there.
    #[must_use]
    pub fn with(&self, path: &Path, node: Option<Self>, order: &dyn Fn(&Path) -> Vec<Rc<str>>) -> Self {
        self.with_at(path, 0, node, order)
    }

    fn with_at(
        &self,
        path: &Path,
        depth: usize,
        node: Option<Self>,
        order: &dyn Fn(&Path) -> Vec<Rc<str>>,
    ) -> Self {
        let Some(step) = path.steps().get(depth) else {
            return node.unwrap_or(Self::Leaf(Value::Null));
        };
        let is_last = depth + 1 == path.steps().len();
        let inside = |before: Option<&Self>| match (is_last, node.clone()) {
            (true, node) => node,
            (false, None) if before.is_none() => None,
            (false, node) => {
                let empty = Self::fields(Vec::new());
                Some(before.unwrap_or(&empty).with_at(path, depth + 1, node, order))
            }
        };
        match step {
            Step::Item(at) => {
                let mut items = self.items().to_vec();
                match inside(items.get(*at)) {
                    Some(node) if *at < items.len() => items[*at] = node,
                    Some(node) => items.push(node),
                    None if *at < items.len() => {
                        items.remove(*at);
                    }
                    None => {}
                }
                Self::list(items)
            }
            Step::Field(name) => {
                let mut fields = match self {
                    Self::Fields(fields) => fields.to_vec(),
                    _ => Vec::new(),
                };
                let there = fields.iter().position(|(one, _)| one == name);
                match (inside(there.map(|at| &fields[at].1)), there) {
                    (Some(node), Some(at)) => fields[at].1 = node,
                    (Some(node), None) => {
                        let at = place(&fields, name, &order(&path.up_to(depth)));
                        fields.insert(at, (name.clone(), node));
                    }
                    (None, Some(at)) => {
                        fields.remove(at);
                    }
                    (None, None) => {}
                }
                Self::fields(fields)
            }
        }
    }
}

/// Where a new field goes: behind the last of those that stand before it in the order.
fn place(fields: &[(Rc<str>, Node)], name: &str, order: &[Rc<str>]) -> usize {
    let Some(own) = order.iter().position(|one| &**one == name) else { return fields.len() };
    fields.iter().rposition(|(one, _)| order[..own].contains(one)).map_or(0, |at| at + 1)
}
