//! Changes to the self-check and to the checklists.

use super::matched::{Matched, matched, reordered};
use super::sources::cites_another;
use super::{Change, Part, reworded};
use hontou_core::deck::{AnswerOption, Checklist, Deck, Level, Note, Question, SelfCheck};

pub(super) fn changes<'d>(old: &'d Deck, new: &'d Deck, changes: &mut Vec<Change<'d>>) {
    match (&old.check, &new.check) {
        (None, None) => {}
        (None, Some(_)) => changes.push(Change::Added(Part::SelfCheck)),
        (Some(_), None) => changes.push(Change::Removed(Part::SelfCheck)),
        (Some(was), Some(is)) => kept([old, new], was, is, changes),
    }
    for list in matched(&old.checklists, &new.checklists, |list| &list.id) {
        match list {
            Matched::Added(list) => changes.push(Change::Added(Part::Checklist(list))),
            Matched::Removed(list) => changes.push(Change::Removed(Part::Checklist(list))),
            Matched::Kept(was, is) => checklist(was, is, changes),
        }
    }
}

fn kept<'d>(decks: [&Deck; 2], old: &'d SelfCheck, new: &'d SelfCheck, changes: &mut Vec<Change<'d>>) {
    for asked in matched(&old.questions, &new.questions, |question| &question.id) {
        match asked {
            Matched::Added(asked) => changes.push(Change::Added(Part::Question(asked))),
            Matched::Removed(asked) => changes.push(Change::Removed(Part::Question(asked))),
            Matched::Kept(was, is) => question(was, is, changes),
        }
    }
    if reordered(&old.questions, &new.questions, |question| &question.id) {
        changes.push(Change::Reordered("questions"));
    }
    for noted in matched(&old.notes, &new.notes, |note| &note.id) {
        match noted {
            Matched::Added(noted) => changes.push(Change::Added(Part::Note(noted))),
            Matched::Removed(noted) => changes.push(Change::Removed(Part::Note(noted))),
            Matched::Kept(was, is) => note(decks, was, is, changes),
        }
    }
    for level in Level::FALLING {
        let (was, is) = (old.headlines.of(level), new.headlines.of(level));
        let fields = [("title", was.title != is.title), ("lead", was.lead != is.lead)];
        reworded(changes, Part::Headline(level), fields);
    }
}

fn question<'d>(was: &'d Question, is: &'d Question, changes: &mut Vec<Change<'d>>) {
    let fields = [
        ("ask", was.ask != is.ask),
        ("hint", was.hint != is.hint),
        ("safety", was.safety != is.safety),
        ("several", was.several != is.several),
        ("echo", was.echo != is.echo),
    ];
    reworded(changes, Part::Question(is), fields);
    for answer in matched(&was.options, &is.options, |option| &option.id) {
        match answer {
            Matched::Added(answer) => changes.push(Change::Added(Part::Option(is, answer))),
            Matched::Removed(answer) => changes.push(Change::Removed(Part::Option(was, answer))),
            Matched::Kept(before, after) => option(is, before, after, changes),
        }
    }
}

fn option<'d>(
    question: &'d Question,
    was: &'d AnswerOption,
    is: &'d AnswerOption,
    changes: &mut Vec<Change<'d>>,
) {
    if was.note != is.note {
        let (from, to) = (was.note.as_ref(), is.note.as_ref());
        changes.push(Change::Rewired { question: &question.id, option: &is.id, from, to });
    }
    let fields = [
        ("text", was.text != is.text),
        ("unsure", was.unsure != is.unsure),
        ("none", was.none != is.none),
        ("checklists", was.checklists != is.checklists),
    ];
    reworded(changes, Part::Option(question, is), fields);
}

fn note<'d>(decks: [&Deck; 2], was: &'d Note, is: &'d Note, changes: &mut Vec<Change<'d>>) {
    if was.level != is.level {
        changes.push(Change::Level { note: &is.id, from: was.level, to: is.level });
    }
    let fields = [
        ("title", was.title != is.title),
        ("body", was.body != is.body),
        ("source", cites_another(decks, &was.source, &is.source)),
    ];
    reworded(changes, Part::Note(is), fields);
}

fn checklist<'d>(was: &'d Checklist, is: &'d Checklist, changes: &mut Vec<Change<'d>>) {
    let fields = [("title", was.title != is.title), ("items", was.items != is.items)];
    reworded(changes, Part::Checklist(is), fields);
}
