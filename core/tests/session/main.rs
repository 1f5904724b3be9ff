//! The reducer: what a reader does, which screen follows, and which events the page receives.
#![cfg(not(target_arch = "wasm32"))]

mod cards;
mod self_check;
#[path = "../../../tests/shipped/mod.rs"]
mod shipped;
mod start;

use std::rc::Rc;

use hontou_core::deck::Deck;
use hontou_core::session::{Action, PageEvent, Screen, Session, Start};

use Action::{Next, OpenCheck, Pick, See};

fn deck() -> Rc<Deck> {
    Rc::new(shipped::deck(shipped::ja()))
}

fn begun(start: Start) -> Session {
    Session::new(deck(), start)
}

/// Does these actions, and collects the events.
fn after(session: &Session, actions: impl IntoIterator<Item = Action>) -> (Session, Vec<PageEvent>) {
    let mut events = Vec::new();
    let last = actions.into_iter().fold(session.clone(), |session, action| {
        let (session, event) = session.reduce(action);
        events.extend(event);
        session
    });
    (last, events)
}

/// Asserts that these actions lead from the first screen to this one.
#[track_caller]
fn leads_to(actions: impl IntoIterator<Item = Action>, screen: Screen) -> Session {
    let (session, _) = after(&begun(Start::default()), actions);
    assert_eq!(session.screen(), screen);
    session
}

fn all_cards() -> Vec<Action> {
    (0..8).flat_map(|_| [See, Next]).collect()
}

/// The actions from the first question to the memo, with the option of this index at each question.
fn whole_check(option: usize) -> Vec<Action> {
    std::iter::once(OpenCheck).chain((0..8).flat_map(|_| [Pick(option), Next])).collect()
}
