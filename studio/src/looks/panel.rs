//! The dialog: looks, settings, booking link and code on one side, the quiz on the other.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::booking::booking;
use super::choices::Chooser;
use super::code::snippet;
use super::settings::{About, Looks};
use super::shown::Shown;
use crate::deck::Node;
use crate::dialog::Dialog;
use crate::keep::{read_looks, write_looks};
use crate::words::Words;

/// The parts, each by its id and its name: the dialog is long on a phone.
pub(super) const PARTS: [(&str, &str); 5] = [
    ("looks-looks", "looks.legend"),
    ("looks-settings", "looks.settings"),
    ("looks-booking", "looks.booking"),
    ("looks-code", "snippet.legend"),
    ("looks-preview", "looks.preview"),
];

/// Brings a part into view, and the keyboard to it.
fn go(id: &str) {
    let part = gloo::utils::document().get_element_by_id(id);
    if let Some(part) = part.and_then(|part| part.dyn_into::<HtmlElement>().ok()) {
        part.scroll_into_view();
        // It is in the page: this does not fail.
        let _ = part.focus();
    }
}

/// What the dialog needs.
#[derive(Properties, PartialEq)]
pub struct LooksProps {
    /// Under which the deck is kept.
    pub deck_key: AttrValue,
    /// The deck.
    pub deck: Node,
    /// The studio's words.
    pub words: Words,
    /// Closes it.
    pub close: Callback<()>,
}

/// The dialog.
#[component]
pub fn LooksAndSnippet(props: &LooksProps) -> Html {
    let LooksProps { deck_key, deck, words, close } = props;
    let looks = use_state_eq(Looks::default);
    // Not before it is known: what was kept would be written over.
    let is_read = use_state_eq(|| false);
    {
        let (looks, is_read) = (looks.setter(), is_read.setter());
        use_effect_with(deck_key.clone(), move |key| {
            let key = key.clone();
            spawn_local(async move {
                if let Some(kept) = read_looks(&key).await {
                    looks.set(kept);
                }
                is_read.set(true);
            });
        });
    }
    let is_kept = use_state_eq(|| true);
    let change = {
        let (looks, key, is_kept) = (looks.setter(), deck_key.clone(), is_kept.setter());
        Callback::from(move |changed: Looks| {
            let (key, is_kept, kept) = (key.clone(), is_kept.clone(), changed.clone());
            spawn_local(async move { is_kept.set(write_looks(&key, &kept).await.is_ok()) });
            looks.set(changed);
        })
    };
    let about = About::of(deck);
    let chooser = Chooser { looks: (*looks).clone(), words: *words, change };
    let lang = match looks.get("lang") {
        "" => about.lang.clone(),
        lang => lang.to_owned(),
    };
    html! {
        <Dialog title={words.get("looks.title")} close_label={words.get("dialog.close")} close={close.clone()}>
            if *is_read {
                <nav class="tools parts" aria-label={words.get("looks.parts")}>
                    { for PARTS.iter().map(|&(id, key)| html! {
                        <button type="button" onclick={move |_| go(id)}>{ words.get(key) }</button>
                    }) }
                </nav>
                <div class="looks">
                    <div class="settings">
                        if !*is_kept {
                            <p class="trouble" role="alert">{ words.get("looks.not-kept") }</p>
                        }
                        <fieldset id={PARTS[0].0} tabindex="-1">
                            <legend>{ words.get("looks.legend") }</legend>
                            { chooser.word("theme") }
                            { chooser.accent() }
                            { chooser.variables() }
                        </fieldset>
                        <fieldset id={PARTS[1].0} tabindex="-1">
                            <legend>{ words.get("looks.settings") }</legend>
                            <div class="pair">
                                { chooser.word("mode") }
                                { chooser.word("length") }
                                { chooser.word("order") }
                                { chooser.lang() }
                            </div>
                            <details class="more">
                                <summary>{ words.get("looks.more") }</summary>
                                { chooser.word("heading-level") }
                                { chooser.word("loading") }
                                { chooser.text("base", looks.get("base"), "url", chooser.attribute("base")) }
                            </details>
                        </fieldset>
                        { booking(&chooser, &lang) }
                        { snippet(&chooser, &about) }
                    </div>
                    <section class="beside" id={PARTS[4].0} tabindex="-1" aria-label={words.get("looks.preview")}>
                        <h3>{ words.get("looks.preview") }</h3>
                        <Shown deck={deck.clone()} looks={(*looks).clone()} words={*words} />
                    </section>
                </div>
            }
        </Dialog>
    }
}
