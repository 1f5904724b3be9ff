//! The effects: everything the widget does outside its own drawing. The only room, with `embed`, that touches the page.
//!
//! Nothing here reads a deck or an answer: what goes out was decided by the view, and the page is told [`PageEvent`] only.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::{Callback, NodeRef};

use crate::view::{Copy, Drawing, Effects, LocaleFormat, Share};
use hontou_core::deck::{CardId, Date, Verdict};
use hontou_core::session::PageEvent;

#[wasm_bindgen]
extern "C" {
    /// What the loader does for a widget: whatever needs a request, and what a few lines of script do for less of a
    /// reader's download than bindings would.
    #[derive(Clone)]
    pub type Loader;

    /// Tells the page owner of an odd value, once.
    #[wasm_bindgen(method, catch)]
    fn warn(this: &Loader, message: &str) -> Result<(), JsValue>;

    /// Tells the page: dispatches an event that bubbles and leaves shadow trees. The detail is plain JSON.
    #[wasm_bindgen(method, catch, js_name = tell)]
    fn dispatch(this: &Loader, name: &str, detail: &Object) -> Result<(), JsValue>;

    /// Draws the figure of the deck at `src` in `place`, with these words in it.
    #[wasm_bindgen(method, catch)]
    fn figure(this: &Loader, place: &HtmlElement, src: &str, labels: Array) -> Result<(), JsValue>;

    /// Prints the memo, and nothing else of the page.
    #[wasm_bindgen(method, catch)]
    fn print(this: &Loader) -> Result<(), JsValue>;

    /// Puts a text on the clipboard; `done` is called with whether it got there.
    #[wasm_bindgen(method, catch)]
    fn copy(this: &Loader, text: &str, done: JsValue) -> Result<(), JsValue>;

    /// Shares the page's address, as a link to this card if one is given, under this title; `done` is called with whether
    /// it was put on the clipboard, for want of a way to share.
    #[wasm_bindgen(method, catch)]
    fn share(this: &Loader, title: &str, card: Option<&str>, done: JsValue) -> Result<(), JsValue>;

    /// How the browser writes dates and numbers, and counts, in a language.
    pub type Intl;

    /// A date in full.
    #[wasm_bindgen(method)]
    fn date(this: &Intl, year: u16, month: u8, day: u8) -> String;

    /// A number, in the digits of the language.
    #[wasm_bindgen(method)]
    fn number(this: &Intl, number: usize) -> String;

    /// Whether a number takes the form for one.
    #[wasm_bindgen(method, js_name = isOne)]
    fn is_one(this: &Intl, number: usize) -> bool;
}

impl LocaleFormat for Intl {
    fn date(&self, date: Date) -> String {
        self.date(date.year, date.month, date.day)
    }

    fn number(&self, number: usize) -> String {
        self.number(number)
    }

    fn is_one(&self, number: usize) -> bool {
        self.is_one(number)
    }
}

/// The effects of a widget, each done by its loader. What the loader cannot do it reports by itself.
pub(crate) fn effects(loader: &Loader) -> Effects {
    let loader = || loader.clone();
    let (stage, emitter, booker, artist) = (loader(), loader(), loader(), loader());
    let (printer, copier, sharer) = (loader(), loader(), loader());
    Effects {
        ready: Callback::from(move |()| emit(&stage, "hontou-ready", &[])),
        page_event: Callback::from(move |event| emit_page_event(&emitter, &event)),
        cta: Callback::from(move |()| emit(&booker, "hontou-cta", &[])),
        focus: Callback::from(|node: NodeRef| focus(&node)),
        key: Callback::from(|event: KeyboardEvent| key(&event)),
        figure: Callback::from(move |drawing| draw(&artist, &drawing)),
        print: Callback::from(move |()| {
            // A browser that does not let a page print itself says so to the reader.
            let _ = printer.print();
        }),
        copy: Callback::from(move |Copy { text, done }| {
            let _ = copier.copy(&text, once(done));
        }),
        share: Callback::from(move |Share { title, card, copied }| {
            let _ = sharer.share(&title, card.as_ref().map(CardId::as_str), once(copied));
        }),
    }
}

/// A function for the loader to call, once.
fn once(done: Callback<bool>) -> JsValue {
    Closure::once_into_js(move |is_done: bool| done.emit(is_done))
}

/// Tells the page.
pub(crate) fn emit(loader: &Loader, name: &str, detail: &[(&str, JsValue)]) {
    let plain = Object::new();
    for (key, value) in detail {
        // A fresh plain object refuses no key.
        let _ = Reflect::set(&plain, &JsValue::from_str(key), value);
    }
    // A listener of the page that throws is the page's affair.
    let _ = loader.dispatch(name, &plain);
}

/// Tells the page owner of an odd value.
pub(crate) fn warn(loader: &Loader, message: &str) {
    // A page that took the console away has nobody to tell.
    let _ = loader.warn(message);
}

/// A number nobody can foresee, to shuffle by.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a fraction of 2³² fits, and is positive"
)]
pub(crate) fn seed() -> u32 {
    (js_sys::Math::random() * f64::from(u32::MAX)) as u32
}

fn emit_page_event(loader: &Loader, event: &PageEvent) {
    let name = |verdict: Verdict| JsValue::from_str(verdict.name());
    match event {
        PageEvent::Reveal { card, guess, verdict } => {
            let guess = guess.map_or(JsValue::NULL, name);
            let card = JsValue::from_str(card.as_str());
            emit(loader, "hontou-reveal", &[("card", card), ("guess", guess), ("verdict", name(*verdict))]);
        }
        PageEvent::CardsDone { right, total } => {
            emit(
                loader,
                "hontou-cards-done",
                &[("right", JsValue::from(*right)), ("total", JsValue::from(*total))],
            );
        }
        PageEvent::CheckDone => emit(loader, "hontou-check-done", &[]),
    }
}

fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// The code of a key pressed without a modifier, and where Enter does nothing by itself.
fn key(event: &KeyboardEvent) -> Option<u32> {
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    let acts = event.key_code() == 13 && target?.matches("button,a,summary").unwrap_or(true);
    (!(acts || event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat()))
        .then(|| event.key_code())
}

/// Has the loader draw a figure; it fetches what draws only when there is something to draw.
fn draw(loader: &Loader, drawing: &Drawing) {
    let Some(place) = drawing.place.cast::<HtmlElement>() else { return };
    let labels: Array = drawing.figure.labels.iter().map(|label| JsValue::from_str(&label.plain())).collect();
    // The loader reports what goes wrong by itself; the figure's words stand in its place then.
    let _ = loader.figure(&place, drawing.figure.src.as_str(), labels);
}
