//! The page: a bar, and below it outline, form and preview; on a phone one of them at a time.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::action::Action;
use crate::bar::Bar;
use crate::checks::use_checks;
use crate::deck::{Path, Shape};
use crate::disk::use_disk;
use crate::field::{focus, form_of, mark};
use crate::finding::Finding;
use crate::findings::Findings;
use crate::form::Form;
use crate::hand_over::{Asked, HandOver};
use crate::keep::use_kept;
use crate::languages::Languages;
use crate::looks::panel::LooksAndSnippet;
use crate::open::Open;
use crate::origin::{Note, use_copied};
use crate::outline::Outline;
use crate::panes::{Pane, enter, follow, skips};
use crate::preview::Preview;
use crate::settled::use_settled;
use crate::source::Source;
use crate::state::Studio;
use crate::tabs::use_other_tab;

/// How the deck is shown where it is edited.
#[derive(Clone, Copy, PartialEq, Eq)]
enum View {
    Fields,
    Json,
    Languages,
}

const VIEWS: [(View, &str); 3] =
    [(View::Fields, "pane.fields"), (View::Json, "pane.json"), (View::Languages, "pane.languages")];

/// What lies above the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Above {
    Nothing,
    Open,
    Looks,
    HandOver,
}

/// The studio.
#[component]
pub fn App() -> Html {
    let studio = use_reducer(Studio::begin);
    let pane = use_state(|| Pane::Form);
    let view = use_state_eq(|| View::Fields);
    let kept = use_kept(&studio);
    let disk = use_disk(&studio.kept.key, studio.deck());
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
            follow(Pane::Form);
        })
    };
    let words = studio.words;
    use_effect_with(words.0, |lang| {
        if let Some(page) = gloo::utils::document().document_element() {
            // An attribute of ours never fails.
            let _ = page.set_attribute("lang", lang.tag());
        }
    });
    let settled = use_settled(studio.deck(), studio.is_typed());
    let (checks, checker) = use_checks(studio.deck(), &studio.kept.last().deck);
    let copied = use_copied(studio.deck(), &studio.kept.origin, words);
    // Made anew when one of both changes, and not at each keystroke.
    let findings = use_memo((checks.clone(), copied), |(checks, copied)| {
        checks.findings.iter().chain(copied.iter()).cloned().collect::<Vec<_>>()
    });
    let above = use_state(|| Above::Nothing);
    let unread = use_state_eq(|| None::<String>);
    {
        // What was typed belongs to the deck in which it was.
        let unread = unread.setter();
        use_effect_with(studio.kept.key.clone(), move |_| unread.set(None));
    }
    let is_elsewhere = use_other_tab(&studio.kept.key);
    let show = |what: Above| {
        let above = above.setter();
        Callback::from(move |()| above.set(what))
    };
    // To the form that has the field, and into the field.
    let go_to = {
        let (dispatch, pane, view) = (dispatch.clone(), pane.setter(), view.setter());
        use_callback((), move |path: Path, ()| {
            dispatch.emit(Action::Select(form_of(&path)));
            pane.set(Pane::Form);
            view.set(View::Fields);
            mark(path.clone());
            focus(path);
        })
    };
    let go = {
        let go_to = go_to.clone();
        use_callback((), move |finding: Finding, ()| go_to.emit(finding.path))
    };
    // What the preview shows is taken in hand without leaving it.
    let show_form = {
        let dispatch = dispatch.clone();
        use_callback((), move |path: Path, ()| dispatch.emit(Action::Select(path)))
    };
    // As is what is pressed there, whatever the form shows: the fields of it or other languages beside them.
    let show_field = {
        let dispatch = dispatch.clone();
        use_callback((), move |path: Path, ()| {
            dispatch.emit(Action::Select(form_of(&path)));
            mark(path);
        })
    };
    // A form is read from its beginning.
    let form_pane = use_node_ref();
    {
        let form_pane = form_pane.clone();
        use_effect_with(studio.selected.clone(), move |_| {
            if let Some(pane) = form_pane.cast::<HtmlElement>() {
                pane.set_scroll_top(0);
            }
        });
    }
    let skip = {
        let pane = pane.setter();
        use_callback((), move |to: Pane, ()| {
            pane.set(to);
            enter(to);
        })
    };
    // What is chosen is chosen once more: into its form.
    let onkeydown = {
        let skip = skip.clone();
        Callback::from(move |event: KeyboardEvent| {
            let line = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
            let is_chosen = line.is_some_and(|line| line.matches(".line[aria-current]").unwrap_or(false));
            if is_chosen && event.key() == "Enter" && !event.repeat() {
                event.prevent_default();
                skip.emit(Pane::Form);
            }
        })
    };
    let errors = findings.iter().filter(|finding| finding.is_error).count();
    let shown = |one: Pane| if *pane == one { "pane shown" } else { "pane" };
    let deck = studio.deck().clone();
    let selected = studio.selected.clone();
    html! {
        <>
            <nav aria-label={words.get("skip.label")}>{ skips(None, words, &skip) }</nav>
            <Bar studio={Rc::new((*studio).clone())} dispatch={dispatch.clone()} {kept} on_disk={disk.file.clone()} open={show(Above::Open)}
                looks={show(Above::Looks)} hand_over={show(Above::HandOver)} />
            if is_elsewhere {
                <p class="elsewhere" role="alert">{ words.get("tab.other") }</p>
            }
            <nav class="panes" aria-label={words.get("pane.label")}>
                { for Pane::ALL.map(|one| {
                    let pane = pane.setter();
                    html! {
                        <button type="button" aria-pressed={(shown(one) != "pane").to_string()}
                            onclick={move |_| pane.set(one)}>
                            { words.get(one.key()) }
                            if one == Pane::Findings && !findings.is_empty() {
                                <span class="count">{ findings.len() }</span>
                            }
                        </button>
                    }
                }) }
            </nav>
            <main class="columns">
                <section id={Pane::Outline.id()} tabindex="-1" class={shown(Pane::Outline)} aria-label={words.get("pane.outline")} {onkeydown}>
                    { skips(Some(Pane::Outline), words, &skip) }
                    <Outline deck={settled.clone()} selected={selected.clone()} {words} {select}
                        dispatch={dispatch.clone()} />
                </section>
                <section ref={form_pane} id={Pane::Form.id()} tabindex="-1" class={shown(Pane::Form)} aria-label={words.get("pane.form")}>
                    { skips(Some(Pane::Form), words, &skip) }
                    <div class="tools views" role="group" aria-label={words.get("pane.form")}>
                        { for VIEWS.map(|(one, key)| {
                            let pick = view.setter();
                            html! {
                                <button type="button" aria-pressed={(*view == one).to_string()}
                                    onclick={move |_| pick.set(one)}>{ words.get(key) }</button>
                            }
                        }) }
                    </div>
                    { match *view {
                        View::Fields => html! {
                            <>
                            if let Some(card) = deck.get(&selected).filter(|_| Shape::at(&selected).name == "Card") {
                                <Note card={card.clone()} origin={studio.kept.origin.clone()} {words} />
                            }
                            <Form deck={deck.clone()} path={selected.clone()} {words} dispatch={dispatch.clone()}
                                findings={findings.clone()} />
                            </>
                        },
                        View::Json => html! {
                            // Of another deck it is another: nobody undoes their way from one into the other.
                            <Source key={studio.kept.key.clone()} deck={deck.clone()} selected={selected.clone()} {words}
                                dispatch={dispatch.clone()} unread={unread.clone()} />
                        },
                        View::Languages => html! {
                            <Languages deck={deck.clone()} path={selected.clone()} {words} select={show_form.clone()} />
                        },
                    } }
                </section>
                <section id={Pane::Preview.id()} tabindex="-1" class={shown(Pane::Preview)} aria-label={words.get("pane.preview")}>
                    { skips(Some(Pane::Preview), words, &skip) }
                    <Preview deck={settled} {selected} {words} select={show_form} press={show_field} go={go_to}
                        is_covered={*above == Above::Looks} />
                </section>
                <section id={Pane::Findings.id()} tabindex="-1" class={shown(Pane::Findings)} aria-label={words.get("pane.findings")}>
                    { skips(Some(Pane::Findings), words, &skip) }
                    <Findings {findings} {words} is_old={checks.deck != *studio.deck()} {checks}
                        versions={studio.kept.versions.clone()} origin={studio.kept.origin.clone()}
                        dispatch={dispatch.clone()} {go} />
                </section>
            </main>
            if *above == Above::Open {
                <Open {words} {dispatch} bind={disk.bind.clone()} close={show(Above::Nothing)} />
            } else if *above == Above::Looks {
                <LooksAndSnippet deck_key={studio.kept.key.clone()} {deck} {words} close={show(Above::Nothing)} />
            } else if *above == Above::HandOver {
                <HandOver deck_key={studio.kept.key.clone()} {disk} {deck} {words} {errors} has_unread={unread.is_some()} checker={Asked(checker)} close={show(Above::Nothing)} />
            }
        </>
    }
}
