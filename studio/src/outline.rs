//! The deck at a glance: every card, question, note and list, to be chosen and moved.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::action::Action;
use crate::deck::{Node, Path};
use crate::names::title_of;
use crate::words::Words;

/// The lists of a deck, in the order in which an author thinks of them.
const LISTS: [&str; 8] =
    ["topics", "cards", "sources", "check.questions", "check.notes", "checklists", "help", "glossary"];

/// Where an item is dragged from.
type Dragged = Rc<RefCell<Option<Path>>>;

#[derive(Properties, PartialEq)]
pub(crate) struct OutlineProps {
    pub(crate) deck: Node,
    pub(crate) selected: Path,
    pub(crate) words: Words,
    pub(crate) select: Callback<Path>,
    pub(crate) dispatch: Callback<Action>,
}

/// The outline.
#[component]
pub(crate) fn Outline(props: &OutlineProps) -> Html {
    let OutlineProps { deck, selected, words, select, dispatch } = props;
    let dragged = use_mut_ref(|| None::<Path>);
    let headlines = Path::parse("check.headlines");
    html! {
        <div class="outline">
            <ul>
                { line(&Path::default(), words.get("outline.deck"), selected, select) }
            </ul>
            { for LISTS.iter().map(|name| {
                let path = Path::parse(name);
                let items = deck.get(&path).cloned();
                let holds = path.holds(selected);
                let current = holds.then(|| selected.clone());
                html! {
                    <List key={*name} {items} {path} {current} is_open={holds || *name == "cards"} words={*words}
                        select={select.clone()} dispatch={dispatch.clone()} dragged={dragged.clone()} />
                }
            }) }
            if deck.get(&headlines).is_some() {
                <ul>{ line(&headlines, words.get("outline.check.headlines"), selected, select) }</ul>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ListProps {
    /// None while the deck has no such list.
    items: Option<Node>,
    path: Path,
    /// What of it is in hand.
    current: Option<Path>,
    is_open: bool,
    words: Words,
    select: Callback<Path>,
    dispatch: Callback<Action>,
    dragged: Dragged,
}

/// One of the lists. The others are not drawn anew when something in it changes.
#[component]
fn List(props: &ListProps) -> Html {
    let ListProps { items, path, current, is_open, words, select, dispatch, dragged } = props;
    let items = items.as_ref().map_or(&[][..], Node::items);
    // What was opened stays so until the author shuts it, wherever the author goes.
    let open = use_state_eq(|| *is_open);
    {
        let open = open.clone();
        use_effect_with((*is_open, current.clone()), move |(is_open, _)| {
            if *is_open {
                open.set(true);
            }
        });
    }
    let ontoggle = {
        let open = open.clone();
        move |event: Event| {
            if let Some(details) = event.target_dyn_into::<HtmlElement>() {
                open.set(details.has_attribute("open"));
            }
        }
    };
    html! {
        <details open={*open} {ontoggle}>
            <summary>
                { words.get(&format!("outline.{path}")) }
                <span class="count">{ items.len() }</span>
            </summary>
            <ol>
                { for items.iter().enumerate().map(|(at, item)| {
                    let path = path.item(at);
                    html! {
                        <Line node={item.clone()} current={current.as_ref() == Some(&path)} {path} words={*words}
                            select={select.clone()} dispatch={dispatch.clone()} dragged={dragged.clone()} />
                    }
                }) }
            </ol>
            { add(path, items.len(), *words, dispatch, select) }
        </details>
    }
}

fn line(path: &Path, title: &str, selected: &Path, select: &Callback<Path>) -> Html {
    let (select, to) = (select.clone(), path.clone());
    html! {
        <li>
            <button type="button" class="line" aria-current={(path == selected).then_some("true")}
                onclick={move |_| select.emit(to.clone())}>{ title.to_owned() }</button>
        </li>
    }
}

fn add(
    list: &Path,
    count: usize,
    words: Words,
    dispatch: &Callback<Action>,
    select: &Callback<Path>,
) -> Html {
    let (dispatch, select, list) = (dispatch.clone(), select.clone(), list.clone());
    let label = words.get(&format!("add.{list}"));
    html! {
        <button type="button" class="add" onclick={move |_| {
            dispatch.emit(Action::Add(list.clone()));
            // The form of what was added, which on a phone is elsewhere.
            select.emit(list.item(count));
        }}>{ label }</button>
    }
}

#[derive(Properties, PartialEq)]
struct LineProps {
    node: Node,
    path: Path,
    current: bool,
    words: Words,
    select: Callback<Path>,
    dispatch: Callback<Action>,
    dragged: Dragged,
}

/// One item, which can be dragged to another place in its list. With keys it is moved in its form.
#[component]
fn Line(props: &LineProps) -> Html {
    let LineProps { node, path, current, words, select, dispatch, dragged } = props;
    let title = title_of(node);
    let number = path.number().unwrap_or_default() + 1;
    let verdict = node.text_of("verdict");
    let choose = {
        let (select, path) = (select.clone(), path.clone());
        move |_| select.emit(path.clone())
    };
    let ondragstart = {
        let (dragged, path) = (dragged.clone(), path.clone());
        move |_: DragEvent| *dragged.borrow_mut() = Some(path.clone())
    };
    let ondragover = {
        let (dragged, path) = (dragged.clone(), path.clone());
        move |event: DragEvent| {
            if dragged.borrow().as_ref().is_some_and(|from| from.parent() == path.parent()) {
                event.prevent_default();
            }
        }
    };
    let ondrop = {
        let (dragged, path, dispatch) = (dragged.clone(), path.clone(), dispatch.clone());
        move |event: DragEvent| {
            event.prevent_default();
            if let (Some(from), Some(to)) = (dragged.borrow_mut().take(), path.number()) {
                dispatch.emit(Action::Select(from.clone()));
                dispatch.emit(Action::Move(from, to));
            }
        }
    };
    html! {
        <li draggable="true" {ondragstart} {ondragover} {ondrop}>
            <button type="button" class="line" aria-current={current.then_some("true")} onclick={choose}>
                <span class="number">{ number }</span>
                if title.is_empty() {
                    <i>{ words.get("outline.empty") }</i>
                } else {
                    <span class="title">{ title }</span>
                }
                if !verdict.is_empty() {
                    <span class="verdict" data-verdict={verdict.to_owned()} aria-label={words.get(&format!("verdict.{verdict}"))}></span>
                }
            </button>
        </li>
    }
}
