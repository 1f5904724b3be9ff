//! A card: the claim, its three answers and, after the reply, the explanation.

use yew::prelude::*;

use super::context::{Target, ViewContext};
use super::element::{button, element, exposed, flag, marked, press, words};
use super::mark::verdict_mark;
use super::reveal::reveal;
use super::rich::rich;
use hontou_core::deck::{Card, Verdict};
use hontou_core::session::{Action, Reply};

pub(super) fn card(context: &ViewContext<'_>, at: usize) -> Html {
    let Some(card) = context.session.cards().nth(at) else { return Html::default() };
    let reply = context.session.reply_at(at);
    let topic = context.session.deck().topic(&card.topic);
    let inside = html! {
        <>
            { context.kicker(topic.map(|topic| rich(&topic.title)).unwrap_or_default(), at, context.session.cards().len()) }
            { element("div", "claim", context.heading(1, Target::Heading, rich(&card.claim))) }
            { answers(context, card, reply) }
            if let Some(reply) = reply {
                { reveal(context, card, reply) }
            } else {
                if !context.session.has_replies() { { words("p", "hint", context.texts.unknown_means()) } }
                { element("p", "see", button("quiet", context.texts.see(), context.does(Action::See))) }
                // The lead says what the first one is about, and pages reserve just the room of that.
                if at > 0 { { context.glossary(card.claim.plain(), false) } }
            }
            { moves(context, at, reply.is_some()) }
        </>
    };
    marked("article", card.id.as_str(), &["class", "part"], &[Some("card"), Some(exposed("card"))], inside)
}

/// The three answers. After the reply they stay in place and show the guess and the verdict.
fn answers(context: &ViewContext<'_>, card: &Card, reply: Option<Reply>) -> Html {
    let answer = |verdict: Verdict| {
        let chosen = reply == Some(Reply::Guess(verdict));
        let right = reply.is_some() && verdict == card.verdict;
        // `aria-pressed` and the heading below say the same.
        let tag = match (chosen, right) {
            (_, true) => Some(context.texts.the_answer()),
            (true, _) => Some(context.texts.your_guess()),
            _ => None,
        };
        let names = &[
            "type",
            "class",
            "part",
            "data-chosen",
            "data-right",
            "data-verdict",
            "aria-keyshortcuts",
            "aria-pressed",
            "disabled",
        ];
        let values = [
            Some("button"),
            Some("answer"),
            Some(exposed("answer")),
            flag(chosen),
            flag(right),
            Some(verdict.name()),
            Some(["1", "2", "3"][verdict as usize]),
            reply.map(|_| if chosen { "true" } else { "false" }),
            flag(reply.is_some()),
        ];
        let said = html! {
            <>
                if let Some(tag) = tag { { marked("span", "", &["class", "aria-hidden"], &[Some("tag"), Some("true")], tag.into()) } }
                { verdict_mark(verdict) }
                { words("span", "", context.texts.verdict(verdict)) }
            </>
        };
        press(verdict.name(), names, &values, said, context.does(Action::Guess(verdict)))
    };
    let names = &["class", "role", "aria-label"];
    let values = [Some("answers"), Some("group"), Some(context.texts.your_guess())];
    marked("div", "", names, &values, Verdict::ALL.into_iter().map(answer).collect())
}

/// The Back and Next buttons. There is no Next before the reader has seen the answer.
fn moves(context: &ViewContext<'_>, at: usize, replied: bool) -> Html {
    let last = at + 1 == context.session.cards().len();
    let next = if last { context.texts.to_recap() } else { context.texts.next_card() };
    let buttons = html! {
        <>
            if at > 0 { { button("plain", context.texts.back(), context.does(Action::Back)) } }
            if replied { { button("primary", next, context.does(Action::Next)) } }
        </>
    };
    element("div", "moves", buttons)
}
