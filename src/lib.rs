//! hontou (ほんとう？, "is that true?"): myth-or-fact cards and a short self-check before seeing a clinic,
//! as one Yew component that any web page embeds with one script tag.
//!
//! # Where things are
//!
//! Data goes one way: a deck is read and validated, a session is reduced by actions, a view is drawn, the page is told.
//!
//! | module | what it holds | what it must not name |
//! |---|---|---|
//! | [`hontou_core`] | deck, session, memo, options: a crate of its own, which cannot name Yew or the DOM | |
//! | [`view`] | the component and its parts; they emit actions | effects: focus, print, clipboard, events |
//! | `host` | the effects, all of them | the deck's content |
//! | `boundary` | what the loader calls: mount, update, unmount | |
//!
//! `host` and `boundary` exist only in the browser; the view is also drawn natively, for tests and the static page.
//!
//! # What always holds
//!
//! - A self-check answer, and whatever is derived from it, never leaves the widget. [`PageEvent`](hontou_core::session::PageEvent) is
//!   all that a page ever learns, and it has no field for one.
//! - A level only ever rises: [`Memo`](hontou_core::memo::Memo) takes the highest level among the notes its answers cause.
//! - A [`Deck`](hontou_core::deck::Deck) exists only if every id it names exists: it can only be made by [`Deck::read`](hontou_core::deck::Deck::read).
//! - Text is text: no string of a deck is parsed as HTML.

#[cfg(target_arch = "wasm32")]
mod boundary;
#[cfg(target_arch = "wasm32")]
mod host;
pub mod view;

#[cfg(target_arch = "wasm32")]
pub use boundary::{Catalogue, Widget, catalogue, mount, on_panic, tree};
#[cfg(target_arch = "wasm32")]
pub use host::{Intl, Loader};
