//! The way to the other half and to other cards, one tap away on every screen.

use yew::prelude::*;

use super::rich::rich;
use super::scene::Scene;
use crate::session::{Action, Run, Screen};

pub(super) fn ways(scene: &Scene<'_>) -> Html {
    let (session, texts) = (scene.session, scene.texts);
    let checking = matches!(session.screen(), Screen::Question(_) | Screen::Memo);
    html! {
        <nav class="ways" aria-label={texts.topics}>
            if checking && session.has_cards() {
                { scene.button("way", texts.to_cards, Action::OpenCards) }
            }
            if !checking {
                { topics(scene) }
                if session.check().is_some() {
                    { scene.button("way", texts.check, Action::OpenCheck) }
                }
            }
        </nav>
    }
}

/// The topics, folded away. The key closes the fold once one was chosen.
fn topics(scene: &Scene<'_>) -> Html {
    let (session, texts) = (scene.session, scene.texts);
    let deck = session.deck();
    let run = |run: Run, title: Html, cards: usize| {
        let current = *session.run() == run;
        html! {
            <li key={run.name().to_owned()}>
                <button type="button" class="topic" aria-current={current.then_some("true")} onclick={scene.does(Action::Take(run))}>
                    <span>{ title }</span>
                    <span class="count">{ texts.count(cards) }</span>
                </button>
            </li>
        }
    };
    let starters = deck.cards.iter().filter(|card| card.starter).count();
    let by_topic = deck.topics.iter().map(|topic| {
        let cards = deck.cards.iter().filter(|card| card.topic == topic.id).count();
        run(Run::Topic(topic.id.clone()), rich(&topic.title), cards)
    });
    html! {
        <details key={session.run().name().to_owned()} class="topics">
            <summary data-kind="way">{ texts.topics }</summary>
            <ul>
                { run(Run::Starter, texts.starter.into(), starters) }
                { for by_topic }
                if deck.cards.len() > starters {
                    { run(Run::Full, texts.all.into(), deck.cards.len()) }
                }
            </ul>
        </details>
    }
}
