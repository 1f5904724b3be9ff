//! The foot of the widget: the disclaimer, the review date, who provides the page, and the booking link.

use yew::prelude::*;

use super::context::ViewContext;
use super::effects::Effects;
use super::element::element;
use hontou_core::deck::Date;
use hontou_core::options::{Cta, Options};

pub(super) fn foot(
    context: &ViewContext<'_>,
    options: &Options,
    today: Option<Date>,
    effects: &Effects,
) -> Html {
    let (deck, texts) = (context.session.deck(), context.texts);
    let overdue = today.is_some_and(|today| deck.is_overdue(today));
    let booking = |cta: &Cta| {
        let link = html! {
            <a class="cta" part="cta" href={cta.href.as_str().to_owned()} onclick={effects.cta.reform(|_: MouseEvent| ())}>
                { cta.label.as_str() }
            </a>
        };
        element("p", "booking", link)
    };
    let inside = html! {
        <>
            { for options.cta.as_ref().map(booking) }
            if let Some(disclosure) = &options.disclosure { { element("p", "disclosure", disclosure.as_str().into()) } }
            if overdue { { element("p", "overdue", texts.overdue(deck.review_by).into()) } }
            { element("p", "fine", [texts.not_advice(), " ", &texts.reviewed(deck)].concat().into()) }
        </>
    };
    element("footer", "foot", inside)
}
