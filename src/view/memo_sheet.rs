//! The memo on screen and on paper: one headline, every note with the answer that caused it, the questions to ask.

use yew::prelude::*;

use super::mark::level_mark;
use super::rich::rich;
use super::scene::{Scene, Target};
use crate::deck::{AnswerOption, Checklist, Note, Question, SourceId};
use crate::memo::{Cause, Echo, Memo, Raised};
use crate::session::Action;

/// What stands under the memo and is not part of it: the buttons, and what came of them.
pub(super) struct Actions {
    pub(super) print: Callback<MouseEvent>,
    pub(super) copy: Callback<MouseEvent>,
    pub(super) share: Callback<MouseEvent>,
    /// What the last button did, said once.
    pub(super) outcome: &'static str,
    /// The day, for the paper.
    pub(super) made_on: Option<String>,
}

pub(super) fn memo_sheet(scene: &Scene<'_>, memo: &Memo<'_>, actions: Actions) -> Html {
    let texts = scene.texts;
    html! {
        <section key="memo" class="memo" part="memo" data-level={memo.level.name()}>
            <p class="kicker">
                <span>{ texts.memo }</span>
                if let Some(made_on) = &actions.made_on { <span class="made-on">{ made_on }</span> }
            </p>
            <div class="headline">
                { level_mark(memo.level) }
                <div class="claim">{ scene.heading(1, Target::Heading, rich(&memo.headline.title)) }</div>
                <p>{ rich(&memo.headline.lead) }</p>
            </div>
            if !memo.notes.is_empty() {
                { scene.subheading(2, texts.notes) }
                <ol class="notes">{ for memo.notes.iter().map(|raised| raised_note(scene, raised)) }</ol>
            }
            if !memo.echoes.is_empty() {
                { scene.subheading(2, texts.also) }
                <dl class="echoes">{ for memo.echoes.iter().map(|echo| repeated(scene, echo)) }</dl>
            }
            <div class="checklists">{ for memo.checklists.iter().map(|list| checklist(scene, list)) }</div>
            <div class="jottings"><p>{ texts.write_here }</p></div>
            { sources(scene, memo) }
            { all_answers(scene) }
            <div class="moves screen-only">
                <button type="button" data-kind="primary" onclick={actions.print}>{ texts.print }</button>
                <button type="button" data-kind="plain" onclick={actions.copy}>{ texts.copy }</button>
                <button type="button" data-kind="plain" onclick={actions.share}>{ texts.share }</button>
                { scene.button("plain", texts.back, Action::Back) }
                { scene.button("plain", texts.restart, Action::Restart) }
            </div>
            <p class="outcome screen-only" role="status">{ actions.outcome }</p>
        </section>
    }
}

fn raised_note(scene: &Scene<'_>, raised: &Raised<'_>) -> Html {
    let Note { id, level, title, body, source } = raised.note;
    html! {
        <li key={id.as_str()} class="note" data-level={level.name()}>
            <p class="level">{ level_mark(*level) }<span>{ scene.texts.level(*level) }</span></p>
            { scene.subheading(3, rich(title)) }
            <p>{ rich(body) }</p>
            { for raised.causes.iter().map(|cause| caused_by(scene, cause)) }
            { scene.short_citation(source) }
        </li>
    }
}

fn caused_by(scene: &Scene<'_>, cause: &Cause<'_>) -> Html {
    html! {
        <p key={cause.at} class="cause">
            <span class="label">{ scene.texts.caused_by }</span>
            <span>{ rich(&cause.option.text) }</span>
            { change(scene, cause.at, cause.question) }
        </p>
    }
}

/// The Change link of an answer; out loud it also says which.
fn change(scene: &Scene<'_>, at: usize, question: &Question) -> Html {
    html! {
        <button type="button" class="screen-only" data-kind="quiet" onclick={scene.does(Action::Change(at))}>
            { scene.texts.change }<span class="aside">{ "：" }{ question.ask.plain() }</span>
        </button>
    }
}

fn repeated(scene: &Scene<'_>, echo: &Echo<'_>) -> Html {
    let Cause { at, question, option } = echo.cause;
    html! {
        <div key={at}><dt>{ rich(echo.label) }</dt><dd>{ rich(&option.text) }{ change(scene, at, question) }</dd></div>
    }
}

fn checklist(scene: &Scene<'_>, list: &Checklist) -> Html {
    html! {
        <div key={list.id.as_str()} class="checklist">
            { scene.subheading(2, rich(&list.title)) }
            <ul>{ for list.items.iter().map(|item| html! { <li>{ rich(item) }</li> }) }</ul>
        </div>
    }
}

/// The sources of the notes, each once.
fn sources(scene: &Scene<'_>, memo: &Memo<'_>) -> Html {
    let cited = |id: &SourceId| memo.notes.iter().any(|raised| raised.note.source.source == *id);
    let cited = scene.session.deck().sources.iter().filter(|source| cited(&source.id));
    html! { <div class="sources">{ for cited.map(|source| scene.source(source, None)) }</div> }
}

/// Every answer with its Change link, also those that caused nothing.
fn all_answers(scene: &Scene<'_>) -> Html {
    let session = scene.session;
    let questions = session.check().map_or(&[][..], |check| &check.questions);
    let answered = |(at, question): (usize, &Question)| {
        let option: Option<&AnswerOption> = session.pick_at(at).and_then(|pick| question.options.get(pick));
        html! {
            <div key={at}>
                <dt>{ rich(&question.ask) }</dt>
                <dd>{ option.map(|option| rich(&option.text)) }{ change(scene, at, question) }</dd>
            </div>
        }
    };
    html! {
        <details class="all-answers screen-only">
            <summary data-kind="way">{ scene.texts.all_answers }</summary>
            <dl>{ for questions.iter().enumerate().map(answered) }</dl>
        </details>
    }
}
