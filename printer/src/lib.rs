//! What `hontou render` and `hontou pack` write, in the browser: text in, JSON text out.
//!
//! A module of its own, which no reader downloads, and no author either before something is handed over. It draws by the
//! widget's own view, to a string, so it needs neither a page nor a window. What it draws is what is drawn natively, byte for
//! byte. It also compiles natively.
//!
//! Every answer has `errors`: what keeps a text from being a deck. If there are any, there is nothing else.

mod address;
mod page;
mod script;

use std::rc::Rc;

use hontou_author::lint::Row;
use hontou_author::open::open_text;
use hontou_core::deck::Deck;
use serde::Serialize;

pub use address::address;
pub use page::page;
pub use script::script;

/// Why nothing was drawn, as an answer.
#[derive(Default, Serialize)]
struct Refused<'a> {
    errors: Vec<Row<'a>>,
    /// What else is in the way, as a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    refused: Option<String>,
}

/// The deck in a text, or the answer that it is none.
fn opened(text: &str) -> Result<Rc<Deck>, String> {
    open_text(text).map(Rc::new).map_err(|errors| {
        json(&Refused { errors: errors.iter().map(|one| one.row()).collect(), refused: None })
    })
}

/// The answer that something else is in the way.
fn refused(why: &impl ToString) -> String {
    json(&Refused { errors: Vec::new(), refused: Some(why.to_string()) })
}

/// An answer as text.
fn json(answer: &impl Serialize) -> String {
    serde_json::to_string(answer).expect("texts, numbers and lists can be written")
}
