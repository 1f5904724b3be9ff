//! The panes: which of them a narrow screen shows, and the ways of the keyboard from one to another.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::words::Words;

/// A part of the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pane {
    Outline,
    Form,
    Preview,
    Findings,
}

/// A pane that is shown on a narrow screen alone is drawn, and what is shown stands there, within so many ms.
const DRAWN: u32 = 50;

impl Pane {
    pub(crate) const ALL: [Self; 4] = [Self::Outline, Self::Form, Self::Preview, Self::Findings];

    /// What it is called.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Outline => "pane.outline",
            Self::Form => "pane.form",
            Self::Preview => "pane.preview",
            Self::Findings => "pane.findings",
        }
    }

    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Outline => "pane-outline",
            Self::Form => "pane-form",
            Self::Preview => "pane-preview",
            Self::Findings => "pane-findings",
        }
    }

    /// What an author goes there for; without it the keyboard goes to the beginning of the pane.
    const fn first(self) -> &'static str {
        match self {
            Self::Outline => ".line[aria-current]",
            Self::Form => ".form :is(input, select, textarea), #source",
            Self::Preview => ".switches select",
            Self::Findings => ".finding",
        }
    }
}

/// Puts the keyboard into a pane, once it is shown.
pub(crate) fn enter(pane: Pane) {
    Timeout::new(DRAWN, move || {
        let document = gloo::utils::document();
        let first = document.query_selector(&format!("#{} :is({})", pane.id(), pane.first())).ok().flatten();
        focus(first.or_else(|| document.get_element_by_id(pane.id())));
    })
    .forget();
}

/// Puts the keyboard at the beginning of a pane if what had it is not shown any more. In no field: a phone would lay its keys
/// over the page.
pub(crate) fn follow(pane: Pane) {
    Timeout::new(DRAWN, move || {
        let document = gloo::utils::document();
        let had = document.active_element().and_then(|had| had.dyn_into::<HtmlElement>().ok());
        // Neither has the page itself.
        if had.is_none_or(|had| had.offset_parent().is_none()) {
            focus(document.get_element_by_id(pane.id()));
        }
    })
    .forget();
}

fn focus(place: Option<web_sys::Element>) {
    if let Some(place) = place.and_then(|place| place.dyn_into::<HtmlElement>().ok()) {
        // It is in the page: this does not fail.
        let _ = place.focus();
    }
}

/// The ways to the other panes, which are seen while the keyboard is on one of them.
pub(crate) fn skips(from: Option<Pane>, words: Words, go: &Callback<Pane>) -> Html {
    let others = Pane::ALL.into_iter().filter(|pane| Some(*pane) != from);
    html! {
        <div class="skips">
            { for others.map(|pane| {
                let go = go.clone();
                html! {
                    <button type="button" onclick={move |_| go.emit(pane)}>
                        { words.with("skip.to", words.get(pane.key())) }
                    </button>
                }
            }) }
        </div>
    }
}
