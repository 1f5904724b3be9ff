//! The studio: switches above a real embed, on the page that `trunk serve` opens.
//!
//! It uses the widget as a page owner does: by the attributes of its element and the events that it dispatches.

mod switch;

use gloo::events::EventListener;
use gloo::utils::document;
use switch::{Choices, Switch};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{CustomEvent, HtmlElement};
use yew::prelude::*;

/// The embed on the page, once its script has inserted it.
fn quiz() -> Option<HtmlElement> {
    document().query_selector("hontou-quiz").ok().flatten()?.dyn_into().ok()
}

/// Sets an attribute of the embed as a page owner would write it.
fn set(name: &'static str) -> Callback<String> {
    Callback::from(move |value: String| {
        if let Some(quiz) = quiz() {
            // Setting an attribute with one of our own names never fails.
            let _ = quiz.set_attribute(name, &value);
        }
    })
}

/// Sets the width of the embed to that of a phone, a narrow column or the page.
fn set_width() -> Callback<String> {
    Callback::from(|value: String| {
        if let Some(quiz) = quiz() {
            let _ = quiz.style().set_property("max-width", &value);
        }
    })
}

/// Makes the page light or dark; the embed should follow.
fn set_page() -> Callback<String> {
    Callback::from(|value: String| {
        if let Some(page) = document().document_element() {
            let _ = page.set_attribute("data-page", &value);
        }
    })
}

/// The last event that the embed dispatched, as a clinic's analytics would see it.
#[hook]
fn use_last_event() -> String {
    const EVENTS: [&str; 6] = [
        "hontou-ready",
        "hontou-reveal",
        "hontou-cards-done",
        "hontou-check-done",
        "hontou-cta",
        "hontou-error",
    ];
    let last = use_state(String::new);
    let setter = last.setter();
    use_effect_with((), move |()| {
        let listeners = EVENTS.map(|name| {
            let setter = setter.clone();
            EventListener::new(&document(), name, move |event| {
                let detail = event.dyn_ref::<CustomEvent>().map(CustomEvent::detail);
                let detail = detail.and_then(|detail| js_sys::JSON::stringify(&detail).ok());
                setter.set(format!("{} {}", event.type_(), detail.map(String::from).unwrap_or_default()));
            })
        });
        move || drop(listeners)
    });
    (*last).clone()
}

const PAGES: Choices = &[("light", "明るい"), ("dark", "暗い")];
const THEMES: Choices = &[("auto", "ページに合わせる"), ("light", "明るい"), ("dark", "暗い")];
const WIDTHS: Choices = &[("none", "ページの幅"), ("360px", "360 px"), ("280px", "280 px")];
const LANGS: Choices = &[
    ("ja", "日本語"),
    ("en", "English"),
    ("ko", "한국어"),
    ("zh-Hans", "简体中文"),
    ("zh-Hant", "繁體中文"),
];

#[component]
fn Studio() -> Html {
    let last = use_last_event();
    html! {
        <header class="studio">
            <b>{ "hontou studio" }</b>
            <Switch label="ページ" choices={PAGES} chosen={set_page()} />
            <Switch label="テーマ" choices={THEMES} chosen={set("theme")} />
            <Switch label="幅" choices={WIDTHS} chosen={set_width()} />
            <Switch label="言語" choices={LANGS} chosen={set("lang")} />
            <p>{ "直前のイベント：" }<code>{ if last.is_empty() { "—" } else { &last } }</code></p>
        </header>
    }
}

fn main() {
    if let Ok(Some(place)) = document().query_selector("#studio") {
        yew::Renderer::<Studio>::with_root(place).render();
    }
}
