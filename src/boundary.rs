//! The wasm-bindgen boundary: the functions that the loader (`embed/loader/`) calls. Mount, update, unmount.

use std::rc::Rc;

use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use yew::AppHandle;

use crate::host::{self, Intl, Loader};
use crate::view::{Msg, Quiz, QuizProps, Texts, Words};
use hontou_core::deck::{Date, Deck};
use hontou_core::options::Options;
use hontou_core::session::{Action, Reply};

/// It has half the code size of the standard allocator.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The texts of the interface in one language.
#[wasm_bindgen]
pub struct Catalogue(&'static Texts);

/// Takes the words of a language, as parsed JSON (`texts/LANG.json`), and the browser's formats for it. Nothing frees them,
/// so call this once for each language. Returns nothing if the words were packed for another release.
#[wasm_bindgen]
pub fn catalogue(words: &Array, format: Intl) -> Option<Catalogue> {
    let words = Words::unpack(words.iter().map(|word| word.as_string().unwrap_or_default()))?;
    Some(Catalogue(Box::leak(Box::new(Texts::new(words, Box::new(format))))))
}

/// A mounted quiz.
#[wasm_bindgen]
pub struct Widget {
    app: AppHandle<Quiz>,
    props: QuizProps,
    loader: Loader,
}

/// Draws a quiz in `place`, an element inside a shadow tree that nothing else uses. What is in it goes.
///
/// `attributes` is a plain object with the attributes that the page owner wrote, by name, and some values from the loader:
/// `today`, the reader's day as in "2026-11-23", `dark`, if the page is dark, `roomy`, if nothing needs to be folded, and
/// `replied` with `reply`, the id of the card that the reader replied to already, and the reply's place among [`Reply::ALL`].
/// `deck` is the deck in its [flat form](Deck::from_flat); `texts` are the words of the interface in its language; `loader` is
/// an object with the methods of [`Loader`]. The error says that the deck is damaged.
#[wasm_bindgen]
pub fn mount(
    place: HtmlElement,
    attributes: &Object,
    deck: &str,
    texts: &Catalogue,
    loader: Loader,
) -> Result<Widget, &'static str> {
    let props = QuizProps {
        deck: take(deck)?,
        texts: texts.0,
        options: Options::default(),
        seed: host::seed(),
        today: None,
        dark: false,
        roomy: false,
        replied: None,
        effects: host::effects(&loader),
    };
    let props = with_attributes(props, attributes, &loader);
    let app = yew::Renderer::<Quiz>::with_root_and_props(place.into(), props.clone()).render();
    Ok(Widget { app, props, loader })
}

#[wasm_bindgen]
impl Widget {
    /// Applies changed attributes, and another deck if there is one. The reader keeps their place if the deck has the same
    /// cards and questions.
    pub fn update(
        &mut self,
        attributes: &Object,
        deck: Option<String>,
        texts: &Catalogue,
    ) -> Result<(), &'static str> {
        let mut props = QuizProps { texts: texts.0, ..self.props.clone() };
        if let Some(deck) = deck {
            props.deck = take(&deck)?;
        }
        self.props = with_attributes(props, attributes, &self.loader);
        self.app.update(self.props.clone());
        Ok(())
    }

    /// Moves the focus to the current screen, after the reader asked to load the quiz again.
    pub fn focus(&self) {
        self.app.send_message(Msg::Focus);
    }

    /// Opens the card with this id and moves the focus there. False if the deck has no such card.
    pub fn open(&self, card: &str) -> bool {
        let at = self.props.deck.cards.iter().position(|known| known.id.as_str() == card);
        if let Some(at) = at {
            self.app.send_message(Msg::Act(Action::Open(at)));
            self.focus();
        }
        at.is_some()
    }

    /// Removes the quiz and frees what it holds.
    pub fn unmount(self) {
        self.app.destroy();
    }
}

/// Takes up a deck. What is of another release the loader has told already.
fn take(deck: &str) -> Result<Rc<Deck>, &'static str> {
    Deck::from_flat(deck).map(Rc::new).ok_or("damaged")
}

fn with_attributes(props: QuizProps, attributes: &Object, loader: &Loader) -> QuizProps {
    let written: Vec<(String, String)> = Object::entries(attributes)
        .iter()
        .filter_map(|entry| {
            let entry: Array = entry.into();
            Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
        })
        .collect();
    let find = |name: &str| written.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    let (options, invalid) = Options::read(find);
    for message in invalid {
        host::warn(loader, &message);
    }
    if options.may_owe_more() && props.deck.lang == "ja" {
        host::warn(loader, host::MAY_OWE_MORE);
    }
    let today = find("today").and_then(Date::parse);
    let reply = find("reply").and_then(|digit| digit.bytes().next());
    let reply = reply.and_then(|digit| Reply::ALL.get(usize::from(digit.wrapping_sub(b'0'))));
    let replied = find("replied").map(str::to_owned).zip(reply.copied());
    QuizProps {
        options,
        today,
        replied,
        dark: find("dark").is_some(),
        roomy: find("roomy").is_some(),
        ..props
    }
}
