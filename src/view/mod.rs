//! What a reader sees: one Yew component, [`Quiz`], and its parts.
//!
//! The parts are plain functions from data to [`yew::Html`], each in its own file. They have no state, and another
//! *component* would cost every reader some kilobytes. They emit [`hontou_core::session::Action`]s. Everything outside the
//! widget (focus, print, clipboard, share, events) goes through [`Effects`], which `host` implements.

mod card;
mod context;
mod effects;
mod element;
#[cfg(not(target_arch = "wasm32"))]
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
#[cfg(not(target_arch = "wasm32"))]
mod static_page;
mod texts;

pub use effects::{Copy, Drawing, Effects, Share};
#[cfg(not(target_arch = "wasm32"))]
pub use first_screen::{
    Sums, checksum, deck_script, first_screen, first_screen_file, is_script_of, published_name, sums_in,
};
pub use quiz::{Msg, Quiz, QuizProps};
#[cfg(not(target_arch = "wasm32"))]
pub use static_page::{static_page, static_text};
pub use texts::{LocaleFormat, Texts, Words};
#[cfg(any(not(target_arch = "wasm32"), feature = "app"))]
pub use texts::{SOURCES, WordsError, pack, texts};
