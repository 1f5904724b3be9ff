//! The answers to one question, sorted by what they lead to: those with the same notes are one class.
//!
//! Where several options may be picked, each set of them that goes together is an answer. Twenty options have a million such
//! sets, so the classes are found option by option, not set by set: there are only as many as different sets of notes.

use std::collections::{BTreeMap, BTreeSet};

use hontou_core::deck::{AnswerOption, Level, NoteId, Question, SelfCheck};
use hontou_core::picks::Picks;

/// Answers to one question that lead to the same notes, or to none. Neither the level nor the notes differ between them.
#[derive(Clone, Copy)]
pub(super) struct Class {
    /// The first of the answers, which represents all of them.
    pub(super) picks: Picks,
    /// How many answers there are.
    pub(super) size: u128,
    /// The level of each of them.
    pub(super) level: Level,
}

/// What tells classes apart: the notes, and whether these are "I don't know" at a safety question, which one law treats
/// differently.
type Key<'d> = (BTreeSet<&'d str>, bool);

type Found<'d> = BTreeMap<Key<'d>, Class>;

/// How many classes a question has, without finding them: there can be more than fit into memory.
pub(super) fn count(question: &Question) -> u128 {
    let together = question.options.iter().filter(|option| !question.excludes(option));
    let notes: BTreeSet<_> = together.clone().filter_map(note).collect();
    let is_plain = together.clone().any(|option| option.note.is_none());
    let sets = (1_u128 << notes.len()) - 1 + u128::from(is_plain);
    // An answer by itself is a class of its own unless options that go together lead to the same.
    let alone = question.options.iter().filter(|option| question.excludes(option));
    let is_new = |(note, unsure): &(Option<&str>, bool)| {
        *unsure || note.map_or(!is_plain, |note| !notes.contains(note))
    };
    let alone: BTreeSet<_> =
        alone.map(|option| (note(option), is_unsure(question, option))).filter(is_new).collect();
    sets + alone.len() as u128
}

/// The classes of a question, in the order of the options.
pub(super) fn classes(check: &SelfCheck, question: &Question) -> Vec<Class> {
    let (mut together, mut alone) = (Found::new(), Found::new());
    for (at, option) in question.options.iter().enumerate() {
        let key = (note(option).into_iter().collect(), is_unsure(question, option));
        let class = Class { picks: Picks::of([at]), size: 1, level: check.level_of(option) };
        if question.excludes(option) {
            add(&mut alone, key, class);
            continue;
        }
        for ((notes, unsure), before) in together.clone() {
            let notes = notes.union(&key.0).copied().collect();
            let picks = before.picks.and(class.picks);
            add(
                &mut together,
                (notes, unsure),
                Class { picks, level: before.level.max(class.level), ..before },
            );
        }
        add(&mut together, key, class);
    }
    for (key, class) in alone {
        add(&mut together, key, class);
    }
    let mut classes: Vec<_> = together.into_values().collect();
    classes.sort_by_key(|class| class.picks);
    classes
}

/// Adds answers to their class. The first answer represents it.
fn add<'d>(found: &mut Found<'d>, key: Key<'d>, class: Class) {
    let known = found.entry(key).or_insert(Class { size: 0, ..class });
    known.picks = known.picks.min(class.picks);
    known.size = known.size.saturating_add(class.size);
}

fn note(option: &AnswerOption) -> Option<&str> {
    option.note.as_ref().map(NoteId::as_str)
}

const fn is_unsure(question: &Question, option: &AnswerOption) -> bool {
    question.safety && option.unsure
}
