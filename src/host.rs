//! The effects: everything the widget does outside its own markup. Only this module and the loader touch the page.
//!
//! Nothing here reads a deck or an answer: the view decides what leaves the widget, and the page receives only
//! [`PageEvent`]s.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::{Callback, NodeRef};

use crate::view::{Copy, Drawing, Effects, LocaleFormat, Share};
use hontou_core::deck::{CardId, Date, Verdict};
use hontou_core::session::PageEvent;

#[wasm_bindgen]
extern "C" {
    /// What the loader does for a widget: everything that needs a request, and what takes fewer bytes in JavaScript than
    /// bindings would.
    #[derive(Clone)]
    pub type Loader;

    /// Logs an invalid value for the page owner, once.
    #[wasm_bindgen(method, catch)]
    fn warn(this: &Loader, message: &str) -> Result<(), JsValue>;

    /// Dispatches an event that bubbles and leaves shadow trees. The detail is plain JSON.
    #[wasm_bindgen(method, catch, js_name = tell)]
    fn dispatch(this: &Loader, name: &str, detail: &Object) -> Result<(), JsValue>;

    /// Moves the focus to what is new to the reader, and the view.
    #[wasm_bindgen(method, catch)]
    fn show(this: &Loader, fresh: &HtmlElement) -> Result<(), JsValue>;

    /// Draws the figure at `src`, an address relative to the deck, in `place` with these labels.
    #[wasm_bindgen(method, catch)]
    fn figure(this: &Loader, place: &HtmlElement, src: &str, labels: Array) -> Result<(), JsValue>;

    /// Prints the memo alone, without the rest of the page. Calls `done` with an empty text if the browser did not.
    #[wasm_bindgen(method, catch)]
    fn print(this: &Loader, done: JsValue) -> Result<(), JsValue>;

    /// Copies a text to the clipboard. Calls `done` with an empty text if that did not work.
    #[wasm_bindgen(method, catch)]
    fn copy(this: &Loader, text: &str, done: JsValue) -> Result<(), JsValue>;

    /// Shares the page's address under this title, as a link to this card if one is given. If the browser cannot share,
    /// the address is copied to the clipboard instead. Calls `done` with an empty text if it was shared, `copied` if it was
    /// copied, and else the address.
    #[wasm_bindgen(method, catch)]
    fn share(this: &Loader, title: &str, card: Option<&str>, done: JsValue) -> Result<(), JsValue>;

    /// How the browser writes dates, numbers and plurals in a language.
    pub type Intl;

    /// A date in full.
    #[wasm_bindgen(method)]
    fn date(this: &Intl, year: u16, month: u8, day: u8) -> String;

    /// A number, in the digits of the language.
    #[wasm_bindgen(method)]
    fn number(this: &Intl, number: usize) -> String;

    /// Whether a number takes the singular form.
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

/// The effects of a widget. The loader does each of them, and reports its own failures.
pub(crate) fn effects(loader: &Loader) -> Effects {
    let loader = || loader.clone();
    let (stage, emitter, booker, guide, artist) = (loader(), loader(), loader(), loader(), loader());
    let (printer, copier, sharer) = (loader(), loader(), loader());
    Effects {
        ready: Callback::from(move |()| emit(&stage, "hontou-ready", &[])),
        page_event: Callback::from(move |event| emit_page_event(&emitter, &event)),
        cta: Callback::from(move |()| emit(&booker, "hontou-cta", &[])),
        show: Callback::from(move |fresh: NodeRef| show(&guide, &fresh)),
        key: Callback::from(|event: KeyboardEvent| key(&event)),
        figure: Callback::from(move |drawing| draw(&artist, &drawing)),
        print: Callback::from(move |done| {
            let _ = printer.print(once(done));
        }),
        copy: Callback::from(move |Copy { text, done }| {
            let _ = copier.copy(&text, once(done));
        }),
        share: Callback::from(move |Share { title, card, done }| {
            let _ = sharer.share(&title, card.as_ref().map(CardId::as_str), once(done));
        }),
    }
}

/// A function that the loader calls once.
fn once(done: Callback<String>) -> JsValue {
    Closure::once_into_js(move |outcome: String| done.emit(outcome))
}

/// Dispatches an event of the widget.
pub(crate) fn emit(loader: &Loader, name: &str, detail: &[(&str, JsValue)]) {
    let plain = Object::new();
    for (key, value) in detail {
        // Setting a key of a new plain object never fails.
        let _ = Reflect::set(&plain, &JsValue::from_str(key), value);
    }
    // If a listener of the page throws, that is the page's error.
    let _ = loader.dispatch(name, &plain);
}

/// Logs an invalid value for the page owner.
pub(crate) fn warn(loader: &Loader, message: &str) {
    // This fails only on a page that removed its console.
    let _ = loader.warn(message);
}

/// What a page owner in Japan reads if [`Options::may_owe_more`](hontou_core::options::Options::may_owe_more).
pub(crate) const MAY_OWE_MORE: &str = "in Japan, the disclosure beside cta-href may have to say more. This is a guess: see docs/disclosure.ja.md.";

/// A random seed for shuffling.
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

fn show(loader: &Loader, fresh: &NodeRef) {
    if let Some(element) = fresh.cast::<HtmlElement>() {
        // If it cannot take the focus, the focus stays where it is.
        let _ = loader.show(&element);
    }
}

/// The code of a key that was pressed without a modifier. None for Enter on an element that Enter activates.
fn key(event: &KeyboardEvent) -> Option<u32> {
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    let acts = event.key_code() == 13 && target?.matches("button,a,summary").unwrap_or(true);
    (!(acts || event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat()))
        .then(|| event.key_code())
}

/// Asks the loader to draw a figure. The loader fetches its drawing code only then.
fn draw(loader: &Loader, drawing: &Drawing) {
    let Some(place) = drawing.place.cast::<HtmlElement>() else { return };
    let labels: Array = drawing.figure.labels.iter().map(|label| JsValue::from_str(&label.plain())).collect();
    // The loader reports its own failures, and then shows the figure's alternative text.
    let _ = loader.figure(&place, drawing.figure.src.as_str(), labels);
}
