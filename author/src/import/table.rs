//! Rows of a table as cards: the first row that names a column of claims has the headings.

use hontou_core::deck::SourceKind;

use super::csv::Row;
use super::draft::{Draft, Drafts, Origin};
use super::dropped::{Dropped, Reason};
use super::error::{ErrorCode, ImportError};
use super::html::tidy;
use super::words::{Field, day, field, switch, verdict};
use crate::export::unguarded;

/// How far down the headings may be: above them some tables have a title.
const TITLES: usize = 10;

pub(super) fn read(rows: &[Row], drafts: &mut Drafts) -> Result<(), ImportError> {
    let names_claims = |row: &Row| row.cells.iter().any(|cell| field(cell) == Some(Field::Claim));
    let Some(at) = rows.iter().take(TITLES).position(names_claims) else {
        let Some(first) = rows.first() else { return Err(ImportError::new(ErrorCode::Empty, "")) };
        return Err(ImportError::new(ErrorCode::NoClaims, first.cells.join(", ")));
    };
    for row in &rows[..at] {
        let text = row.cells.iter().find(|cell| !cell.trim().is_empty()).map_or("", String::as_str);
        drafts.dropped.push(Dropped::new(Reason::OtherText, "", text.trim()).in_line(row.line));
    }
    let columns = columns(&rows[at], drafts);
    for row in &rows[at + 1..] {
        let draft = card(row, &columns, drafts);
        drafts.add(draft)?;
    }
    Ok(())
}

/// What each column is for.
fn columns(headings: &Row, drafts: &mut Drafts) -> Vec<Option<Field>> {
    let mut columns: Vec<Option<Field>> = Vec::new();
    for heading in &headings.cells {
        let named = field(heading);
        let why = match named {
            None => Reason::UnknownColumn,
            Some(_) if columns.contains(&named) => Reason::SecondColumn,
            Some(_) => {
                columns.push(named);
                continue;
            }
        };
        columns.push(None);
        if !heading.trim().is_empty() {
            drafts.dropped.push(Dropped::new(why, "", heading.trim()).in_line(headings.line));
        }
    }
    columns
}

fn card(row: &Row, columns: &[Option<Field>], drafts: &mut Drafts) -> Draft {
    let mut draft = Draft { from: Origin::line(row.line), ..Draft::default() };
    let mut explanation = String::new();
    for (field, cell) in columns.iter().zip(&row.cells) {
        let cell = unguarded(cell.trim());
        let Some(field) = field.filter(|_| !cell.is_empty()) else { continue };
        let mut unread = |why| drafts.dropped.push(draft.from.dropped(why, cell));
        match field {
            Field::Id => cell.clone_into(&mut draft.id),
            Field::Topic => cell.clone_into(&mut draft.topic),
            Field::Claim => cell.clone_into(&mut draft.claim),
            Field::Explanation => explanation = tidy(cell),
            Field::Fact => cell.clone_into(&mut draft.fact),
            Field::Why => cell.clone_into(&mut draft.why),
            Field::Unknown => cell.clone_into(&mut draft.unknown),
            Field::Takeaway => cell.clone_into(&mut draft.takeaway),
            Field::Source => cell.clone_into(&mut draft.source.title),
            Field::Publisher => cell.clone_into(&mut draft.source.publisher),
            Field::Url => cell.clone_into(&mut draft.source.url),
            Field::Section => cell.clone_into(&mut draft.section),
            Field::Starter => match switch(cell) {
                Some(is) => draft.starter = is,
                None => unread(Reason::BadSwitch),
            },
            Field::Verdict => {
                draft.verdict = verdict(cell);
                if draft.verdict.is_none() {
                    unread(Reason::VerdictUnread);
                }
            }
            Field::Kind => {
                let known = SourceKind::ALL.iter().map(|kind| kind.name()).find(|name| *name == cell);
                draft.source.kind = known;
                if known.is_none() {
                    unread(Reason::BadKind);
                }
            }
            Field::Date | Field::AsOf => match day(cell) {
                None => unread(Reason::BadDate),
                day if field == Field::AsOf => draft.as_of = day,
                day => draft.source.date = day.map(|day| day.to_string()),
            },
        }
    }
    // Sources that are pasted as an address have no other name.
    if draft.source.url.is_empty() && draft.source.title.starts_with("http") {
        draft.source.url = std::mem::take(&mut draft.source.title);
    }
    explain(&mut draft, &explanation, drafts);
    draft
}

/// An explanation in one piece fills what has no column of its own.
fn explain(draft: &mut Draft, explanation: &str, drafts: &mut Drafts) {
    if explanation.is_empty() {
        return;
    }
    match (draft.fact.is_empty(), draft.why.is_empty()) {
        (true, true) => draft.explained(explanation),
        (true, false) => draft.fact = explanation.replace('\n', " "),
        (false, true) => explanation.clone_into(&mut draft.why),
        (false, false) => {
            drafts.dropped.push(draft.from.dropped(Reason::SecondExplanation, explanation));
        }
    }
}
