//! `hontou prove`: a table of every combination of a self-check's answers, and every broken promise.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use clap::Args;
use hontou_author::prove::{NoteRow, Table, prove};

use crate::columns::{Align, aligned};
use crate::file;
use crate::say::{GOOD, STRONG, grouped};

#[derive(Args)]
pub(crate) struct Options {
    /// The decks to prove
    #[arg(value_name = "DECK.json", required = true)]
    decks: Vec<PathBuf>,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    let failures: Vec<_> =
        options.decks.iter().filter_map(|path| one(path).err()).map(|error| format!("{error:#}")).collect();
    ensure!(failures.is_empty(), failures.join("; "));
    Ok(())
}

fn one(path: &Path) -> Result<()> {
    let deck = file::open(path)?;
    let table = prove(&deck).with_context(|| path.display().to_string())?;
    anstream::println!("{STRONG}{}{STRONG:#}\n{}", path.display(), shown(&table));
    for fault in &table.faults {
        anstream::println!("{}", file::shown(path, fault));
    }
    let faults = file::counted(table.faults.len(), "fault");
    ensure!(table.faults.is_empty(), "{} has {faults}", path.display());
    Ok(())
}

/// The table and, if it has no fault, what it proves.
fn shown(table: &Table<'_>) -> String {
    if table.is_trivial() {
        return "  There is no self-check, so there is nothing to prove.\n".to_owned();
    }
    let counts = format!(
        "  {} combinations of answers; {} checked, because each of the others leads to the same notes as one of these",
        grouped(table.total),
        grouped(table.looked_at),
    );
    let mut parts = vec![counts, headlines(table), notes(table), format!("  digest {:016x}", table.digest)];
    if table.faults.is_empty() {
        parts.push(format!("  {GOOD}proved{GOOD:#}  {PROMISES}"));
    }
    parts.join("\n\n") + "\n"
}

const PROMISES: &str = "one headline each, that of the most severe answer · an answer that needs a doctor always leads to \"doctor\"
          a more severe answer never lowers the level · \"I don't know\" is never \"ready\" at a safety question
          every note shown has its answer, every answer its note · every note, headline and checklist is reached";

fn headlines(table: &Table<'_>) -> String {
    let head = ["headline", "combinations"].map(str::to_owned);
    let rows = table.headlines.iter().map(|row| [row.level.name().to_owned(), grouped(row.count)]);
    aligned([Align::Left, Align::Right], &std::iter::once(head).chain(rows).collect::<Vec<_>>())
}

fn notes(table: &Table<'_>) -> String {
    let head = ["note", "level", "combinations", "reached with"].map(str::to_owned);
    let rows = table.notes.iter().map(|row| {
        let (id, level) = (row.note.id.as_str(), row.note.level.name());
        [id.to_owned(), level.to_owned(), grouped(row.count), fewest(row)]
    });
    let columns = [Align::Left, Align::Left, Align::Right, Align::Left];
    aligned(columns, &std::iter::once(head).chain(rows).collect::<Vec<_>>())
}

/// The smallest set of answers that leads to a note, by name.
fn fewest(row: &NoteRow<'_>) -> String {
    if row.fewest.is_empty() { "nothing".to_owned() } else { row.answers().join(", ") }
}

#[cfg(test)]
mod tests {
    use super::super::new::begun;
    use super::*;

    fn plain(table: &Table<'_>) -> String {
        anstream::adapter::strip_str(&shown(table)).to_string()
    }

    #[test]
    fn the_table_has_columns() {
        let deck = begun(|_| {});
        let text = plain(&prove(&deck).expect("it is small"));
        let expected = "  9 combinations of answers; 6 checked, because each of the others leads to the same notes as one of these

  headline  combinations
  doctor               3
  confirm              3
  rethink              2
  ready                1

  note           level    combinations  reached with
  health         doctor              3  health=yes
  health-unsure  confirm             3  health=unsure
  patience       rethink             6  how-soon=soon

  digest 3b891a7688d42f27

  proved  one headline each";
        assert!(text.starts_with(expected), "{text}");
    }

    #[test]
    fn a_table_with_faults_proves_nothing() {
        let deck = begun(|deck| deck["check"]["notes"][2]["level"] = "confirm".into());
        let table = prove(&deck).expect("it is small");
        assert_eq!(table.faults.len(), 1);
        assert!(!plain(&table).contains("proved"));
    }

    #[test]
    fn a_deck_of_cards_alone_says_that_there_is_nothing_to_prove() {
        let deck = begun(|deck| {
            deck.as_object_mut().expect("an object").remove("check");
        });
        let table = prove(&deck).expect("there is nothing to count");
        assert_eq!(plain(&table), "  There is no self-check, so there is nothing to prove.\n");
    }
}
