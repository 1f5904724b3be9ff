//! The effects: everything the widget does outside its own drawing. The only room, with `embed`, that touches the page.
//!
//! Nothing here reads a deck or an answer: what goes out was decided by the view, and the page is told [`News`] only.

use gloo::events::EventListener;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    CssStyleSheet, CustomEvent, CustomEventInit, Document, HtmlElement, HtmlTextAreaElement, ShareData,
    Window,
};
use yew::{Callback, NodeRef};

use crate::deck::{Date, Verdict};
use crate::session::News;
use crate::view::{Copy, Page, Share};

/// What hides the rest of the page while the memo is printed.
const PRINT_SHEET: &str = include_str!("../styles/print.css");
/// Marks the element that is being printed; `styles/print.css` reads it.
const PRINTING: &str = "data-hontou-printing";

/// The effects of a widget that stands in the page as `element`; `retry` loads its deck once more.
pub(crate) fn page(element: &HtmlElement, retry: js_sys::Function) -> Page {
    let (teller, booker, printed, copier, sharer) =
        (element.clone(), element.clone(), element.clone(), element.clone(), element.clone());
    Page {
        tell: Callback::from(move |news| tell(&teller, &news)),
        cta: Callback::from(move |()| emit(&booker, "hontou-cta", &[])),
        focus: Callback::from(|node: NodeRef| focus(&node)),
        print: Callback::from(move |()| print(&printed)),
        copy: Callback::from(move |copy: Copy| copy_text(copier.clone(), copy.text, copy.done)),
        share: Callback::from(move |asked: Share| share(sharer.clone(), asked)),
        retry: Callback::from(move |()| {
            // The loader reports what goes wrong by itself.
            let _ = retry.call0(&JsValue::NULL);
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

/// Tells the page owner, on the console.
pub(crate) fn warn(message: &str) {
    web_sys::console::warn_1(&JsValue::from_str(&format!("hontou: {message}")));
}

/// Tells the page owner, on the console, that something does not work.
pub(crate) fn error(message: &str) {
    web_sys::console::error_1(&JsValue::from_str(&format!("hontou: {message}")));
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

fn window_and_document() -> Option<(Window, Document)> {
    let window = web_sys::window()?;
    let document = window.document()?;
    Some((window, document))
}

/// Prints the memo alone: the page is covered by a sheet of ours, which goes when printing ends.
fn print(element: &HtmlElement) {
    let Some((window, document)) = window_and_document() else { return };
    let Ok(sheet) = CssStyleSheet::new() else { return };
    if sheet.replace_sync(PRINT_SHEET).is_err() || element.set_attribute(PRINTING, "").is_err() {
        return;
    }
    let sheets = document.adopted_style_sheets();
    sheets.push(&sheet);
    let printed = element.clone();
    EventListener::once(&window, "afterprint", move |_| {
        let _ = printed.remove_attribute(PRINTING);
        let kept: Array = document
            .adopted_style_sheets()
            .iter()
            .filter(|other| !js_sys::Object::is(other, &sheet))
            .collect();
        document.set_adopted_style_sheets(&kept);
    })
    .forget();
    if window.print().is_err() {
        warn("this browser does not let a page print itself.");
    }
}

/// Whether an object has a method: browsers leave out what a page on plain http may not do.
fn can(object: &JsValue, method: &str) -> bool {
    Reflect::get(object, &JsValue::from_str(method)).is_ok_and(|value| !value.is_undefined())
}

fn copy_text(element: HtmlElement, text: String, done: Callback<bool>) {
    let Some((window, document)) = window_and_document() else { return done.emit(false) };
    let navigator = window.navigator();
    if !can(&navigator, "clipboard") {
        return done.emit(copy_by_selection(&element, &document, &text));
    }
    let written = navigator.clipboard().write_text(&text);
    spawn_local(async move {
        let copied = JsFuture::from(written).await.is_ok();
        done.emit(copied || copy_by_selection(&element, &document, &text));
    });
}

/// The old way to the clipboard, for pages on plain http: a field that is selected, copied from and removed.
fn copy_by_selection(element: &HtmlElement, document: &Document, text: &str) -> bool {
    let copy = || -> Result<bool, JsValue> {
        let field: HtmlTextAreaElement = document.create_element("textarea")?.unchecked_into();
        field.set_value(text);
        field.style().set_property("position", "fixed")?;
        field.style().set_property("opacity", "0")?;
        element.append_child(&field)?;
        field.select();
        let copied = document.unchecked_ref::<web_sys::HtmlDocument>().exec_command("copy");
        field.remove();
        copied
    };
    copy().unwrap_or(false)
}

/// Shares the page's address, which holds no answer; where there is nothing to share with, copies it.
fn share(element: HtmlElement, asked: Share) {
    let Some((window, _)) = window_and_document() else { return };
    let address = window.location().href().unwrap_or_default();
    let address = address.split('#').next().unwrap_or_default().to_owned();
    let navigator = window.navigator();
    if !can(&navigator, "share") {
        return copy_text(element, address, asked.copied);
    }
    let data = ShareData::new();
    data.set_title(&asked.title);
    data.set_url(&address);
    let shared = navigator.share_with_data(&data);
    spawn_local(async move {
        // A reader who closes the sheet again has changed their mind; there is nothing to say.
        let _ = JsFuture::from(shared).await;
    });
}
