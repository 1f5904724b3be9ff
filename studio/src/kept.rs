//! A deck with everything that is kept of it.

use std::rc::Rc;

use crate::deck::{History, Node};
use crate::origin::Origin;

/// The deck as it once was.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Version {
    /// Empty for the deck as it was opened.
    pub(crate) name: String,
    /// When, in ms.
    pub(crate) time: f64,
    pub(crate) deck: Node,
}

/// A deck with everything that is kept of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Kept {
    /// Under which it is kept.
    pub(crate) key: String,
    pub(crate) history: History,
    /// The last at the end; never empty.
    pub(crate) versions: Rc<Vec<Version>>,
    /// Where it comes from.
    pub(crate) origin: Rc<Origin>,
}

impl Kept {
    /// A deck that was not kept yet.
    pub(crate) fn new(deck: Node) -> Self {
        let version = Version { name: String::new(), time: now(), deck: deck.clone() };
        Self {
            key: new_key(),
            history: History::new(deck),
            versions: Rc::new(vec![version]),
            origin: Rc::default(),
        }
    }

    /// What changes are told against.
    pub(crate) fn last(&self) -> &Version {
        self.versions.last().expect("the deck as it was opened is there")
    }
}

/// One that no other deck has.
fn new_key() -> String {
    format!("{}-{}", js_sys::Date::now(), js_sys::Math::random())
}

/// The time, in ms.
pub(crate) fn now() -> f64 {
    js_sys::Date::now()
}
