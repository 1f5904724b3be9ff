//! The deck as readers will see it: the real embed, with what is in hand in front.

use gloo::timers::callback::Timeout;
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlSelectElement, Url};
use yew::prelude::*;

use crate::deck::{Node, Path};
use crate::words::Words;

/// So long, in ms, after the last keystroke the preview follows.
const PAUSE: u32 = 400;
const WIDTHS: [(&str, &str); 3] = [("phone", "390px"), ("tablet", "768px"), ("page", "none")];
const THEMES: [&str; 2] = ["light", "dark"];

#[derive(Properties, PartialEq)]
pub(crate) struct PreviewProps {
    pub(crate) deck: Node,
    pub(crate) selected: Path,
    pub(crate) words: Words,
}

/// The preview.
#[component]
pub(crate) fn Preview(props: &PreviewProps) -> Html {
    let PreviewProps { deck, selected, words } = props;
    let width = use_state_eq(|| 0_usize);
    let theme = use_state_eq(|| 0_usize);
    let address = use_state_eq(String::new);
    let shown = selected.up_to(3);
    {
        let address = address.setter();
        use_effect_with((deck.clone(), shown.clone()), move |(deck, shown)| {
            let text = Value::from(&in_front(deck, shown)).to_string();
            let timeout = Timeout::new(PAUSE, move || {
                if let Some(url) = blob(&text) {
                    address.set(url);
                }
            });
            move || drop(timeout)
        });
    }
    {
        // What was shown before is not needed any more once the next is there.
        use_effect_with((*address).clone(), |address| {
            let address = address.clone();
            move || {
                // An address of ours is always one that can be given back.
                let _ = Url::revoke_object_url(&address);
            }
        });
    }
    let is_check = shown.to_string().starts_with("check");
    let choose = |state: UseStateSetter<usize>| {
        Callback::from(move |event: Event| {
            let chosen = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            state.set(chosen.map_or(0, |select| usize::try_from(select.selected_index()).unwrap_or(0)));
        })
    };
    html! {
        <div class="preview" data-theme={THEMES[*theme]}>
            <div class="switches">
                <label>
                    { words.get("preview.width") }
                    <select onchange={choose(width.setter())}>
                        { for WIDTHS.iter().enumerate().map(|(at, (name, _))| html! {
                            <option selected={at == *width}>{ words.get(&format!("preview.{name}")) }</option>
                        }) }
                    </select>
                </label>
                <label>
                    { words.get("preview.theme") }
                    <select onchange={choose(theme.setter())}>
                        { for THEMES.iter().enumerate().map(|(at, name)| html! {
                            <option selected={at == *theme}>{ words.get(&format!("preview.{name}")) }</option>
                        }) }
                    </select>
                </label>
            </div>
            <div class="stage" style={format!("max-width: {}", WIDTHS[*width].1)}>
                if !address.is_empty() {
                    <hontou-quiz key={(*address).clone()} deck={(*address).clone()} lang={deck.text_of("lang").to_owned()}
                        length="full" loading="eager" theme={THEMES[*theme]} mode={if is_check { "check" } else { "auto" }} />
                }
            </div>
        </div>
    }
}

/// The deck with the card or the question in hand as the first, so that it is what readers see.
fn in_front(deck: &Node, shown: &Path) -> Node {
    let (Some(list), Some(at)) = (shown.parent(), shown.number()) else { return deck.clone() };
    if !matches!(list.to_string().as_str(), "cards" | "check.questions") {
        return deck.clone();
    }
    let mut items = deck.get(&list).map_or(&[][..], Node::items).to_vec();
    if at >= items.len() {
        return deck.clone();
    }
    items.rotate_left(at);
    deck.with(&list, Some(Node::list(items)), &|_| Vec::new())
}

/// The address of a text that only this page can fetch.
fn blob(text: &str) -> Option<String> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}
