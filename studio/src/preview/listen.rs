//! What the quiz of the preview tells, and what is pressed in it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, Element, Event, ShadowRoot};
use yew::Callback;

use super::front::Front;
use super::inside::said_around;
use crate::deck::{Node, Path, pressed as field_of};

/// Who is told what.
pub(super) struct Told {
    /// The deck cannot be drawn.
    pub(super) failed: Callback<()>,
    /// It was drawn, or drawn anew.
    pub(super) drawn: Callback<()>,
    /// A card was answered.
    pub(super) reached: Callback<Path>,
}

/// Listens in this place as long as the listeners are there.
pub(super) fn listen(stage: &Element, front: &Rc<RefCell<Front>>, told: Told) -> [EventListener; 3] {
    let Told { failed, drawn, reached } = told;
    let front = front.clone();
    let come_to = move |event: &Event| {
        let card = front.borrow().deck.as_ref().and_then(|deck| card_of(event, deck));
        if let Some(path) = card {
            front.borrow_mut().reach(&path);
            reached.emit(path);
        }
    };
    [
        EventListener::new(stage, "hontou-error", move |_| failed.emit(())),
        EventListener::new(stage, "hontou-ready", move |_| drawn.emit(())),
        EventListener::new(stage, "hontou-reveal", come_to),
    ]
}

/// Tells which field was pressed in the quiz that has this tree.
pub(super) fn listen_in(
    root: &ShadowRoot,
    front: &Rc<RefCell<Front>>,
    pressed: Callback<Path>,
) -> EventListener {
    let front = front.clone();
    let press = move |event: &Event| {
        let field = {
            let front = front.borrow();
            front.deck.as_ref().and_then(|deck| field_of(deck, &front.selected, &said_around(event)))
        };
        if let Some(path) = field {
            front.borrow_mut().reach(&path);
            pressed.emit(path);
        }
    };
    // Before the quiz hears of it: afterwards something else may stand there.
    EventListener::new_with_options(root, "click", EventListenerOptions::run_in_capture_phase(), press)
}

/// The card that was answered.
fn card_of(event: &Event, deck: &Node) -> Option<Path> {
    let detail = event.dyn_ref::<CustomEvent>()?.detail();
    let id = Reflect::get(&detail, &"card".into()).ok()?.as_string()?;
    let at = deck.items_of("cards").iter().position(|card| card.text_of("id") == id)?;
    Some(Path::parse("cards").item(at))
}
