//! Every combination of a self-check's answers.

use hontou_author::json::Source;
use hontou_author::lint::{Row, Severity};
use hontou_author::open::open_text;
use hontou_author::prove::{self, Table};
use serde::Serialize;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{Told, json, rows};

#[derive(Default, Serialize)]
struct Answer<'a> {
    errors: Vec<Told<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<Proof<'a>>,
    /// Why there is no table.
    #[serde(skip_serializing_if = "Option::is_none")]
    too_many: Option<String>,
}

/// The table that `hontou prove` prints. Counts are exact here; a browser rounds those above 2^53.
#[derive(Serialize)]
struct Proof<'a> {
    /// With none there is nothing to prove.
    questions: usize,
    combinations: u128,
    /// How many of them were looked at: each of the others leads to the same notes as one of these.
    checked: usize,
    headlines: Vec<Headline>,
    notes: Vec<Note<'a>>,
    /// Every promise that is broken: also what no answer leads to.
    faults: Vec<Told<'a>>,
    proved: bool,
    digest: String,
}

#[derive(Serialize)]
struct Headline {
    level: &'static str,
    combinations: u128,
}

#[derive(Serialize)]
struct Note<'a> {
    id: &'a str,
    level: &'static str,
    combinations: u128,
    /// The shortest way to it, as in `["health=yes"]`; empty if there is none.
    answers: Vec<String>,
}

/// Checks every combination of answers.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
pub fn prove(deck: &str) -> String {
    let opened = match open_text(deck) {
        Ok(opened) => opened,
        Err(errors) => return json(&Answer { errors: rows(&errors), ..Answer::default() }),
    };
    match prove::prove(&opened) {
        Ok(table) => json(&Answer { table: Some(proof(&table, &Source::new(deck))), ..Answer::default() }),
        Err(why) => json(&Answer { too_many: Some(why.to_string()), ..Answer::default() }),
    }
}

fn proof<'a>(table: &'a Table<'_>, source: &Source<'_>) -> Proof<'a> {
    let headlines = table.headlines.iter();
    let notes = table.notes.iter();
    let faults = table.faults.iter();
    Proof {
        questions: table.questions,
        combinations: table.total,
        checked: table.looked_at,
        headlines: headlines
            .map(|row| Headline { level: row.level.name(), combinations: row.count })
            .collect(),
        notes: notes
            .map(|row| Note {
                id: row.note.id.as_str(),
                level: row.note.level.name(),
                combinations: row.count,
                answers: row.answers(),
            })
            .collect(),
        faults: faults
            .map(|fault| {
                Told::of(&Row::new(fault, fault.code.name(), Severity::Error, &source.value(&fault.path)))
            })
            .collect(),
        proved: table.faults.is_empty(),
        digest: format!("{:016x}", table.digest),
    }
}
