//! The form of what is in hand: a field for everything that the schema knows there.

mod choice;
mod list;
mod reading;
mod text;

use std::rc::Rc;

use yew::prelude::*;

use crate::action::Action;
use crate::deck::{Field, Node, Path, Shape, blank};
use crate::finding::Finding;
use crate::findings::fix_button;
use crate::names::title_of;
use crate::words::Words;

/// What no author writes: the studio does.
const HIDDEN: [&str; 2] = ["$schema", "schema"];
/// What the outline leads to, and is not in the form of the deck.
const OWN_FORMS: [&str; 8] =
    ["sources", "topics", "cards", "check", "checklists", "help", "glossary", "headlines"];

/// Everything that a field needs to draw itself.
#[derive(Clone, PartialEq)]
pub(crate) struct Hand {
    pub(crate) deck: Node,
    pub(crate) words: Words,
    pub(crate) dispatch: Callback<Action>,
    pub(crate) findings: Rc<Vec<Finding>>,
}

impl Hand {
    /// What stands in other parts of the deck and is shown in this field: the language, and what an id can refer to.
    fn around(&self) -> impl Iterator<Item = Option<&Node>> {
        let at = |name: &str| self.deck.get(&Path::parse(name));
        ["lang"].into_iter().chain(Shape::REFERRED).map(at)
    }

    /// What a field is called; `kind` is the thing that has it.
    fn label(&self, kind: &str, name: &str) -> String {
        self.words.get(&format!("{kind}.{name}")).to_owned()
    }

    /// What helps to fill it in, if something is said.
    fn help(&self, kind: &str, name: &str) -> Option<&'static str> {
        self.words.find(&format!("help.{kind}.{name}"))
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct FormProps {
    pub(crate) deck: Node,
    pub(crate) path: Path,
    pub(crate) words: Words,
    pub(crate) dispatch: Callback<Action>,
    pub(crate) findings: Rc<Vec<Finding>>,
}

/// The form.
#[component]
pub(crate) fn Form(props: &FormProps) -> Html {
    let FormProps { deck, path, words, dispatch, findings } = props;
    let hand =
        Hand { deck: deck.clone(), words: *words, dispatch: dispatch.clone(), findings: findings.clone() };
    let shape = Shape::at(path);
    let node = deck.get(path).cloned();
    let title = match &node {
        _ if path.is_root() => words.get("outline.deck").to_owned(),
        _ if shape.name == "Headlines" => words.get("outline.check.headlines").to_owned(),
        Some(node) => title_of(node),
        None => String::new(),
    };
    html! {
        <form class="form" onsubmit={|event: SubmitEvent| event.prevent_default()} key={path.to_string()}>
            <header>
                if path.number().is_some() {
                    <p class="kind">{ words.get(&format!("kind.{}", shape.name)) }</p>
                }
                <h1>{ if title.is_empty() { words.get("outline.empty").to_owned() } else { title } }</h1>
                { tools(&hand, path) }
            </header>
            { fields(&hand, shape, path) }
        </form>
    }
}

/// What can be done with an item as a whole.
fn tools(hand: &Hand, path: &Path) -> Html {
    let Some((list, at)) = path.parent().zip(path.number()) else { return html! {} };
    let count = hand.deck.get(&list).map_or(0, |list| list.items().len());
    let words = hand.words;
    let button = |key: &'static str, off: bool, action: Action| {
        let dispatch = hand.dispatch.clone();
        html! {
            <button type="button" disabled={off} onclick={move |_| dispatch.emit(action.clone())}>
                { words.get(key) }
            </button>
        }
    };
    html! {
        <div class="tools" role="group" aria-label={words.get("tool.label")}>
            { button("tool.up", at == 0, Action::Move(path.clone(), at.saturating_sub(1))) }
            { button("tool.down", at + 1 >= count, Action::Move(path.clone(), at + 1)) }
            { button("tool.copy", false, Action::Copy(path.clone())) }
            { button("tool.remove", false, Action::Remove(path.clone())) }
        </div>
    }
}

/// The fields of a thing: what it cannot be without, then what it has, then what it could have.
pub(crate) fn fields(hand: &Hand, shape: Shape, path: &Path) -> Html {
    let mine = shape.fields().filter(|field| !HIDDEN.contains(&field.name));
    let mine = mine.filter(|field| !(path.is_root() && OWN_FORMS.contains(&field.name)));
    let (there, missing): (Vec<_>, Vec<_>) = mine.partition(|field| {
        let is_small = matches!(field.shape.name, "Flag" | "Date" | "Link" | "NoteId" | "List");
        field.required || is_small || hand.deck.get(&path.field(field.name)).is_some()
    });
    html! {
        <>
            { for there.iter().map(|field| one(hand, shape.name, *field, &path.field(field.name))) }
            if !missing.is_empty() {
                <div class="missing" role="group" aria-label={hand.words.get("field.more")}>
                    { for missing.iter().map(|field| {
                        let (deck, dispatch) = (hand.deck.clone(), hand.dispatch.clone());
                        let path = path.field(field.name);
                        let label = hand.label(shape.name, field.name);
                        html! {
                            <button type="button" class="add" onclick={move |_| {
                                dispatch.emit(Action::Set(path.clone(), Some(blank::field(&deck, &path))));
                            }}>{ hand.words.with("field.add", label) }</button>
                        }
                    }) }
                </div>
            }
        </>
    }
}

/// One field of a thing of this kind.
fn one(hand: &Hand, kind: &'static str, field: Field, path: &Path) -> Html {
    html! { <One key={path.to_string()} hand={hand.clone()} {kind} {field} path={path.clone()} /> }
}

#[derive(Properties)]
struct OneProps {
    hand: Hand,
    kind: &'static str,
    field: Field,
    path: Path,
}

// A keystroke changes one field. The others are not drawn anew, since what they show is the same.
impl PartialEq for OneProps {
    fn eq(&self, other: &Self) -> bool {
        let (one, two) = (&self.hand, &other.hand);
        (self.kind, self.field, &self.path) == (other.kind, other.field, &other.path)
            && (one.words, &one.dispatch, &one.findings) == (two.words, &two.dispatch, &two.findings)
            && one.deck.get(&self.path) == two.deck.get(&self.path)
            && one.around().eq(two.around())
    }
}

#[component]
fn One(props: &OneProps) -> Html {
    let OneProps { hand, kind, field, path } = props;
    let (kind, field) = (*kind, *field);
    let label = hand.label(kind, field.name);
    let help = hand.help(kind, field.name);
    let node = hand.deck.get(path);
    let drawn = match field.shape.name {
        "List" => list::list(hand, kind, field, path),
        "Flag" => choice::flag(hand, &label, path, node),
        _ if field.shape.is_thing() => {
            let remove = (!field.required).then(|| remove(hand, path));
            html! {
                <fieldset class="thing">
                    <legend>{ &label }</legend>
                    { fields(hand, field.shape, path) }
                    { remove }
                </fieldset>
            }
        }
        _ if !field.shape.choices().is_empty() => choice::few(hand, &label, field, path, node),
        _ if field.shape.referred().is_some() && field.name != "id" => {
            choice::referred(hand, &label, field, path, node)
        }
        _ => text::text(hand, &label, field, path, node),
    };
    html! {
        <div class="field" data-field={path.to_string()}>
            { drawn }
            if let Some(help) = help {
                <p class="help">{ help }</p>
            }
            { found(hand, path, field.shape.is_thing() || field.shape.name == "List") }
        </div>
    }
}

/// Takes an optional thing away again.
fn remove(hand: &Hand, path: &Path) -> Html {
    let (dispatch, path) = (hand.dispatch.clone(), path.clone());
    html! {
        <button type="button" class="remove" onclick={move |_| dispatch.emit(Action::Set(path.clone(), None))}>
            { hand.words.get("tool.remove") }
        </button>
    }
}

/// What there is to fix in this field. What is said of something inside is shown there.
fn found(hand: &Hand, path: &Path, holds_more: bool) -> Html {
    let mine = |finding: &&Finding| finding.path == *path || (!holds_more && path.holds(&finding.path));
    let found = hand.findings.iter().filter(mine);
    html! {
        <>
            { for found.map(|finding| {
                let [message, fix] = finding.said(hand.words.0);
                html! {
                    <p class="found" data-error={finding.is_error.to_string()}>
                        { message }{ " " }<i>{ fix }</i>{ " " }
                        { fix_button(finding, &hand.deck, hand.words, &hand.dispatch) }
                    </p>
                }
            }) }
        </>
    }
}
