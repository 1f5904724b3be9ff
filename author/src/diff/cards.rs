//! Changes to the cards.

use super::matched::{Matched, matched, reordered};
use super::{Change, Part, reworded};
use hontou_core::deck::{Card, Deck};

pub(super) fn changes<'d>(old: &'d Deck, new: &'d Deck, changes: &mut Vec<Change<'d>>) {
    for card in matched(&old.cards, &new.cards, |card| &card.id) {
        match card {
            Matched::Added(card) => changes.push(Change::Added(Part::Card(card))),
            Matched::Removed(card) => changes.push(Change::Removed(Part::Card(card))),
            Matched::Kept(was, is) => kept(was, is, changes),
        }
    }
    if reordered(&old.cards, &new.cards, |card| &card.id) {
        changes.push(Change::Reordered("cards"));
    }
}

fn kept<'d>(was: &'d Card, is: &'d Card, changes: &mut Vec<Change<'d>>) {
    if was.verdict != is.verdict {
        changes.push(Change::Verdict { card: &is.id, from: was.verdict, to: is.verdict });
    }
    if was.starter != is.starter {
        changes.push(Change::Starter { card: &is.id, now: is.starter });
    }
    let fields = [
        ("claim", was.claim != is.claim),
        ("fact", was.fact != is.fact),
        ("why", was.why != is.why),
        ("unknown", was.unknown != is.unknown),
        ("takeaway", was.takeaway != is.takeaway),
        ("topic", was.topic != is.topic),
        ("source", was.source != is.source),
        ("sources", was.sources != is.sources),
        ("as_of", was.as_of != is.as_of),
        ("figure", was.figure != is.figure),
    ];
    reworded(changes, Part::Card(is), fields);
}
