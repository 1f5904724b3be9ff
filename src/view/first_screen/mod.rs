//! The first screen of a deck, drawn at build time by the same view: the first card, and what each reply to it shows. The
//! loader (`embed/loader/first-screen.js`) shows it while the module is on its way.
//!
//! It travels as plain nodes and not as HTML, so that no policy of trusted types minds. What is the same on several screens
//! is there once.

mod names;
mod nodes;
mod script;
mod styles;

use std::rc::Rc;

use serde_json::{Value, json};
use yew::LocalServerRenderer;

use super::effects::Effects;
use super::quiz::{Quiz, QuizProps};
use super::texts::texts;
use hontou_core::deck::{Card, Deck, Link};
use hontou_core::options::{Cta, Length, Options};
use hontou_core::session::{Reply, Session, Start};
pub use names::{Sums, published_name, sums_in};
use nodes::Nodes;
pub(super) use script::draw_file;
pub use script::{checksum, deck_script, is_script_of};

/// Stand where the loader puts what the page's owner wrote in these attributes.
const CTA_LABEL: &str = "{cta-label}";
const CTA_HREF: &str = "https://cta-href.invalid";
const DISCLOSURE: &str = "{disclosure}";

/// Draws the first screen. The result is for the loader alone: its shape may change with any release.
///
/// | field | what |
/// |---|---|
/// | `lang` | the deck's language |
/// | `until` | the day from which this is not shown any more: after it readers see a notice |
/// | `card`, `verdict` | the first card's, by `length` |
/// | `nodes` | each element as `[tag, attributes, …content]`; in it a text, or the number of another element |
/// | `screens` | by `length` the numbers of what is drawn: without a reply, then after each of [`Reply::ALL`] |
pub(super) async fn draw(deck: &Rc<Deck>) -> Value {
    let mut nodes = Nodes::default();
    let short = with_length(deck, Length::Short, &mut nodes).await;
    let full = with_length(deck, Length::Full, &mut nodes).await;
    json!({
        "lang": deck.lang,
        "until": deck.review_by.to_string(),
        "short": short,
        "full": full,
        "nodes": nodes.into_json(),
    })
}

async fn with_length(deck: &Rc<Deck>, length: Length, nodes: &mut Nodes) -> Value {
    let first = Session::new(Rc::clone(deck), Start { length, ..Start::default() });
    let card = first.cards().next().expect("a deck has cards");
    let mut screens = Vec::new();
    for reply in [None].into_iter().chain(Reply::ALL.map(Some)) {
        screens.push(nodes.add(&drawn(deck, length, card, reply).await));
    }
    json!({ "card": card.id.as_str(), "verdict": card.verdict.name(), "screens": screens })
}

/// The whole widget after a reply to the first card, or before it.
async fn drawn(deck: &Rc<Deck>, length: Length, card: &Card, reply: Option<Reply>) -> String {
    let cta = Cta { label: CTA_LABEL.to_owned(), href: Link::parse(CTA_HREF).expect("it is one") };
    let options =
        Options { length, cta: Some(cta), disclosure: Some(DISCLOSURE.to_owned()), ..Options::default() };
    let props = QuizProps {
        deck: Rc::clone(deck),
        texts: texts(&deck.lang),
        options,
        seed: 0,
        today: None,
        dark: false,
        roomy: false,
        replied: reply.map(|reply| (card.id.as_str().to_owned(), reply)),
        effects: Effects::default(),
    };
    LocalServerRenderer::<Quiz>::with_props(props).hydratable(false).render().await
}
