//! The recap: facts only, never a list of myths. It marks the facts that surprised this reader.

use yew::prelude::*;

use super::context::{Target, ViewContext};
use super::element::{button, element, exposed, flag, marked, precisely, words};
use super::head::check_minutes;
use super::rich::rich;
use hontou_core::session::Action;

pub(super) fn recap(context: &ViewContext<'_>) -> Html {
    let (session, texts) = (context.session, context.texts);
    let surprised = (0..session.cards().len()).any(|at| session.was_surprised(at));
    let facts = session.cards().enumerate().map(|(at, card)| {
        let inside = html! {
            <>
                if session.was_surprised(at) { { words("span", "flag", texts.surprised) } }
                { element("p", "", rich(&card.takeaway)) }
                { button("quiet", precisely(texts.show_card, &card.takeaway), context.does(Action::Go(at))) }
            </>
        };
        let values = [flag(session.was_surprised(at))];
        marked("li", card.id.as_str(), &["data-surprised"], &values, inside)
    });
    let moves = html! {
        <>
            { button("plain", texts.back, context.does(Action::Back)) }
            { button("plain", texts.restart, context.does(Action::Restart)) }
            if let Some(check) = session.check() {
                { invitation(context, check.questions.len()) }
            }
        </>
    };
    let inside = html! {
        <>
            { element("div", "claim", context.heading(1, Target::Heading, texts.recap(session.cards().len()).into())) }
            if surprised { { words("p", "hint", texts.recap_lead) } }
            { element("ul", "facts", facts.collect()) }
            { element("div", "moves", moves) }
            { context.outcome() }
        </>
    };
    marked("section", "recap", &["class", "part"], &[Some("recap"), Some(exposed("card"))], inside)
}

fn invitation(context: &ViewContext<'_>, questions: usize) -> Html {
    let words = context.texts.check_invitation(questions, check_minutes(questions));
    button("primary", words, context.does(Action::OpenCheck))
}
