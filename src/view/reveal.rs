//! The answer to a claim: the verdict as a word and an icon, the fact first, the source last.

use yew::prelude::*;

use super::context::{Target, ViewContext, lines};
use super::element::{button, element, exposed, flag, marked, words};
use super::mark::{guess_mark, verdict_mark};
use super::rich::rich;
use super::texts::Texts;
use hontou_core::deck::{Card, Figure};
use hontou_core::session::Reply;

pub(super) fn reveal(context: &ViewContext<'_>, card: &Card, reply: Reply) -> Html {
    let texts = context.texts;
    let so = html! {
        <>
            { words("span", "claim-is", texts.claim_is()) }
            { verdict_mark(card.verdict) }
            { words("span", "word", texts.verdict(card.verdict)) }
        </>
    };
    let verdict = html! {
        <>
            if let Reply::Guess(guess) = reply { { outcome(texts, guess == card.verdict) } }
            { element("span", "so", so) }
        </>
    };
    let verdict = context.heading(2, Target::Verdict, verdict);
    let inside = html! {
        <>
            { marked("div", "", &["class", "part"], &[Some("verdict"), Some(exposed("verdict"))], verdict) }
            { element("p", "fact", rich(&card.fact)) }
            if let Some(date) = card.as_of { { element("p", "as-of", texts.as_of(date).into()) } }
            { element("p", "takeaway", html! { <>{ words("span", "label", texts.takeaway()) }{ rich(&card.takeaway) }</> }) }
            if let Some(drawing) = &card.figure { { figure(context, card, drawing) } }
            { element("div", "folds", folds(context, card)) }
            { element("p", "share", button("quiet", texts.share_card(), context.share.clone())) }
            { context.status(context.outcome) }
        </>
    };
    element("section", "reveal", inside)
}

/// Whether the guess was right, in word and sign: before what is so, which is another thing.
pub(super) fn outcome(texts: &Texts, is_right: bool) -> Html {
    let said = if is_right { texts.guessed_right() } else { texts.guessed_wrong() };
    let said = html! { <>{ guess_mark(is_right) }{ words("span", "", said) }</> };
    marked("span", "", &["class", "data-right"], &[Some("guess"), flag(is_right)], said)
}

/// What a reader may want besides: a line each, which says what it holds. Where there is room they are open.
fn folds(context: &ViewContext<'_>, card: &Card) -> Html {
    let texts = context.texts;
    html! {
        <>
            { context.fold(texts.why(), element("p", "", rich(&card.why))) }
            if let Some(unknown) = &card.unknown { { context.fold(texts.unknown(), element("p", "", rich(unknown))) } }
            { context.glossary(lines(&mut card.texts()), true) }
            { context.fold(texts.source(), context.citations(card)) }
        </>
    }
}

/// The place of a drawing, with its alternative text. The host draws into it.
fn figure(context: &ViewContext<'_>, card: &Card, figure: &Figure) -> Html {
    html! {
        <div key={card.id.as_str()} class="figure" role="img" aria-label={figure.alt.plain()} ref={context.figure.clone()} />
    }
}
