//! The harness of the end-to-end tests: the files a site uploads, in a real browser, on pages that are not ours.
//!
//! # A map
//!
//! | module | what it holds |
//! |---|---|
//! | [`settings`] | what the tests take from outside: folder, engine, driver |
//! | [`engine`], [`driver`], [`display`], [`browser`] | a browser that is started, spoken to and ended |
//! | [`server`], [`request`], [`response`], [`delivery`] | a server with a log of what was asked for, and all that can go wrong with what it answers |
//! | [`site`], [`prelude`] | the two origins: a page, and the widget's files |
//! | [`reader`], [`quiz`] | what a reader does and sees, by role, name and visible words |
//! | [`access`] | what a quiz is to readers who listen, type, enlarge or cannot tell colours |
//! | `tools` | what a reader at Chromium can do besides: another screen, a picture, paper |
//! | [`app`] | apps that were built with npm's package |
//! | [`spy`] | what a page could learn by listening and watching |
//! | [`hosts`] | pages of other people, with their libraries and style sheets, and how a quiz looks on them |
//! | [`wordpress`] | sites of WordPress with the plugin |
//! | [`outcome`] | where a test says that an engine has nothing to try |
//! | [`deck`], [`check`], [`text`], [`words`] | what there is to be seen: the published deck, and the words of the interface |
//! | [`tour`] | the walk past every screen there is, in any language |
//! | [`pseudo`] | the deck and the words in languages that nobody speaks, for what a longer or another script does to the layout |
//!
//! A test speaks to [`reader::Reader`] and [`quiz::Quiz`] alone. Everything is blocking, so that a test is a list of
//! sentences and a failure names its line; what waits, waits for a condition and never for a time.
//!
//! `cargo xtask test` builds what is tested and runs the tests; see [`settings`] for running them by hand.

#![allow(
    clippy::result_large_err,
    reason = "a driver's error is as large as its crate makes it, and is soon a panic"
)]

pub mod access;
mod answer;
pub mod app;
pub mod browser;
pub mod check;
pub mod deck;
pub mod delivery;
pub mod display;
pub mod driver;
pub mod engine;
pub mod hosts;
mod inside;
pub mod names;
pub mod outcome;
pub mod prelude;
pub mod pseudo;
pub mod quiz;
pub mod reader;
pub mod request;
pub mod response;
mod running;
pub mod server;
pub mod settings;
pub mod site;
pub mod spy;
#[cfg(test)]
mod tests;
pub mod text;
mod tools;
pub mod tour;
mod wait;
pub mod wordpress;
pub mod words;

use std::future::Future;
use std::sync::LazyLock;

use tokio::runtime::Runtime;

/// What the servers and the connections to the drivers run on.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().expect("threads to run servers on"));

/// Waits for what is asynchronous, from a test that is not.
fn block_on<T>(future: impl Future<Output = T>) -> T {
    RUNTIME.block_on(future)
}
