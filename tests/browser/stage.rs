//! A page with an element, and a quiz mounted in its closed shadow tree, as the loader mounts it.

use std::cell::RefCell;
use std::rc::Rc;

use hontou::view::Words;
use hontou::{Catalogue, Widget};
use js_sys::{Array, Function, JSON, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Document, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

const DECK: &str = include_str!("../../decks/exosome.ja.json");
const IN_ENGLISH: &str = include_str!("../../decks/exosome.en.json");
const JA: &str = include_str!("../../texts/ja.json");
const EN: &str = include_str!("../../texts/en.json");

/// The built-in deck, parsed as the loader parses it.
pub(crate) fn deck() -> JsValue {
    JSON::parse(DECK).expect("the deck is JSON")
}

/// The words of the interface in the language of a deck.
fn catalogue(deck: &JsValue) -> Catalogue {
    let lang = Reflect::get(deck, &"lang".into()).ok().and_then(|lang| lang.as_string());
    let words = if lang.as_deref() == Some("en") { EN } else { JA };
    let forms = Object::new();
    set(&forms, "date", &Function::new_with_args("...date", "return date.join('-')"));
    set(&forms, "number", &Function::new_with_args("number", "return `${number}`"));
    set(&forms, "isOne", &Function::new_with_args("number", "return number === 1"));
    hontou::catalogue(&packed(words), forms.unchecked_into()).expect("they are packed for these keys")
}

/// A file of words, packed as the build packs it.
fn packed(words: &str) -> Array {
    let words = JSON::parse(words).expect("the words are JSON");
    let word = |key: &&str| Reflect::get(&words, &JsValue::from_str(key)).expect("an object");
    let version = std::iter::once(JsValue::from_str(&Words::version()));
    version.chain(Words::KEYS.iter().map(word)).collect()
}

/// The same deck in English.
pub(crate) fn deck_in_english() -> JsValue {
    JSON::parse(IN_ENGLISH).expect("the deck is JSON")
}

/// The same with one field of one list item changed.
pub(crate) fn deck_with(list: &str, at: u32, field: &str, value: &str) -> JsValue {
    let deck = deck();
    let list = Reflect::get(&deck, &list.into()).expect("the deck has this list");
    let thing = Reflect::get_u32(&list, at).expect("the list is that long");
    set(&thing, field, &value.into());
    deck
}

/// The place of a quiz. Dropping it removes it from the page.
pub(crate) struct Stage {
    element: HtmlElement,
    root: ShadowRoot,
    events: Rc<RefCell<Vec<String>>>,
    texts: Catalogue,
    warned: Rc<RefCell<Vec<String>>>,
    warn: Closure<dyn FnMut(String)>,
    tell: Closure<dyn FnMut(String, JsValue)>,
}

impl Stage {
    /// A page with an element, and a loader that records its calls.
    pub(crate) fn set() -> Self {
        let element = div();
        document().body().expect("a page has a body").append_child(&element).expect("a body takes elements");
        let root =
            element.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Closed)).expect("a div takes a root");
        let events = Rc::<RefCell<Vec<String>>>::default();
        let page = Rc::clone(&events);
        let warned = Rc::<RefCell<Vec<String>>>::default();
        let log = Rc::clone(&warned);
        Self {
            tell: Closure::new(move |name: String, detail: JsValue| {
                let detail = JSON::stringify(&detail).expect("a detail is JSON");
                page.borrow_mut().push(format!("{name} {detail}"));
            }),
            warn: Closure::new(move |message| log.borrow_mut().push(message)),
            element,
            root,
            events,
            texts: catalogue(&deck()),
            warned,
        }
    }

    /// Mounts a quiz in a new place of the shadow tree.
    pub(crate) async fn mount(&self, attributes: &[(&str, &str)], deck: &JsValue) -> Widget {
        let flat = hontou_reader::read(deck).unwrap_or_else(|why| panic!("the deck is refused: {why}"));
        let widget = self.try_mount(attributes, &flat).expect("it is whole");
        self.settle().await;
        widget
    }

    /// Mounts a quiz of a deck in its flat form, which may be refused.
    pub(crate) fn try_mount(&self, attributes: &[(&str, &str)], deck: &str) -> Result<Widget, String> {
        self.root.replace_children_with_node_0();
        let place = div();
        self.root.append_child(&place).expect("a root takes elements");
        let loader = Object::new();
        set(&loader, "warn", self.warn.as_ref());
        set(&loader, "tell", self.tell.as_ref());
        let mounted = hontou::mount(place, &object(attributes), deck, &self.texts, loader.unchecked_into());
        mounted.map_err(str::to_owned)
    }

    /// Updates the quiz with these attributes.
    pub(crate) async fn update(&self, widget: &mut Widget, attributes: &[(&str, &str)]) {
        widget.update(&object(attributes), None, &self.texts).expect("the deck stays");
        self.settle().await;
    }

    /// Updates the quiz with another deck.
    pub(crate) async fn update_deck(&self, widget: &mut Widget, deck: &JsValue) {
        let flat = hontou_reader::read(deck).expect("the deck can be used");
        widget.update(&Object::new(), Some(flat), &catalogue(deck)).expect("it is whole");
        self.settle().await;
    }

    /// Updates the quiz with a deck that may be refused.
    pub(crate) fn try_update(&self, widget: &mut Widget, deck: &str) -> Result<(), &'static str> {
        widget.update(&Object::new(), Some(deck.to_owned()), &self.texts)
    }

    pub(crate) async fn unmount(&self, widget: Widget) {
        widget.unmount();
        self.settle().await;
    }

    /// Waits until everything is drawn.
    pub(crate) async fn settle(&self) {
        yew::scheduler::flush().await;
    }

    /// Presses the button whose words begin with these.
    pub(crate) async fn press(&self, words: &str) {
        self.button(words).click();
        self.settle().await;
    }

    /// The button whose words begin with these.
    #[track_caller]
    pub(crate) fn button(&self, words: &str) -> HtmlElement {
        let buttons = self.all("button:not(:disabled)");
        let found = buttons.into_iter().find(|button| text(button).trim().starts_with(words));
        found.unwrap_or_else(|| panic!("no button \"{words}\" in {}", self.words()))
    }

    /// Picks the first answer of the question on screen.
    pub(crate) async fn pick_first(&self) {
        self.all("fieldset input").first().expect("a question has answers").click();
        self.settle().await;
    }

    #[track_caller]
    pub(crate) fn shows(&self, words: &str) {
        assert!(self.words().contains(words), "no \"{words}\" in {}", self.words());
    }

    #[track_caller]
    pub(crate) fn lacks(&self, words: &str) {
        assert!(!self.words().contains(words), "\"{words}\" in {}", self.words());
    }

    /// The events so far: the name of each and its detail as JSON.
    pub(crate) fn events(&self) -> Vec<String> {
        self.events.borrow().clone()
    }

    /// The warnings for the page owner.
    pub(crate) fn warned(&self) -> Vec<String> {
        self.warned.borrow().clone()
    }

    /// How many elements the quiz has drawn in its place.
    pub(crate) fn children(&self) -> u32 {
        self.place().child_element_count()
    }

    fn place(&self) -> HtmlElement {
        self.root.first_element_child().expect("a place was made").unchecked_into()
    }

    /// The words on screen. Without hidden content, because the list of cards has every claim of the set.
    fn words(&self) -> String {
        self.all(".title, .lead, .progress b, .card, .recap, .question, .memo, .foot")
            .iter()
            .map(text)
            .collect()
    }

    fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let found = self.root.query_selector_all(selector).expect("a selector that can be read");
        (0..found.length()).filter_map(|at| found.get(at)).map(JsCast::unchecked_into).collect()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.element.remove();
    }
}

fn object(attributes: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (name, value) in attributes {
        set(&object, name, &(*value).into());
    }
    object
}

fn set(object: &JsValue, name: &str, value: &JsValue) {
    Reflect::set(object, &name.into(), value).expect("a plain object takes any key");
}

fn text(element: &HtmlElement) -> String {
    element.text_content().unwrap_or_default()
}

fn div() -> HtmlElement {
    document().create_element("div").expect("a div can be made").unchecked_into()
}

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("the tests run in a page")
}
