//! The wasm-bindgen boundary: what the loader (`embed/embed.js`) calls. Mount, update, unmount.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Object};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use yew::AppHandle;

use crate::deck::{Deck, Json};
use crate::host::{self, Loader};
use crate::options::Options;
use crate::view::{Msg, Quiz, QuizProps};

/// Half the code of the standard allocator.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

thread_local! {
    static ON_PANIC: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Has `listener` told, with the message, when this module panics. It is lost then, with every widget on it.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(listener: Function) {
    ON_PANIC.set(Some(listener));
    // Through Yew: it would put a hook of its own in the place of any other.
    yew::set_custom_panic_hook(Box::new(|panic| {
        let message = JsValue::from_str(&panic.to_string());
        if let Some(listener) = ON_PANIC.take() {
            // Nobody is left to hear of a listener that fails.
            let _ = listener.call1(&JsValue::NULL, &message);
        }
    }));
}

/// A quiz that stands in a page.
#[wasm_bindgen]
pub struct Widget {
    app: AppHandle<Quiz>,
    props: QuizProps,
    place: HtmlElement,
    loader: Loader,
}

/// Draws a quiz in `place`, an empty element of its own inside the shadow tree of `element`.
///
/// `attributes` is a plain object of what the page owner wrote; `deck` is the deck as parsed JSON; `dark` says how the page
/// looks; `loader` is an object with the methods of [`Loader`]. An error is all that keeps the deck from being used, with
/// the mends.
#[wasm_bindgen]
pub fn mount(
    element: &HtmlElement,
    place: HtmlElement,
    attributes: &Object,
    deck: &JsValue,
    dark: bool,
    loader: Loader,
) -> Result<Widget, String> {
    let props = QuizProps {
        deck: read(deck)?,
        options: Options::default(),
        seed: host::seed(),
        today: host::today(),
        dark,
        page: host::page(element, &loader),
    };
    let props = with_attributes(props, &place, attributes, &loader);
    let app = yew::Renderer::<Quiz>::with_root_and_props(place.clone().into(), props.clone()).render();
    Ok(Widget { app, props, place, loader })
}

#[wasm_bindgen]
impl Widget {
    /// Takes up changed attributes, and another edition of the deck if there is one; the reader keeps their place unless
    /// the cards themselves become others.
    pub fn update(&mut self, attributes: &Object, dark: bool, deck: &JsValue) -> Result<(), String> {
        let mut props = QuizProps { dark, ..self.props.clone() };
        if !deck.is_undefined() {
            props.deck = read(deck)?;
        }
        self.props = with_attributes(props, &self.place, attributes, &self.loader);
        self.app.update(self.props.clone());
        Ok(())
    }

    /// Takes the reader to what is on screen, after they asked for it to be loaded once more.
    pub fn focus(&self) {
        self.app.send_message(Msg::Focus);
    }

    /// Removes the quiz and everything it holds.
    pub fn unmount(self) {
        self.app.destroy();
    }
}

/// Reads the deck; if that cannot be done, all of why, with the mends.
fn read(deck: &JsValue) -> Result<Rc<Deck>, String> {
    Deck::read(&tree(deck)).map(Rc::new).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        lines.join("\n")
    })
}

fn with_attributes(props: QuizProps, place: &HtmlElement, attributes: &Object, loader: &Loader) -> QuizProps {
    let written: Vec<(String, String)> = Object::entries(attributes)
        .iter()
        .filter_map(|entry| {
            let entry: Array = entry.into();
            Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
        })
        .collect();
    let find = |name: &str| written.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    let (options, mut odd) = Options::read(find);
    odd.extend(set_accent(place, options.accent.as_deref()));
    for message in odd {
        host::warn(loader, &message);
    }
    QuizProps { options, ..props }
}

/// Sets the accent, through the object model: a policy may forbid style attributes. Says so if it is no colour.
fn set_accent(place: &HtmlElement, accent: Option<&str>) -> Option<String> {
    let colour = accent.filter(|value| web_sys::css::supports_with_value("color", value).unwrap_or(false));
    let style = place.style();
    // Neither refuses a value that was just found to be a colour.
    let _ = match colour {
        Some(colour) => style.set_property("--hontou-accent", colour),
        None => style.remove_property("--hontou-accent").map(drop),
    };
    let odd = accent.filter(|_| colour.is_none())?;
    Some(format!(
        "accent=\"{odd}\" is not a colour; the default is used. Write one as CSS does, like \"#0f766e\"."
    ))
}

/// Copies what the browser's own parser made into the tree the reader knows.
pub fn tree(value: &JsValue) -> Json {
    if let Some(text) = value.as_string() {
        Json::String(text)
    } else if let Some(number) = value.as_f64() {
        Json::Number(number)
    } else if let Some(is) = value.as_bool() {
        Json::Bool(is)
    } else if let Some(items) = value.dyn_ref::<Array>() {
        Json::Array(items.iter().map(|item| tree(&item)).collect())
    } else if let Some(object) = value.dyn_ref::<Object>() {
        let field = |entry: JsValue| {
            let entry: Array = entry.into();
            (entry.get(0).as_string().unwrap_or_default(), tree(&entry.get(1)))
        };
        Json::Object(Object::entries(object).iter().map(field).collect())
    } else {
        Json::Null
    }
}
