//! hontou (ほんとう？, "is that true?"): myth-or-fact cards and a short self-check before seeing a clinic,
//! as one Yew component that any web page embeds with one script tag.
//!
//! # A map
//!
//! Data goes one way: a deck is read and checked, a session is reduced by actions, a view is drawn, the page is told.
//!
//! | room | what lives there | what it must not name |
//! |---|---|---|
//! | [`deck`] | the content: types, strict reading, checks, ruby | the DOM, Yew |
//! | [`session`] | every state and action of a reader, one pure reducer | the DOM, Yew, a clock, chance |
//! | [`memo`] | answers → memo: a maximum over levels | the DOM, Yew |
//! | [`prove`] | every combination of answers, held against the laws; nobody downloads it | the DOM, Yew, a clock |
//! | [`impact`] | what a change to a deck does to its readers; nobody downloads it | the DOM, Yew, a clock |
//! | [`options`] | what a page owner may set, read from attributes | the DOM, Yew |
//! | [`view`] | Yew components and their texts; they emit actions | effects: focus, print, clipboard, events |
//! | `host` | the effects, all of them | the deck's content |
//! | `embed` | the wasm-bindgen boundary: mount, update, unmount | – |
//!
//! `host` and `embed` exist only in the browser; everything else compiles and is tested natively.
//!
//! # What always holds
//!
//! - A self-check answer, and whatever is derived from it, never leaves the widget. [`session::News`] is all
//!   a page is ever told, and it has no room for one.
//! - A level only ever rises: [`memo::Memo`] takes the highest level among the notes its answers cause.
//! - A [`deck::Deck`] exists only if every id it names exists: it can only be made by [`deck::Deck::read`].
//! - Text is text: no string of a deck is parsed as HTML.

pub mod deck;
#[cfg(target_arch = "wasm32")]
mod embed;
#[cfg(target_arch = "wasm32")]
mod host;
pub mod impact;
pub mod memo;
pub mod options;
pub mod prove;
pub mod session;
pub mod view;

#[cfg(target_arch = "wasm32")]
pub use embed::{Catalogue, Widget, catalogue, mount, on_panic, tree};
#[cfg(target_arch = "wasm32")]
pub use host::{Intl, Loader};
