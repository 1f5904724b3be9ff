//! A field for words.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::reading::reading;
use super::{Hand, remove};
use crate::action::Action;
use crate::deck::{Field, Node, Path};

/// What is never more than a line.
const LINES: [&str; 9] = ["title", "name", "role", "term", "publisher", "section", "version", "lang", "id"];

/// A field for a text, a date, an address, an id.
pub(super) fn text(hand: &Hand, label: &str, field: Field, path: &Path, node: Option<&Node>) -> Html {
    let value = node.map_or("", Node::text).to_owned();
    let write = {
        let (dispatch, path, required) = (hand.dispatch.clone(), path.clone(), field.required);
        Callback::from(move |text: String| {
            // An optional field that is emptied is not there: an empty text would be an error.
            let is_gone = text.is_empty() && !required;
            let action = if is_gone {
                Action::Set(path.clone(), None)
            } else {
                Action::Type(path.clone(), text.as_str().into())
            };
            dispatch.emit(action);
        })
    };
    let id = path.to_string();
    let lines = rows(&value);
    let is_text = field.shape.name == "Text";
    let kind = match field.shape.name {
        "Date" => "date",
        "Link" => "url",
        _ => "text",
    };
    let lang = is_text.then(|| hand.deck.text_of("lang").to_owned());
    html! {
        <>
            <label for={id.clone()}>
                { label.to_owned() }
                if !field.required {
                    <span class="optional">{ hand.words.get("field.optional") }</span>
                }
            </label>
            if is_text && !LINES.contains(&field.name) {
                <textarea {id} {lang} rows={lines} {value} oninput={move |event: InputEvent| {
                    if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                        write.emit(area.value());
                    }
                }} />
            } else {
                <input {id} {lang} type={kind} {value} class={classes_of(field)} oninput={move |event: InputEvent| {
                    if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                        write.emit(input.value());
                    }
                }} />
            }
            if is_text {
                { reading(hand, path) }
            }
            if !field.required && node.is_some() && is_text && !LINES.contains(&field.name) {
                { remove(hand, path) }
            }
        </>
    }
}

fn classes_of(field: Field) -> &'static str {
    if field.name == "id" { "id" } else { "" }
}

/// As many lines as it takes, about: the style sheet makes it exact where browsers can.
fn rows(text: &str) -> String {
    (text.chars().count() / 28 + 1).clamp(2, 8).to_string()
}
