//! The ways out: the deck's file, the sheet for whoever signs it, the line for the owner's page.

use std::rc::Rc;

use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};
use yew::prelude::*;

use crate::checks::Checker;
use crate::deck::Node;
use crate::dialog::Dialog;
use crate::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct HandOverProps {
    pub(crate) deck: Node,
    pub(crate) words: Words,
    /// How many errors there are.
    pub(crate) errors: usize,
    pub(crate) checker: Asked,
    pub(crate) close: Callback<()>,
}

/// The checker, which is always the same one.
#[derive(Clone)]
pub(crate) struct Asked(pub(crate) Rc<Checker>);

impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The dialog.
#[component]
pub(crate) fn HandOver(props: &HandOverProps) -> Html {
    let HandOverProps { deck, words, errors, checker, close } = props;
    let trouble = use_state(|| None::<String>);
    let name = file_name(deck);
    let json = {
        let (deck, name) = (deck.clone(), name.clone());
        move |_: MouseEvent| save(&format!("{name}.json"), "application/json", &pretty(&deck))
    };
    let sheet = {
        let (deck, name, checker, trouble, words) =
            (deck.clone(), name.clone(), checker.clone(), trouble.setter(), *words);
        move |_: MouseEvent| {
            let (name, trouble) = (name.clone(), trouble.clone());
            checker.0.ask("review", &[&pretty(&deck)], move |answer| {
                let tree = answer
                    .and_then(|text| serde_json::from_str::<Value>(&text).map_err(|why| why.to_string()));
                match tree {
                    Ok(tree) if tree["html"].is_string() => {
                        save(
                            &format!("{name}.review.html"),
                            "text/html",
                            tree["html"].as_str().unwrap_or_default(),
                        );
                        trouble.set(None);
                    }
                    Ok(_) => trouble.set(Some(words.get("hand.fix-first").to_owned())),
                    Err(why) => trouble.set(Some(words.with("findings.trouble", why))),
                }
            });
        }
    };
    let snippet = format!(
        "<script async src=\"https://example.com/hontou/embed.js\"\n        data-deck=\"https://example.com/decks/{name}.json\" data-lang=\"{}\"></script>",
        deck.text_of("lang"),
    );
    html! {
        <Dialog title={words.get("hand.title")} close_label={words.get("dialog.close")} close={close.clone()}>
            if *errors > 0 {
                <p class="trouble">{ words.with("hand.errors", errors) }</p>
            }
            if let Some(trouble) = &*trouble {
                <p class="trouble" role="alert">{ trouble }</p>
            }
            <h3>{ words.get("hand.file") }</h3>
            <p>{ words.get("hand.file-help") }</p>
            <p><button type="button" onclick={json}>{ format!("{name}.json") }</button></p>
            <h3>{ words.get("hand.sheet") }</h3>
            <p>{ words.get("hand.sheet-help") }</p>
            <p><button type="button" onclick={sheet}>{ format!("{name}.review.html") }</button></p>
            <h3>{ words.get("hand.snippet") }</h3>
            <p>{ words.get("hand.snippet-help") }</p>
            <pre><code>{ snippet }</code></pre>
        </Dialog>
    }
}

/// As in `exosome.ja`. An id that is none yet gives no strange file name.
fn file_name(deck: &Node) -> String {
    let part = |name: &str, other: &str| {
        let kept: String =
            deck.text_of(name).chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        if kept.is_empty() { other.to_owned() } else { kept }
    };
    format!("{}.{}", part("id", "deck"), part("lang", "ja"))
}

fn pretty(deck: &Node) -> String {
    serde_json::to_string_pretty(&Value::from(deck)).expect("a tree can be written") + "\n"
}

/// Gives the author a file.
fn save(name: &str, kind: &str, text: &str) {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) else { return };
    let Ok(url) = Url::create_object_url_with_blob(&blob) else { return };
    if let Ok(link) = gloo::utils::document().create_element("a") {
        let link: HtmlAnchorElement = link.unchecked_into();
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    // A browser has begun to read it by then.
    gloo::timers::callback::Timeout::new(10_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
}
