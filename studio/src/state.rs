//! What the studio shows: the deck, what of it is in hand, and every way in which either changes.

use std::rc::Rc;

use yew::Reducible;

use crate::action::Action;
use crate::begin::new_deck;
use crate::deck::{Node, Path, Shape, blank, fix, referring};
use crate::field::form_of;
use crate::hand_over::copied;
use crate::kept::{Kept, Version, now};
use crate::names::title_of;
use crate::words::{Lang, Words};

/// What the studio shows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Studio {
    pub(crate) kept: Kept,
    pub(crate) selected: Path,
    pub(crate) words: Words,
    /// What was just done and may not have been meant, in words.
    pub(crate) done: Option<String>,
    /// The field that is being typed in, and what refers to it, if it is an id.
    typing: Option<(Path, Rc<[Path]>)>,
}

impl Studio {
    /// In the browser's language, with a new deck.
    pub(crate) fn begin() -> Self {
        let lang = Lang::of(&gloo::utils::window().navigator().language().unwrap_or_default());
        Self {
            kept: Kept::new(copied().unwrap_or_else(|| new_deck(lang))),
            selected: Path::default(),
            words: Words(lang),
            done: None,
            typing: None,
        }
    }

    pub(crate) fn deck(&self) -> &Node {
        self.kept.history.deck()
    }

    /// Whether what was done last was to type in a field: everything stands where it stood.
    pub(crate) fn is_typed(&self) -> bool {
        self.typing.is_some()
    }

    fn set(&mut self, path: Path, node: Option<Node>) {
        self.kept.history.set(path, node, false, now());
    }

    /// Writes in a field. What refers to an id follows it, key by key: by place, as on the way another thing may have the same.
    fn write(&mut self, path: Path, node: &Node) {
        self.rename_card(&path, node.text());
        let followed = match self.typing.take() {
            Some((id, followed)) if id == path => followed,
            _ => referring(self.deck(), &path).into(),
        };
        let places = std::iter::once(&path).chain(&*followed);
        let places = places.map(|place| (place.clone(), Some(node.clone()))).collect();
        self.kept.history.set_all(places, true, now());
        self.typing = Some((path, followed));
    }

    /// What is known of a card goes with it when its id changes.
    fn rename_card(&mut self, path: &Path, id: &str) {
        let Some(card) = path.parent().filter(|card| Shape::at(card).name == "Card") else { return };
        if *path != card.field("id") {
            return;
        }
        let old = self.deck().get(path).map_or("", Node::text).to_owned();
        if self.kept.origin.cards.contains_key(&old) {
            let origin = Rc::make_mut(&mut self.kept.origin);
            if let Some(card) = origin.cards.remove(&old) {
                origin.cards.insert(id.to_owned(), card);
            }
        }
    }

    /// Replaces a list by what becomes of it, and takes an item of it in hand.
    fn change_list(&mut self, list: &Path, change: impl FnOnce(&mut Vec<Node>) -> Option<usize>) {
        let mut items = self.deck().get(list).map_or(&[][..], Node::items).to_vec();
        let Some(at) = change(&mut items) else { return };
        self.set(list.clone(), Some(Node::list(items)));
        // What stands inside of another thing is edited there.
        if self.selected.is_root() || !self.selected.holds(list) {
            self.selected = list.item(at);
        }
    }

    fn add_for(&mut self, path: Path) {
        let shape = Shape::at(&path);
        let things = shape.referred().or_else(|| shape.item()?.referred());
        let Some(things) = things.map(Path::parse) else { return };
        let item = blank::item(self.deck(), &things);
        let id = Node::from(item.text_of("id"));
        self.change_list(&things, |items| {
            items.push(item);
            Some(items.len() - 1)
        });
        let is_list = shape.item().is_some();
        let others = self.deck().get(&path).map_or(&[][..], Node::items);
        let referring = if is_list { Node::list(others.iter().cloned().chain([id]).collect()) } else { id };
        self.set(path, Some(referring));
    }

    /// Something there was taken back or made again: an author sees where.
    fn return_to(&mut self, path: Option<Path>, before: &Node, said: &str) {
        if let Some(path) = path.filter(|path| !path.is_root()) {
            let path = first_difference(path, before, self.deck());
            self.done = Some(self.words.with(said, self.words.place(&path)));
            self.selected = form_of(&path);
        }
        self.settle();
    }

    /// What was in hand may be gone.
    fn settle(&mut self) {
        while !self.selected.is_root() && self.deck().get(&self.selected).is_none() {
            self.selected = self.selected.parent().unwrap_or_default();
        }
        if self.selected.number().is_none() && !is_own_screen(&self.selected) {
            self.selected = Path::default();
        }
    }
}

/// The item of a list in which the two decks differ first, and the path itself if it leads to no list.
fn first_difference(path: Path, before: &Node, after: &Node) -> Path {
    let items = |deck: &Node| deck.get(&path).map_or(&[][..], Node::items).to_vec();
    let (before, after) = (items(before), items(after));
    let longer = before.len().max(after.len());
    match (0..longer).find(|&at| before.get(at) != after.get(at)) {
        Some(at) => path.item(at.min(after.len().saturating_sub(1))),
        None => path,
    }
}

/// Parts that are in hand as a whole, beside the items of lists.
fn is_own_screen(path: &Path) -> bool {
    path.is_root() || path.to_string() == "check.headlines"
}

impl Reducible for Studio {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        if !matches!(action, Action::Select(_) | Action::Speak(_)) {
            next.done = None;
        }
        if !matches!(action, Action::Type(..) | Action::Speak(_)) {
            next.typing = None;
        }
        match action {
            Action::Select(path) => next.selected = path,
            Action::Type(path, node) => next.write(path, &node),
            Action::Set(path, node) => {
                next.set(path, node);
                next.settle();
            }
            // The deck may have changed since something was found.
            Action::Fix(code, path) => {
                if let Some((path, node)) = fix(&code, &path, next.deck()) {
                    next.set(path, node);
                    next.settle();
                }
            }
            Action::Add(list) => {
                let check = Path::default().field("check");
                if check.holds(&list) && next.deck().get(&check).is_none() {
                    next.set(check.clone(), Some(blank::field(next.deck(), &check)));
                }
                let item = blank::item(next.deck(), &list);
                next.change_list(&list, |items| {
                    items.push(item);
                    Some(items.len() - 1)
                });
            }
            Action::AddFor(path) => next.add_for(path),
            Action::Copy(path) => with_place(&path, |list, at| {
                next.change_list(list, |items| {
                    let copy = blank::copy(items.get(at)?, items);
                    items.insert(at + 1, copy);
                    Some(at + 1)
                });
            }),
            Action::Remove(path) => with_place(&path, |list, at| {
                let title = next.deck().get(&path).map(title_of).unwrap_or_default();
                next.change_list(list, |items| {
                    (at < items.len()).then(|| items.remove(at))?;
                    Some(at.min(items.len().saturating_sub(1)))
                });
                next.settle();
                next.done = Some(next.words.with("removed", title));
            }),
            Action::Move(path, to) => with_place(&path, |list, at| {
                next.change_list(list, |items| {
                    if at >= items.len() || to >= items.len() || at == to {
                        return None;
                    }
                    let item = items.remove(at);
                    items.insert(to, item);
                    Some(to)
                });
            }),
            Action::Undo => {
                let before = next.deck().clone();
                let path = next.kept.history.undo();
                next.return_to(path, &before, "undone");
            }
            Action::Redo => {
                let before = next.deck().clone();
                let path = next.kept.history.redo();
                next.return_to(path, &before, "redone");
            }
            Action::Open(kept) => {
                next.kept = (*kept).clone();
                next.selected = Path::default();
            }
            Action::Name(name) => {
                let version = Version { name, time: now(), deck: next.deck().clone() };
                Rc::make_mut(&mut next.kept.versions).push(version);
            }
            Action::Speak(lang) => next.words = Words(lang),
        }
        next.into()
    }
}

/// The list of an item, and its number.
fn with_place(path: &Path, then: impl FnOnce(&Path, usize)) {
    if let (Some(list), Some(at)) = (path.parent(), path.number()) {
        then(&list, at);
    }
}
