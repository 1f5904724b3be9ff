//! What is reported of a test beside that it passed or failed: in which browser, or that there was nothing to try in it, and why.

use std::env;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::thread;

use fantoccini::Client;
use serde_json::Value;

use crate::engine::Engine;
use crate::settings;

/// The file that `cargo xtask test` reads afterwards; what a passing test prints is not shown.
const FILE: &str = "HONTOU_OUTCOMES";

/// Why one engine is enough for what shows that another test can fail.
pub const TRIES_THE_TEST: &str = "it tries the test, which is the same in every engine, and not the quiz";

/// Whether the engine at hand is one of these. Where it is not, the reason is written down, and the test returns:
/// `if !applies_in(&[Engine::Chromium], "layout shifts are reported by Chromium alone") { return }`.
///
/// For what an engine cannot do, or cannot be asked, by itself; never for what does not work in it.
#[must_use]
pub fn applies_in(engines: &[Engine], reason: &str) -> bool {
    let applies = engines.contains(&settings::engine());
    if !applies {
        is_skipped(reason);
    }
    applies
}

/// Writes down that the test at hand has nothing to try here, and why.
pub(crate) fn is_skipped(reason: &str) {
    // The harness names a test's thread after the test.
    let test = thread::current().name().unwrap_or_default().to_owned();
    let line = format!("skipped: {test} in {}: {reason}\n", settings::engine().name());
    if !write_down(&line) {
        // Written past the harness, which keeps what a test prints with `eprint!`.
        io::stderr().write_all(line.as_bytes()).expect("there is somebody to tell");
    }
}

/// Whether the driver has a finger; said of the test that asks, where it has none.
#[must_use]
pub fn can_touch() -> bool {
    applies_in(&[Engine::Chromium, Engine::Firefox], "WebKitGTK's driver has no finger")
}

/// Writes down what a browser calls itself.
pub(crate) fn is_tested_in(browser: &Client) {
    let Some(said) = browser.capabilities() else { return };
    let said = |key: &str| said.get(key).and_then(Value::as_str).unwrap_or_default();
    write_down(&format!("browser: {} {}\n", said("browserName"), said("browserVersion")));
}

/// Adds a line to the file, if there is one.
fn write_down(line: &str) -> bool {
    let Some(file) = env::var_os(FILE) else { return false };
    let file = OpenOptions::new().append(true).create(true).open(file);
    file.and_then(|mut file| file.write_all(line.as_bytes())).expect("the file of outcomes can be written");
    true
}
