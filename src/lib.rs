//! hontou (ほんとう？, "is that true?"): myth-or-fact cards and a short self-check before seeing a clinic,
//! as one Yew component that any web page can embed with one script tag.
//!
//! # Where things are
//!
//! Data flows one way: deck (read and validated before it comes here) → session (reduced by actions) → view → events for the page.
//!
//! | module | contents | must not depend on |
//! |---|---|---|
//! | [`hontou_core`] | deck, session, memo, options: a crate of its own, which cannot name Yew or the DOM | |
//! | [`view`] | the component and its parts, which emit actions | effects: focus, print, clipboard, events |
//! | `host` | all effects | the deck's content |
//! | `boundary` | what the loader calls: mount, update, unmount (the feature `page`) | |
//! | `app` | the quiz for a Yew app of one's own (the feature `app`) | the loader's globals |
//!
//! `host` and `boundary` exist only in the browser; the view is also drawn natively, for tests and the static page.
//!
//! # Invariants
//!
//! - The widget sends and stores no self-check answer, nor anything derived from one.
//!   [`PageEvent`](hontou_core::session::PageEvent) is all that a page ever learns, and it has no field for one.
//! - A more severe answer never lowers the level: [`Memo`](hontou_core::memo::Memo) takes the highest level among its
//!   notes.
//! - In a [`Deck`](hontou_core::deck::Deck) every id refers to something. Only
//!   [`Deck::read`](hontou_core::deck::Deck::read) makes one; what it made travels
//!   [flat](hontou_core::deck::Deck::to_flat).
//! - No string of a deck is ever parsed as HTML.

#[cfg(feature = "app")]
pub mod app;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
mod boundary;
#[cfg(all(target_arch = "wasm32", any(feature = "app", feature = "page")))]
mod host;
pub mod view;

#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub use boundary::{Catalogue, Widget, catalogue, mount};
#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub use host::{Intl, Loader};
