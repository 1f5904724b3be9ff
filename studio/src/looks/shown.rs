//! The quiz with the settings in hand: the real one.

use serde_json::Value;
use web_sys::{HtmlSelectElement, Url};
use yew::prelude::*;

use super::host::Host;
use super::settings::{About, Looks};
use crate::deck::Node;
use crate::files::address_of;
use crate::words::Words;

#[derive(Properties, PartialEq)]
pub(super) struct ShownProps {
    pub(super) deck: Node,
    pub(super) looks: Looks,
    pub(super) words: Words,
}

/// A light page or a dark one with the quiz on it.
#[component]
pub(super) fn Shown(props: &ShownProps) -> Html {
    let ShownProps { deck, looks, words } = props;
    let is_dark = use_state_eq(|| false);
    let address = use_memo(deck.clone(), |deck| {
        address_of("application/json", Value::from(deck).to_string().as_bytes()).unwrap_or_default()
    });
    {
        let address = address.clone();
        use_effect_with(address, |address| {
            let address = address.clone();
            move || {
                // An address of ours is always one that can be given back.
                let _ = Url::revoke_object_url(&address);
            }
        });
    }
    let turn = {
        let is_dark = is_dark.setter();
        move |event: Event| {
            let chosen = event.target_dyn_into::<HtmlSelectElement>();
            is_dark.set(chosen.is_some_and(|select| select.value() == "dark"));
        }
    };
    let about = About::of(deck);
    // As on a page of the owner's, wherever it is to stand; but with this deck, and at once.
    let on_page = Looks { host: Host::Page, is_built_in: false, ..looks.clone() };
    let written = on_page.written(&about);
    let value = |name: &str| written.iter().find(|(one, _)| *one == name).map(|(_, value)| value.clone());
    let style: Vec<_> = looks.variables().iter().map(|(name, value)| format!("{name}: {value}")).collect();
    // Another halves, length or order is another quiz from its beginning.
    let begun = ["mode", "length", "order"].map(|name| value(name).unwrap_or_default()).join(" ");
    html! {
        <div class="preview" data-theme={if *is_dark { "dark" } else { "light" }}>
            <div class="switches">
                <label>
                    { words.get("looks.around") }
                    <select onchange={turn}>
                        <option value="light" selected={!*is_dark}>{ words.get("preview.light") }</option>
                        <option value="dark" selected={*is_dark}>{ words.get("preview.dark") }</option>
                    </select>
                </label>
            </div>
            <div class="stage">
                <hontou-quiz key={begun} deck={(*address).clone()} loading="eager" style={style.join("; ")} lang={value("lang")}
                    accent={value("accent")} theme={value("theme")} mode={value("mode")} length={value("length")}
                    order={value("order")} heading-level={value("heading-level")} cta-label={value("cta-label")}
                    cta-href={value("cta-href")} disclosure={value("disclosure")} />
            </div>
        </div>
    }
}
