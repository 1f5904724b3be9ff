//! What only a browser knows: what a colour comes to, whether words are in a text, how to copy.

use js_sys::{Reflect, RegExp};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, Element, HtmlElement};

use super::accent::{Colour, numbers};

/// A colour as CSS writes it, in sRGB; nothing if it is none.
pub(super) fn resolved(colour: &str) -> Option<Colour> {
    let document = gloo::utils::document();
    let probe: HtmlElement = document.create_element("span").ok()?.dyn_into().ok()?;
    let style = probe.style();
    let set = |value: &str| {
        // A value that is none is left out, and no error.
        let _ = style.set_property("color", value);
    };
    // Colours that a reader has forced upon the page would be found in its place.
    let _ = style.set_property("forced-color-adjust", "none");
    set(colour.trim());
    if style.get_property_value("color").ok()?.is_empty() {
        return None;
    }
    document.body()?.append_child(&probe).ok()?;
    let drawn = || {
        let computed = gloo::utils::window().get_computed_style(&probe).ok()??;
        computed.get_property_value("color").ok()
    };
    let mut written = drawn().unwrap_or_default();
    if !written.starts_with("rgb") {
        set(&format!("color-mix(in srgb, {written}, {written})"));
        written = drawn().unwrap_or_default();
    }
    probe.remove();
    numbers(&written)
}

/// Whether CSS knows this value of a property.
pub(super) fn is_css(property: &str, value: &str) -> bool {
    let probe = gloo::utils::document().create_element("span").ok();
    probe.and_then(|probe| probe.dyn_into::<HtmlElement>().ok()).is_some_and(|probe| {
        let style = probe.style();
        let _ = style.set_property(property, value);
        style.get_property_value(property).is_ok_and(|kept| !kept.is_empty())
    })
}

/// Whether a text has what a regular expression says, in capitals or not.
pub(super) fn matches(words: &str, text: &str) -> bool {
    RegExp::new(words, "i").test(text)
}

/// Copies what stands in this element; where the browser refuses, selects it. Says whether it was copied.
pub(super) async fn copy(place: &Element) -> bool {
    let text = place.text_content().unwrap_or_default();
    let navigator = gloo::utils::window().navigator();
    // On a page without https there is no clipboard.
    let clipboard = Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok();
    if let Some(clipboard) = clipboard.filter(JsValue::is_object) {
        let clipboard: Clipboard = clipboard.unchecked_into();
        if JsFuture::from(clipboard.write_text(&text)).await.is_ok() {
            return true;
        }
    }
    if let Ok(Some(selection)) = gloo::utils::window().get_selection() {
        // It is in the page: this does not fail.
        let _ = selection.select_all_children(place);
    }
    false
}
