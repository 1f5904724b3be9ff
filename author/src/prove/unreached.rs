//! Parts of a self-check that no answer leads to, although their author wanted readers to see them.

use super::Table;
use super::code::{Code, Fault};
use crate::unused::unused_checklists;
use hontou_core::deck::{Deck, Level};

pub(super) fn faults(deck: &Deck, table: &Table<'_>) -> Vec<Fault> {
    let headlines = table.headlines.iter().filter(|row| row.count == 0).map(|row| headline(row.level));
    let notes = table.notes.iter().enumerate().filter(|(_, row)| row.count == 0).map(|(at, row)| Fault {
        path: format!("check.notes[{at}]"),
        code: Code::UnreachedNote,
        message: format!("No answer leads to the note \"{}\".", row.note.id.as_str()),
        fix: "Name it in the option that should lead to it, or remove it.".to_owned(),
    });
    headlines.chain(notes).chain(checklists(deck)).collect()
}

fn headline(level: Level) -> Fault {
    let name = level.name();
    let fix = match level {
        Level::Ready => "Give every question an option that leads to no note.".to_owned(),
        Level::Rethink | Level::Confirm => format!(
            "Let an option lead to a note of level \"{name}\". Some combination of answers must have none that is more severe."
        ),
        Level::Doctor => format!("Let an option lead to a note of level \"{name}\"."),
    };
    Fault {
        path: format!("check.headlines.{name}"),
        code: Code::UnreachedHeadline,
        message: format!("No combination of answers leads to the headline \"{name}\"."),
        fix,
    }
}

fn checklists(deck: &Deck) -> impl Iterator<Item = Fault> {
    unused_checklists(deck).into_iter().map(|(at, list)| Fault {
        path: format!("checklists[{at}]"),
        code: Code::UnreachedChecklist,
        message: format!("No answer shows the checklist \"{}\", though others are shown.", list.id.as_str()),
        fix: "Name it in the option that should show it, or remove it.".to_owned(),
    })
}
