//! What was changed, so that it can be taken back, also after the page was closed.

use serde_json::{Value, json};

use super::node::Node;
use super::path::Path;
use super::shape::Shape;

/// So soon, in ms, more typing in the same field is the same change.
const SOON: f64 = 1500.0;
/// So many changes are kept.
const MOST: usize = 500;

/// What stood somewhere, and what stands there now.
#[derive(Clone, Debug, PartialEq)]
struct Edit {
    path: Path,
    /// None if nothing did.
    before: Option<Node>,
    /// None if nothing does.
    after: Option<Node>,
}

/// What an author did at once, to be taken back at once.
#[derive(Clone, Debug, PartialEq)]
struct Change {
    /// Never empty. The first is what the author did, the others follow from it.
    edits: Vec<Edit>,
    /// When, in ms.
    time: f64,
}

impl Change {
    /// Whether typing there now goes on in this one.
    fn takes(&self, edits: &[Edit], time: f64) -> bool {
        let paths = |edits: &[Edit]| edits.iter().map(|edit| edit.path.clone()).collect::<Vec<_>>();
        time - self.time < SOON && self.edits[0].after.is_some() && paths(&self.edits) == paths(edits)
    }
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
        self.set_all(vec![(path, node)], typed, time);
    }

    /// The same in several places, none of which is in another. What follows from what the author did comes behind it.
    pub fn set_all(&mut self, places: Vec<(Path, Option<Node>)>, typed: bool, time: f64) {
        let edit =
            |(path, after): (Path, Option<Node>)| Edit { before: self.deck.get(&path).cloned(), path, after };
        let edits: Vec<_> = places.into_iter().map(edit).collect();
        if edits.iter().all(|edit| edit.before == edit.after) {
            return;
        }
        for edit in &edits {
            self.put(&edit.path, edit.after.clone());
        }
        self.changes.truncate(self.done);
        match self.changes.last_mut() {
            Some(last) if typed && last.takes(&edits, time) => {
                for (one, now) in last.edits.iter_mut().zip(edits) {
                    one.after = now.after;
                }
                last.time = time;
            }
            _ => self.changes.push(Change { edits, time }),
        }
        if self.changes.len() > MOST {
            self.changes.remove(0);
        }
        self.done = self.changes.len();
    }

    /// Takes the last change back, and tells where it was.
    pub fn undo(&mut self) -> Option<Path> {
        let edits = self.changes.get(self.done.checked_sub(1)?)?.edits.clone();
        self.done -= 1;
        for edit in edits.iter().rev() {
            self.put(&edit.path, edit.before.clone());
        }
        Some(edits[0].path.clone())
    }

    /// Makes the change again that was taken back last, and tells where it is.
    pub fn redo(&mut self) -> Option<Path> {
        let edits = self.changes.get(self.done)?.edits.clone();
        self.done += 1;
        for edit in &edits {
            self.put(&edit.path, edit.after.clone());
        }
        Some(edits[0].path.clone())
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
        let edit = |edit: &Edit| vec![edit.path.to_string().into(), side(&edit.before), side(&edit.after)];
        let change = |change: &Change| {
            let mut kept = edit(&change.edits[0]);
            kept.push(change.time.into());
            kept.extend(change.edits[1..].iter().map(|one| edit(one).into()));
            Value::from(kept)
        };
        let changes: Vec<_> = self.changes.iter().map(change).collect();
        json!({ "deck": Value::from(&self.deck), "changes": changes, "done": self.done })
    }

    /// What was kept. Without the changes, if these cannot be read: the deck is what counts.
    pub fn from_json(mut kept: Value) -> Option<Self> {
        let deck = Node::from(kept.get_mut("deck")?.take());
        let edit = |one: &Value| {
            let side = |at: usize| one.get(at).filter(|side| !side.is_null()).cloned().map(Node::from);
            Some(Edit { path: Path::parse(one.get(0)?.as_str()?), before: side(1), after: side(2) })
        };
        let change = |one: &Value| {
            let followed = one.as_array()?.get(4..).unwrap_or_default();
            let edits: Option<_> = std::iter::once(one).chain(followed).map(edit).collect();
            Some(Change { edits: edits?, time: one.get(3)?.as_f64()? })
        };
        let changes: Option<Vec<_>> =
            kept.get("changes").and_then(Value::as_array).and_then(|all| all.iter().map(change).collect());
        let changes = changes.unwrap_or_default();
        let done = kept.get("done").and_then(Value::as_u64).and_then(|done| usize::try_from(done).ok());
        let done = done.unwrap_or_default().min(changes.len());
        Some(Self { deck, changes, done })
    }
}
