//! The memo on screen and on paper: one headline, every note with the answer that caused it, and the questions to ask.

use yew::prelude::*;

use super::context::{Target, ViewContext};
use super::element::{button, element, exposed, fold, input, marked, pair, precisely, words};
use super::mark::level_mark;
use super::memo_text::memo_text;
use super::rich::rich;
use hontou_core::deck::{Checklist, Deck, ListKind, Note, Question, SourceId};
use hontou_core::memo::{Cause, Echo, Memo, Raised};
use hontou_core::session::Action;

/// What the memo needs besides the context: its buttons and the date.
pub(super) struct Actions<'a> {
    pub(super) print: Callback<MouseEvent>,
    pub(super) copy: Callback<MouseEvent>,
    /// Ticks a question to ask, or unticks it, by its number in the deck.
    pub(super) tick: Callback<usize>,
    /// The questions that are ticked.
    pub(super) ticked: &'a [usize],
    /// The date, for the printed memo.
    pub(super) made_on: Option<String>,
}

pub(super) fn memo_sheet(context: &ViewContext<'_>, memo: &Memo<'_>, actions: &Actions<'_>) -> Html {
    let texts = context.texts;
    let kicker = html! {
        <>
            { words("span", "", texts.memo()) }
            { element("span", "paper-only", rich(&context.session.deck().title)) }
            if let Some(made_on) = &actions.made_on { { element("span", "made-on", made_on.clone().into()) } }
        </>
    };
    let headline = html! {
        <>
            { level_mark(memo.level) }
            { element("div", "claim", context.heading(1, Target::Heading, rich(&memo.headline.title))) }
            { element("p", "", rich(&memo.headline.lead)) }
        </>
    };
    let keep = html! {
        <>
            { context.telling("primary", texts.copy(), texts.copied(), actions.copy.clone()) }
            { button("plain", texts.print(), actions.print.clone()) }
        </>
    };
    let moves = html! {
        <>
            { button("plain", texts.share(), context.share.clone()) }
            { button("plain", texts.back(), context.does(Action::Back)) }
            { context.restart() }
        </>
    };
    // What came of a button is said beside it.
    let kept = [texts.copied(), texts.copy_failed(), texts.print_failed(), texts.headline_changed()];
    let (above, below) =
        if kept.contains(&context.outcome) { (context.outcome, "") } else { ("", context.outcome) };
    let lists = checklists(context.session.deck(), memo);
    let jottings = texts.write_here().split('|').map(|label| words("p", "jottings", label)).collect();
    let inside = html! {
        <>
            { element("p", "kicker", kicker) }
            { marked("div", "", &["class", "data-level"], &[Some("headline"), Some(memo.level.name())], headline) }
            { element("div", "moves screen-only", keep) }
            { context.status(above) }
            { words("p", "privacy screen-only", texts.not_kept()) }
            if !memo.notes.is_empty() {
                { context.subheading(2, texts.notes()) }
                { element("ol", "notes", memo.notes.iter().map(|raised| raised_note(context, raised)).collect()) }
            }
            if !memo.echoes.is_empty() {
                { context.subheading(2, texts.also()) }
                { element("dl", "echoes", memo.echoes.iter().map(|echo| repeated(context, echo)).collect()) }
            }
            { asked(context, &lists, ListKind::Ask, actions) }
            { asked(context, &lists, ListKind::Myself, actions) }
            { element("div", "screen-only", context.glossary(memo_text(texts, context.session.deck(), memo, &[]), false)) }
            { context.help(2) }
            { element("div", "room", jottings) }
            { sources(context, memo) }
            { all_answers(context) }
            { element("div", "moves screen-only", moves) }
            { context.status(below) }
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
            { words("span", "label", context.texts.caused_by()) }
            { element("span", "", rich(&cause.option.text)) }
            { change(context, cause.at, cause.question) }
        </>
    };
    element("p", "cause", said)
}

/// The Change button of an answer. Screen readers also hear which answer.
fn change(context: &ViewContext<'_>, at: usize, question: &Question) -> Html {
    button("quiet", precisely(context.texts.change(), &question.ask), context.does(Action::Change(at)))
}

fn repeated(context: &ViewContext<'_>, echo: &Echo<'_>) -> Html {
    let Cause { at, question, option } = echo.cause;
    pair(rich(echo.label), html! { <>{ rich(&option.text) }{ change(context, at, question) }</> })
}

/// A checklist with the number of its first question in the deck.
pub(super) type Numbered<'d> = (usize, &'d Checklist);

/// The checklists of a memo, each with the number of its first question in the deck.
pub(super) fn checklists<'d>(deck: &'d Deck, memo: &Memo<'_>) -> Vec<Numbered<'d>> {
    let mut first = 0;
    let numbered = deck.checklists.iter().map(|list| {
        first += list.items.len();
        (first - list.items.len(), list)
    });
    numbered.filter(|(_, list)| memo.checklists.iter().any(|shown| shown.id == list.id)).collect()
}

/// The lists of one kind. Those to oneself are under a heading that says so.
fn asked(context: &ViewContext<'_>, lists: &[Numbered<'_>], kind: ListKind, actions: &Actions<'_>) -> Html {
    let (mut heading, mut below) = (Html::default(), 2);
    let lists: Vec<_> = lists.iter().filter(|(_, list)| list.kind == kind).collect();
    if lists.is_empty() {
        return heading;
    }
    if kind == ListKind::Myself {
        heading = context.subheading(2, context.texts.for_yourself());
        below = 3;
    }
    let lists =
        lists.into_iter().map(|(first, list)| checklist(context, *first, list, below, actions)).collect();
    html! { <>{ heading }{ element("div", "checklists", lists) }</> }
}

fn checklist(
    context: &ViewContext<'_>,
    first: usize,
    list: &Checklist,
    below: u8,
    actions: &Actions<'_>,
) -> Html {
    let items = list.items.iter().zip(first..).map(|(item, number)| {
        let tick = actions.tick.reform(move |_: Event| number);
        let inside = html! {
            <>
                { input("checkbox", "", actions.ticked.contains(&number), tick) }
                { element("span", "", rich(item)) }
            </>
        };
        element("li", "", element("label", "", inside))
    });
    let items = element("ul", "", items.collect());
    element("div", "checklist", html! { <>{ context.subheading(below, rich(&list.title)) }{ items }</> })
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
        let picked = session.picks_at(at).options(question);
        let lines = picked.map(|(_, option)| element("div", "", rich(&option.text)));
        let said = html! { <>{ element("div", "", lines.collect()) }{ change(context, at, question) }</> };
        pair(rich(&question.ask), said)
    };
    let all = element("dl", "", questions.iter().enumerate().map(answered).collect());
    fold("", "all-answers screen-only", false, context.texts.all_answers().into(), all)
}
