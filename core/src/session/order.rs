//! Which cards a set has, and in which order they are shown.

use super::CardSet;
use crate::deck::{Card, Deck};

/// The cards of a set, as indices into the deck, in the order in which they are shown.
pub(super) fn order(deck: &Deck, card_set: &CardSet, seed: Option<u32>) -> Vec<usize> {
    let taken = |card: &Card| match card_set {
        CardSet::Starter => card.starter,
        CardSet::Topic(topic) => card.topic == *topic,
        CardSet::Full => true,
    };
    let mut order: Vec<usize> =
        deck.cards.iter().enumerate().filter(|(_, card)| taken(card)).map(|(at, _)| at).collect();
    if let Some(seed) = seed {
        shuffle(&mut order, seed);
    }
    order
}

/// The Fisher–Yates shuffle with Marsaglia's 32-bit xorshift: the same seed gives the same order everywhere.
fn shuffle(order: &mut [usize], seed: u32) {
    let mut state = seed.max(1);
    for end in (1..order.len()).rev() {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        order.swap(end, state as usize % (end + 1));
    }
}
