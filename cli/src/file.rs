//! Reads a deck from a file, and shows its problems as a compiler would.

use std::fmt::Display;
use std::fs;
use std::path::Path;

use anyhow::{Context, Error, Result, anyhow};
use hontou_author::decode::decode;
use hontou_author::json::{Parsed, parse};
use hontou_author::open;
use hontou_core::deck::{Deck, Json, Problem};

use crate::say::{BAD, FAINT, STRONG};

/// Reads a deck. It prints each problem; the error gives only their number.
pub(crate) fn open(path: &Path) -> Result<Deck> {
    open::open(&parsed(path)?).map_err(|problems| refused(path, &problems))
}

/// Reads a deck as a tree, which need not be valid. It prints each field that is there twice.
pub(crate) fn tree(path: &Path) -> Result<Json> {
    let Parsed { tree, duplicates, .. } = parsed(path)?;
    let twice: Vec<_> = duplicates.iter().map(open::twice).collect();
    if twice.is_empty() { Ok(tree) } else { Err(refused(path, &twice)) }
}

/// Reads a text, which is called `what` in the error.
pub(crate) fn text(path: &Path, what: &str) -> Result<String> {
    let name = path.display();
    let bytes = fs::read(path).with_context(|| format!("cannot read the {what} {name}"))?;
    decode(&bytes).map_err(|error| anyhow!("{name} {error}"))
}

fn parsed(path: &Path) -> Result<Parsed> {
    parse(&text(path, "deck")?).with_context(|| format!("{} is not JSON", path.display()))
}

fn refused<C: Display>(path: &Path, problems: &[Problem<C>]) -> Error {
    for problem in problems {
        anstream::eprintln!("{}", shown(path, problem));
    }
    anyhow!("{} is not a valid deck: {}", path.display(), counted(problems.len(), "problem"))
}

/// A problem with its place and its fix.
pub(super) fn shown<C: Display>(file: &Path, problem: &Problem<C>) -> String {
    let Problem { path, code, message, fix } = problem;
    let file = file.display();
    let place = if path.is_empty() { file.to_string() } else { format!("{file}: {path}") };
    format!(
        "{BAD}error[{code}]{BAD:#}{STRONG}: {message}{STRONG:#}\n  {FAINT}-->{FAINT:#} {place}\n   {FAINT}={FAINT:#} help: {fix}\n"
    )
}

/// `1 fault`, `2 faults`.
pub(super) fn counted(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_json_is_refused_with_line_and_column() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deck.json");
        fs::write(&path, "{\n  \"schema\": 1,,\n}").expect("the file is written");
        let error = format!("{:#}", open(&path).expect_err("two commas"));
        assert!(
            error.ends_with("deck.json is not JSON: key must be a string at line 2 column 15"),
            "{error}"
        );
    }

    #[test]
    fn what_is_no_deck_is_refused_with_the_number_of_problems() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deck.json");
        fs::write(&path, "{}").expect("the file is written");
        let error = format!("{:#}", open(&path).expect_err("no field"));
        assert!(error.ends_with("deck.json is not a valid deck: 1 problem"), "{error}");
    }

    #[test]
    fn a_problem_is_shown_as_a_compiler_would() {
        let problem = |path: &str| Problem {
            path: path.to_owned(),
            code: "empty",
            message: "The deck has no card.".to_owned(),
            fix: "Add at least one.".to_owned(),
        };
        let plain =
            |path| anstream::adapter::strip_str(&shown(Path::new("a.json"), &problem(path))).to_string();
        assert_eq!(
            plain("cards"),
            "error[empty]: The deck has no card.\n  --> a.json: cards\n   = help: Add at least one.\n"
        );
        assert!(plain("").contains("--> a.json\n"));
    }
}
