//! The ways in: decks that are kept here, a new one, an article, a built-in one, a file, pasted text.

mod article;
mod import;

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use self::article::FromArticle;
pub(crate) use self::import::left_out;
use crate::action::Action;
use crate::begin::new_deck;
use crate::dialog::Dialog;
use crate::disk::{Opened, can_open, open_file};
use crate::files::{bytes_of, fetch_text, widget_files};
use crate::keep::{Entry, entries, forget, open};
use crate::kept::Kept;
use crate::words::{Lang, Words};

/// The built-in deck in each language.
pub(crate) const BUILT_IN: [(&str, &str); 5] =
    [("ja", "日本語"), ("en", "English"), ("ko", "한국어"), ("zh-Hans", "简体中文"), ("zh-Hant", "繁體中文")];

/// What can be read.
const FILES: &str = ".json,.csv,.tsv,.txt,.gift,.xlsx,.xml,.h5p";

#[derive(Properties, PartialEq)]
pub(crate) struct OpenProps {
    pub(crate) words: Words,
    pub(crate) dispatch: Callback<Action>,
    /// Has what was opened written over its file.
    pub(crate) bind: Callback<Opened>,
    pub(crate) close: Callback<()>,
}

/// The dialog.
#[component]
pub(crate) fn Open(props: &OpenProps) -> Html {
    let OpenProps { words, dispatch, bind, close } = props;
    let kept = use_state(Vec::<Entry>::new);
    let trouble = use_state(|| None::<String>);
    let pasted = use_node_ref();
    {
        let kept = kept.setter();
        use_effect_with((), move |()| spawn_local(async move { kept.set(entries().await) }));
    }
    let begin = {
        let (dispatch, close) = (dispatch.clone(), close.clone());
        Callback::from(move |kept: Kept| {
            dispatch.emit(Action::Open(Rc::new(kept)));
            close.emit(());
        })
    };
    let read = {
        let (begin, trouble, words) = (begin.clone(), trouble.setter(), *words);
        Callback::from(move |(bytes, name): (Vec<u8>, Option<String>)| {
            match import::read(&bytes, name.as_deref(), words) {
                Ok(kept) => begin.emit(kept),
                Err(why) => trouble.set(Some(why)),
            }
        })
    };
    let new = |lang: Lang| {
        let begin = begin.clone();
        move |_: MouseEvent| begin.emit(Kept::new(new_deck(lang)))
    };
    let from_file = {
        let read = read.clone();
        move |event: Event| {
            let file = event.target_dyn_into::<HtmlInputElement>().and_then(|input| input.files()?.get(0));
            let (Some(file), read) = (file, read.clone()) else { return };
            spawn_local(async move {
                if let Some(bytes) = bytes_of(&file).await {
                    read.emit((bytes, Some(file.name())));
                }
            });
        }
    };
    let to_write_over = {
        let (begin, bind, trouble, words) = (begin.clone(), bind.clone(), trouble.setter(), *words);
        move |_: MouseEvent| {
            let (begin, bind, trouble) = (begin.clone(), bind.clone(), trouble.clone());
            spawn_local(async move {
                let Some((file, bytes)) = open_file().await else { return };
                match import::read(&bytes, None, words) {
                    // What another program's file became is not what stands in it.
                    Ok(kept) if !import::is_deck(&bytes, &kept) => {
                        trouble.set(Some(words.get("open.not-ours").to_owned()));
                    }
                    Ok(kept) => {
                        let (key, deck) = (kept.key.clone(), kept.history.deck().clone());
                        bind.emit(Opened { file, key, deck });
                        begin.emit(kept);
                    }
                    Err(why) => trouble.set(Some(why)),
                }
            });
        }
    };
    let built_in = |lang: &'static str| {
        let (read, trouble, words) = (read.clone(), trouble.setter(), *words);
        move |_: MouseEvent| {
            let (read, trouble) = (read.clone(), trouble.clone());
            spawn_local(async move {
                match fetch_text(&format!("{}decks/exosome.{lang}.json", widget_files())).await {
                    Some(text) => read.emit((text.into_bytes(), None)),
                    None => trouble.set(Some(words.get("open.not-there").to_owned())),
                }
            });
        }
    };
    let paste = {
        let (read, pasted) = (read.clone(), pasted.clone());
        move |_: MouseEvent| {
            if let Some(area) = pasted.cast::<HtmlTextAreaElement>() {
                read.emit((area.value().into_bytes(), None));
            }
        }
    };
    html! {
        <Dialog title={words.get("open.title")} close_label={words.get("dialog.close")} close={close.clone()}>
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
            <FromArticle words={*words} begin={begin.clone()} />
            <h3>{ words.get("open.sample") }</h3>
            <p class="tools">
                { for BUILT_IN.iter().map(|(lang, name)| html! {
                    <button type="button" lang={*lang} onclick={built_in(lang)}>{ *name }</button>
                }) }
            </p>
            <h3><label for="open-file">{ words.get("open.file") }</label></h3>
            <p class="help">{ words.get("open.file-help") }</p>
            <input id="open-file" type="file" accept={FILES} onchange={from_file} />
            if can_open() {
                <p class="help">{ words.get("open.write-over-help") }</p>
                <p><button type="button" class="to-write-over" onclick={to_write_over}>{ words.get("open.write-over") }</button></p>
            }
            <h3><label for="open-paste">{ words.get("open.paste") }</label></h3>
            <textarea id="open-paste" ref={pasted} rows="4" />
            <p><button type="button" onclick={paste}>{ words.get("open.read") }</button></p>
            if let Some(trouble) = &*trouble {
                <p class="trouble" role="alert">{ trouble }</p>
            }
        </Dialog>
    }
}

/// A deck that is kept, to be opened or forgotten.
fn one(entry: &Entry, words: Words, begin: &Callback<Kept>, kept: &UseStateHandle<Vec<Entry>>) -> Html {
    let title =
        if entry.title.is_empty() { words.get("outline.empty").to_owned() } else { entry.title.clone() };
    let time = js_sys::Date::new(&entry.time.into()).to_locale_string(words.0.tag(), &js_sys::Object::new());
    let take = {
        let (begin, key) = (begin.clone(), entry.key.clone());
        move |_: MouseEvent| {
            let (begin, key) = (begin.clone(), key.clone());
            spawn_local(async move {
                if let Some(kept) = open(&key).await {
                    begin.emit(kept);
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
