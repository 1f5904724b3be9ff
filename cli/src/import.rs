//! `hontou import`: writes a draft of a deck from a file of another program.

use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, anyhow};
use clap::Args;
use hontou_author::import::{Dropped, Imported, import};

use crate::file::counted;
use crate::say::{FAINT, STRONG};
use crate::{new, say};

#[derive(Args)]
pub(crate) struct Options {
    /// The table or quiz
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The deck to write [default: print it]
    #[arg(short, long, value_name = "DECK.json")]
    out: Option<PathBuf>,
    /// Print what came of it as JSON, for programs
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    let name = options.file.display();
    let bytes = fs::read(&options.file).with_context(|| format!("cannot read {name}"))?;
    let called = options.file.file_name().and_then(OsStr::to_str);
    let imported = import(&bytes, called).map_err(|error| anyhow!("{name}: {error}"))?;
    if let Some(out) = &options.out {
        new::save(out, &imported.deck)?;
    }
    if options.json {
        println!("{}", serde_json::to_string_pretty(&imported)?);
        return Ok(());
    }
    if options.out.is_none() {
        print!("{}", imported.deck);
    }
    missing(&imported);
    left_out(&imported.dropped);
    let what = counted(imported.cards.len(), "card");
    match &options.out {
        Some(out) => say::doing("Wrote", format_args!("{} with {what}: a draft to complete", out.display())),
        None => say::doing("Read", what),
    }
    Ok(())
}

/// Cards that lack the same are told together.
fn missing(imported: &Imported) {
    let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
    for card in imported.cards.iter().filter(|card| !card.open.is_empty()) {
        let open = card.open.join(", ");
        match groups.iter_mut().find(|(known, _)| *known == open) {
            Some((_, ids)) => ids.push(&card.id),
            None => groups.push((open, vec![&card.id])),
        }
    }
    if !imported.open.is_empty() {
        anstream::eprintln!("{STRONG}missing in the deck{STRONG:#}: {}", imported.open.join(", "));
    }
    for (open, ids) in groups {
        let named = ids.iter().take(5).copied().collect::<Vec<_>>().join(", ");
        let more = if ids.len() > 5 { ", …" } else { "" };
        let many = counted(ids.len(), "card");
        anstream::eprintln!("{STRONG}missing in {many}{STRONG:#}: {open} {FAINT}({named}{more}){FAINT:#}");
    }
}

/// What the other format does not have.
pub(crate) fn left_out(dropped: &[Dropped]) {
    for dropped in dropped {
        anstream::eprintln!("{STRONG}left out{STRONG:#}: {dropped}");
    }
}
