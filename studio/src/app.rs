//! The page: a bar, and below it outline, form and preview; on a phone one of them at a time.

use std::rc::Rc;

use yew::prelude::*;

use crate::bar::Bar;
use crate::deck::Path;
use crate::form::Form;
use crate::keep::use_kept;
use crate::outline::Outline;
use crate::preview::Preview;
use crate::state::{Action, Studio};

/// What a narrow screen shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pane {
    Outline,
    Form,
    Preview,
}

const PANES: [(Pane, &str); 3] =
    [(Pane::Outline, "pane.outline"), (Pane::Form, "pane.form"), (Pane::Preview, "pane.preview")];

/// The studio.
#[component]
pub fn App() -> Html {
    let studio = use_reducer(Studio::begin);
    let pane = use_state(|| Pane::Form);
    let kept = use_kept(&studio);
    let dispatch = {
        let dispatcher = studio.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    // On a phone, what is chosen in the outline is what is wanted next.
    let select = {
        let (dispatch, pane) = (dispatch.clone(), pane.setter());
        use_callback((), move |path: Path, ()| {
            dispatch.emit(Action::Select(path));
            pane.set(Pane::Form);
        })
    };
    let words = studio.words;
    use_effect_with(words.0, |lang| {
        if let Some(page) = gloo::utils::document().document_element() {
            // An attribute of ours never fails.
            let _ = page.set_attribute("lang", lang.tag());
        }
    });
    let shown = |one: Pane| if *pane == one { "pane shown" } else { "pane" };
    let deck = studio.deck().clone();
    let selected = studio.selected.clone();
    html! {
        <>
            <Bar studio={Rc::new((*studio).clone())} dispatch={dispatch.clone()} {kept} />
            <nav class="panes" aria-label={words.get("pane.label")}>
                { for PANES.iter().map(|&(one, key)| {
                    let pane = pane.setter();
                    html! {
                        <button type="button" aria-pressed={(shown(one) != "pane").to_string()}
                            onclick={move |_| pane.set(one)}>{ words.get(key) }</button>
                    }
                }) }
            </nav>
            <main class="columns">
                <section class={shown(Pane::Outline)} aria-label={words.get("pane.outline")}>
                    <Outline deck={deck.clone()} selected={selected.clone()} {words} {select}
                        dispatch={dispatch.clone()} />
                </section>
                <section class={shown(Pane::Form)} aria-label={words.get("pane.form")}>
                    <Form deck={deck.clone()} path={selected.clone()} {words} {dispatch} />
                </section>
                <section class={shown(Pane::Preview)} aria-label={words.get("pane.preview")}>
                    <Preview {deck} {selected} {words} />
                </section>
            </main>
        </>
    }
}
