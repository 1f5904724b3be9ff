//! A deck as a table, or as a quiz for Moodle or H5P. What the other format has no place for is named.

mod csv;
mod gift;
mod h5p;

use hontou_core::deck::{Card, Deck, PHRASE, Span, Text, Verdict};
use serde::Serialize;

pub use csv::csv;
pub(crate) use csv::unguarded;
pub use gift::gift;
pub use h5p::{H5P_LIBRARIES, h5p};

use crate::import::{Dropped, Reason, shortened};

/// A file of another format, and what of the deck is not in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Exported<T> {
    /// What to save.
    pub file: T,
    /// What the deck has and the file does not.
    pub dropped: Vec<Dropped>,
}

/// A text without readings and without the marks where lines may break.
fn plain(text: &Text) -> String {
    text.plain().replace(PHRASE, "")
}

/// A text with its readings, as in the deck's file.
fn written(text: &Text) -> String {
    let piece = |span| match span {
        Span::Plain(words) => words.to_owned(),
        Span::Ruby { base, reading } => format!("{{{base}|{reading}}}"),
    };
    text.spans().map(piece).collect::<String>().replace(PHRASE, "")
}

/// What a quiz says after a guess: the fact, and in a paragraph of its own why.
fn explanation(card: &Card) -> String {
    let line = |text| plain(text).replace(['\r', '\n'], " ");
    [line(&card.fact), line(&card.why)]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

/// The cards that are true or not, and those that a quiz with two answers cannot have.
fn decided<'d>(deck: &'d Deck, dropped: &mut Vec<Dropped>) -> Vec<(usize, &'d Card)> {
    let mut cards = Vec::new();
    for (at, card) in deck.cards.iter().enumerate() {
        if card.verdict == Verdict::Unknown {
            dropped.push(Dropped::new(Reason::NoUnknown, format!("cards[{at}]"), plain(&card.claim)));
        } else {
            cards.push((at, card));
        }
    }
    cards
}

/// Parts of a deck that no other format has, and fields of the cards that this one has not, each once.
fn without(deck: &Deck, fields: &[&str]) -> Vec<Dropped> {
    let cards = &deck.cards;
    let count = |has: &dyn Fn(&Card) -> bool| cards.iter().filter(|card| has(card)).count();
    let many = [
        ("cards[].topic", count(&|_| true), "the topics of {} cards"),
        ("cards[].starter", count(&|card| card.starter), "the mark of {} starter cards"),
        ("cards[].unknown", count(&|card| card.unknown.is_some()), "what is not known, of {} cards"),
        ("cards[].takeaway", count(&|_| true), "the takeaways of {} cards"),
        ("cards[].source", count(&|_| true), "the sources of {} cards"),
        ("cards[].as_of", count(&|card| card.as_of.is_some()), "the day of {} cards"),
        ("cards[].readings", count(&|card| card.texts().any(Text::has_readings)), "the readings of {} cards"),
        ("cards[].sources", count(&|card| !card.sources.is_empty()), "further sources of {} cards"),
        ("cards[].figure", count(&|card| card.figure.is_some()), "the figures of {} cards"),
        (
            "check",
            deck.check.as_ref().map_or(0, |check| check.questions.len()),
            "the self-check with {} questions",
        ),
        ("checklists", deck.checklists.len(), "{} checklists"),
        ("help", deck.help.len(), "{} places to find help"),
        ("glossary", deck.glossary.len(), "{} terms of the glossary"),
        ("reviewer", usize::from(deck.reviewer.is_some()), "who reviewed it"),
    ];
    let lost = many.into_iter().filter(|(path, number, _)| {
        let field = path.strip_prefix("cards[].");
        *number > 0 && field.is_none_or(|field| !fields.contains(&field))
    });
    lost.map(|(path, number, what)| {
        Dropped::new(Reason::NoPlace, path, what.replace("{}", &number.to_string()))
    })
    .collect()
}

fn exported<T>(file: T, mut dropped: Vec<Dropped>, lost: Vec<Dropped>) -> Exported<T> {
    dropped.extend(lost);
    Exported { file, dropped: shortened(dropped) }
}
