//! The head of the widget: its title, how long it takes, and the reader's progress.

use yew::prelude::*;

use super::context::ViewContext;
use super::element::{element, input, marked, told_fold};
use super::rich::rich;
use hontou_core::deck::Text;
use hontou_core::session::{Action, Screen};

/// Seconds to read a card: two or three hundred characters, at about five hundred a minute.
const SECONDS_A_CARD: usize = 20;
/// With more cards than this, a step of the bar stands for several: each press would draw all of them anew.
const MANY: usize = 60;
/// Seconds for a question of the self-check.
const SECONDS_A_QUESTION: usize = 12;

pub(super) fn head(context: &ViewContext<'_>) -> Html {
    let deck = context.session.deck();
    let first = context.session.screen() == Screen::Card(0);
    let inside = html! {
        <>
            <@{context.title_tag()} class="title">{ rich(&deck.title) }</@>
            if first {
                { element("p", "lead", html! { <>{ element("span", "", rich(&deck.lead)) }{ " " }{ element("span", "length", length(context)) }</> }) }
            }
            { element("div", "progress", html! { <>{ progress(context) }{ readings(context) }</> }) }
        </>
    };
    element("header", "head", inside)
}

fn length(context: &ViewContext<'_>) -> Html {
    let cards = context.session.cards().len();
    context.texts.cards_and_minutes(cards, minutes(cards, SECONDS_A_CARD)).into()
}

/// Whole minutes, rounded up.
const fn minutes(things: usize, seconds_each: usize) -> usize {
    (things * seconds_each).div_ceil(60)
}

/// How many minutes the self-check takes.
pub(super) const fn check_minutes(questions: usize) -> usize {
    minutes(questions, SECONDS_A_QUESTION)
}

/// The switch for readings above words. If any card of the set has readings, every card shows it, so that it stays in place.
fn readings(context: &ViewContext<'_>) -> Html {
    let session = context.session;
    let is_card = matches!(session.screen(), Screen::Card(_));
    if !(is_card && session.cards().any(|card| card.texts().any(Text::has_readings))) {
        return Html::default();
    }
    let hide = input("checkbox", "", context.readings_hidden, context.toggle_readings.clone());
    element("label", "readings", html! { <>{ hide }{ context.texts.hide_readings() }</> })
}

/// The progress in words. The bar shows the same to sighted readers.
fn progress(context: &ViewContext<'_>) -> Html {
    let session = context.session;
    let questions = session.check().map_or(0, |check| check.questions.len());
    let (what, at, of) = match session.screen() {
        Screen::Card(at) => (context.texts.cards(), at, session.cards().len()),
        Screen::Question(at) => (context.texts.questions(), at, questions),
        Screen::Recap | Screen::Memo => return Html::default(),
    };
    // Two texts side by side would be one where the first screen is drawn at build time, and set a little otherwise.
    let place = [" ", &context.texts.place(at + 1, of)].concat();
    let place = html! { <>{ what }{ element("b", "", place.into()) }</> };
    let place = element("span", "place", place);
    let place = match session.screen() {
        // The line that shows the progress opens a list of all cards. The key closes that list at the next card.
        Screen::Card(at) => {
            let key = session.cards().nth(at).map_or("", |card| card.id.as_str());
            told_fold(key, "index", place, index(context), context.list_cards.clone())
        }
        _ => element("p", "", place),
    };
    let is_done = |place| match session.screen() {
        Screen::Card(_) => session.reply_at(place).is_some(),
        _ => session.is_answered(place),
    };
    let shown = of.min(MANY);
    let steps = (0..shown).map(|step| {
        let places = step * of / shown..(step + 1) * of / shown;
        let state = match places.clone().all(is_done) {
            _ if places.contains(&at) => "now",
            true => "done",
            false => "ahead",
        };
        marked("i", "", &["data-state"], &[Some(state)], Html::default())
    });
    let values = [Some("steps"), Some("true")];
    let steps = marked("div", "", &["class", "aria-hidden"], &values, steps.collect());
    html! { <>{ place }{ steps }</> }
}

/// The list of all cards, once a reader has opened it: a first screen would bring every claim, and each press draw it anew.
fn index(context: &ViewContext<'_>) -> Html {
    let session = context.session;
    let cards = session.cards().enumerate().take_while(|_| context.lists_cards).map(|(at, card)| {
        let current = session.screen() == Screen::Card(at);
        context.choice(current, session.reply_at(at).is_some(), card.claim.plain().into(), Action::Go(at))
    });
    element("ol", "", cards.collect())
}
