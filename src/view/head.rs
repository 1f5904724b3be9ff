//! The head of the widget: its title, how long it takes, and how far the reader is.

use yew::prelude::*;

use super::rich::rich;
use super::scene::Scene;
use crate::session::Screen;

/// Seconds a reader needs for a card: two or three hundred characters, at some five hundred a minute.
const SECONDS_A_CARD: usize = 20;
/// Seconds for a question of the self-check.
const SECONDS_A_QUESTION: usize = 12;

pub(super) fn head(scene: &Scene<'_>) -> Html {
    let deck = scene.session.deck();
    let first = scene.session.screen() == Screen::Card(0);
    html! {
        <header class="head">
            <@{scene.title_tag()} class="title">{ rich(&deck.title) }</@>
            if first {
                <p class="lead">
                    <span>{ rich(&deck.lead) }</span>
                    <span class="length">{ length(scene) }</span>
                </p>
            }
            { progress(scene) }
        </header>
    }
}

fn length(scene: &Scene<'_>) -> String {
    let cards = scene.session.cards().len();
    scene.texts.cards_and_minutes(cards, minutes(cards, SECONDS_A_CARD))
}

/// Whole minutes, rounded up.
const fn minutes(things: usize, seconds_each: usize) -> usize {
    (things * seconds_each).div_ceil(60)
}

/// Minutes the self-check takes.
pub(super) const fn check_minutes(questions: usize) -> usize {
    minutes(questions, SECONDS_A_QUESTION)
}

/// Where the reader is, in words; the bar says the same to the eye.
fn progress(scene: &Scene<'_>) -> Html {
    let session = scene.session;
    let questions = session.check().map_or(0, |check| check.questions.len());
    let (what, at, of) = match session.screen() {
        Screen::Card(at) => (scene.texts.cards, at, session.cards().len()),
        Screen::Question(at) => (scene.texts.questions, at, questions),
        Screen::Recap | Screen::Memo => return html! { <div class="progress" /> },
    };
    let steps = (0..of).map(|step| {
        let state = match step.cmp(&at) {
            std::cmp::Ordering::Less => "done",
            std::cmp::Ordering::Equal => "now",
            std::cmp::Ordering::Greater => "ahead",
        };
        html! { <i key={step} data-state={state} /> }
    });
    html! {
        <div class="progress">
            <p class="place"><span>{ what }</span>{ " " }<b>{ scene.texts.place(at + 1, of) }</b></p>
            <div class="steps" aria-hidden="true">{ for steps }</div>
        </div>
    }
}
