//! The effects: everything the widget does outside its own drawing. The only room, with `embed`, that touches the page.
//!
//! Nothing here reads a deck or an answer: what goes out was decided by the view, and the page is told [`News`] only.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};
use yew::{Callback, NodeRef};

use crate::deck::{Date, Verdict};
use crate::session::News;
use crate::view::{Copy, Drawing, Page, Share};

#[wasm_bindgen]
extern "C" {
    /// What the loader does for a widget: whatever needs a request, and what a few lines of script do for less of a
    /// reader's download than bindings would.
    #[derive(Clone)]
    pub type Loader;

    /// Tells the page owner of an odd value, once.
    #[wasm_bindgen(method, catch)]
    fn warn(this: &Loader, message: &str) -> Result<(), JsValue>;

    /// Draws the figure of the deck at `src` in `place`, with these words in it.
    #[wasm_bindgen(method, catch)]
    fn figure(this: &Loader, place: &HtmlElement, src: &str, labels: Array) -> Result<(), JsValue>;

    /// Prints the memo, and nothing else of the page.
    #[wasm_bindgen(method, catch)]
    fn print(this: &Loader) -> Result<(), JsValue>;

    /// Puts a text on the clipboard; fails if it did not get there.
    #[wasm_bindgen(method, catch)]
    async fn copy(this: &Loader, text: String) -> Result<(), JsValue>;

    /// Shares the page's address under this title; true if it was put on the clipboard, for want of a way to share.
    #[wasm_bindgen(method, catch)]
    async fn share(this: &Loader, title: String) -> Result<JsValue, JsValue>;
}

/// The effects of a widget that stands in the page as `element`.
pub(crate) fn page(element: &HtmlElement, loader: &Loader) -> Page {
    let (stage, teller, booker) = (element.clone(), element.clone(), element.clone());
    let (artist, printer, copier, sharer) = (loader.clone(), loader.clone(), loader.clone(), loader.clone());
    Page {
        ready: Callback::from(move |()| emit(&stage, "hontou-ready", &[])),
        tell: Callback::from(move |news| tell(&teller, &news)),
        cta: Callback::from(move |()| emit(&booker, "hontou-cta", &[])),
        focus: Callback::from(|node: NodeRef| focus(&node)),
        figure: Callback::from(move |drawing| draw(&artist, &drawing)),
        print: Callback::from(move |()| {
            // A browser that does not let a page print itself says so to the reader.
            let _ = printer.print();
        }),
        copy: Callback::from(move |Copy { text, done }| {
            let loader = copier.clone();
            spawn_local(async move { done.emit(loader.copy(text).await.is_ok()) });
        }),
        share: Callback::from(move |Share { title, copied }| {
            let loader = sharer.clone();
            // A reader who closes the browser's sheet again has changed their mind; there is nothing to say.
            spawn_local(async move {
                copied.emit(loader.share(title).await.is_ok_and(|copied| copied.is_truthy()));
            });
        }),
    }
}

/// Dispatches an event that a page may listen to: it bubbles, leaves shadow trees, and its detail is plain JSON.
pub(crate) fn emit(element: &HtmlElement, name: &str, detail: &[(&str, JsValue)]) {
    let plain = Object::new();
    for (key, value) in detail {
        // A fresh plain object refuses no key.
        let _ = Reflect::set(&plain, &JsValue::from_str(key), value);
    }
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&plain);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // Whether a listener called `preventDefault` makes no difference here.
        let _ = element.dispatch_event(&event);
    }
}

/// Tells the page owner of an odd value.
pub(crate) fn warn(loader: &Loader, message: &str) {
    // A page that took the console away has nobody to tell.
    let _ = loader.warn(message);
}

/// The reader's day.
pub(crate) fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let year = u16::try_from(now.get_full_year()).ok()?;
    Date::new(year, u8::try_from(now.get_month() + 1).ok()?, u8::try_from(now.get_date()).ok()?)
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

fn tell(element: &HtmlElement, news: &News) {
    let name = |verdict: Verdict| JsValue::from_str(verdict.name());
    match news {
        News::Reveal { card, guess, verdict } => {
            let guess = guess.map_or(JsValue::NULL, name);
            let card = JsValue::from_str(card.as_str());
            emit(element, "hontou-reveal", &[("card", card), ("guess", guess), ("verdict", name(*verdict))]);
        }
        News::CardsDone { right, total } => {
            emit(
                element,
                "hontou-cards-done",
                &[("right", JsValue::from(*right)), ("total", JsValue::from(*total))],
            );
        }
        News::CheckDone => emit(element, "hontou-check-done", &[]),
    }
}

fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Has the loader draw a figure; it fetches what draws only when there is something to draw.
fn draw(loader: &Loader, drawing: &Drawing) {
    let Some(place) = drawing.place.cast::<HtmlElement>() else { return };
    let labels: Array = drawing.figure.labels.iter().map(|label| JsValue::from_str(&label.plain())).collect();
    // The loader reports what goes wrong by itself; the figure's words stand in its place then.
    let _ = loader.figure(&place, drawing.figure.src.as_str(), labels);
}
