//! Each change as an English sentence, for the authors of a deck.

use std::fmt;

use super::{Answer, Change, Part};
use hontou_core::deck::{NoteId, OptionId, QuestionId, Verdict};

impl fmt::Display for Change<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Added(part) => write!(f, "{part} is new{}", Said(*part)),
            Self::Removed(part) => write!(f, "{part} is gone{}", Said(*part)),
            Self::Reworded(part, fields) => write!(f, "{part} changed: {}.", listed(fields)),
            Self::Reordered(parts) => write!(f, "The {parts} are in another order."),
            Self::Verdict { card, from, to } => {
                let (from, to) = (said(*from), said(*to));
                write!(f, "The verdict of card {} changed from \"{from}\" to \"{to}\".", card.as_str())
            }
            Self::Starter { card, now: true } => {
                write!(f, "Card {} is now a starter card.", card.as_str())
            }
            Self::Starter { card, now: false } => {
                write!(f, "Card {} is no longer a starter card.", card.as_str())
            }
            Self::Level { note, from, to } => {
                let compared = if to > from { "higher" } else { "lower" };
                let (from, to) = (from.name(), to.name());
                write!(f, "Note {} has a {compared} level: {to}, no longer {from}.", note.as_str())
            }
            Self::Rewired { question, option, from, to } => {
                let (from, to) = (wired(*from), wired(*to));
                write!(f, "Answer {} leads to {to}, no longer to {from}.", answer(question, option))
            }
        }
    }
}

impl fmt::Display for Part<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Deck => f.write_str("The deck"),
            Self::Card(card) => write!(f, "Card {}", card.id.as_str()),
            Self::SelfCheck => f.write_str("The self-check"),
            Self::Question(question) => write!(f, "Question {}", question.id.as_str()),
            Self::Option(question, option) => {
                write!(f, "Answer {}", answer(&question.id, &option.id))
            }
            Self::Note(note) => write!(f, "Note {} ({})", note.id.as_str(), note.level.name()),
            Self::Headline(level) => write!(f, "Headline {}", level.name()),
            Self::Checklist(list) => write!(f, "Checklist {}", list.id.as_str()),
        }
    }
}

impl fmt::Display for Answer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let options: Vec<_> = self.options.iter().map(|option| option.as_str()).collect();
        write!(f, "{}={}", self.question.as_str(), options.join("+"))
    }
}

fn answer<'d>(question: &'d QuestionId, option: &'d OptionId) -> Answer<'d> {
    Answer { question, options: vec![option] }
}

/// The text of a part after a colon, or the end of the sentence for a part without a text.
struct Said<'d>(Part<'d>);

impl fmt::Display for Said<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self.0 {
            Part::Deck | Part::SelfCheck | Part::Headline(_) => return f.write_str("."),
            Part::Card(card) => &card.claim,
            Part::Question(question) => &question.ask,
            Part::Option(_, option) => &option.text,
            Part::Note(note) => &note.title,
            Part::Checklist(list) => &list.title,
        };
        write!(f, ": {}", text.plain())
    }
}

const fn said(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::True => "true",
        Verdict::False => "not true",
        Verdict::Unknown => "not known yet",
    }
}

fn wired(note: Option<&NoteId>) -> String {
    note.map_or_else(|| "no note".to_owned(), |note| format!("note {}", note.as_str()))
}

/// `claim`, `claim and fact`, `claim, fact and why`.
fn listed(fields: &[&str]) -> String {
    match fields.split_last() {
        None => String::new(),
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}
