//! The answer to a claim: the verdict as a word and an icon, the fact first, the source last.

use yew::prelude::*;

use super::context::{Target, ViewContext};
use super::element::{button, element, exposed, fold, marked, pair, words};
use super::mark::verdict_mark;
use super::rich::rich;
use hontou_core::deck::{Card, Figure, Said, Term, Text};
use hontou_core::session::Reply;

pub(super) fn reveal(context: &ViewContext<'_>, card: &Card, reply: Reply) -> Html {
    let texts = context.texts;
    let guess = match reply {
        Reply::Guess(guess) if guess == card.verdict => texts.guessed_right.to_owned(),
        Reply::Guess(guess) => texts.guessed(texts.verdict(guess)),
        Reply::Seen => texts.seen.to_owned(),
    };
    let verdict = html! {
        <>
            { verdict_mark(card.verdict) }
            { words("span", "word", texts.verdict(card.verdict)) }
            { element("span", "guess", guess.into()) }
        </>
    };
    let verdict = context.heading(2, Target::Verdict, verdict);
    let inside = html! {
        <>
            { marked("div", "", &["class", "part"], &[Some("verdict"), Some(exposed("verdict"))], verdict) }
            { element("p", "fact", rich(&card.fact)) }
            if let Some(date) = card.as_of { { element("p", "as-of", texts.as_of(date).into()) } }
            if let Some(drawing) = &card.figure { { figure(context, card, drawing) } }
            { part(context, texts.why, Some(&card.why)) }
            { part(context, texts.unknown, card.unknown.as_ref()) }
            { glossary(context, card) }
            { element("p", "takeaway", html! { <>{ words("span", "label", texts.takeaway) }{ rich(&card.takeaway) }</> }) }
            { context.citation(&card.source) }
            { element("p", "share", button("quiet", texts.share_card, context.share.clone())) }
            { context.outcome() }
        </>
    };
    let values = [Some("reveal"), Some(card.verdict.name())];
    marked("section", "", &["class", "data-verdict"], &values, inside)
}

/// The place of a drawing, with its alternative text. The host draws into it.
fn figure(context: &ViewContext<'_>, card: &Card, figure: &Figure) -> Html {
    html! {
        <div key={card.id.as_str()} class="figure" role="img" aria-label={figure.alt.plain()} ref={context.figure.clone()} />
    }
}

/// The explanations of the difficult words in this card.
fn glossary(context: &ViewContext<'_>, card: &Card) -> Html {
    let said = Said::new(card.texts().map(|text| text.plain().to_ascii_lowercase()).collect());
    let terms: Vec<Html> = (context.session.deck().glossary.iter())
        .filter(|term| said.mentions(&term.term.plain().to_ascii_lowercase()))
        .map(|Term { term, meaning }| pair(rich(term), rich(meaning)))
        .collect();
    if terms.is_empty() {
        return Html::default();
    }
    fold("", "glossary", context.texts.glossary.into(), element("dl", "", terms.into_iter().collect()))
}

fn part(context: &ViewContext<'_>, label: &'static str, text: Option<&Text>) -> Html {
    let part = |text| html! { <>{ context.subheading(3, label) }{ element("p", "", rich(text)) }</> };
    text.map(|text| element("div", "part", part(text))).unwrap_or_default()
}
