//! Which card shows what, by the deck itself.

use serde_json::Value;

use crate::text::Text;

/// A card to be shown.
pub(super) struct Shown {
    /// What it shows.
    pub(super) screen: &'static str,
    pub(super) id: String,
    pub(super) claim: Text,
    /// The button that is pressed if the card was not replied to yet.
    pub(super) reply: &'static str,
}

/// A card for each thing that a card can show, from the second one on.
pub(super) fn shown(deck: &Value) -> Vec<Shown> {
    let cards = deck["cards"].as_array().expect("a deck has cards");
    let find = |is: &dyn Fn(&Value) -> bool| {
        cards.iter().skip(1).find(|card| is(card)).expect("there is such a card")
    };
    let ruled =
        |verdict: &'static str| find(&move |card| card["verdict"] == verdict && card["figure"].is_null());
    let longest = cards.iter().max_by_key(|card| text_of(card).chars().count()).expect("a deck has cards");
    let terms: Vec<String> = deck["glossary"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|term| seen(&term["term"]).to_lowercase())
        .collect();
    let explained = find(&|card| terms.iter().any(|term| text_of(card).contains(term)));
    let right = |card: &Value| match card["verdict"].as_str() {
        Some("true") => ".answer[data-verdict=true]",
        Some("false") => ".answer[data-verdict=false]",
        _ => ".answer[data-verdict=unknown]",
    };
    let show = |screen, card: &Value, reply| Shown {
        screen,
        id: card["id"].as_str().unwrap_or_default().to_owned(),
        claim: seen(&card["claim"]),
        reply,
    };
    let (is_true, is_false, unknown) = (ruled("true"), ruled("false"), ruled("unknown"));
    let drawn = find(&|card| card["figure"].is_object());
    vec![
        show("true", is_true, right(is_true)),
        // Guessed wrong: the guess and what is so are marked apart.
        show("false", is_false, ".answer[data-verdict=true]"),
        show("unknown", unknown, ".see button"),
        show("figure", drawn, right(drawn)),
        show("longest", longest, ".answer[data-verdict=unknown]"),
        show("glossary", explained, ".see button"),
    ]
}

/// Everything a card says, as it is seen.
fn text_of(card: &Value) -> String {
    ["claim", "fact", "why", "unknown", "takeaway"].map(|part| seen(&card[part]).to_lowercase()).concat()
}

fn seen(text: &Value) -> Text {
    text.as_str().unwrap_or_default().to_owned().into()
}
