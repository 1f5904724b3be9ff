//! The navigation, on every screen: to the other half of the quiz, and to other cards.

use yew::prelude::*;

use super::context::ViewContext;
use super::element::{button, element, fold, marked};
use super::rich::rich;
use hontou_core::session::{Action, CardSet, Screen};

pub(super) fn nav(context: &ViewContext<'_>) -> Html {
    let (session, texts) = (context.session, context.texts);
    let checking = matches!(session.screen(), Screen::Question(_) | Screen::Memo);
    let inside = html! {
        <>
            if checking && session.has_cards() {
                { button("way", texts.to_cards(), context.does(Action::OpenCards)) }
            }
            if !checking {
                { topics(context) }
                if session.check().is_some() {
                    { button("way", texts.check(), context.does(Action::OpenCheck)) }
                }
            }
        </>
    };
    marked("nav", "", &["class", "aria-label"], &[Some("ways"), Some(texts.topics())], inside)
}

/// The topics, hidden until the reader opens them. The key closes the list after a choice.
fn topics(context: &ViewContext<'_>) -> Html {
    let (session, texts) = (context.session, context.texts);
    let deck = session.deck();
    let choice = |set: CardSet, title: Html, cards: usize| {
        let current = *session.card_set() == set;
        let words = html! { <>{ element("span", "", title) }{ element("span", "count", texts.count(cards).into()) }</> };
        context.choice(current, false, words, Action::Take(set))
    };
    let starters = deck.cards.iter().filter(|card| card.starter).count();
    let by_topic = deck.topics.iter().map(|topic| {
        let cards = deck.cards.iter().filter(|card| card.topic == topic.id).count();
        choice(CardSet::Topic(topic.id.clone()), rich(&topic.title), cards)
    });
    let choices = html! {
        <>
            { choice(CardSet::Starter, texts.starter().into(), starters) }
            { for by_topic }
            if deck.cards.len() > starters {
                { choice(CardSet::Full, texts.all().into(), deck.cards.len()) }
            }
        </>
    };
    fold(session.card_set().name(), "topics", false, texts.topics().into(), element("ul", "", choices))
}
