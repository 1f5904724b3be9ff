//! Deck text as nodes: plain words and ruby. It makes text nodes, never HTML.

use yew::prelude::*;

use super::element::element;
use hontou_core::deck::{Span, Text};

/// The text, with a reading above each word that has one.
pub(super) fn rich(text: &Text) -> Html {
    text.spans()
        .map(|span| match span {
            Span::Plain(words) => html! { { words } },
            // Browsers without ruby show the reading in parentheses.
            Span::Ruby { base, reading } => {
                let part = |tag, said: &str| element(tag, "", said.to_owned().into());
                let inside =
                    [base.to_owned().into(), part("rp", "（"), part("rt", reading), part("rp", "）")];
                element("ruby", "", inside.into_iter().collect())
            }
        })
        .collect()
}
