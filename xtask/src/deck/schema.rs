//! `deck schema`: writes the schema of decks beside the decks, for editors.

use std::fs;

use anyhow::{Context, Result, ensure};
use clap::Args;

use crate::project::Project;
use crate::say;

const FILE: &str = "decks/deck.schema.json";

#[derive(Args)]
pub(crate) struct Options {
    /// Only look whether the file is up to date; fails if it is not
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    let path = Project::find()?.path(FILE);
    if options.check {
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {FILE}"))?;
        ensure!(text == written(), "{FILE} is stale; write it again with: cargo xtask deck schema");
        return Ok(());
    }
    fs::write(&path, written()).with_context(|| format!("cannot write {FILE}"))?;
    say::doing("Wrote", FILE);
    Ok(())
}

/// The schema as it stands in the file.
fn written() -> String {
    format!("{:#}\n", hontou::deck::schema::schema())
}

#[cfg(test)]
mod tests {
    use jsonschema::Validator;
    use serde_json::{Value, json};

    use super::*;

    fn validator() -> Validator {
        jsonschema::validator_for(&hontou::deck::schema::schema()).expect("it is a schema")
    }

    fn decks() -> [Value; 4] {
        let fresh = |template: &str| {
            let deck = template.replace("%id%", "tea").replace("%reviewed%", "2026-11-23");
            deck.replace("%review_by%", "2027-11-23")
        };
        [
            include_str!("../../../decks/exosome.ja.json").to_owned(),
            include_str!("../../../decks/exosome.en.json").to_owned(),
            fresh(include_str!("new/ja.json")),
            fresh(include_str!("new/en.json")),
        ]
        .map(|text| serde_json::from_str(&text).expect("a deck is JSON"))
    }

    #[test]
    fn the_file_is_up_to_date() {
        run(&Options { check: true }).expect("the types and the file say the same");
    }

    #[test]
    fn the_decks_there_are_are_valid() {
        for deck in decks() {
            let faults: Vec<_> = validator().iter_errors(&deck).map(|fault| fault.to_string()).collect();
            assert_eq!(faults, [""; 0]);
        }
    }

    /// What the reader refuses value by value is marked while it is typed.
    #[test]
    fn what_no_reader_takes_is_not_valid() {
        let validator = validator();
        let [deck, ..] = decks();
        for (pointer, value) in [
            ("", json!([])),
            ("/schema", json!(2)),
            ("/id", json!("Tea Time")),
            ("/title", json!("{茶")),
            ("/reviewed", json!("2026-13-01")),
            ("/sources/0/kind", json!("paper")),
            ("/sources/1/url", json!("javascript:alert(1)")),
            ("/cards/0/verdict", json!("maybe")),
            ("/cards/0/source", json!({ "ref": "article", "page": 3 })),
            ("/cards/0/source", json!({ "section": "A" })),
            ("/cards/0/starter", json!(null)),
            ("/check", json!(null)),
            ("/check/notes/0/level", json!("high")),
            ("/checklists", json!([{ "id": "a", "title": "A", "items": [], "note": "" }])),
        ] {
            let mut bad = deck.clone();
            *bad.pointer_mut(pointer).expect("it is there") = value;
            assert!(!validator.is_valid(&bad), "{pointer}");
        }
        for (field, value) in
            [("subtitle", json!("unheard of")), ("figure", json!({ "src": "../x.svg", "alt": "A" }))]
        {
            let mut bad = deck.clone();
            bad["cards"][0][field] = value;
            assert!(!validator.is_valid(&bad), "{field}");
        }
    }

    /// An editor explains every field and every value of a choice, in words that need no Rust.
    #[test]
    fn everything_is_described() {
        let schema = hontou::deck::schema::schema();
        let parts = schema["$defs"].as_object().expect("parts").values().chain([&schema]);
        for part in parts {
            let fields = part["properties"].as_object().into_iter().flat_map(|fields| fields.values());
            let choices = part["oneOf"].as_array().into_iter().flatten();
            for one in fields.chain(choices).chain([part]) {
                let said = one["description"].as_str().unwrap_or_default();
                assert!(!said.is_empty() && !said.contains("[`"), "{one:#}");
            }
        }
    }
}
