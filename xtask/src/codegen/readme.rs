//! The READMEs' tables of the public surface, each between `<!-- codegen: NAME -->` and `<!-- /codegen -->`.

use std::fmt::Write;

use anyhow::{Context, Result, bail};
use hontou_core::surface::{
    ATTRIBUTES, Attribute, EVENTS, Entry, FAILURES, INTERNAL, MEMBERS, PARTS, Said, VARIABLES, Values,
};

const BEGIN: &str = "<!-- codegen: ";
const END: &str = "<!-- /codegen -->";

type Table = fn() -> String;

pub(super) fn english(text: &str) -> Result<String> {
    let tables: [(&str, Table); 5] = [
        ("failures", failures),
        ("attributes", || attributes(["attribute", "values", "meaning"], |said| said.en)),
        ("style", style),
        ("events", events),
        ("element", || table(&["", ""], grouped(&MEMBERS, |name| format!("`{name}`")))),
    ];
    filled(text, &tables)
}

pub(super) fn japanese(text: &str) -> Result<String> {
    filled(text, &[("attributes", || attributes(["属性", "値", "意味"], |said| said.ja))])
}

/// The text with each of these tables in its place.
fn filled(text: &str, tables: &[(&str, Table)]) -> Result<String> {
    let mut filled = text.to_owned();
    for (name, make) in tables {
        let begin = format!("{BEGIN}{name} -->\n");
        let start =
            filled.find(&begin).with_context(|| format!("there is no place for the table \"{name}\""))?;
        let start = start + begin.len();
        let length = filled[start..].find(END).with_context(|| format!("the table \"{name}\" has no end"))?;
        filled.replace_range(start..start + length, &make());
    }
    if filled.matches(BEGIN).count() != tables.len() {
        bail!("there is a place for a table that nothing makes");
    }
    Ok(filled)
}

fn table(heads: &[&str], rows: Vec<Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | ")).replace("|  ", "| ");
    let heads: Vec<_> = heads.iter().map(ToString::to_string).collect();
    let mut table = line(&heads);
    let _ = writeln!(table, "|{}", "---|".repeat(heads.len()));
    for row in rows {
        table.push_str(&line(&row));
    }
    table
}

/// Neighbours that mean the same share a row: their names, then what they mean.
fn grouped(entries: &[Entry], written: impl Fn(&str) -> String) -> Vec<Vec<String>> {
    let groups = entries.chunk_by(|one, other| one.meaning == other.meaning);
    groups
        .map(|group| {
            let names: Vec<_> = group.iter().map(|entry| written(entry.name)).collect();
            vec![names.join(" "), group[0].meaning.to_owned()]
        })
        .collect()
}

fn failures() -> String {
    let entries: Vec<_> = FAILURES
        .iter()
        .chain([&INTERNAL])
        .map(|failure| Entry { name: failure.code, meaning: failure.meaning })
        .collect();
    table(&["code", "what is wrong"], grouped(&entries, |code| format!("`{code}`")))
}

fn attributes(heads: [&str; 3], in_language: fn(&Said) -> &'static str) -> String {
    let values = |attribute: &Attribute| match &attribute.values {
        Values::Any(said) => in_language(said).to_owned(),
        Values::Words(words, default) => {
            let word = |(at, word): (usize, &&str)| {
                if at == *default { format!("**`{word}`**") } else { format!("`{word}`") }
            };
            words.iter().enumerate().map(word).collect::<Vec<_>>().join(" ")
        }
    };
    let between = if heads[1] == "値" { "、" } else { ", " };
    let rows = ATTRIBUTES.chunk_by(|one, other| one.meaning.en == other.meaning.en).map(|group| {
        let names: Vec<_> = group.iter().map(|attribute| format!("`{}`", attribute.name)).collect();
        let values: Vec<_> = group.iter().map(values).collect();
        vec![names.join(" "), values.join(between), in_language(&group[0].meaning).to_owned()]
    });
    table(&heads, rows.collect())
}

fn style() -> String {
    let mut rows = grouped(&VARIABLES, |name| format!("`{name}`"));
    rows.extend(grouped(&PARTS, |name| {
        if name == PARTS[0].name { format!("`::part({name})`") } else { format!("`{name}`") }
    }));
    table(&["CSS", ""], rows)
}

fn events() -> String {
    let rows = EVENTS.iter().map(|event| {
        vec![format!("`{}`", event.name), format!("`{{{}}}`", event.detail.join(", ")), event.when.to_owned()]
    });
    table(&["event", "detail", "when"], rows.collect())
}
