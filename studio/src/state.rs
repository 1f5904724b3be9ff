//! What the studio shows: the deck, what of it is in hand, and every way in which either changes.

use std::rc::Rc;

use hontou_author::template::{TemplateLang, new_deck as new_deck_text};
use hontou_core::deck::Date;
use yew::Reducible;

use crate::deck::{History, Node, Path, blank};
use crate::words::{Lang, Words};

/// What an author does.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Action {
    /// Takes a part of the deck in hand.
    Select(Path),
    /// Writes in a field.
    Type(Path, Node),
    /// Puts something somewhere at once, or takes it away.
    Set(Path, Option<Node>),
    /// Adds an item to a list.
    Add(Path),
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
    Open(String, Rc<History>),
    /// Speaks another language.
    Speak(Lang),
}

/// What the studio shows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Studio {
    /// Under which it is kept.
    pub(crate) key: String,
    pub(crate) history: History,
    pub(crate) selected: Path,
    pub(crate) words: Words,
    /// What was just removed, by its title: a reader may want it back.
    pub(crate) removed: Option<String>,
}

impl Studio {
    /// In the browser's language, with a new deck.
    pub(crate) fn begin() -> Self {
        let lang = Lang::of(&gloo::utils::window().navigator().language().unwrap_or_default());
        Self {
            key: new_key(),
            history: History::new(new_deck(lang)),
            selected: Path::default(),
            words: Words(lang),
            removed: None,
        }
    }

    pub(crate) fn deck(&self) -> &Node {
        self.history.deck()
    }

    fn set(&mut self, path: Path, node: Option<Node>, typed: bool) {
        self.history.set(path, node, typed, now());
    }

    /// Replaces a list by what becomes of it, and takes an item of it in hand.
    fn change_list(&mut self, list: &Path, change: impl FnOnce(&mut Vec<Node>) -> Option<usize>) {
        let mut items = self.deck().get(list).map_or(&[][..], Node::items).to_vec();
        let Some(at) = change(&mut items) else { return };
        self.set(list.clone(), Some(Node::list(items)), false);
        // What stands inside of another thing is edited there.
        if self.selected.is_root() || !self.selected.holds(list) {
            self.selected = list.item(at);
        }
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

/// Parts that are in hand as a whole, beside the items of lists.
fn is_own_screen(path: &Path) -> bool {
    path.is_root() || path.to_string() == "check.headlines"
}

impl Reducible for Studio {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        if !matches!(action, Action::Select(_) | Action::Speak(_)) {
            next.removed = None;
        }
        match action {
            Action::Select(path) => next.selected = path,
            Action::Type(path, node) => next.set(path, Some(node), true),
            Action::Set(path, node) => {
                next.set(path, node, false);
                next.settle();
            }
            Action::Add(list) => {
                let check = Path::default().field("check");
                if check.holds(&list) && next.deck().get(&check).is_none() {
                    next.set(check.clone(), Some(blank::field(next.deck(), &check)), false);
                }
                let item = blank::item(next.deck(), &list);
                next.change_list(&list, |items| {
                    items.push(item);
                    Some(items.len() - 1)
                });
            }
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
                next.removed = Some(title);
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
                next.history.undo();
                next.settle();
            }
            Action::Redo => {
                next.history.redo();
                next.settle();
            }
            Action::Open(key, history) => {
                next.key = key;
                next.history = (*history).clone();
                next.selected = Path::default();
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

/// What a thing is called in a list: its first words that readers see.
pub(crate) fn title_of(node: &Node) -> String {
    const TITLES: [&str; 6] = ["claim", "title", "ask", "term", "text", "id"];
    let own = TITLES.iter().map(|name| node.text_of(name)).find(|text| !text.is_empty());
    without_readings(own.unwrap_or_else(|| node.text()))
}

/// `{真皮|しんぴ}` is shown as 真皮.
fn without_readings(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some((before, ruby)) = rest.split_once('{') {
        shown.push_str(before);
        let Some((inside, after)) = ruby.split_once('}') else {
            rest = ruby;
            break;
        };
        shown.push_str(inside.split_once('|').map_or(inside, |(base, _)| base));
        rest = after;
    }
    shown + rest
}

/// The deck that an author begins with.
pub(crate) fn new_deck(lang: Lang) -> Node {
    let lang = match lang {
        Lang::Ja => TemplateLang::Ja,
        Lang::En => TemplateLang::En,
    };
    let today = today();
    let text = new_deck_text("my-deck", lang, today, Date { year: today.year + 1, ..today });
    text.ok()
        .and_then(|text| serde_json::from_str::<serde_json::Value>(&text).ok())
        .map_or_else(|| Node::fields(Vec::new()), Node::from)
}

/// The day it is where the author is.
pub(crate) fn today() -> Date {
    let now = js_sys::Date::new_0();
    let part = |part: u32| u8::try_from(part).unwrap_or(1);
    Date {
        year: u16::try_from(now.get_full_year()).unwrap_or(1970),
        month: part(now.get_month() + 1),
        // The 29th of February is not there a year later.
        day: part(now.get_date()).min(28),
    }
}

/// One that no other deck has.
pub(crate) fn new_key() -> String {
    format!("{}-{}", js_sys::Date::now(), js_sys::Math::random())
}

/// The time, in ms.
fn now() -> f64 {
    js_sys::Date::now()
}
