//! What is behind a claim: the verdict in word and shape, the fact first, and the source at the foot.

use yew::prelude::*;

use super::mark::verdict_mark;
use super::rich::rich;
use super::scene::{Scene, Target};
use crate::deck::{Card, Text};
use crate::session::Reply;

pub(super) fn reveal(scene: &Scene<'_>, card: &Card, reply: Reply) -> Html {
    let texts = scene.texts;
    let guess = match reply {
        Reply::Guess(guess) if guess == card.verdict => texts.guessed_right.to_owned(),
        Reply::Guess(guess) => (texts.guessed)((texts.verdict)(guess)),
        Reply::Seen => texts.seen.to_owned(),
    };
    let verdict = html! {
        <>
            { verdict_mark(card.verdict) }
            <span class="word">{ (texts.verdict)(card.verdict) }</span>
            <span class="guess">{ guess }</span>
        </>
    };
    html! {
        <section class="reveal" data-verdict={card.verdict.name()}>
            <div class="verdict" part="verdict">{ scene.heading(2, Target::Verdict, verdict) }</div>
            <p class="fact">{ rich(&card.fact) }</p>
            if let Some(date) = card.as_of { <p class="as-of">{ (texts.as_of)(date) }</p> }
            { part(scene, texts.why, Some(&card.why)) }
            { part(scene, texts.unknown, card.unknown.as_ref()) }
            <p class="takeaway"><span class="label">{ texts.takeaway }</span>{ rich(&card.takeaway) }</p>
            { scene.citation(&card.source) }
        </section>
    }
}

fn part(scene: &Scene<'_>, label: &'static str, text: Option<&Text>) -> Html {
    text.map(|text| html! { <div class="part">{ scene.subheading(3, label) }<p>{ rich(text) }</p></div> })
        .unwrap_or_default()
}
