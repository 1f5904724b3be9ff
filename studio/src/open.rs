//! The ways in: decks that are kept here, a new one, a built-in one, a file, pasted text.

use std::rc::Rc;

use serde_json::Value;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlInputElement, HtmlTextAreaElement, Response};
use yew::prelude::*;

use crate::deck::{History, Node};
use crate::dialog::Dialog;
use crate::keep::{Entry, entries, forget, open};
use crate::state::{Action, new_deck, new_key};
use crate::words::{Lang, Words};

/// The built-in deck in each language.
const BUILT_IN: [(&str, &str); 5] =
    [("ja", "日本語"), ("en", "English"), ("ko", "한국어"), ("zh-Hans", "简体中文"), ("zh-Hant", "繁體中文")];

#[derive(Properties, PartialEq)]
pub(crate) struct OpenProps {
    pub(crate) words: Words,
    pub(crate) dispatch: Callback<Action>,
    pub(crate) close: Callback<()>,
}

/// The dialog.
#[component]
pub(crate) fn Open(props: &OpenProps) -> Html {
    let OpenProps { words, dispatch, close } = props;
    let kept = use_state(Vec::<Entry>::new);
    let trouble = use_state(|| None::<String>);
    let pasted = use_node_ref();
    {
        let kept = kept.setter();
        use_effect_with((), move |()| spawn_local(async move { kept.set(entries().await) }));
    }
    let begin = {
        let (dispatch, close) = (dispatch.clone(), close.clone());
        Callback::from(move |(key, history): (String, History)| {
            dispatch.emit(Action::Open(key, Rc::new(history)));
            close.emit(());
        })
    };
    // What is no JSON is told with its place; whatever else is wrong with a deck the findings tell.
    let read = {
        let (begin, trouble, words) = (begin.clone(), trouble.setter(), *words);
        Callback::from(move |text: String| match serde_json::from_str::<Value>(&text) {
            Ok(tree) if tree.is_object() => begin.emit((new_key(), History::new(Node::from(tree)))),
            Ok(_) => trouble.set(Some(words.get("open.no-deck").to_owned())),
            Err(error) => trouble.set(Some(words.with("open.no-json", error))),
        })
    };
    let new = |lang: Lang| {
        let begin = begin.clone();
        move |_: MouseEvent| begin.emit((new_key(), History::new(new_deck(lang))))
    };
    let from_file = {
        let read = read.clone();
        move |event: Event| {
            let file = event.target_dyn_into::<HtmlInputElement>().and_then(|input| input.files()?.get(0));
            let (Some(file), read) = (file, read.clone()) else { return };
            spawn_local(async move {
                if let Some(text) = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string()) {
                    read.emit(text);
                }
            });
        }
    };
    let built_in = |lang: &'static str| {
        let (read, trouble, words) = (read.clone(), trouble.setter(), *words);
        move |_: MouseEvent| {
            let (read, trouble) = (read.clone(), trouble.clone());
            spawn_local(async move {
                match fetch(&format!("decks/exosome.{lang}.json")).await {
                    Some(text) => read.emit(text),
                    None => trouble.set(Some(words.get("open.not-there").to_owned())),
                }
            });
        }
    };
    let paste = {
        let (read, pasted) = (read.clone(), pasted.clone());
        move |_: MouseEvent| {
            if let Some(area) = pasted.cast::<HtmlTextAreaElement>() {
                read.emit(area.value());
            }
        }
    };
    html! {
        <Dialog title={words.get("open.title")} close_label={words.get("dialog.close")} close={close.clone()}>
            if let Some(trouble) = &*trouble {
                <p class="trouble" role="alert">{ trouble }</p>
            }
            if !kept.is_empty() {
                <h3>{ words.get("open.kept") }</h3>
                <ul class="entries">
                    { for kept.iter().map(|entry| one(entry, *words, &begin, &kept)) }
                </ul>
            }
            <h3>{ words.get("open.new") }</h3>
            <p class="tools">
                <button type="button" onclick={new(Lang::Ja)}>{ words.get("open.new-ja") }</button>
                <button type="button" onclick={new(Lang::En)}>{ words.get("open.new-en") }</button>
            </p>
            <h3>{ words.get("open.sample") }</h3>
            <p class="tools">
                { for BUILT_IN.iter().map(|(lang, name)| html! {
                    <button type="button" lang={*lang} onclick={built_in(lang)}>{ *name }</button>
                }) }
            </p>
            <h3><label for="open-file">{ words.get("open.file") }</label></h3>
            <input id="open-file" type="file" accept=".json,application/json" onchange={from_file} />
            <h3><label for="open-paste">{ words.get("open.paste") }</label></h3>
            <textarea id="open-paste" ref={pasted} rows="4" />
            <p><button type="button" onclick={paste}>{ words.get("open.read") }</button></p>
        </Dialog>
    }
}

/// A deck that is kept, to be opened or forgotten.
fn one(
    entry: &Entry,
    words: Words,
    begin: &Callback<(String, History)>,
    kept: &UseStateHandle<Vec<Entry>>,
) -> Html {
    let title =
        if entry.title.is_empty() { words.get("outline.empty").to_owned() } else { entry.title.clone() };
    let time = js_sys::Date::new(&entry.time.into()).to_locale_string(words.0.tag(), &js_sys::Object::new());
    let take = {
        let (begin, key) = (begin.clone(), entry.key.clone());
        move |_: MouseEvent| {
            let (begin, key) = (begin.clone(), key.clone());
            spawn_local(async move {
                if let Some(history) = open(&key).await {
                    begin.emit((key, history));
                }
            });
        }
    };
    let drop = {
        let (key, kept, ask) = (entry.key.clone(), kept.clone(), words.with("open.really", &title));
        move |_: MouseEvent| {
            if !gloo::utils::window().confirm_with_message(&ask).unwrap_or_default() {
                return;
            }
            let (key, kept) = (key.clone(), kept.setter());
            spawn_local(async move {
                if forget(&key).await.is_ok() {
                    kept.set(entries().await);
                }
            });
        }
    };
    html! {
        <li key={entry.key.clone()}>
            <button type="button" class="line" onclick={take}>
                <span class="title">{ title }</span>
                <span class="count">{ &entry.lang }</span>
                <span class="time">{ String::from(time) }</span>
            </button>
            <button type="button" onclick={drop}>{ words.get("tool.remove") }</button>
        </li>
    }
}

/// The text of a file beside the studio.
async fn fetch(address: &str) -> Option<String> {
    let answer = JsFuture::from(gloo::utils::window().fetch_with_str(address)).await.ok()?;
    let response: Response = answer.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
