//! Rules about how the parts of a deck fit together: what is unused, unreachable or missing.

use super::{Code, Findings};
use crate::unused::{is_unused_note, unused_checklists};
use hontou_core::deck::{Deck, SourceKind, Verdict};
use hontou_core::deck::{Level, Question, SelfCheck};

/// So many cards a short quiz has at most: a reader spends about three minutes on it.
pub const MOST_STARTERS: usize = 12;
const FEWEST_STARTERS: usize = 3;

pub(super) fn lint(deck: &Deck, found: &mut Findings) {
    unused(deck, found);
    cards(deck, found);
    if let Some(check) = &deck.check {
        notes(check, found);
        for (at, question) in check.questions.iter().enumerate() {
            let path = format!("check.questions[{at}]");
            options(&path, question, check, found);
            several(&path, question, found);
        }
    }
    for (at, list) in deck.checklists.iter().enumerate() {
        if list.items.is_empty() {
            let message = format!("The checklist \"{}\" is empty.", list.id.as_str());
            found.error(
                &format!("checklists[{at}].items"),
                Code::EmptyChecklist,
                message,
                "Add a question, or remove the checklist.",
            );
        }
    }
}

fn unused(deck: &Deck, found: &mut Findings) {
    let notes = deck.check.iter().flat_map(|check| &check.notes);
    let first = deck.cards.iter().map(|card| &card.source).chain(notes.map(|note| &note.source));
    let further = deck.cards.iter().flat_map(|card| &card.sources);
    let cited: Vec<_> = first.map(|cite| &cite.source).chain(further).collect();
    for (at, source) in deck.sources.iter().enumerate() {
        if !cited.contains(&&source.id) {
            let message = format!("Nothing cites the source \"{}\".", source.id.as_str());
            found.warn(&format!("sources[{at}]"), Code::UnusedSource, message, "Cite it, or remove it.");
        }
        if source.url.as_ref().is_some_and(|url| url.as_str().starts_with("http:")) {
            let message = "The link is not encrypted.";
            found.warn(
                &format!("sources[{at}].url"),
                Code::InsecureLink,
                message,
                "Write https: if the site has it.",
            );
        }
    }
    for (at, topic) in deck.topics.iter().enumerate() {
        if !deck.cards.iter().any(|card| card.topic == topic.id) {
            let message = format!("No card belongs to the topic \"{}\".", topic.id.as_str());
            found.warn(&format!("topics[{at}]"), Code::UnusedTopic, message, "Give it a card, or remove it.");
        }
    }
    for (at, list) in unused_checklists(deck) {
        let message = format!("No answer shows the checklist \"{}\".", list.id.as_str());
        found.error(
            &format!("checklists[{at}]"),
            Code::UnusedChecklist,
            message,
            "Name it in the option that should show it.",
        );
    }
}

/// Whether so many of so many claims that are not true make "false" the guess that is nearly always right.
pub(super) const fn is_one_sided(not_true: usize, cards: usize) -> bool {
    not_true * 3 > cards * 2
}

fn cards(deck: &Deck, found: &mut Findings) {
    let starters = deck.cards.iter().filter(|card| card.starter).count();
    if starters > MOST_STARTERS {
        let message = format!("{starters} starter cards are too many to begin with.");
        found.warn(
            "cards",
            Code::ManyStarters,
            message,
            format!("Mark at most {MOST_STARTERS}; readers reach the others by topic."),
        );
    }
    if starters < FEWEST_STARTERS {
        let message = format!("{starters} starter cards are too few for a quiz.");
        found.warn("cards", Code::FewStarters, message, format!("Mark at least {FEWEST_STARTERS}."));
    }
    let not_true = deck.cards.iter().filter(|card| card.verdict == Verdict::False).count();
    if is_one_sided(not_true, deck.cards.len()) {
        let message = format!(
            "{not_true} of {} claims are not true, so that guess is nearly always right.",
            deck.cards.len()
        );
        found.warn("cards", Code::OneSided, message, "Let a third be true or not known yet.");
    }
    for (at, card) in deck.cards.iter().enumerate() {
        if card.verdict == Verdict::Unknown && card.unknown.is_none() {
            let message = "The verdict is \"unknown\", but the card does not say what is not known.";
            found.error(&format!("cards[{at}]"), Code::UnknownUnsaid, message, "Add \"unknown\".");
        }
        let article =
            deck.source(&card.source.source).is_some_and(|source| source.kind == SourceKind::Article);
        if article && card.source.section.is_none() {
            let message = "The article is cited without the section.";
            found.warn(
                &format!("cards[{at}].source"),
                Code::NoSection,
                message,
                "Add \"section\", the heading of the section.",
            );
        }
    }
}

fn notes(check: &SelfCheck, found: &mut Findings) {
    for (at, note) in check.notes.iter().enumerate() {
        if is_unused_note(check, note) {
            let message = format!("No answer causes the note \"{}\".", note.id.as_str());
            found.error(
                &format!("check.notes[{at}]"),
                Code::UnusedNote,
                message,
                "Name it in the option that should cause it, or remove it.",
            );
        }
        let body = note.body.plain();
        if note.level == Level::Doctor
            && !["医師", "医生", "醫師", "의사", "doctor"].iter().any(|word| body.contains(word))
        {
            let message = "A note of level \"doctor\" does not tell the reader to ask one.";
            found.error(
                &format!("check.notes[{at}].body"),
                Code::DoctorUnnamed,
                message,
                "Say that a doctor should be asked, or lower the level.",
            );
        }
    }
    for level in [Level::Doctor, Level::Confirm, Level::Rethink] {
        if !check.notes.iter().any(|note| note.level == level) {
            let name = level.name();
            let message = format!("No answer can lead to the headline \"{name}\".");
            let fix = format!("Add a note of level \"{name}\" if the subject needs one.");
            found.warn(&format!("check.headlines.{name}"), Code::UnreachableHeadline, message, fix);
        }
    }
}

fn options(path: &str, question: &Question, check: &SelfCheck, found: &mut Findings) {
    let level = |at: usize| check.level_of(&question.options[at]);
    let weighs = (0..question.options.len()).any(|at| level(at) > Level::Ready);
    let unsure: Vec<_> = (0..question.options.len()).filter(|at| question.options[*at].unsure).collect();
    if question.options.len() - unsure.len() < 2 {
        let message = "The question has fewer than two real answers.";
        found.error(
            &format!("{path}.options"),
            Code::NoChoice,
            message,
            "Give at least two options besides \"I don't know\".",
        );
    }
    if let [_, again, ..] = unsure[..] {
        let message = "There is more than one way to say \"I don't know\".";
        found.warn(
            &format!("{path}.options[{again}]"),
            Code::TwoWaysOut,
            message,
            "Keep one option with \"unsure\": true.",
        );
    }
    for at in unsure {
        if weighs && level(at) == Level::Ready {
            let message = "\"I don't know\" leads to no note where other answers do.";
            let fix = "Give it a note that says what to find out.";
            found.error(&format!("{path}.options[{at}]"), Code::UnsureWeightless, message, fix);
        }
    }
    if question.safety
        && (0..question.options.len()).all(|at| question.options[at].unsure || level(at) < Level::Confirm)
    {
        let message =
            "This is a safety question, but no answer leads to a note of level \"confirm\" or above.";
        found.error(
            &format!("{path}.safety"),
            Code::SafetyWeightless,
            message,
            "Give the answer that matters such a note, or remove \"safety\".",
        );
    }
    if question.echo.is_some() && weighs {
        let message = "The memo would repeat an answer that already appears with its note.";
        found.warn(&format!("{path}.echo"), Code::EchoTwice, message, "Remove \"echo\".");
    }
}

/// Which options go together, in a question with `several` and in any other.
fn several(path: &str, question: &Question, found: &mut Findings) {
    let none = question.options.iter().position(|option| option.none);
    if !question.several {
        if let Some(at) = none {
            let message = "\"none\" has no meaning where only one option can be picked.";
            found.error(
                &format!("{path}.options[{at}].none"),
                Code::NoneAlone,
                message,
                "Remove it, or give the question \"several\": true.",
            );
        }
        return;
    }
    if question.options.iter().filter(|option| !question.excludes(option)).count() < 2 {
        let message = "Several may be picked, but fewer than two options go together.";
        found.error(
            &format!("{path}.several"),
            Code::NotSeveral,
            message,
            "Remove \"several\", or add an option without \"none\" and \"unsure\".",
        );
    }
    if none.is_none() {
        let message = "Several may be picked, but a reader to whom nothing applies has no option.";
        let fix = "Add an option with \"none\": true, as in \"None of these\".";
        found.warn(&format!("{path}.options"), Code::NoNone, message, fix);
    }
}
