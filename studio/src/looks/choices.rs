//! The fields of the dialog: a text, one of a few words.

use hontou_core::lang::INTERFACE;
use hontou_core::surface::{ATTRIBUTES, Values};
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::settings::Looks;
use crate::words::Words;

/// What a field needs.
#[derive(Clone, PartialEq)]
pub(super) struct Chooser {
    pub(super) looks: Looks,
    pub(super) words: Words,
    pub(super) change: Callback<Looks>,
}

const LANG_NAMES: [&str; 5] = ["日本語", "English", "한국어", "简体中文", "繁體中文"];

impl Chooser {
    /// Takes what is typed or chosen somewhere into the settings.
    pub(super) fn on(&self, take: impl Fn(Looks, String) -> Looks + 'static) -> Callback<String> {
        let (looks, change) = (self.looks.clone(), self.change.clone());
        Callback::from(move |value: String| change.emit(take(looks.clone(), value)))
    }

    /// The same for an attribute.
    pub(super) fn attribute(&self, name: &'static str) -> Callback<String> {
        self.on(move |looks, value| looks.with(name, &value))
    }

    /// A line of text with its label.
    pub(super) fn text(
        &self,
        id: &'static str,
        value: &str,
        kind: &'static str,
        take: Callback<String>,
    ) -> Html {
        let oninput = move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                take.emit(input.value());
            }
        };
        let help = self.words.find(&format!("looks.help.{id}"));
        let described = help.map(|_| format!("looks-{id}-help"));
        html! {
            <div class="field">
                <label for={format!("looks-{id}")}>{ self.words.get(&format!("looks.{id}.label")) }</label>
                <input id={format!("looks-{id}")} type={kind} value={value.to_owned()} {oninput}
                    aria-describedby={described.clone()} autocomplete="off" />
                if let Some(help) = help {
                    <p class="help" id={described}>{ help }</p>
                }
            </div>
        }
    }

    /// Some lines of text.
    pub(super) fn area(&self, id: &'static str, value: &str, take: Callback<String>) -> Html {
        let oninput = move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                take.emit(area.value());
            }
        };
        html! {
            <div class="field">
                <label for={format!("looks-{id}")}>{ self.words.get(&format!("looks.{id}.label")) }</label>
                <textarea id={format!("looks-{id}")} rows="3" value={value.to_owned()} {oninput} />
            </div>
        }
    }

    /// One of a few, each with its name.
    pub(super) fn select(
        &self,
        id: &str,
        now: &str,
        all: &[(String, String)],
        take: Callback<String>,
    ) -> Html {
        let onchange = move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                take.emit(select.value());
            }
        };
        html! {
            <div class="field">
                <label for={format!("looks-{id}")}>{ self.words.get(&format!("looks.{id}.label")) }</label>
                <select id={format!("looks-{id}")} {onchange}>
                    { for all.iter().map(|(value, name)| html! {
                        <option value={value.clone()} selected={now == value}>{ name }</option>
                    }) }
                </select>
            </div>
        }
    }

    /// An attribute that takes one of a few words.
    pub(super) fn word(&self, name: &'static str) -> Html {
        let known = ATTRIBUTES.iter().find(|one| one.name == name).map(|one| one.values);
        let Some(Values::Words(words, default)) = known else { return Html::default() };
        let all: Vec<_> = words
            .iter()
            .map(|word| ((*word).to_owned(), self.words.get(&format!("looks.{name}.{word}")).to_owned()))
            .collect();
        let now = Some(self.looks.get(name)).filter(|now| words.contains(now)).unwrap_or(words[default]);
        let take =
            self.on(move |looks, value| looks.with(name, if value == words[default] { "" } else { &value }));
        self.select(name, now, &all, take)
    }

    /// The language.
    pub(super) fn lang(&self) -> Html {
        let is_page = self.looks.is_built_in || self.looks.host.is_plugin();
        let by_itself = if is_page { "looks.lang.page" } else { "looks.lang.deck" };
        let mut all = vec![(String::new(), self.words.get(by_itself).to_owned())];
        all.extend(INTERFACE.iter().zip(LANG_NAMES).map(|(tag, name)| ((*tag).to_owned(), name.to_owned())));
        self.select("lang", self.looks.get("lang"), &all, self.attribute("lang"))
    }
}
