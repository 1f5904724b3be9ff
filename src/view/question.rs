//! A question of the self-check: native radio buttons or check boxes, one question on each screen.
//!
//! There is no `<form>`: without its handler, a form would put the answer into the page's address.

use yew::prelude::*;

use super::context::{Target, ViewContext, lines};
use super::element::{button, element, exposed, flag, fresh, input, marked, words};
use super::rich::rich;
use hontou_core::session::Action;

pub(super) fn question(context: &ViewContext<'_>, at: usize) -> Html {
    let (session, texts) = (context.session, context.texts);
    let Some(question) = session.check().and_then(|check| check.questions.get(at)) else {
        return Html::default();
    };
    let picks = session.picks_at(at);
    let kind = if question.several { "checkbox" } else { "radio" };
    let options = question.options.iter().enumerate().map(|(nth, option)| {
        let inside = html! {
            <>
                { input(kind, question.id.as_str(), picks.has(nth), context.does(Action::Pick(nth))) }
                { element("span", "", rich(&option.text)) }
            </>
        };
        let values = [Some("option"), flag(picks.has(nth))];
        marked("label", option.id.as_str(), &["class", "data-picked"], &values, inside)
    });
    let questions = session.check().map_or(0, |check| check.questions.len());
    let last = at + 1 == questions;
    let next = if last || session.is_changing() { texts.to_memo() } else { texts.next() };
    let missing = if context.target == Target::Error { context.focus.clone() } else { NodeRef::default() };
    let moves = html! {
        <>
            if at > 0 || session.is_changing() || session.has_cards() {
                { button("plain", texts.back(), context.does(Action::Back)) }
            }
            { button("primary", next, context.does(Action::Next)) }
        </>
    };
    let fields = html! {
        <>
            { element("legend", "claim", context.heading(1, Target::Heading, rich(&question.ask))) }
            if question.several { { words("p", "hint", texts.choose_all()) } }
            if let Some(hint) = &question.hint { { element("p", "hint", rich(hint)) } }
            { for options }
        </>
    };
    let described_by = session.is_unanswered().then_some("missing");
    let inside = html! {
        <>
            { context.kicker(texts.check().into(), at, questions) }
            if session.is_unanswered() {
                { fresh("p", Some("missing"), missing, texts.unanswered().into()) }
            }
            { marked("fieldset", "", &["aria-describedby"], &[described_by], fields) }
            { context.glossary(lines(&mut question.texts()), false) }
            { element("div", "moves", moves) }
            { words("p", "privacy", texts.stays_here()) }
        </>
    };
    let values = [Some("question"), Some(exposed("card"))];
    marked("section", question.id.as_str(), &["class", "part"], &values, inside)
}
