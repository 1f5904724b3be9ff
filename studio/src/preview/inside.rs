//! What stands in the quiz of the preview.

use hontou_core::surface::TAG;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, Node, ShadowRoot};

use crate::deck::Said;
use crate::widget::tree_of;

/// The tree of the quiz in this place.
pub(super) fn root_in(place: &Element) -> Option<ShadowRoot> {
    tree_of(&place.query_selector(TAG).ok().flatten()?)
}

/// What the pressed element of a quiz says, and those around it do, from inside out. Only who listens in its tree is told
/// these.
pub(super) fn said_around(press: &Event) -> Vec<Said> {
    let path = press.composed_path();
    let elements = path.iter().filter_map(|target| target.dyn_into::<Element>().ok());
    elements.take_while(|element| element.local_name() != TAG).map(|element| said(&element)).collect()
}

fn said(element: &Element) -> Said {
    let (mut whole, mut own) = (String::new(), String::new());
    collect(element, &|_| true, &mut whole);
    match element.get_attribute("role").as_deref() {
        // A drawing says what stands in for it.
        Some("img") => own = element.get_attribute("aria-label").unwrap_or_default(),
        _ => collect(element, &|name| name == "ruby", &mut own),
    }
    Said { whole, own }
}

/// The words in it, without readings above them, and of its elements only those with such a name.
fn collect(around: &Node, is_wanted: &dyn Fn(&str) -> bool, words: &mut String) {
    let mut next = around.first_child();
    while let Some(node) = next {
        if node.node_type() == Node::TEXT_NODE {
            words.push_str(&node.node_value().unwrap_or_default());
        } else {
            let name = node.node_name().to_ascii_lowercase();
            if !matches!(&*name, "rt" | "rp" | "style") && is_wanted(&name) {
                collect(&node, &|_| true, words);
            }
        }
        next = node.next_sibling();
    }
}
