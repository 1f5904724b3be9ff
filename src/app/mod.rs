//! The quiz as a part of a Yew app: `<Quiz deck={deck} />`. The feature `app`.
//!
//! ```
//! use hontou::app::{Deck, Quiz};
//! use yew::prelude::*;
//!
//! #[component]
//! fn App() -> Html {
//!     # const DECK: &str = include_str!("../../decks/exosome.en.json");
//!     let deck = use_memo((), |()| Deck::from_json(DECK).expect("a deck, as its test says"));
//!     html! { <Quiz {deck} /> }
//! }
//! ```
//!
//! Words, styles and effects are those of the widget for pages: the words of all five languages and the style sheets are in the
//! app's module, and what the loader does for a quiz (focus and view, keys, print, clipboard, share, figures, the page's accent) its
//! own scripts do, which wasm-bindgen puts beside the app as snippets. The quiz is drawn in a closed shadow tree, so neither the
//! style sheets nor the handlers of the app reach into it; it may itself stand in a shadow tree.
//!
//! # What an app does not get
//!
//! - What is there before the module is: a first screen that can be answered at once, and the deck as text if the module does
//!   not start. On a server the component draws an empty place; `hontou::view::static_page` (natively) draws all of a deck as text.
//! - Another deck by an address. An app brings its decks along, or fetches them itself, and has [`Deck::from_json`] read them.
//! - A new start after a panic: the module is the app's own.
//!
//! A deck's figures are files. The app serves them; [`QuizProps::base`] says where.

#[cfg(target_arch = "wasm32")]
mod place;
mod props;

use yew::prelude::*;

pub use hontou_core::deck::{Deck, Link};
pub use hontou_core::json::NotADeck;
pub use hontou_core::options::{Cta, Length, Mode, Order, Theme};
pub use hontou_core::session::PageEvent;
#[cfg(target_arch = "wasm32")]
use place::Place;
#[cfg(target_arch = "wasm32")]
pub(crate) use place::format;
pub use props::QuizProps;

/// A quiz.
pub struct Quiz {
    host: NodeRef,
    #[cfg(target_arch = "wasm32")]
    place: Option<Place>,
}

/// The messages of a quiz.
pub enum Msg {
    /// The page turned dark, or light.
    Turned,
    /// The page's address names this card.
    Linked(String),
    /// The page may hear of this.
    Happened(PageEvent),
}

impl Component for Quiz {
    type Message = Msg;
    type Properties = QuizProps;

    fn create(_: &Context<Self>) -> Self {
        Self {
            host: NodeRef::default(),
            #[cfg(target_arch = "wasm32")]
            place: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Happened(event) => ctx.props().on_event.emit(event),
            #[cfg(target_arch = "wasm32")]
            Msg::Turned => self.draw(ctx.props()),
            #[cfg(target_arch = "wasm32")]
            Msg::Linked(card) => {
                if let Some(place) = &self.place {
                    place.open(ctx.props(), &card);
                }
            }
            // Nothing is drawn on a server, and nothing happens there.
            #[cfg(not(target_arch = "wasm32"))]
            Msg::Turned | Msg::Linked(_) => {}
        }
        false
    }

    #[cfg(target_arch = "wasm32")]
    fn changed(&mut self, ctx: &Context<Self>, old: &QuizProps) -> bool {
        self.draw(ctx.props());
        ctx.props().class != old.class
    }

    #[cfg(target_arch = "wasm32")]
    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if let (true, Some(host)) = (first, self.host.cast()) {
            self.place = Some(Place::new(&host, ctx));
        }
    }

    #[cfg(target_arch = "wasm32")]
    fn destroy(&mut self, _: &Context<Self>) {
        if let Some(place) = self.place.take() {
            place.close();
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        html! { <div ref={self.host.clone()} class={ctx.props().class.clone()}></div> }
    }
}

#[cfg(target_arch = "wasm32")]
impl Quiz {
    fn draw(&mut self, props: &QuizProps) {
        if let Some(place) = &mut self.place {
            place.draw(props);
        }
    }
}
