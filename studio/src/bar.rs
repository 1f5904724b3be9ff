//! The bar: what deck this is, undo, whether it is kept, and the ways in and out.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::action::Action;
use crate::disk::OnDisk;
use crate::keep::Keeping;
use crate::names::title_of;
use crate::state::Studio;
use crate::words::Lang;

#[derive(Properties, PartialEq)]
pub(crate) struct BarProps {
    pub(crate) studio: Rc<Studio>,
    pub(crate) dispatch: Callback<Action>,
    pub(crate) kept: Keeping,
    /// The deck's file, if one was chosen.
    pub(crate) on_disk: Option<OnDisk>,
    /// Opens a deck.
    pub(crate) open: Callback<()>,
    /// Says how it looks, and gives the code for a page.
    pub(crate) looks: Callback<()>,
    /// Hands it over.
    pub(crate) hand_over: Callback<()>,
}

/// The bar.
#[component]
pub(crate) fn Bar(props: &BarProps) -> Html {
    let BarProps { studio, dispatch, kept, on_disk, open, looks, hand_over } = props;
    let hand_over = hand_over.clone();
    let words = studio.words;
    let act = |action: Action| {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.emit(action.clone())
    };
    let menu = use_node_ref();
    // The menu closes first: it gives the keyboard back to its button, and a dialog does so to whatever had it before.
    let choose = |way: &Callback<()>| {
        let (menu, way) = (menu.clone(), way.clone());
        move |_: MouseEvent| {
            if let Some(menu) = menu.cast::<HtmlElement>() {
                // It fails where there is no such thing as a menu that opens: then it is none.
                let _ = menu.hide_popover();
            }
            way.emit(());
        }
    };
    let kept = match kept {
        Keeping::Untouched => "kept.untouched",
        Keeping::Writing => "kept.writing",
        Keeping::Yes => "kept.yes",
        Keeping::No => "kept.no",
    };
    html! {
        <header class="bar">
            <p class="brand">{ "hontou " }<span>{ words.get("studio") }</span></p>
            <div class="state">
                <p class="deck">{ title_of(studio.deck()) }</p>
                <p class="kept" role="status">
                    if let Some(done) = &studio.done {
                        { done }
                    } else {
                        { words.get(kept) }
                    }
                    if let Some(file) = on_disk {
                        <span class="on-disk" data-failed={file.has_failed.to_string()}>
                            { words.get(if file.has_failed { "kept.disk-failed" } else { "kept.disk" }) }
                        </span>
                    }
                </p>
            </div>
            <div class="tools" role="group">
                <button type="button" disabled={!studio.kept.history.can_undo()} onclick={act(Action::Undo)}>
                    { words.get("tool.undo") }
                </button>
                <button type="button" disabled={!studio.kept.history.can_redo()} onclick={act(Action::Redo)}>
                    { words.get("tool.redo") }
                </button>
                // On a narrow screen alone. On others what it shows stands in the bar.
                <button type="button" class="to-menu" popovertarget="menu">{ words.get("bar.menu") }</button>
            </div>
            <div class="tools" role="group">
                <div id="menu" popover="auto" ref={menu.clone()}>
                    <button type="button" onclick={choose(open)}>{ words.get("bar.open") }</button>
                    <button type="button" onclick={choose(looks)}>{ words.get("looks.button") }</button>
                    <div class="languages" role="group" aria-label={words.get("language")}>
                        { for Lang::ALL.iter().map(|&lang| {
                            let dispatch = dispatch.clone();
                            let speak = Callback::from(move |()| dispatch.emit(Action::Speak(lang)));
                            html! {
                                <button type="button" lang={lang.tag()} aria-pressed={(words.0 == lang).to_string()}
                                    onclick={choose(&speak)}>{ lang.name() }</button>
                            }
                        }) }
                    </div>
                </div>
                <button type="button" class="main" onclick={move |_| hand_over.emit(())}>{ words.get("bar.hand") }</button>
            </div>
        </header>
    }
}
