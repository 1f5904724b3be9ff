//! The built-in decks as they were written, for whoever makes a deck of one's own of one: a line for each field, and without
//! the marks between phrases, which lint would count. What readers get is made before.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Puts each deck of the build in the place of the one that the other files were made of.
pub(crate) fn write(built: &Path, folder: &Path, decks: &[PathBuf]) -> Result<()> {
    for file in decks {
        let text = fs::read_to_string(built.join(file))
            .with_context(|| format!("the build has no {}", file.display()))?;
        fs::write(folder.join(file), without_schema(&text))
            .with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(())
}

/// The schema that editors read lies in the repository alone.
fn without_schema(text: &str) -> String {
    text.split_inclusive('\n').filter(|line| !line.trim_start().starts_with("\"$schema\":")).collect()
}

#[cfg(test)]
mod tests {
    use hontou_author::lint::lint_text;
    use hontou_core::deck::Date;

    use super::*;
    use crate::project::Project;

    #[test]
    fn a_published_deck_has_its_lines_and_no_finding_that_the_written_one_has_not() {
        let project = Project::find().expect("the checkout");
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("decks")).expect("made");
        let deck = PathBuf::from("decks/exosome.ja.json");
        write(project.root(), folder.path(), std::slice::from_ref(&deck)).expect("written");
        let published = fs::read_to_string(folder.path().join(&deck)).expect("there");
        assert!(!published.contains("$schema") && !published.contains('\u{200b}'));
        assert!(published.lines().count() > 500, "{}", published.lines().count());
        let written = fs::read_to_string(project.path("decks/exosome.ja.json")).expect("there");
        let mut value: serde_json::Value = serde_json::from_str(&written).expect("JSON");
        value.as_object_mut().expect("an object").remove("$schema");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&published).expect("JSON"), value);
        let day = Date::parse("2026-11-27").expect("a day");
        assert_eq!(lint_text(&published, day).len(), lint_text(&written, day).len());
    }
}
