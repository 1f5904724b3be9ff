//! What the changelog says of a version: its day, and what has changed.

use std::fs;

use anyhow::{Context, Result, bail, ensure};
use hontou_core::deck::Date;

use crate::project::Project;

pub(super) const FILE: &str = "CHANGELOG.md";
const HEADING: &str = "## ";
const UNRELEASED: &str = "Unreleased";

/// What is to be said of the version in `Cargo.toml`.
#[derive(Debug)]
pub(super) struct Notes {
    pub(super) version: String,
    /// None before it is released.
    pub(super) date: Option<Date>,
    /// What has changed, without the heading.
    pub(super) text: String,
}

/// The section of the version; before it has one, what is under "Unreleased".
pub(super) fn notes(project: &Project) -> Result<Notes> {
    let changelog = fs::read_to_string(project.path(FILE)).with_context(|| format!("cannot read {FILE}"))?;
    notes_in(&changelog, env!("CARGO_PKG_VERSION"))
}

fn notes_in(changelog: &str, version: &str) -> Result<Notes> {
    let dated = format!("{version} - ");
    for section in changelog.split(&format!("\n{HEADING}")).skip(1) {
        let (heading, text) = section.split_once('\n').unwrap_or((section, ""));
        let text = format!("{}\n", text.trim());
        if heading == UNRELEASED && !has_section(changelog, version) {
            return Ok(Notes { version: version.to_owned(), date: None, text });
        }
        if let Some(day) = heading.strip_prefix(&dated) {
            let date = Date::parse(day.trim());
            ensure!(date.is_some(), "{FILE} gives {version} no day of the calendar: \"{day}\"");
            return Ok(Notes { version: version.to_owned(), date, text });
        }
    }
    bail!("{FILE} has neither \"{HEADING}{version} - DAY\" nor \"{HEADING}{UNRELEASED}\"")
}

fn has_section(changelog: &str, version: &str) -> bool {
    changelog.contains(&format!("\n{HEADING}{version} - "))
}

/// The changelog with what is unreleased as the section of a version.
pub(super) fn dated(changelog: &str, version: &str, day: &str) -> Result<String> {
    let heading = format!("\n{HEADING}{UNRELEASED}\n");
    let (before, after) =
        changelog.split_once(&heading).with_context(|| format!("{FILE} has no \"{HEADING}{UNRELEASED}\""))?;
    ensure!(!has_section(changelog, version), "{FILE} has a section of {version} already");
    let changes = after.split(&format!("\n{HEADING}")).next().unwrap_or_default();
    ensure!(!changes.trim().is_empty(), "{FILE} says nothing under \"{HEADING}{UNRELEASED}\"");
    Ok(format!("{before}{heading}\n{HEADING}{version} - {day}\n{after}"))
}

/// Whether a tag is that of the version, and the version is said to be released.
pub(super) fn ensure_tagged(tag: &str, notes: &Notes) -> Result<()> {
    let version = &notes.version;
    ensure!(tag == format!("v{version}"), "the tag {tag} is not that of version {version}: v{version}");
    ensure!(notes.date.is_some(), "{FILE} gives {version} no day; `cargo xtask release --bump` does");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHANGELOG: &str = "# Changelog\n\nAll of it.\n\n## Unreleased\n\n### Added\n\n- More.\n\n\
        ## 0.2.0 - 2026-12-01\n\n- Much.\n\n## 0.1.0 - 2026-11-01\n\n- All.\n";

    #[test]
    fn a_version_has_its_own_section_and_before_that_what_is_unreleased() {
        let released = notes_in(CHANGELOG, "0.2.0").expect("notes");
        assert_eq!(released.text, "- Much.\n");
        assert_eq!(released.date, Date::new(2026, 12, 1));
        assert_eq!(notes_in(CHANGELOG, "0.1.0").expect("notes").text, "- All.\n");
        let next = notes_in(CHANGELOG, "0.3.0").expect("notes");
        assert_eq!((next.text.as_str(), next.date), ("### Added\n\n- More.\n", None));
    }

    #[test]
    fn a_section_without_a_day_or_none_at_all_is_refused() {
        let refusal = |changelog: &str| notes_in(changelog, "0.2.0").expect_err("no notes").to_string();
        assert!(refusal("\n## 0.2.0 - soon\n").ends_with("\"soon\""));
        assert!(refusal("# Changelog\n").contains("neither"));
    }

    #[test]
    fn what_is_unreleased_becomes_the_section_of_a_version_with_its_day() {
        let dated = dated(CHANGELOG, "0.3.0", "2026-12-24").expect("dated");
        let notes = notes_in(&dated, "0.3.0").expect("notes");
        assert_eq!((notes.text.as_str(), notes.date), ("### Added\n\n- More.\n", Date::new(2026, 12, 24)));
        assert!(dated.contains("\n## Unreleased\n\n## 0.3.0 - 2026-12-24\n\n### Added"), "{dated}");
        assert_eq!(notes_in(&dated, "0.2.0").expect("notes").text, "- Much.\n");
        let refusal = super::dated(&dated, "0.4.0", "2026-12-25").expect_err("nothing new").to_string();
        assert!(refusal.contains("says nothing"), "{refusal}");
        super::dated(CHANGELOG, "0.2.0", "2026-12-25").expect_err("it has one");
    }

    #[test]
    fn a_tag_is_that_of_a_version_with_a_day() {
        let released = notes_in(CHANGELOG, "0.2.0").expect("notes");
        ensure_tagged("v0.2.0", &released).expect("its tag");
        ensure_tagged("v0.2.1", &released).expect_err("another version's");
        ensure_tagged("v0.3.0", &notes_in(CHANGELOG, "0.3.0").expect("notes")).expect_err("no day");
    }

    #[test]
    fn our_own_changelog_has_notes_of_this_version() {
        let notes = notes(&Project::find().expect("the checkout")).expect("notes");
        assert!(notes.text.contains("- "), "{notes:?}");
    }
}
