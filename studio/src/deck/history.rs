//! What was changed, so that it can be taken back, also after the page was closed.

use serde_json::{Value, json};

use super::node::Node;
use super::path::Path;
use super::shape::Shape;

/// So soon, in ms, more typing in the same field is the same change.
const SOON: f64 = 1500.0;
/// So many changes are kept.
const MOST: usize = 500;

/// One change: what stood somewhere, and what stands there now.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Where.
    pub path: Path,
    /// Before, if anything did.
    pub before: Option<Node>,
    /// Now, if anything does.
    pub after: Option<Node>,
    /// When, in ms.
    pub time: f64,
}

/// A deck with all that was changed in it.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    deck: Node,
    changes: Vec<Change>,
    /// So many of the changes are in the deck; those behind were taken back.
    done: usize,
}

impl History {
    /// Of a deck in which nothing was changed yet.
    pub fn new(deck: Node) -> Self {
        Self { deck, changes: Vec::new(), done: 0 }
    }

    /// The deck as it is now.
    pub fn deck(&self) -> &Node {
        &self.deck
    }

    /// Puts something somewhere, or takes it away. Typing goes on in the change before, if `typed`.
    pub fn set(&mut self, path: Path, node: Option<Node>, typed: bool, time: f64) {
        let before = self.deck.get(&path).cloned();
        if before == node {
            return;
        }
        self.put(&path, node.clone());
        self.changes.truncate(self.done);
        match self.changes.last_mut() {
            Some(last) if typed && last.path == path && last.after.is_some() && time - last.time < SOON => {
                last.after = node;
                last.time = time;
            }
            _ => self.changes.push(Change { path, before, after: node, time }),
        }
        if self.changes.len() > MOST {
            self.changes.remove(0);
        }
        self.done = self.changes.len();
    }

    /// Takes the last change back, and tells where it was.
    pub fn undo(&mut self) -> Option<Path> {
        let change = self.changes.get(self.done.checked_sub(1)?)?.clone();
        self.done -= 1;
        self.put(&change.path, change.before);
        Some(change.path)
    }

    /// Makes the change again that was taken back last, and tells where it is.
    pub fn redo(&mut self) -> Option<Path> {
        let change = self.changes.get(self.done)?.clone();
        self.done += 1;
        self.put(&change.path, change.after);
        Some(change.path)
    }

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        self.done > 0
    }

    /// Whether something was taken back.
    pub fn can_redo(&self) -> bool {
        self.done < self.changes.len()
    }

    /// Whether nothing was ever changed.
    pub fn is_untouched(&self) -> bool {
        self.changes.is_empty()
    }

    fn put(&mut self, path: &Path, node: Option<Node>) {
        let deck = &self.deck;
        self.deck = deck.with(path, node, &|place| Shape::at(place).order());
    }

    /// All of it as JSON, to be kept.
    pub fn to_json(&self) -> Value {
        let side = |node: &Option<Node>| node.as_ref().map_or(Value::Null, Value::from);
        let changes: Vec<_> = self
            .changes
            .iter()
            .map(|change| {
                json!([change.path.to_string(), side(&change.before), side(&change.after), change.time])
            })
            .collect();
        json!({ "deck": Value::from(&self.deck), "changes": changes, "done": self.done })
    }

    /// What was kept. Without the changes, if these cannot be read: the deck is what counts.
    pub fn from_json(mut kept: Value) -> Option<Self> {
        let deck = Node::from(kept.get_mut("deck")?.take());
        let change = |one: &Value| {
            let side = |at: usize| one.get(at).filter(|side| !side.is_null()).cloned().map(Node::from);
            Some(Change {
                path: Path::parse(one.get(0)?.as_str()?),
                before: side(1),
                after: side(2),
                time: one.get(3)?.as_f64()?,
            })
        };
        let changes: Option<Vec<_>> =
            kept.get("changes").and_then(Value::as_array).and_then(|all| all.iter().map(change).collect());
        let changes = changes.unwrap_or_default();
        let done = kept.get("done").and_then(Value::as_u64).and_then(|done| usize::try_from(done).ok());
        let done = done.unwrap_or_default().min(changes.len());
        Some(Self { deck, changes, done })
    }
}
