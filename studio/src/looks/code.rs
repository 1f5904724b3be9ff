//! Where the quiz is to stand, and the code for it, with a button that copies it.

use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

use super::address::origin;
use super::browser::copy;
use super::choices::Chooser;
use super::host::Host;
use super::panel::PARTS;
use super::policy;
use super::settings::{About, Looks};
use super::snippet::{code, left_out, styles};
use crate::words::Words;

/// The place, the deck, the code and what goes with it.
pub(super) fn snippet(chooser: &Chooser, about: &About) -> Html {
    let Chooser { looks, words, .. } = chooser;
    let host = looks.host;
    let key = |part: &str| format!("snippet.{part}.{}", host.key());
    let left: Vec<_> = left_out(looks);
    html! {
        <fieldset class="snippet" id={PARTS[3].0} tabindex="-1">
            <legend>{ words.get("snippet.legend") }</legend>
            { hosts(chooser) }
            if host.has_folder() {
                { folder(chooser) }
            }
            { deck(chooser, about) }
            <h3>{ words.get("snippet.do") }</h3>
            <ol>{ for words.get(&key("steps")).split('\n').map(|step| html! { <li>{ step }</li> }) }</ol>
            <Code id="snippet-code" text={code(looks, about)} words={*words} label={words.get(&key("code"))} />
            if !left.is_empty() {
                <p class="warning">{ words.with("snippet.left-out", left.join(", ")) }</p>
            }
            if let Some(styles) = styles(looks) {
                <p>{ words.get(if host.is_plugin() { "snippet.styles.plugin" } else { "snippet.styles.page" }) }</p>
                <Code id="snippet-styles" text={styles} words={*words} label={words.get("snippet.styles.code")} />
            }
            <details class="more">
                <summary>{ words.get("snippet.policy.more") }</summary>
                if let Some(line) = policy::line(looks, about) {
                    <p>{ words.get("snippet.policy.help") }</p>
                    <Code id="snippet-policy" text={line} words={*words} label={words.get("snippet.policy.code")} />
                }
                if host.has_folder() {
                    <p>{ words.get("snippet.policy.origin") }</p>
                    <Code id="snippet-header" text="Access-Control-Allow-Origin: *" words={*words}
                        label={words.get("snippet.policy.header")} />
                }
            </details>
        </fieldset>
    }
}

fn hosts(chooser: &Chooser) -> Html {
    let Chooser { looks, words, .. } = chooser;
    let all: Vec<_> = Host::ALL
        .iter()
        .map(|host| (host.key().to_owned(), words.get(&format!("snippet.host.{}", host.key())).to_owned()))
        .collect();
    let take = chooser.on(|mut looks, value| {
        looks.host = Host::ALL.into_iter().find(|host| host.key() == value).unwrap_or_default();
        looks
    });
    chooser.select("host", looks.host.key(), &all, take)
}

fn folder(chooser: &Chooser) -> Html {
    let Chooser { looks, words, .. } = chooser;
    let take = chooser.on(|mut looks, value| {
        looks.folder = value;
        looks
    });
    html! {
        <>
            { chooser.text("folder", &looks.folder, "url", take) }
            if looks.has_bad_folder() {
                <p class="trouble" role="alert">{ words.get("snippet.bad-folder") }</p>
            }
        </>
    }
}

/// Which deck: the one in hand, or the one that comes with the widget.
fn deck(chooser: &Chooser, about: &About) -> Html {
    let Chooser { looks, words, .. } = chooser;
    let choice = |is_built_in: bool, key: &str| {
        let take = chooser.on(move |mut looks, _| {
            looks.is_built_in = is_built_in;
            looks
        });
        html! {
            <label class="flag">
                <input type="radio" name="looks-deck" checked={looks.is_built_in == is_built_in}
                    onchange={move |_: Event| take.emit(String::new())} />
                <span>{ words.get(key) }</span>
            </label>
        }
    };
    let take = chooser.on(|mut looks, value| {
        looks.deck = value;
        looks
    });
    let example = Looks { deck: String::new(), ..looks.clone() }.deck_for(about);
    let is_elsewhere = looks.host == Host::Frame
        && !looks.is_built_in
        && origin(&looks.deck_for(about)) != origin(&looks.home());
    html! {
        <>
            <fieldset class="which">
                <legend>{ words.get("snippet.deck.legend") }</legend>
                { choice(false, "snippet.deck.own") }
                { choice(true, "snippet.deck.built-in") }
            </fieldset>
            if !looks.is_built_in {
                if looks.host.is_plugin() {
                    <p class="help">{ words.with("snippet.deck.plugin", &about.id) }</p>
                } else if looks.host == Host::Address {
                    <p class="help">{ words.get("snippet.deck.address") }</p>
                } else {
                    { chooser.text("deck", &looks.deck, "url", take) }
                    <p class="help">{ words.with("snippet.deck.example", example) }</p>
                }
                if is_elsewhere {
                    <p class="warning">{ words.get("snippet.deck.elsewhere") }</p>
                }
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct CodeProps {
    id: &'static str,
    label: AttrValue,
    text: AttrValue,
    words: Words,
}

/// Something to paste.
#[component]
fn Code(props: &CodeProps) -> Html {
    let CodeProps { id, label, text, words } = props;
    let place = use_node_ref();
    let said = use_state_eq(|| None::<bool>);
    {
        // What was said of another text is not so of this one.
        let said = said.setter();
        use_effect_with(text.clone(), move |_| said.set(None));
    }
    let press = {
        let (place, said) = (place.clone(), said.setter());
        move |_: MouseEvent| {
            let (Some(place), said) = (place.cast::<Element>(), said.clone()) else { return };
            // Said anew, where it is said a second time.
            said.set(None);
            spawn_local(async move { said.set(Some(copy(&place).await)) });
        }
    };
    html! {
        <div class="code">
            <p id={*id}>{ label }</p>
            <pre tabindex="0" role="region" aria-labelledby={*id}><code ref={place}>{ text }</code></pre>
            <p class="tools">
                <button type="button" aria-describedby={*id} onclick={press}>{ words.get("snippet.copy") }</button>
                <span role="status">
                    { match *said {
                        None => "",
                        Some(true) => words.get("snippet.copied"),
                        Some(false) => words.get("snippet.selected"),
                    } }
                </span>
            </p>
        </div>
    }
}
