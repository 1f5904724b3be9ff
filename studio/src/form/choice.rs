//! Fields in which something is chosen: yes or no, one of a few, one of the deck's own things.

use serde_json::Value;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::Hand;
use crate::action::Action;
use crate::deck::{Field, Node, Path};
use crate::names::title_of;

/// Yes or no. What is not so by default is not written.
pub(super) fn flag(hand: &Hand, label: &str, path: &Path, node: Option<&Node>) -> Html {
    let (dispatch, path) = (hand.dispatch.clone(), path.clone());
    let onchange = move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            let on = input.checked().then_some(Node::Leaf(Value::Bool(true)));
            dispatch.emit(Action::Set(path.clone(), on));
        }
    };
    html! {
        <label class="flag">
            <input type="checkbox" checked={node.is_some_and(Node::is_true)} {onchange} />
            { label.to_owned() }
        </label>
    }
}

/// One of a few words of the format, all to be seen at once.
pub(super) fn few(hand: &Hand, label: &str, field: Field, path: &Path, node: Option<&Node>) -> Html {
    let now = node.map_or("", Node::text);
    let kind = field.shape.name;
    html! {
        <fieldset class="few">
            <legend>{ label.to_owned() }</legend>
            { for field.shape.choices().into_iter().map(|choice| {
                let (dispatch, to) = (hand.dispatch.clone(), path.clone());
                html! {
                    <label>
                        <input type="radio" name={path.to_string()} value={choice} checked={now == choice}
                            onchange={move |_| dispatch.emit(Action::Set(to.clone(), Some(choice.into())))} />
                        <span>{ hand.words.get(&format!("{kind}.{choice}")) }</span>
                    </label>
                }
            }) }
        </fieldset>
    }
}

/// One of the deck's own things, by its name.
pub(super) fn referred(hand: &Hand, label: &str, field: Field, path: &Path, node: Option<&Node>) -> Html {
    let now = node.map_or("", Node::text).to_owned();
    let list = field.shape.referred().map(Path::parse).unwrap_or_default();
    let things = hand.deck.get(&list).map_or(&[][..], Node::items);
    let is_known = things.iter().any(|thing| thing.text_of("id") == now);
    let (dispatch, to) = (hand.dispatch.clone(), path.clone());
    let onchange = move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            let id = select.value();
            dispatch.emit(Action::Set(to.clone(), (!id.is_empty()).then(|| id.as_str().into())));
        }
    };
    let id = path.to_string();
    html! {
        <>
            <label for={id.clone()}>{ label.to_owned() }</label>
            <select {id} {onchange}>
                if !field.required || now.is_empty() {
                    <option value="" selected={now.is_empty()}>{ hand.words.get("choice.none") }</option>
                }
                if !is_known && !now.is_empty() {
                    <option value={now.clone()} selected=true>{ hand.words.with("choice.unknown", &now) }</option>
                }
                { for things.iter().map(|thing| {
                    let id = thing.text_of("id").to_owned();
                    html! { <option selected={id == now} value={id.clone()}>{ short(&title_of(thing)) }</option> }
                }) }
            </select>
            { another(hand, &list, path) }
        </>
    }
}

/// Adds to the things of this list one for the field that refers to it: what is missing is seen here.
pub(super) fn another(hand: &Hand, things: &Path, path: &Path) -> Html {
    let (dispatch, path) = (hand.dispatch.clone(), path.clone());
    html! {
        <button type="button" class="add" onclick={move |_| dispatch.emit(Action::AddFor(path.clone()))}>
            { hand.words.get(&format!("add.{things}")) }
        </button>
    }
}

/// A select is as wide as its longest choice.
pub(super) fn short(title: &str) -> String {
    const MOST: usize = 48;
    if title.chars().count() <= MOST {
        return title.to_owned();
    }
    title.chars().take(MOST).chain(['…']).collect()
}
