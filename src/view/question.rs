//! A question of the self-check: native radio buttons, one question on each screen.
//!
//! There is no `<form>`: without its handler, a form would put the answer into the page's address.

use yew::prelude::*;

use super::context::{Target, ViewContext};
use super::element::{button, element, exposed, flag, marked, words};
use super::rich::rich;
use hontou_core::session::Action;

pub(super) fn question(context: &ViewContext<'_>, at: usize) -> Html {
    let (session, texts) = (context.session, context.texts);
    let Some(question) = session.check().and_then(|check| check.questions.get(at)) else {
        return Html::default();
    };
    let picked = session.pick_at(at);
    let options = question.options.iter().enumerate().map(|(nth, option)| {
        let inside = html! {
            <>
                <input
                    type="radio"
                    name={question.id.as_str().to_owned()}
                    checked={picked == Some(nth)}
                    onchange={context.does(Action::Pick(nth))}
                />
                { element("span", "", rich(&option.text)) }
            </>
        };
        let values = [Some("option"), flag(picked == Some(nth))];
        marked("label", option.id.as_str(), &["class", "data-picked"], &values, inside)
    });
    let last = session.check().is_some_and(|check| at + 1 == check.questions.len());
    let next = if last || session.is_changing() { texts.to_memo } else { texts.next };
    let missing = if context.target == Target::Error { context.focus.clone() } else { NodeRef::default() };
    let moves = html! {
        <>
            if at > 0 || session.is_changing() || session.has_cards() {
                { button("plain", texts.back, context.does(Action::Back)) }
            }
            { button("primary", next, context.does(Action::Next)) }
        </>
    };
    let fields = html! {
        <>
            { element("legend", "claim", context.heading(1, Target::Heading, rich(&question.ask))) }
            if let Some(hint) = &question.hint { { element("p", "hint", rich(hint)) } }
            { for options }
        </>
    };
    let described_by = session.is_unanswered().then_some("missing");
    let inside = html! {
        <>
            { words("p", "kicker", texts.check) }
            if session.is_unanswered() {
                <p id="missing" class="error" tabindex="-1" ref={missing}>{ texts.unanswered }</p>
            }
            { marked("fieldset", "", &["aria-describedby"], &[described_by], fields) }
            { element("div", "moves", moves) }
            { words("p", "privacy", texts.stays_here) }
        </>
    };
    let values = [Some("question"), Some(exposed("card"))];
    marked("section", question.id.as_str(), &["class", "part"], &values, inside)
}
