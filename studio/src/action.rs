//! What an author can do.

use std::rc::Rc;

use crate::deck::{Node, Path};
use crate::kept::Kept;
use crate::words::Lang;

/// What an author does.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Action {
    /// Takes a part of the deck in hand.
    Select(Path),
    /// Writes in a field.
    Type(Path, Node),
    /// Puts something somewhere at once, or takes it away.
    Set(Path, Option<Node>),
    /// Puts right what the rule of this name found there, if that needs no thought.
    Fix(String, Path),
    /// Adds an item to a list.
    Add(Path),
    /// Adds what the id here, or one more in the list here, is to refer to, and takes it in hand.
    AddFor(Path),
    /// Copies an item, behind it.
    Copy(Path),
    /// Takes an item out of its list.
    Remove(Path),
    /// Moves an item to another place in its list.
    Move(Path, usize),
    /// Takes the last change back.
    Undo,
    /// Makes it again.
    Redo,
    /// Begins with another deck.
    Open(Rc<Kept>),
    /// Keeps the deck as it is now, under a name.
    Name(String),
    /// Speaks another language.
    Speak(Lang),
}
