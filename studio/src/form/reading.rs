//! Ruby: words are selected in a field, and get their reading in a dialog.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::Hand;
use crate::action::Action;
use crate::deck::{Path, units};
use crate::dialog::Dialog;
use crate::words::Words;

/// What ruby is written with, in a text.
const SIGNS: [char; 3] = ['{', '}', '|'];

/// The button that gives the selected words a reading. Only Japanese and Chinese texts have readings.
pub(super) fn reading(hand: &Hand, path: &Path) -> Html {
    let lang = hand.deck.text_of("lang");
    if !lang.starts_with("ja") && !lang.starts_with("zh") {
        return html! {};
    }
    html! {
        <Reading path={path.clone()} words={hand.words} lang={lang.to_owned()} dispatch={hand.dispatch.clone()} />
    }
}

/// What a press of the button came to.
#[derive(Clone, PartialEq)]
enum Asked {
    Nothing,
    /// No words are selected that could get a reading.
    NoWords,
    Reading(Selected),
}

/// Words of a field, and where they stand in it, in units of UTF-16 as browsers count.
#[derive(Clone, PartialEq)]
struct Selected {
    before: String,
    words: String,
    after: String,
}

impl Selected {
    fn start(&self) -> u32 {
        units(&self.before)
    }

    /// The words with their reading, if it can be one.
    fn with(&self, reading: &str) -> Option<String> {
        let reading = reading.trim();
        let is_one = !reading.is_empty() && !reading.contains(SIGNS);
        is_one.then(|| format!("{{{}|{reading}}}", self.words))
    }
}

#[derive(Properties, PartialEq)]
struct ReadingProps {
    path: Path,
    words: Words,
    lang: AttrValue,
    dispatch: Callback<Action>,
}

#[component]
fn Reading(props: &ReadingProps) -> Html {
    let ReadingProps { path, words, lang, dispatch } = props;
    let asked = use_state_eq(|| Asked::Nothing);
    // What is selected in the field when the keyboard comes back to it: the words, or what became of them.
    let back = use_mut_ref(|| (0, 0));
    let ask = {
        let (asked, back, path) = (asked.setter(), back.clone(), path.clone());
        move |_: MouseEvent| {
            let Some(selected) = selected(&path) else {
                asked.set(Asked::NoWords);
                return;
            };
            *back.borrow_mut() = (selected.start(), selected.start() + units(&selected.words));
            asked.set(Asked::Reading(selected));
        }
    };
    // However it was closed.
    let close = {
        let (asked, back, path) = (asked.setter(), back.clone(), path.clone());
        move |()| {
            asked.set(Asked::Nothing);
            let (start, end) = *back.borrow();
            if let Some(field) = field(&path) {
                // Neither fails for a field that is in the page.
                let _ = field.focus();
                let _ = field.set_selection_range(start, end);
            }
        }
    };
    let input = use_node_ref();
    let dialog = |selected: &Selected| {
        let set = {
            let (input, back, selected) = (input.clone(), back.clone(), selected.clone());
            let (path, dispatch) = (path.clone(), dispatch.clone());
            Callback::from(move |()| {
                let Some(input) = input.cast::<HtmlInputElement>() else { return };
                let Some(ruby) = selected.with(&input.value()) else { return };
                *back.borrow_mut() = (selected.start(), selected.start() + units(&ruby));
                let text = format!("{}{ruby}{}", selected.before, selected.after);
                dispatch.emit(Action::Set(path.clone(), Some(text.as_str().into())));
                shut(&input);
            })
        };
        let onkeydown = {
            let set = set.clone();
            move |event: KeyboardEvent| {
                // Enter also ends what is typed in kana; of that one Safari tells by its number alone.
                if event.key() == "Enter" && !event.is_composing() && event.key_code() != 229 {
                    event.prevent_default();
                    set.emit(());
                }
            }
        };
        html! {
            <Dialog title={words.get("reading.button")} close_label={words.get("reading.cancel")} close={close.clone()}>
                <div class="field">
                    <label for="reading">{ words.with("reading.ask", &selected.words) }</label>
                    <input id="reading" ref={input.clone()} lang={lang.clone()} autofocus={true} autocomplete="off" {onkeydown} />
                </div>
                <button type="button" class="main" onclick={move |_| set.emit(())}>{ words.get("reading.set") }</button>
            </Dialog>
        }
    };
    html! {
        <>
            // The field keeps its selection.
            <button type="button" class="reading" onmousedown={|event: MouseEvent| event.prevent_default()}
                onclick={ask}>{ words.get("reading.button") }</button>
            { match &*asked {
                Asked::Nothing => html! {},
                Asked::NoWords => html! { <p class="trouble" role="alert">{ words.get("reading.select") }</p> },
                Asked::Reading(selected) => dialog(selected),
            } }
        </>
    }
}

/// The field of this text. An input has the functions of an area, too; they are asked for by name.
fn field(path: &Path) -> Option<HtmlTextAreaElement> {
    gloo::utils::document().get_element_by_id(&path.to_string()).map(JsCast::unchecked_into)
}

/// What is selected in it, if that can get a reading.
fn selected(path: &Path) -> Option<Selected> {
    let field = field(path)?;
    let (start, end) = (field.selection_start().ok()?? as usize, field.selection_end().ok()?? as usize);
    let text: Vec<u16> = field.value().encode_utf16().collect();
    let part = |from: usize, to: usize| text.get(from..to).map(String::from_utf16_lossy);
    let (before, words, after) = (part(0, start)?, part(start, end)?, part(end, text.len())?);
    let is_plain = !words.trim().is_empty() && !words.contains(SIGNS);
    is_plain.then_some(Selected { before, words, after })
}

/// Closes the dialog in which this is.
fn shut(inside: &Element) {
    if let Some(dialog) = inside.closest("dialog").ok().flatten() {
        dialog.unchecked_into::<HtmlDialogElement>().close();
    }
}
