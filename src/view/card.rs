//! A card: the claim, its three answers, and, once replied to, what is behind them.

use yew::prelude::*;

use super::element::{button, element, words};
use super::mark::verdict_mark;
use super::reveal::reveal;
use super::rich::rich;
use super::scene::{Scene, Target};
use hontou_core::deck::{Card, Verdict};
use hontou_core::session::{Action, Reply};

pub(super) fn card(scene: &Scene<'_>, at: usize) -> Html {
    let Some(card) = scene.session.cards().nth(at) else { return html! { <article /> } };
    let reply = scene.session.reply_at(at);
    let topic = scene.session.deck().topic(&card.topic);
    html! {
        <article key={card.id.as_str()} class="card" part="card">
            { element("p", "kicker", topic.map(|topic| rich(&topic.title)).unwrap_or_default()) }
            { element("div", "claim", scene.heading(1, Target::Heading, rich(&card.claim))) }
            { answers(scene, card, reply) }
            if let Some(reply) = reply {
                { reveal(scene, card, reply) }
            } else {
                { element("p", "see", button("quiet", scene.texts.see, scene.does(Action::See))) }
            }
            { moves(scene, at, reply.is_some()) }
        </article>
    }
}

/// The three answers. Once one is given they stay where they are and show what was guessed and what is so.
fn answers(scene: &Scene<'_>, card: &Card, reply: Option<Reply>) -> Html {
    let answer = |verdict: Verdict| {
        let chosen = reply == Some(Reply::Guess(verdict));
        let right = reply.is_some() && verdict == card.verdict;
        html! {
            <button
                key={verdict.name()}
                type="button"
                class="answer"
                part="answer"
                data-chosen={chosen.then_some("")}
                data-right={right.then_some("")}
                data-verdict={verdict.name()}
                aria-keyshortcuts={["1", "2", "3"][verdict as usize]}
                aria-pressed={reply.map(|_| if chosen { "true" } else { "false" })}
                disabled={reply.is_some()}
                onclick={scene.does(Action::Guess(verdict))}
            >
                { verdict_mark(verdict) }
                { words("span", "", scene.texts.verdict(verdict)) }
            </button>
        }
    };
    html! {
        <div class="answers" role="group" aria-label={scene.texts.your_guess}>
            { for Verdict::ALL.map(answer) }
        </div>
    }
}

/// Back and on. There is nothing to go on to before the answer was seen.
fn moves(scene: &Scene<'_>, at: usize, replied: bool) -> Html {
    let last = at + 1 == scene.session.cards().len();
    let next = if last { scene.texts.to_recap } else { scene.texts.next_card };
    let buttons = html! {
        <>
            if at > 0 { { button("plain", scene.texts.back, scene.does(Action::Back)) } }
            if replied { { button("primary", next, scene.does(Action::Next)) } }
        </>
    };
    element("div", "moves", buttons)
}
