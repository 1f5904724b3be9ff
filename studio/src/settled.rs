//! What is shown beside the field in hand follows once the author pauses: a keystroke pays for its own field alone.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::deck::Node;

/// So long, in ms, after the last keystroke.
const PAUSE: u32 = 150;

/// The deck for what only shows it. While something is typed it is the deck as it was; whatever else is done may give things
/// other places, and is in it at once.
#[hook]
pub(crate) fn use_settled(deck: &Node, is_typed: bool) -> Node {
    let settled = use_mut_ref(|| deck.clone());
    let update = use_force_update();
    if !is_typed {
        settled.borrow_mut().clone_from(deck);
    }
    use_effect_with((deck.clone(), is_typed), {
        let settled = settled.clone();
        move |(deck, is_typed)| {
            let deck = deck.clone();
            let timeout = is_typed.then(|| {
                Timeout::new(PAUSE, move || {
                    *settled.borrow_mut() = deck;
                    update.force_update();
                })
            });
            move || drop(timeout)
        }
    });
    let settled = settled.borrow();
    settled.clone()
}
