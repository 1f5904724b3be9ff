//! An element that has a class and nothing else, as most have.
//!
//! `html!` writes each element out where it stands; said by one function they are a few kilobytes less of every reader's
//! download. What needs more than a class is still written with `html!`.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VTag};

use hontou_core::deck::Text;

/// `<tag class="class">inside</tag>`; without a class if it is empty.
#[inline(never)]
pub(super) fn element(tag: &'static str, class: &'static str, inside: Html) -> Html {
    let mut element = VTag::new(tag);
    if !class.is_empty() {
        let values = Box::new([Some(AttributeOrProperty::Static(class))]);
        element.set_attributes(Attributes::Dynamic { keys: &["class"], values });
    }
    element.add_child(inside);
    element.into()
}

/// The same around words of the interface.
#[inline(never)]
pub(super) fn words(tag: &'static str, class: &'static str, words: &'static str) -> Html {
    element(tag, class, words.into())
}

/// A term and what is said of it, as a row of a list of such.
#[inline(never)]
pub(super) fn pair(term: Html, said: Html) -> Html {
    element("div", "", html! { <>{ element("dt", "", term) }{ element("dd", "", said) }</> })
}

/// The words of a button, and, for whoever only hears them, what exactly they are about.
pub(super) fn precisely(button: &'static str, about: &Text) -> Html {
    html! { <>{ button }{ element("span", "aside", html! { <>{ " " }{ about.plain() }</> }) }</> }
}

/// A button; it looks as `kind` says: `primary`, `plain`, `quiet` or `way`.
///
/// A class that is not a literal would bring Yew's sets of classes into the download; hence an attribute.
#[inline(never)]
pub(super) fn button(kind: &'static str, words: impl Into<Html>, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" data-kind={kind} {onclick}>{ words.into() }</button> }
}

/// Something folded away until the reader opens it. With another key it is another one, and closed again.
#[inline(never)]
pub(super) fn fold(key: &str, class: &'static str, summary: Html, inside: Html) -> Html {
    let summary = html! { <summary data-kind="way">{ summary }</summary> };
    let mut fold = element("details", class, html! { <>{ summary }{ inside }</> });
    if let Html::VTag(tag) = &mut fold {
        Rc::make_mut(tag).key = Some(Key::from(key));
    }
    fold
}
