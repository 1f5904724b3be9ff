//! What a reader sees: one Yew component, [`Quiz`], and its parts.
//!
//! The parts are plain functions from data to [`yew::Html`], each in its own file. They have no state, and another
//! *component* would cost every reader some kilobytes. They emit [`hontou_core::session::Action`]s. Everything outside the
//! widget (focus, print, clipboard, share, events) goes through [`Effects`], which `host` implements.

mod card;
mod context;
#[cfg(any(not(target_arch = "wasm32"), feature = "ssr"))]
pub mod drawn;
mod effects;
mod element;
#[cfg(any(not(target_arch = "wasm32"), feature = "ssr"))]
mod first_screen;
mod foot;
mod head;
mod keys;
mod mark;
mod memo_sheet;
mod memo_text;
mod nav;
mod question;
mod quiz;
mod recap;
mod reveal;
mod rich;
#[cfg(any(not(target_arch = "wasm32"), feature = "ssr"))]
mod static_page;
mod texts;

#[cfg(not(target_arch = "wasm32"))]
pub use drawn::now::{first_screen, first_screen_file, static_page, static_text};
pub use effects::{Copy, Drawing, Effects, Share};
#[cfg(any(not(target_arch = "wasm32"), feature = "ssr"))]
pub use first_screen::{Sums, checksum, deck_script, is_script_of, published_name, sums_in};
pub use quiz::{Msg, Quiz, QuizProps};
pub use texts::{LocaleFormat, Texts, Words};
#[cfg(any(not(target_arch = "wasm32"), feature = "app", feature = "ssr"))]
pub use texts::{SOURCES, WordsError, pack, texts};
