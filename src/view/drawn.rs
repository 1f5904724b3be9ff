//! What of a deck is drawn to a string: the static page, and the first screen.
//!
//! Yew draws in turns that it takes from whoever runs it: in the browser those come from the page's own queue, so nobody may
//! wait there until it is drawn. Natively nothing else is waiting, and `now` is there.

use std::rc::Rc;

use serde_json::Value;

use super::{first_screen as first, static_page as page};
use hontou_core::deck::Deck;

/// Draws the static page as a fragment, to be inserted into a page.
pub async fn static_page(deck: Rc<Deck>) -> String {
    page::draw(deck, true).await
}

/// The same for a page with the quiz on it: there an address that names a card leads to the card of the quiz.
pub async fn static_text(deck: Rc<Deck>) -> String {
    page::draw(deck, false).await
}

/// Draws the first screen. The result is for the loader alone: its shape may change with any release.
pub async fn first_screen(deck: &Rc<Deck>) -> Value {
    first::draw(deck).await
}

/// What the loader fetches to show the first screen of a deck.
///
/// `address` leads to the deck from the folder of the loader, `bytes` are what is there. `css` is the widget's style sheet
/// of the same release: what the first screen needs of it comes along.
pub async fn first_screen_file(deck: &Rc<Deck>, address: &str, bytes: &[u8], css: &str) -> Value {
    first::draw_file(deck, address, bytes, css).await
}

/// The same for whoever can wait.
#[cfg(not(target_arch = "wasm32"))]
pub(super) mod now {
    use futures::executor::block_on;

    use super::{Deck, Rc, Value};

    /// Draws the static page as a fragment, to be inserted into a page.
    pub fn static_page(deck: Rc<Deck>) -> String {
        block_on(super::static_page(deck))
    }

    /// The same for a page with the quiz on it: there an address that names a card leads to the card of the quiz.
    pub fn static_text(deck: Rc<Deck>) -> String {
        block_on(super::static_text(deck))
    }

    /// Draws the first screen. The result is for the loader alone: its shape may change with any release.
    pub fn first_screen(deck: &Rc<Deck>) -> Value {
        block_on(super::first_screen(deck))
    }

    /// What the loader fetches to show the first screen of a deck: see [`super::first_screen_file`].
    pub fn first_screen_file(deck: &Rc<Deck>, address: &str, bytes: &[u8], css: &str) -> Value {
        block_on(super::first_screen_file(deck, address, bytes, css))
    }
}
