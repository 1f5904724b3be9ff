//! The recap: how many were as expected, what comes next, and the facts, never a list of myths. Those that surprised this
//! reader are there in full.

use yew::prelude::*;

use super::context::{Target, ViewContext};
use super::element::{button, element, exposed, flag, marked, press, words};
use super::head::check_minutes;
use super::reveal::outcome;
use super::rich::rich;
use hontou_core::session::Action;

pub(super) fn recap(context: &ViewContext<'_>) -> Html {
    let (session, texts) = (context.session, context.texts);
    let places = 0..session.cards().len();
    let right = places.clone().filter(|at| session.was_right(*at)).count();
    let surprising = places.filter(|at| session.was_surprised(*at)).count();
    let facts = session.cards().enumerate().map(|(at, card)| {
        let is_surprising = session.was_surprised(at);
        let inside = html! {
            <>
                if is_surprising { { outcome(texts, false) } }
                { element("span", "", rich(&card.takeaway)) }
            </>
        };
        let names = &["type", "class", "data-surprised"];
        let values = [Some("button"), Some("known"), flag(is_surprising)];
        element("li", "", press(card.id.as_str(), names, &values, inside, context.does(Action::Go(at))))
    });
    let moves = html! {
        <>
            { button("plain", texts.back(), context.does(Action::Back)) }
            { context.restart() }
        </>
    };
    let inside = html! {
        <>
            { element("div", "claim", context.heading(1, Target::Heading, texts.recap(session.cards().len()).into())) }
            if surprising > 0 {
                { element("p", "hint", texts.as_expected(right, surprising).into()) }
            } else if right > 0 {
                { words("p", "hint", texts.guessed_right()) }
            }
            if let Some(check) = session.check() { { element("p", "onward", invitation(context, check.questions.len())) } }
            { element("ul", "facts", facts.collect()) }
            { element("div", "moves", moves) }
            { context.status(context.outcome) }
        </>
    };
    marked("section", "recap", &["class", "part"], &[Some("recap"), Some(exposed("card"))], inside)
}

/// Says what the reader gets by it.
fn invitation(context: &ViewContext<'_>, questions: usize) -> Html {
    let words = context.texts.check_invitation(questions, check_minutes(questions));
    button("primary", words, context.does(Action::OpenCheck))
}
