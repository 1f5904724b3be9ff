//! The memo on screen and on paper: one headline, every note with the answer that caused it, the questions to ask.

use yew::prelude::*;

use super::element::{button, element, fold, pair, precisely, words};
use super::mark::level_mark;
use super::rich::rich;
use super::scene::{Scene, Target};
use hontou_core::deck::{AnswerOption, Checklist, Note, Question, SourceId};
use hontou_core::memo::{Cause, Echo, Memo, Raised};
use hontou_core::session::Action;

/// What the memo needs beside the scene: its own buttons, and the day.
pub(super) struct Actions {
    pub(super) print: Callback<MouseEvent>,
    pub(super) copy: Callback<MouseEvent>,
    /// The day, for the paper.
    pub(super) made_on: Option<String>,
}

pub(super) fn memo_sheet(scene: &Scene<'_>, memo: &Memo<'_>, actions: Actions) -> Html {
    let texts = scene.texts;
    let kicker = html! {
        <>
            { words("span", "", texts.memo) }
            if let Some(made_on) = actions.made_on { { element("span", "made-on", made_on.into()) } }
        </>
    };
    let headline = html! {
        <>
            { level_mark(memo.level) }
            { element("div", "claim", scene.heading(1, Target::Heading, rich(&memo.headline.title))) }
            { element("p", "", rich(&memo.headline.lead)) }
        </>
    };
    let moves = html! {
        <>
            { button("primary", texts.print, actions.print) }
            { button("plain", texts.copy, actions.copy) }
            { button("plain", texts.share, scene.share.clone()) }
            { button("plain", texts.back, scene.does(Action::Back)) }
            { button("plain", texts.restart, scene.does(Action::Restart)) }
        </>
    };
    html! {
        <section key="memo" class="memo" part="memo" data-level={memo.level.name()}>
            { element("p", "kicker", kicker) }
            { element("div", "headline", headline) }
            if !memo.notes.is_empty() {
                { scene.subheading(2, texts.notes) }
                { element("ol", "notes", memo.notes.iter().map(|raised| raised_note(scene, raised)).collect()) }
            }
            if !memo.echoes.is_empty() {
                { scene.subheading(2, texts.also) }
                { element("dl", "echoes", memo.echoes.iter().map(|echo| repeated(scene, echo)).collect()) }
            }
            { element("div", "checklists", memo.checklists.iter().map(|list| checklist(scene, list)).collect()) }
            { words("p", "jottings", texts.write_here) }
            { sources(scene, memo) }
            { all_answers(scene) }
            { element("div", "moves screen-only", moves) }
            { scene.outcome() }
        </section>
    }
}

fn raised_note(scene: &Scene<'_>, raised: &Raised<'_>) -> Html {
    let Note { id, level, title, body, source } = raised.note;
    html! {
        <li key={id.as_str()} class="note" data-level={level.name()}>
            { element("p", "level", html! { <>{ level_mark(*level) }{ words("span", "", scene.texts.level(*level)) }</> }) }
            { scene.subheading(3, rich(title)) }
            { element("p", "", rich(body)) }
            { for raised.causes.iter().map(|cause| caused_by(scene, cause)) }
            { scene.short_citation(source) }
        </li>
    }
}

fn caused_by(scene: &Scene<'_>, cause: &Cause<'_>) -> Html {
    let said = html! {
        <>
            { words("span", "label", scene.texts.caused_by) }
            { element("span", "", rich(&cause.option.text)) }
            { change(scene, cause.at, cause.question) }
        </>
    };
    element("p", "cause", said)
}

/// The Change link of an answer; out loud it also says which.
fn change(scene: &Scene<'_>, at: usize, question: &Question) -> Html {
    button("quiet", precisely(scene.texts.change, &question.ask), scene.does(Action::Change(at)))
}

fn repeated(scene: &Scene<'_>, echo: &Echo<'_>) -> Html {
    let Cause { at, question, option } = echo.cause;
    pair(rich(echo.label), html! { <>{ rich(&option.text) }{ change(scene, at, question) }</> })
}

fn checklist(scene: &Scene<'_>, list: &Checklist) -> Html {
    let items = list.items.iter().map(|item| element("li", "", rich(item))).collect();
    element(
        "div",
        "checklist",
        html! { <>{ scene.subheading(2, rich(&list.title)) }{ element("ul", "", items) }</> },
    )
}

/// The sources of the notes, each once.
fn sources(scene: &Scene<'_>, memo: &Memo<'_>) -> Html {
    let cited = |id: &SourceId| memo.notes.iter().any(|raised| raised.note.source.source == *id);
    let cited = scene.session.deck().sources.iter().filter(|source| cited(&source.id));
    element("div", "sources", cited.map(|source| scene.source(source, None)).collect())
}

/// Every answer with its Change link, also those that caused nothing.
fn all_answers(scene: &Scene<'_>) -> Html {
    let session = scene.session;
    let questions = session.check().map_or(&[][..], |check| &check.questions);
    let answered = |(at, question): (usize, &Question)| {
        let option: Option<&AnswerOption> = session.pick_at(at).and_then(|pick| question.options.get(pick));
        let said = html! { <>{ option.map(|option| rich(&option.text)) }{ change(scene, at, question) }</> };
        pair(rich(&question.ask), said)
    };
    let all = element("dl", "", questions.iter().enumerate().map(answered).collect());
    fold("", "all-answers screen-only", scene.texts.all_answers.into(), all)
}
