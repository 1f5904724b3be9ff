//! The deck as JSON, in step with the forms. What is no deck's text yet stays as it was typed, and changes nothing.
//!
//! It is a text area until the editor has come, and stays one where that cannot be had.

mod editor;
mod text;

use std::ops::Range;
use std::rc::Rc;

use gloo::events::EventListener;
use serde_json::Value;
use web_sys::{Element, HtmlTextAreaElement};
use yew::prelude::*;

use crate::action::Action;
use crate::deck::{Node, Path, lines_of, pretty, units_of};
use crate::words::Words;
use editor::{Begin, Editor};
use text::{stop, why};

/// Of what is typed in, and of what describes it.
const ID: &str = "source";
const HELP: &str = "source-help";

#[derive(Properties, PartialEq)]
pub(crate) struct SourceProps {
    pub(crate) deck: Node,
    /// What is in hand: the view begins there.
    pub(crate) selected: Path,
    pub(crate) words: Words,
    pub(crate) dispatch: Callback<Action>,
    /// What was typed and cannot be read; it outlives this view.
    pub(crate) unread: UseStateHandle<Option<String>>,
}

/// What the author wrote, and the deck that it is: while these agree, no blank of it is moved.
type Written = std::cell::RefCell<Option<(Node, String)>>;

/// The view.
#[component]
pub(crate) fn Source(props: &SourceProps) -> Html {
    let SourceProps { deck, selected, words, dispatch, unread } = props;
    let area = use_node_ref();
    let written = use_mut_ref(|| None::<(Node, String)>);
    let text = match (&**unread, &*written.borrow()) {
        (Some(text), _) => text.clone(),
        (None, Some((node, text))) if node == deck => text.clone(),
        _ => pretty(deck),
    };
    let stop = unread.as_deref().map(stop);
    let trouble = stop.map(|stop| why(stop, *words));
    // What cannot be read yet has no parts.
    let lines = lines_of(deck, selected).filter(|_| unread.is_none() && !selected.is_root());
    let typed = typing(written, unread.setter(), dispatch.clone());
    let place = use_node_ref();
    let shown = Shown { text: &text, lines: &lines, words: *words };
    let editor = use_editor(&place, &area, &shown, &typed);
    {
        let text = text.clone();
        use_effect_with((Shared(editor.clone()), text), |(editor, text)| {
            if let Some(editor) = &editor.0 {
                editor.set(text);
            }
        });
    }
    {
        let (editor, area) = (editor.clone(), area.clone());
        use_effect_with(selected.clone(), move |_| match (editor, lines) {
            (Some(editor), Some(lines)) => editor.mark(&lines, true),
            (None, Some(lines)) => mark(&area, &lines),
            _ => {}
        });
    }
    use_effect_with((Shared(editor.clone()), trouble.clone(), stop.flatten()), |(editor, trouble, stop)| {
        if let Some(editor) = &editor.0 {
            editor.tell(trouble.as_deref(), *stop);
        }
    });
    {
        let editor = editor.clone();
        use_effect_with(*words, move |words| {
            if let Some(editor) = &editor {
                editor.speak(*words);
            }
        });
    }
    let show = {
        let (editor, area, at) = (editor.clone(), area.clone(), stop.flatten().map_or(0, |stop| stop.line));
        move |_: MouseEvent| {
            if let Some(editor) = &editor {
                editor.go(at);
            } else if let Some(field) = area.cast::<HtmlTextAreaElement>() {
                mark(&area, &(at..at + 1));
                // It is in the page: this does not fail.
                let _ = field.focus();
            }
        }
    };
    let drop = {
        let unread = unread.setter();
        move |_: MouseEvent| unread.set(None)
    };
    let oninput = move |event: InputEvent| {
        if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
            typed.emit(area.value());
        }
    };
    html! {
        <div class="source">
            <p class="help" id={HELP}>{ words.get("source.help") }</p>
            // The editor fills it, and Yew leaves that alone.
            <div ref={place} />
            if editor.is_none() {
                <textarea ref={area} id={ID} spellcheck="false" aria-label={words.get("source.title")}
                    aria-describedby={HELP} aria-invalid={trouble.is_some().to_string()} value={text} {oninput} />
            }
            // Below: what one types would move with it, which comes and goes from one key to the next.
            <p role="status" class="trouble">{ trouble.clone() }</p>
            if trouble.is_some() {
                <p class="tools">
                    <button type="button" onclick={show}>{ words.get("source.show") }</button>
                    <button type="button" onclick={drop}>{ words.get("source.drop") }</button>
                </p>
            }
        </div>
    }
}

/// What is done with a text that somebody typed.
fn typing(
    written: Rc<Written>,
    unread: UseStateSetter<Option<String>>,
    dispatch: Callback<Action>,
) -> Callback<String> {
    Callback::from(move |text: String| match serde_json::from_str::<Value>(&text) {
        Ok(tree) if tree.is_object() => {
            let node = Node::from(tree);
            written.replace(Some((node.clone(), text)));
            unread.set(None);
            dispatch.emit(Action::Type(Path::default(), node));
        }
        _ => unread.set(Some(text)),
    })
}

/// What the view shows.
struct Shown<'t> {
    text: &'t str,
    lines: &'t Option<Range<usize>>,
    words: Words,
}

/// The editor, or none: two are the same if they are one.
struct Shared(Option<Rc<Editor>>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_ref().map(Rc::as_ptr) == other.0.as_ref().map(Rc::as_ptr)
    }
}

/// The editor once it has come, in the place of the text area: with its text, its selection and the keyboard. A character that
/// is being put together, as Japanese ones are, is finished first.
#[hook]
fn use_editor(
    place: &NodeRef,
    area: &NodeRef,
    shown: &Shown<'_>,
    typed: &Callback<String>,
) -> Option<Rc<Editor>> {
    let editor = use_state(|| None::<Rc<Editor>>);
    let is_there = use_state_eq(editor::is_there);
    {
        let has_come = is_there.setter();
        use_effect_with((), move |()| {
            let waiting = (!editor::is_there()).then(|| editor::fetch(move || has_come.set(true))).flatten();
            move || drop(waiting)
        });
    }
    let is_composing = use_state_eq(|| false);
    {
        let (area, is_composing) = (area.clone(), is_composing.setter());
        use_effect_with((), move |()| {
            let listeners = area.cast::<Element>().map(|area| {
                [("compositionstart", true), ("compositionend", false)].map(|(event, is)| {
                    let is_composing = is_composing.clone();
                    EventListener::new(&area, event, move |_| is_composing.set(is))
                })
            });
            move || drop(listeners)
        });
    }
    let (place, area, typed, setter) = (place.clone(), area.clone(), typed.clone(), editor.setter());
    let (known, lines, words) = (shown.text.to_owned(), shown.lines.clone(), shown.words);
    use_effect_with(*is_there && !*is_composing, move |is_time| {
        let (Some(place), Some(field)) = (place.cast::<Element>(), area.cast::<HtmlTextAreaElement>()) else {
            return;
        };
        if !is_time {
            return;
        }
        let text = field.value();
        let has_focus =
            gloo::utils::document().active_element().is_some_and(|one| one.is_same_node(Some(&field)));
        let selected = |end: Result<Option<u32>, _>| end.ok().flatten().unwrap_or_default();
        let selection = selected(field.selection_start())..selected(field.selection_end());
        let told = typed.clone();
        let begin = Begin { text: &text, selection, has_focus, words };
        let Some(editor) = Editor::mount(&place, &begin, move |text| told.emit(text)) else { return };
        if let Some(lines) = lines {
            // Somebody who types already is left where they are.
            editor.mark(&lines, !has_focus);
        }
        setter.set(Some(Rc::new(editor)));
        if text != known {
            typed.emit(text);
        }
    });
    (*editor).clone()
}

/// Selects these lines of a text area, and brings them into view.
fn mark(area: &NodeRef, lines: &Range<usize>) {
    let Some(area) = area.cast::<HtmlTextAreaElement>() else { return };
    let text = area.value();
    let units = units_of(&text, lines);
    // It is a text area: its text can be selected.
    let _ = area.set_selection_range(units.start, units.end);
    // No line is broken, so that all are of one height.
    let (line, all) = (lines.start.saturating_sub(2), text.lines().count().max(1));
    let part = |whole: usize| i32::try_from(whole * line / all).unwrap_or(i32::MAX);
    area.set_scroll_top(part(usize::try_from(area.scroll_height()).unwrap_or_default()));
}
