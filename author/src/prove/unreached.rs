//! Parts of a self-check that no answer leads to: whoever wrote them meant a reader to see them.

use super::Table;
use super::code::{Code, Fault};
use hontou_core::deck::{Deck, Level, SelfCheck};

pub(super) fn faults(deck: &Deck, check: &SelfCheck, table: &Table<'_>) -> Vec<Fault> {
    let headlines = table.headlines.iter().filter(|row| row.count == 0).map(|row| headline(row.level));
    let notes = table.notes.iter().enumerate().filter(|(_, row)| row.count == 0).map(|(at, row)| Fault {
        path: format!("check.notes[{at}]"),
        code: Code::UnreachedNote,
        message: format!("No answer leads to the note \"{}\".", row.note.id.as_str()),
        fix: "Name it in the option that should lead to it, or remove it.".to_owned(),
    });
    headlines.chain(notes).chain(checklists(deck, check)).collect()
}

fn headline(level: Level) -> Fault {
    let name = level.name();
    let fix = match level {
        Level::Ready => "Give every question an option that leads to no note.".to_owned(),
        Level::Rethink | Level::Confirm => format!(
            "Let an option lead to a note of level \"{name}\", where no other answer is sure to be more severe."
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

/// As long as no option names a checklist, the memo shows them all; once one does, the others need an option too.
fn checklists(deck: &Deck, check: &SelfCheck) -> Vec<Fault> {
    let named: Vec<_> = check
        .questions
        .iter()
        .flat_map(|question| &question.options)
        .flat_map(|option| &option.checklists)
        .collect();
    let unreached = |id| !named.is_empty() && !named.contains(&id);
    deck.checklists
        .iter()
        .enumerate()
        .filter(|(_, list)| unreached(&list.id))
        .map(|(at, list)| Fault {
            path: format!("checklists[{at}]"),
            code: Code::UnreachedChecklist,
            message: format!(
                "No answer shows the checklist \"{}\", though others are shown.",
                list.id.as_str()
            ),
            fix: "Name it in the option that should show it, or remove it.".to_owned(),
        })
        .collect()
}
