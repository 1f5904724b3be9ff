//! Changes to the cards.

use super::matched::{Matched, matched, reordered};
use super::sources::{cites_another, is_another};
use super::{Change, Part, reworded};
use hontou_core::deck::{Card, Deck, Text};

pub(super) fn changes<'d>(old: &'d Deck, new: &'d Deck, changes: &mut Vec<Change<'d>>) {
    for card in matched(&old.cards, &new.cards, |card| &card.id) {
        match card {
            Matched::Added(card) => changes.push(Change::Added(Part::Card(card))),
            Matched::Removed(card) => changes.push(Change::Removed(Part::Card(card))),
            Matched::Kept(was, is) => kept([old, new], was, is, changes),
        }
    }
    if reordered(&old.cards, &new.cards, |card| &card.id) {
        changes.push(Change::Reordered("cards"));
    }
}

fn kept<'d>(decks: [&Deck; 2], was: &'d Card, is: &'d Card, changes: &mut Vec<Change<'d>>) {
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
        ("topic", was.topic != is.topic && topic(decks[0], was) != topic(decks[1], is)),
        ("source", cites_another(decks, &was.source, &is.source)),
        ("sources", others(decks, was, is)),
        ("as_of", was.as_of != is.as_of),
        ("figure", was.figure != is.figure),
    ];
    reworded(changes, Part::Card(is), fields);
}

/// What readers see of its topic: another id is not another topic.
fn topic<'d>(deck: &'d Deck, card: &Card) -> Option<&'d Text> {
    deck.topic(&card.topic).map(|topic| &topic.title)
}

/// Whether it has other sources beside the first.
fn others(decks: [&Deck; 2], was: &Card, is: &Card) -> bool {
    let (old, new) = (&was.sources, &is.sources);
    old.len() != new.len() || old.iter().zip(new).any(|(was, is)| is_another(decks, was, is))
}
