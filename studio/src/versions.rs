//! What changes for readers since the last version, and the versions themselves: named by the author, to be gone back to.

use std::rc::Rc;

use serde_json::Value;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::action::Action;
use crate::checks::Checks;
use crate::deck::Path;
use crate::kept::Version;
use crate::words::{Lang, Words};

#[derive(Properties, PartialEq)]
pub(crate) struct VersionsProps {
    /// The last at the end; never empty.
    pub(crate) versions: Rc<Vec<Version>>,
    pub(crate) checks: Rc<Checks>,
    pub(crate) words: Words,
    pub(crate) dispatch: Callback<Action>,
}

/// Both.
#[component]
pub(crate) fn Versions(props: &VersionsProps) -> Html {
    let VersionsProps { versions, checks, words, dispatch } = props;
    let name = use_node_ref();
    let onsubmit = {
        let (dispatch, name) = (dispatch.clone(), name.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let Some(input) = name.cast::<HtmlInputElement>() else { return };
            let written = input.value().trim().to_owned();
            if written.is_empty() {
                // An element of the page takes the focus.
                let _ = input.focus();
            } else {
                input.set_value("");
                dispatch.emit(Action::Name(written));
            }
        }
    };
    html! {
        <section class="versions">
            <h2>{ words.get("versions.title") }</h2>
            <p class="help">{ words.with("versions.since", versions.last().map(|last| title(last, *words)).unwrap_or_default()) }</p>
            { changes(&checks.diff, *words) }
            <form {onsubmit}>
                <label for="version-name">{ words.get("versions.name") }</label>
                <div class="tools">
                    <input id="version-name" ref={name} autocomplete="off" />
                    <button>{ words.get("versions.keep") }</button>
                </div>
            </form>
            <details>
                <summary>{ words.get("versions.all") }<span class="count">{ versions.len() }</span></summary>
                <ol>
                    { for versions.iter().rev().map(|version| {
                        let (dispatch, deck) = (dispatch.clone(), version.deck.clone());
                        let is_now = version.deck == checks.deck;
                        html! {
                            <li>
                                <span>{ title(version, *words) }</span>
                                <button type="button" disabled={is_now}
                                    onclick={move |_| dispatch.emit(Action::Set(Path::default(), Some(deck.clone())))}>
                                    { words.get("versions.back") }
                                </button>
                            </li>
                        }
                    }) }
                </ol>
            </details>
        </section>
    }
}

/// Its name and time.
fn title(version: &Version, words: Words) -> String {
    let time = js_sys::Date::new(&version.time.into());
    let time = String::from(time.to_locale_string(words.0.tag(), &js_sys::Object::new()));
    let name = if version.name.is_empty() { words.get("versions.opened") } else { &version.name };
    format!("{name} · {time}")
}

/// In sentences; and how many combinations of answers lead to another headline.
fn changes(diff: &Value, words: Words) -> Html {
    let list = |name: &str| diff[name].as_array().map(Vec::as_slice).unwrap_or_default();
    if !list("errors").is_empty() {
        return html! { <p>{ words.get("versions.unclear") }</p> };
    }
    if !list("old_errors").is_empty() {
        return html! { <p>{ words.get("versions.unclear-old") }</p> };
    }
    let sentences = list(if words.0 == Lang::Ja { "japanese" } else { "changes" });
    if sentences.is_empty() {
        return html! { <p>{ words.get("versions.none") }</p> };
    }
    let moved = diff["headlines"]["moved"].as_u64().unwrap_or_default();
    html! {
        <>
            <ul class="changes">
                { for sentences.iter().filter_map(Value::as_str).map(|one| html! { <li>{ one.to_owned() }</li> }) }
            </ul>
            if moved > 0 {
                <p class="trouble">{ words.with("versions.moved", moved) }</p>
            }
        </>
    }
}
