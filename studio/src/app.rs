//! The page: a bar, and below it outline, form and preview; on a phone one of them at a time.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::bar::Bar;
use crate::checks::{Finding, use_checks};
use crate::deck::{Path, Shape};
use crate::findings::Findings;
use crate::form::Form;
use crate::hand_over::{Asked, HandOver};
use crate::keep::use_kept;
use crate::open::Open;
use crate::outline::Outline;
use crate::preview::Preview;
use crate::state::{Action, Studio};

/// What a narrow screen shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pane {
    Outline,
    Form,
    Preview,
    Findings,
}

const PANES: [(Pane, &str); 4] = [
    (Pane::Outline, "pane.outline"),
    (Pane::Form, "pane.form"),
    (Pane::Preview, "pane.preview"),
    (Pane::Findings, "pane.findings"),
];

/// What lies above the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Above {
    Nothing,
    Open,
    HandOver,
}

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
    let (checks, checker) = use_checks(studio.deck());
    let above = use_state(|| Above::Nothing);
    let show = |what: Above| {
        let above = above.setter();
        Callback::from(move |()| above.set(what))
    };
    // To the form that has the field, and into the field.
    let go = {
        let (dispatch, pane) = (dispatch.clone(), pane.setter());
        use_callback((), move |finding: Finding, ()| {
            dispatch.emit(Action::Select(form_of(&finding.path)));
            pane.set(Pane::Form);
            focus(finding.path);
        })
    };
    let errors = checks.findings.iter().filter(|finding| finding.is_error).count();
    let shown = |one: Pane| if *pane == one { "pane shown" } else { "pane" };
    let deck = studio.deck().clone();
    let selected = studio.selected.clone();
    html! {
        <>
            <Bar studio={Rc::new((*studio).clone())} dispatch={dispatch.clone()} {kept} open={show(Above::Open)}
                hand_over={show(Above::HandOver)} />
            <nav class="panes" aria-label={words.get("pane.label")}>
                { for PANES.iter().map(|&(one, key)| {
                    let pane = pane.setter();
                    html! {
                        <button type="button" aria-pressed={(shown(one) != "pane").to_string()}
                            onclick={move |_| pane.set(one)}>
                            { words.get(key) }
                            if one == Pane::Findings && !checks.findings.is_empty() {
                                <span class="count">{ checks.findings.len() }</span>
                            }
                        </button>
                    }
                }) }
            </nav>
            <main class="columns">
                <section class={shown(Pane::Outline)} aria-label={words.get("pane.outline")}>
                    <Outline deck={deck.clone()} selected={selected.clone()} {words} {select}
                        dispatch={dispatch.clone()} />
                </section>
                <section class={shown(Pane::Form)} aria-label={words.get("pane.form")}>
                    <Form deck={deck.clone()} path={selected.clone()} {words} dispatch={dispatch.clone()}
                        findings={checks.findings.clone()} />
                </section>
                <section class={shown(Pane::Preview)} aria-label={words.get("pane.preview")}>
                    <Preview deck={deck.clone()} {selected} {words} />
                </section>
                <section class={shown(Pane::Findings)} aria-label={words.get("pane.findings")}>
                    <Findings {checks} {words} {go} />
                </section>
            </main>
            if *above == Above::Open {
                <Open {words} {dispatch} close={show(Above::Nothing)} />
            } else if *above == Above::HandOver {
                <HandOver {deck} {words} {errors} checker={Asked(checker)} close={show(Above::Nothing)} />
            }
        </>
    }
}

/// What of the deck has the form in which this is.
fn form_of(path: &Path) -> Path {
    let mut form = Path::default();
    for depth in 1..=path.steps().len() {
        let way = path.up_to(depth);
        let list = way.parent().map(|list| Shape::at(&list));
        // The first item on the way, or what stands by itself.
        if way.to_string() == "check.headlines"
            || (way.number().is_some() && list.is_some_and(|list| list.name == "List"))
        {
            form = way;
            break;
        }
    }
    form
}

/// Puts the keyboard into a field, or near it, once its form is drawn.
fn focus(path: Path) {
    gloo::timers::callback::Timeout::new(50, move || {
        let document = gloo::utils::document();
        let mut way = Some(path);
        while let Some(place) = way {
            let field = document.get_element_by_id(&place.to_string()).or_else(|| {
                let selector = format!("[data-field=\"{place}\"]");
                document
                    .query_selector(&selector)
                    .ok()
                    .flatten()?
                    .query_selector("input, select, textarea, button")
                    .ok()?
            });
            if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
                // It is in the page: this does not fail.
                let _ = field.focus();
                break;
            }
            way = place.parent();
        }
    })
    .forget();
}
