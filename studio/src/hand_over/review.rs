//! What a link with a deck opens: the quiz as readers see it and the sheet for whoever signs it. Nothing is kept or sent, and
//! nothing can be changed; a copy can.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::link::{deck_in, go_on_with};
use super::{Asked, Trouble, sheet};
use crate::app::App;
use crate::checker::Checker;
use crate::deck::{Node, pretty};
use crate::files::address_of;
use crate::names::title_of;
use crate::words::{Lang, Words};

/// The studio, or what a link shows.
#[component]
pub fn Start() -> Html {
    let shown = use_state(|| deck_in(&gloo::utils::window().location().hash().unwrap_or_default()));
    let words = Words(Lang::of(&gloo::utils::window().navigator().language().unwrap_or_default()));
    let leave = {
        let shown = shown.clone();
        Callback::from(move |deck: Option<Node>| {
            if let Some(deck) = deck {
                go_on_with(deck);
            }
            forget_address();
            shown.set(None);
        })
    };
    match &*shown {
        None => html! { <App /> },
        Some(Ok(deck)) => html! { <Review deck={deck.clone()} {words} {leave} /> },
        Some(Err(())) => html! {
            <main class="review">
                <p class="trouble" role="alert">{ words.get("link.cut") }</p>
                <p><button type="button" onclick={move |_| leave.emit(None)}>{ words.get("link.studio") }</button></p>
            </main>
        },
    }
}

/// What is edited from here on is not what the address says.
fn forget_address() {
    let window = gloo::utils::window();
    let path = window.location().pathname().unwrap_or_default();
    if let Ok(history) = window.history() {
        // Of a page's own path this does not fail.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&path));
    }
}

#[derive(Properties, PartialEq)]
struct ReviewProps {
    deck: Node,
    words: Words,
    leave: Callback<Option<Node>>,
}

#[component]
fn Review(props: &ReviewProps) -> Html {
    let ReviewProps { deck, words, leave } = props;
    let signed = use_state(|| None::<Result<String, String>>);
    let address = use_memo(deck.clone(), |deck| {
        address_of("application/json", pretty(deck).as_bytes()).unwrap_or_default()
    });
    {
        let (signed, words) = (signed.setter(), *words);
        use_effect_with(deck.clone(), move |deck| {
            let (deck, asked) = (deck.clone(), Asked(Rc::new(Checker::start())));
            spawn_local(async move {
                signed.set(Some(sheet(&asked, &deck).await.map_err(|trouble| match trouble {
                    Trouble::Deck => words.get("hand.fix-first").to_owned(),
                    Trouble::Other(why) => words.with("findings.trouble", why),
                })));
            });
        });
    }
    let lang = words.0.tag();
    use_effect_with(lang, |lang| {
        if let Some(page) = gloo::utils::document().document_element() {
            // An attribute of ours never fails.
            let _ = page.set_attribute("lang", lang);
        }
    });
    let copy = {
        let (leave, deck) = (leave.clone(), deck.clone());
        move |_: MouseEvent| leave.emit(Some(deck.clone()))
    };
    html! {
        <main class="review">
            <header>
                <h1>{ title_of(deck) }</h1>
                <p>{ words.get("link.about") }</p>
                <p><button type="button" class="main" onclick={copy}>{ words.get("link.copy") }</button></p>
            </header>
            <h2>{ words.get("link.cards") }</h2>
            <div class="stage">
                <hontou-quiz deck={(*address).clone()} lang={deck.text_of("lang").to_owned()} length="full"
                    heading-level="3" />
            </div>
            <h2>{ words.get("link.sheet") }</h2>
            { match &*signed {
                None => html! { <p role="status">{ words.get("hand.busy") }</p> },
                Some(Ok(html)) => html! {
                    <iframe title={words.get("link.sheet")} sandbox="allow-popups allow-modals" srcdoc={html.clone()} />
                },
                Some(Err(why)) => html! { <p class="trouble" role="alert">{ why }</p> },
            } }
        </main>
    }
}
