//! The bar: what deck this is, undo, whether it is kept, and the ways in and out.

use std::rc::Rc;

use yew::prelude::*;

use crate::keep::Kept;
use crate::state::{Action, Studio, title_of};
use crate::words::Lang;

#[derive(Properties, PartialEq)]
pub(crate) struct BarProps {
    pub(crate) studio: Rc<Studio>,
    pub(crate) dispatch: Callback<Action>,
    pub(crate) kept: Kept,
    /// Opens a deck.
    pub(crate) open: Callback<()>,
    /// Hands it over.
    pub(crate) hand_over: Callback<()>,
}

/// The bar.
#[component]
pub(crate) fn Bar(props: &BarProps) -> Html {
    let BarProps { studio, dispatch, kept, open, hand_over } = props;
    let (open, hand_over) = (open.clone(), hand_over.clone());
    let words = studio.words;
    let act = |action: Action| {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.emit(action.clone())
    };
    let kept = match kept {
        Kept::Untouched => "kept.untouched",
        Kept::Writing => "kept.writing",
        Kept::Yes => "kept.yes",
        Kept::No => "kept.no",
    };
    html! {
        <header class="bar">
            <p class="brand">{ "hontou " }<span>{ words.get("studio") }</span></p>
            <p class="deck">{ title_of(studio.deck()) }</p>
            <div class="tools" role="group">
                <button type="button" disabled={!studio.history.can_undo()} onclick={act(Action::Undo)}>
                    { words.get("tool.undo") }
                </button>
                <button type="button" disabled={!studio.history.can_redo()} onclick={act(Action::Redo)}>
                    { words.get("tool.redo") }
                </button>
            </div>
            <p class="kept" role="status">
                if let Some(title) = &studio.removed {
                    { words.with("removed", title) }
                } else {
                    { words.get(kept) }
                }
            </p>
            <div class="tools" role="group">
                <button type="button" onclick={move |_| open.emit(())}>{ words.get("bar.open") }</button>
                <button type="button" class="main" onclick={move |_| hand_over.emit(())}>{ words.get("bar.hand") }</button>
            </div>
            <div class="languages" role="group" aria-label={words.get("language")}>
                { for Lang::ALL.iter().map(|&lang| html! {
                    <button type="button" lang={lang.tag()} aria-pressed={(words.0 == lang).to_string()}
                        onclick={act(Action::Speak(lang))}>{ lang.name() }</button>
                }) }
            </div>
        </header>
    }
}
