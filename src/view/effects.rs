//! Effects: what the view asks its host to do. Natively each of them does nothing.

use yew::{Callback, KeyboardEvent, NodeRef};

use hontou_core::deck::{CardId, Figure};
use hontou_core::session::PageEvent;

/// The effects that the view asks for. `host` implements them in the browser.
#[derive(Clone, PartialEq)]
pub struct Effects {
    /// Emit that the first screen is shown.
    pub ready: Callback<()>,
    /// Emit an event of the session.
    pub page_event: Callback<PageEvent>,
    /// Emit that the reader followed the booking link.
    pub cta: Callback<()>,
    /// Take the reader to this element, which is new: the focus, and the view.
    pub show: Callback<NodeRef>,
    /// The code of a key, if the widget may act on it.
    pub key: Callback<KeyboardEvent, Option<u32>>,
    /// Draw a figure in its place.
    pub figure: Callback<Drawing>,
    /// Print the memo alone, without the rest of the page. Calls back with an empty text if the browser did not.
    pub print: Callback<Callback<String>>,
    /// Copy a text to the clipboard.
    pub copy: Callback<Copy>,
    /// Share the quiz, never an answer.
    pub share: Callback<Share>,
}

impl Default for Effects {
    /// Effects that do nothing, for drawing without a browser.
    fn default() -> Self {
        Self {
            ready: Callback::noop(),
            page_event: Callback::noop(),
            cta: Callback::noop(),
            show: Callback::noop(),
            key: Callback::from(|_| None),
            figure: Callback::noop(),
            print: Callback::noop(),
            copy: Callback::noop(),
            share: Callback::noop(),
        }
    }
}

/// A figure to draw.
#[derive(Clone, PartialEq)]
pub struct Drawing {
    /// The empty element to draw it in.
    pub place: NodeRef,
    /// Its file and its texts.
    pub figure: Figure,
}

/// A text for the clipboard.
#[derive(Clone, PartialEq)]
pub struct Copy {
    /// The text.
    pub text: String,
    /// Called with an empty text if that did not work.
    pub done: Callback<String>,
}

/// A request to share the quiz.
#[derive(Clone, PartialEq)]
pub struct Share {
    /// The quiz's title.
    pub title: String,
    /// The card that the link opens. Without one it leads to the page.
    pub card: Option<CardId>,
    /// Called with an empty text if it was shared, `copied` if the page's address was copied to the clipboard instead, and
    /// with the address if neither worked.
    pub done: Callback<String>,
}
