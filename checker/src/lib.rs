//! What `hontou lint`, `prove`, `diff`, `review` and `schema` tell an author, in the browser: text in, JSON text out.
//!
//! The words are those of `hontou-author`, and of the command. A module of its own, which no reader downloads; it needs neither a
//! page nor a window, so it runs in a worker as well. It also compiles natively, where most of its tests run.
//!
//! Every answer has `errors`: what keeps a text from being a deck. If there are any, there is nothing else to say.

mod diff;
mod lint;
mod prove;
mod review;

use hontou_author::japanese::in_japanese;
use hontou_author::lint::{Located, Row};
use serde::Serialize;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::wasm_bindgen;

pub use diff::diff;
pub use lint::lint;
pub use prove::prove;
pub use review::review;

/// The form of a deck as a JSON Schema.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
pub fn schema() -> String {
    hontou_author::schema::text()
}

/// A finding as `hontou lint --json` writes it, and once more in Japanese.
#[derive(Serialize)]
struct Told<'f> {
    line: usize,
    column: usize,
    path: &'f str,
    severity: &'static str,
    code: &'static str,
    message: &'f str,
    fix: &'f str,
    /// None for a rule without words.
    #[serde(skip_serializing_if = "Option::is_none")]
    japanese: Option<Words>,
}

#[derive(Serialize)]
struct Words {
    message: String,
    fix: String,
}

impl<'f> Told<'f> {
    fn of(row: &Row<'f>) -> Self {
        let &Row { line, column, path, severity, code, message, fix } = row;
        let japanese = in_japanese(code, message).map(|[message, fix]| Words { message, fix });
        Self { line, column, path, severity, code, message, fix, japanese }
    }
}

/// Findings as they are written.
fn rows<'f>(found: &'f [Located<'_>]) -> Vec<Told<'f>> {
    found.iter().map(|finding| Told::of(&finding.row())).collect()
}

/// An answer as text.
fn json(answer: &impl Serialize) -> String {
    serde_json::to_string(answer).expect("texts, numbers and lists can be written")
}
