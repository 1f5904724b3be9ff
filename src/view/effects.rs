//! The way out of the widget: what the view asks its host to do. Natively each of these does nothing.

use yew::{Callback, KeyboardEvent, NodeRef};

use hontou_core::deck::{CardId, Figure};
use hontou_core::session::PageEvent;

/// What the view asks for. `host` does it in the browser.
#[derive(Clone, PartialEq)]
pub struct Effects {
    /// Tell the page that the first screen is there.
    pub ready: Callback<()>,
    /// Tell the page.
    pub page_event: Callback<PageEvent>,
    /// Tell the page that the booking link was used.
    pub cta: Callback<()>,
    /// Move the keyboard's focus to what is new.
    pub focus: Callback<NodeRef>,
    /// The code of a key that is the widget's to act on.
    pub key: Callback<KeyboardEvent, Option<u32>>,
    /// Draw a figure in its place.
    pub figure: Callback<Drawing>,
    /// Print the memo, and nothing else of the page.
    pub print: Callback<()>,
    /// Put a text on the clipboard.
    pub copy: Callback<Copy>,
    /// Offer the quiz, never an answer, to somebody else.
    pub share: Callback<Share>,
}

impl Default for Effects {
    /// A page that does nothing: for drawing without a browser.
    fn default() -> Self {
        Self {
            ready: Callback::noop(),
            page_event: Callback::noop(),
            cta: Callback::noop(),
            focus: Callback::noop(),
            key: Callback::from(|_| None),
            figure: Callback::noop(),
            print: Callback::noop(),
            copy: Callback::noop(),
            share: Callback::noop(),
        }
    }
}

/// A figure to be drawn.
#[derive(Clone, PartialEq)]
pub struct Drawing {
    /// Its place, empty until then.
    pub place: NodeRef,
    /// Its file and words.
    pub figure: Figure,
}

/// A text for the clipboard.
#[derive(Clone, PartialEq)]
pub struct Copy {
    /// The text.
    pub text: String,
    /// Told whether it is there now.
    pub done: Callback<bool>,
}

/// The quiz, to be passed on.
#[derive(Clone, PartialEq)]
pub struct Share {
    /// The quiz's title.
    pub title: String,
    /// The card the link leads to; without one, to the page.
    pub card: Option<CardId>,
    /// Told whether the page's address was put on the clipboard, where the browser has no way to share.
    pub copied: Callback<bool>,
}
