//! Elements whose attributes are words of ours, which most elements are.
//!
//! `html!` repeats its code for each element. One function instead saves a few kilobytes of every reader's download.
//! Elements with references, other listeners than a click, or words of a deck in their attributes still use `html!`.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VTag};

use hontou_core::deck::Text;

/// `<tag class="class">inside</tag>`, or without the attribute if `class` is empty.
#[inline(never)]
pub(super) fn element(tag: &'static str, class: &'static str, inside: Html) -> Html {
    marked(tag, "", &["class"], &[Some(class).filter(|class| !class.is_empty())], inside)
}

/// The same with these attributes, each with its value if it is to be there, and with a key if that is not empty.
pub(super) fn marked(
    tag: &'static str,
    key: &str,
    names: &'static [&'static str],
    values: &[Option<&'static str>],
    inside: Html,
) -> Html {
    tagged(tag, key, names, values, inside).into()
}

#[inline(never)]
fn tagged(
    tag: &'static str,
    key: &str,
    names: &'static [&'static str],
    values: &[Option<&'static str>],
    inside: Html,
) -> VTag {
    let mut element = VTag::new(tag);
    // Not `AttributeOrProperty::Static`, which Yew leaves out where it draws natively.
    let attribute = |value| AttributeOrProperty::Attribute(AttrValue::Static(value));
    let values = values.iter().map(|value| value.map(attribute)).collect();
    element.set_attributes(Attributes::Dynamic { keys: names, values });
    element.key = match &inside {
        _ if !key.is_empty() => Some(Key::from(key)),
        // Translators put other nodes in the place of texts, and what Yew then writes nobody sees: other words, another element.
        Html::VText(words) => Some(Key::from(&*words.text)),
        _ => None,
    };
    element.add_child(inside);
    element
}

/// A button with these attributes and a key.
#[inline(never)]
pub(super) fn press(
    key: &str,
    names: &'static [&'static str],
    values: &[Option<&'static str>],
    words: Html,
    onclick: Callback<MouseEvent>,
) -> Html {
    let mut button = tagged("button", key, names, values, words);
    button.add_listener(Rc::new(yew::html::onclick::Wrapper::new(onclick)));
    button.into()
}

/// An element that takes the focus where `node` is asked for, and never by itself.
#[inline(never)]
pub(super) fn fresh(tag: &'static str, id: Option<&'static str>, node: NodeRef, inside: Html) -> Html {
    let mut element = tagged(tag, "", &["id", "tabindex"], &[id, Some("-1")], inside);
    element.node_ref = node;
    element.into()
}

/// A radio button or a check box. Those of one `name` go together.
#[inline(never)]
pub(super) fn input(kind: &'static str, name: &str, is_checked: bool, onchange: Callback<Event>) -> Html {
    html! { <input type={kind} name={name.to_owned()} checked={is_checked} {onchange} /> }
}

/// A part that a page may style. `tests/surface.rs` finds them by this name.
pub(super) const fn exposed(part: &'static str) -> &'static str {
    part
}

/// The value of an attribute that is there, or is not.
pub(super) fn flag(is_set: bool) -> Option<&'static str> {
    is_set.then_some("")
}

/// An element with a class and words of the interface inside.
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
pub(super) fn button(kind: &'static str, words: impl Into<Html>, onclick: Callback<MouseEvent>) -> Html {
    press("", &["type", "data-kind"], &[Some("button"), Some(kind)], words.into(), onclick)
}

/// Content that is hidden until the reader opens it. Another key makes another element, which is closed again.
pub(super) fn fold(key: &str, class: &'static str, is_open: bool, summary: Html, inside: Html) -> Html {
    folded(key, class, is_open, summary, inside).into()
}

/// The same, which says when it is opened or closed.
pub(super) fn told_fold(
    key: &str,
    class: &'static str,
    summary: Html,
    inside: Html,
    ontoggle: Callback<Event>,
) -> Html {
    let mut fold = folded(key, class, false, summary, inside);
    fold.add_listener(Rc::new(yew::html::ontoggle::Wrapper::new(ontoggle)));
    fold.into()
}

#[inline(never)]
fn folded(key: &str, class: &'static str, is_open: bool, summary: Html, inside: Html) -> VTag {
    let summary = marked("summary", "", &["data-kind"], &[Some("way")], summary);
    let values = [Some(class), flag(is_open)];
    tagged("details", key, &["class", "open"], &values, html! { <>{ summary }{ inside }</> })
}
