//! What can be wrong with a deck of the right form: duplicate or dangling ids, and broken promises to readers.
//!
//! Readers of a deck of somebody's own download this code, so it has only the rules that a deck must keep to be used.

use super::ids::Ids;
use super::model::{Cite, Deck};
use super::problem::{Code, Problem, did_you_mean};
use super::self_check::{Level, SelfCheck};
use crate::picks::Picks;

/// Every problem that makes this deck unusable.
pub(super) fn problems(deck: &Deck) -> Vec<Problem> {
    let mut found = Found(Vec::new());
    let sources = found.ids("sources", deck.sources.iter().map(|source| source.id.as_str()).collect());
    let topics = found.ids("topics", deck.topics.iter().map(|topic| topic.id.as_str()).collect());
    let checklists = found.ids("checklists", deck.checklists.iter().map(|list| list.id.as_str()).collect());
    found.ids("cards", deck.cards.iter().map(|card| card.id.as_str()).collect());
    if deck.cards.is_empty() {
        found.add("cards", Code::Empty, "The deck has no card.", "Add at least one.");
    } else if !deck.cards.iter().any(|card| card.starter) {
        let fix = "Give \"starter\": true to the cards a reader should see first.";
        found.add("cards", Code::NoStarter, "No card is a starter card.", fix);
    }
    for (at, card) in deck.cards.iter().enumerate() {
        found.names(&format!("cards[{at}].topic"), "topic", card.topic.as_str(), &topics);
        found.cites(&format!("cards[{at}].source"), &card.source, &sources);
        for (nth, source) in card.sources.iter().enumerate() {
            found.names(&format!("cards[{at}].sources[{nth}]"), "source", source.as_str(), &sources);
        }
    }
    if let Some(check) = &deck.check {
        found.self_check(check, &sources, &checklists);
    }
    found.0
}

struct Found(Vec<Problem>);

impl Found {
    fn add(&mut self, path: &str, code: Code, message: impl Into<String>, fix: impl Into<String>) {
        self.0.push(Problem { path: path.to_owned(), code, message: message.into(), fix: fix.into() });
    }

    /// Collects the ids of a list, and finds duplicates.
    fn ids<'d>(&mut self, list: &str, ids: Vec<&'d str>) -> Ids<'d> {
        Ids::new(ids, |at, first, id| {
            let message = format!("The id \"{id}\" is already that of {list}[{first}].");
            self.add(&format!("{list}[{at}].id"), Code::DuplicateId, message, "Give each its own id.");
        })
    }

    /// Finds an id that is not among the known ones.
    fn names(&mut self, path: &str, kind: &str, id: &str, known: &Ids<'_>) {
        if !known.contains(id) {
            let fix = format!(
                "{}Name one that exists, or add this one to the deck.",
                did_you_mean(id, known.iter())
            );
            self.add(path, Code::DanglingId, format!("There is no {kind} \"{id}\"."), fix);
        }
    }

    fn cites(&mut self, path: &str, cite: &Cite, sources: &Ids<'_>) {
        self.names(&format!("{path}.ref"), "source", cite.source.as_str(), sources);
    }

    fn self_check(&mut self, check: &SelfCheck, sources: &Ids<'_>, checklists: &Ids<'_>) {
        let notes = self.ids("check.notes", check.notes.iter().map(|note| note.id.as_str()).collect());
        self.ids("check.questions", check.questions.iter().map(|question| question.id.as_str()).collect());
        if check.questions.is_empty() {
            let fix = "Add one, or leave out \"check\" for a deck of cards alone.";
            self.add("check.questions", Code::Empty, "The self-check has no question.", fix);
        }
        for (at, note) in check.notes.iter().enumerate() {
            let path = format!("check.notes[{at}]");
            self.cites(&format!("{path}.source"), &note.source, sources);
            if note.level == Level::Ready {
                let fix = "Write \"rethink\", \"confirm\" or \"doctor\".";
                self.add(
                    &format!("{path}.level"),
                    Code::ReadyNote,
                    "\"ready\" means that no note was caused.",
                    fix,
                );
            }
        }
        for (at, question) in check.questions.iter().enumerate() {
            let path = format!("check.questions[{at}].options");
            self.ids(&path, question.options.iter().map(|option| option.id.as_str()).collect());
            if !question.options.iter().any(|option| option.unsure) {
                let fix = "Add an option with \"unsure\": true, as in \"I don't know / I'd rather not say\".";
                self.add(
                    &path,
                    Code::NoWayOut,
                    "A reader who does not know, or would rather not say, has no option.",
                    fix,
                );
            }
            if question.options.len() > Picks::MOST {
                let message = "A question has at most 32 options.";
                self.add(&path, Code::ManyOptions, message, "Ask two questions.");
            }
            for (nth, option) in question.options.iter().enumerate() {
                let path = format!("{path}[{nth}]");
                if let Some(note) = &option.note {
                    self.names(&format!("{path}.note"), "note", note.as_str(), &notes);
                }
                for (which, list) in option.checklists.iter().enumerate() {
                    let path = format!("{path}.checklists[{which}]");
                    self.names(&path, "checklist", list.as_str(), checklists);
                }
                let level = check.level_of(option);
                if question.safety && option.unsure && level < Level::Confirm {
                    let fix = "Give the option a note of level \"confirm\" or \"doctor\".";
                    let message = "At a safety question, \"I don't know\" would count as safe.";
                    self.add(&path, Code::UnsureIsSafe, message, fix);
                }
            }
        }
    }
}
