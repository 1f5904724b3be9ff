//! Elements with a class and no other attribute, which most elements are.
//!
//! `html!` repeats its code for each element. One function instead saves a few kilobytes of every reader's download.
//! Elements that need more than a class still use `html!`.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VTag};

use hontou_core::deck::Text;

/// `<tag class="class">inside</tag>`, or without the attribute if `class` is empty.
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

/// The same with words of the interface inside.
#[inline(never)]
pub(super) fn words(tag: &'static str, class: &'static str, words: &'static str) -> Html {
    element(tag, class, words.into())
}

/// A term and its description, as a row of a `<dl>`.
#[inline(never)]
pub(super) fn pair(term: Html, said: Html) -> Html {
    element("div", "", html! { <>{ element("dt", "", term) }{ element("dd", "", said) }</> })
}

/// The words of a button and, for screen readers, what exactly they refer to.
pub(super) fn precisely(button: &'static str, about: &Text) -> Html {
    html! { <>{ button }{ element("span", "aside", html! { <>{ " " }{ about.plain() }</> }) }</> }
}

/// A button. `kind` sets its look: `primary`, `plain`, `quiet` or `way`.
///
/// It is an attribute because a class that is not a literal would add Yew's class sets to the download.
#[inline(never)]
pub(super) fn button(kind: &'static str, words: impl Into<Html>, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" data-kind={kind} {onclick}>{ words.into() }</button> }
}

/// Content that is hidden until the reader opens it. Another key makes another element, which is closed again.
#[inline(never)]
pub(super) fn fold(key: &str, class: &'static str, summary: Html, inside: Html) -> Html {
    let summary = html! { <summary data-kind="way">{ summary }</summary> };
    let mut fold = element("details", class, html! { <>{ summary }{ inside }</> });
    if let Html::VTag(tag) = &mut fold {
        Rc::make_mut(tag).key = Some(Key::from(key));
    }
    fold
}
