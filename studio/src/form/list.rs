//! Lists inside of a thing: the answers of a question, the lines of a list, further sources.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::choice::{another, short};
use super::{Hand, fields, one};
use crate::action::Action;
use crate::deck::{Field, Node, Path, Shape};
use crate::names::title_of;

/// The field of a list.
pub(super) fn list(hand: &Hand, kind: &'static str, field: Field, path: &Path) -> Html {
    let Some(item) = field.shape.item() else { return html! {} };
    let label = hand.label(kind, field.name);
    let items = hand.deck.get(path).map_or(&[][..], Node::items);
    if let Some(things) = item.referred() {
        return picked(hand, &label, &Path::parse(things), path, items);
    }
    let add = {
        let (dispatch, path) = (hand.dispatch.clone(), path.clone());
        move |_| dispatch.emit(Action::Add(path.clone()))
    };
    html! {
        <fieldset class="list">
            <legend>{ &label }</legend>
            <ol>
                { for (0..items.len()).map(|at| html! {
                    <li key={at}>{ row(hand, item, field, &path.item(at), items.len()) }</li>
                }) }
            </ol>
            <button type="button" class="add" onclick={add}>
                { hand.words.get(&format!("add.{}.{}", kind, field.name)) }
            </button>
        </fieldset>
    }
}

/// One item, and what can be done with it.
fn row(hand: &Hand, item: Shape, field: Field, path: &Path, count: usize) -> Html {
    let at = path.number().unwrap_or_default();
    let words = hand.words;
    let inside = if item.is_thing() {
        fields(hand, item, path)
    } else {
        let field = Field { name: field.name, shape: item, required: true };
        one(hand, "Item", field, path)
    };
    let button = |key: &'static str, sign: &'static str, off: bool, action: Action| {
        let dispatch = hand.dispatch.clone();
        let label = format!("{} {}", words.get(key), at + 1);
        html! {
            <button type="button" disabled={off} aria-label={label.clone()} title={label}
                onclick={move |_| dispatch.emit(action.clone())}>{ sign }</button>
        }
    };
    html! {
        <div class="row" data-field={path.to_string()}>
            <div class="inside">{ inside }</div>
            <div class="tools">
                { button("tool.up", "↑", at == 0, Action::Move(path.clone(), at.saturating_sub(1))) }
                { button("tool.down", "↓", at + 1 >= count, Action::Move(path.clone(), at + 1)) }
                { button("tool.copy", words.get("tool.copy"), false, Action::Copy(path.clone())) }
                { button("tool.remove", "×", false, Action::Remove(path.clone())) }
            </div>
        </div>
    }
}

/// A list of ids: each thing of the deck, to be ticked.
fn picked(hand: &Hand, label: &str, things: &Path, path: &Path, items: &[Node]) -> Html {
    let another = another(hand, things, path);
    let things = hand.deck.get(things).map_or(&[][..], Node::items);
    let ids: Vec<String> = items.iter().map(|item| item.text().to_owned()).collect();
    html! {
        <details class="picked" open={!ids.is_empty() && ids.len() < 3}>
            <summary>{ label.to_owned() }<span class="count">{ ids.len() }</span></summary>
            { for things.iter().map(|thing| {
                let id = thing.text_of("id").to_owned();
                let (dispatch, path, ids, own) = (hand.dispatch.clone(), path.clone(), ids.clone(), id.clone());
                let checked = ids.contains(&id);
                let onchange = move |event: Event| {
                    let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
                    let mut now: Vec<Node> = ids.iter().filter(|one| **one != own).map(|one| one.as_str().into()).collect();
                    if input.checked() {
                        now.push(own.as_str().into());
                    }
                    let list = (!now.is_empty()).then(|| Node::list(now));
                    dispatch.emit(Action::Set(path.clone(), list));
                };
                html! {
                    <label class="flag">
                        <input type="checkbox" {checked} {onchange} />
                        { short(&title_of(thing)) }
                    </label>
                }
            }) }
            { another }
        </details>
    }
}
