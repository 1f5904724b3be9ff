//! What is behind a claim: the verdict in word and shape, the fact first, and the source at the foot.

use yew::prelude::*;

use super::mark::verdict_mark;
use super::rich::rich;
use super::scene::{Scene, Target};
use crate::deck::{Card, Figure, Term, Text};
use crate::session::Reply;

pub(super) fn reveal(scene: &Scene<'_>, card: &Card, reply: Reply) -> Html {
    let texts = scene.texts;
    let guess = match reply {
        Reply::Guess(guess) if guess == card.verdict => texts.guessed_right.to_owned(),
        Reply::Guess(guess) => texts.guessed(texts.verdict(guess)),
        Reply::Seen => texts.seen.to_owned(),
    };
    let verdict = html! {
        <>
            { verdict_mark(card.verdict) }
            <span class="word">{ texts.verdict(card.verdict) }</span>
            <span class="guess">{ guess }</span>
        </>
    };
    html! {
        <section class="reveal" data-verdict={card.verdict.name()}>
            <div class="verdict" part="verdict">{ scene.heading(2, Target::Verdict, verdict) }</div>
            <p class="fact">{ rich(&card.fact) }</p>
            if let Some(date) = card.as_of { <p class="as-of">{ texts.as_of(date) }</p> }
            if let Some(drawing) = &card.figure { { figure(scene, card, drawing) } }
            { part(scene, texts.why, Some(&card.why)) }
            { part(scene, texts.unknown, card.unknown.as_ref()) }
            <p class="takeaway"><span class="label">{ texts.takeaway }</span>{ rich(&card.takeaway) }</p>
            { glossary(scene, card) }
            { scene.citation(&card.source) }
        </section>
    }
}

/// The place of a drawing, with its words for whoever does not see it. The host draws into it.
fn figure(scene: &Scene<'_>, card: &Card, figure: &Figure) -> Html {
    html! {
        <div key={card.id.as_str()} class="figure" role="img" aria-label={figure.alt.plain()} ref={scene.figure.clone()} />
    }
}

/// The hard words of this card, explained where they stand.
fn glossary(scene: &Scene<'_>, card: &Card) -> Html {
    let said: String = card.texts().map(|text| text.plain().to_ascii_lowercase()).collect();
    let terms: Vec<Html> = (scene.session.deck().glossary.iter())
        .filter(|term| said.contains(&term.term.plain().to_ascii_lowercase()))
        .map(|Term { term, meaning }| html! { <div><dt>{ rich(term) }</dt><dd>{ rich(meaning) }</dd></div> })
        .collect();
    html! {
        <details class="glossary" hidden={terms.is_empty()}>
            <summary data-kind="way">{ scene.texts.glossary }</summary>
            <dl>{ for terms }</dl>
        </details>
    }
}

fn part(scene: &Scene<'_>, label: &'static str, text: Option<&Text>) -> Html {
    text.map(|text| html! { <div class="part">{ scene.subheading(3, label) }<p>{ rich(text) }</p></div> })
        .unwrap_or_default()
}
