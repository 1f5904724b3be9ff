//! The memo on screen and on paper: one headline, every note with the answer that caused it, and the questions to ask.

use yew::prelude::*;

use super::context::{Target, ViewContext};
use super::element::{button, element, exposed, fold, marked, pair, precisely, words};
use super::mark::level_mark;
use super::rich::rich;
use hontou_core::deck::{AnswerOption, Checklist, Note, Question, SourceId};
use hontou_core::memo::{Cause, Echo, Memo, Raised};
use hontou_core::session::Action;

/// What the memo needs besides the context: its buttons and the date.
pub(super) struct Actions {
    pub(super) print: Callback<MouseEvent>,
    pub(super) copy: Callback<MouseEvent>,
    /// The date, for the printed memo.
    pub(super) made_on: Option<String>,
}

pub(super) fn memo_sheet(context: &ViewContext<'_>, memo: &Memo<'_>, actions: Actions) -> Html {
    let texts = context.texts;
    let kicker = html! {
        <>
            { words("span", "", texts.memo) }
            if let Some(made_on) = actions.made_on { { element("span", "made-on", made_on.into()) } }
        </>
    };
    let headline = html! {
        <>
            { level_mark(memo.level) }
            { element("div", "claim", context.heading(1, Target::Heading, rich(&memo.headline.title))) }
            { element("p", "", rich(&memo.headline.lead)) }
        </>
    };
    let moves = html! {
        <>
            { button("primary", texts.print, actions.print) }
            { button("plain", texts.copy, actions.copy) }
            { button("plain", texts.share, context.share.clone()) }
            { button("plain", texts.back, context.does(Action::Back)) }
            { button("plain", texts.restart, context.does(Action::Restart)) }
        </>
    };
    let inside = html! {
        <>
            { element("p", "kicker", kicker) }
            { marked("div", "", &["class", "data-level"], &[Some("headline"), Some(memo.level.name())], headline) }
            if !memo.notes.is_empty() {
                { context.subheading(2, texts.notes) }
                { element("ol", "notes", memo.notes.iter().map(|raised| raised_note(context, raised)).collect()) }
            }
            if !memo.echoes.is_empty() {
                { context.subheading(2, texts.also) }
                { element("dl", "echoes", memo.echoes.iter().map(|echo| repeated(context, echo)).collect()) }
            }
            { element("div", "checklists", memo.checklists.iter().map(|list| checklist(context, list)).collect()) }
            { words("p", "jottings", texts.write_here) }
            { sources(context, memo) }
            { all_answers(context) }
            { element("div", "moves screen-only", moves) }
            { context.outcome() }
        </>
    };
    // A page reads the attributes of what it may style, by `attr()`: the level stands further in.
    marked("section", "memo", &["class", "part"], &[Some("memo"), Some(exposed("memo"))], inside)
}

fn raised_note(context: &ViewContext<'_>, raised: &Raised<'_>) -> Html {
    let Note { id, level, title, body, source } = raised.note;
    let inside = html! {
        <>
            { element("p", "level", html! { <>{ level_mark(*level) }{ words("span", "", context.texts.level(*level)) }</> }) }
            { context.subheading(3, rich(title)) }
            { element("p", "", rich(body)) }
            { for raised.causes.iter().map(|cause| caused_by(context, cause)) }
            { context.short_citation(source) }
        </>
    };
    marked("li", id.as_str(), &["class", "data-level"], &[Some("note"), Some(level.name())], inside)
}

fn caused_by(context: &ViewContext<'_>, cause: &Cause<'_>) -> Html {
    let said = html! {
        <>
            { words("span", "label", context.texts.caused_by) }
            { element("span", "", rich(&cause.option.text)) }
            { change(context, cause.at, cause.question) }
        </>
    };
    element("p", "cause", said)
}

/// The Change button of an answer. Screen readers also hear which answer.
fn change(context: &ViewContext<'_>, at: usize, question: &Question) -> Html {
    button("quiet", precisely(context.texts.change, &question.ask), context.does(Action::Change(at)))
}

fn repeated(context: &ViewContext<'_>, echo: &Echo<'_>) -> Html {
    let Cause { at, question, option } = echo.cause;
    pair(rich(echo.label), html! { <>{ rich(&option.text) }{ change(context, at, question) }</> })
}

fn checklist(context: &ViewContext<'_>, list: &Checklist) -> Html {
    let items = list.items.iter().map(|item| element("li", "", rich(item))).collect();
    element(
        "div",
        "checklist",
        html! { <>{ context.subheading(2, rich(&list.title)) }{ element("ul", "", items) }</> },
    )
}

/// The sources of the notes, without duplicates.
fn sources(context: &ViewContext<'_>, memo: &Memo<'_>) -> Html {
    let cited = |id: &SourceId| memo.notes.iter().any(|raised| raised.note.source.source == *id);
    let cited = context.session.deck().sources.iter().filter(|source| cited(&source.id));
    element("div", "sources", cited.map(|source| context.source(source, None)).collect())
}

/// Every answer with its Change button, including answers without a note.
fn all_answers(context: &ViewContext<'_>) -> Html {
    let session = context.session;
    let questions = session.check().map_or(&[][..], |check| &check.questions);
    let answered = |(at, question): (usize, &Question)| {
        let option: Option<&AnswerOption> = session.pick_at(at).and_then(|pick| question.options.get(pick));
        let said =
            html! { <>{ option.map(|option| rich(&option.text)) }{ change(context, at, question) }</> };
        pair(rich(&question.ask), said)
    };
    let all = element("dl", "", questions.iter().enumerate().map(answered).collect());
    fold("", "all-answers screen-only", context.texts.all_answers.into(), all)
}
