//! `tests/e2e/compatibility.toml`: what the widget can do on other people's pages, in sentences for their owners, and the
//! tests that stand behind each sentence.

use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::attempts::{Attempts, Mark};
use super::e2e::Results;
use crate::project::Project;
use crate::say::{BAD, FAINT, GOOD, STRONG};

const FILE: &str = "tests/e2e/compatibility.toml";

/// The whole file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Capabilities {
    /// Modules whose tests are about what a page owner asks.
    modules: Vec<String>,
    /// Tests in them that are about the tests themselves.
    internal: Vec<String>,
    #[serde(rename = "section")]
    pub(crate) sections: Vec<Section>,
}

/// A part of the document under a heading.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Section {
    pub(crate) title: String,
    /// A sentence under the heading.
    pub(crate) about: String,
    #[serde(rename = "row")]
    pub(crate) rows: Vec<Row>,
}

/// A sentence, and the tests by which it is true.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Row {
    pub(crate) says: String,
    pub(crate) tests: Vec<String>,
}

impl Capabilities {
    pub(crate) fn read(project: &Project) -> Result<Self> {
        let path = project.path(FILE);
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        Self::parse(&text)
    }

    pub(crate) fn parse(text: &str) -> Result<Self> {
        toml::from_str(text).with_context(|| format!("{FILE} is not as it should be"))
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = &Row> {
        self.sections.iter().flat_map(|section| &section.rows)
    }

    /// The tests that rows name and that do not exist.
    pub(crate) fn unknown_tests(&self, attempts: &Attempts) -> Vec<&str> {
        let named = self.rows().flat_map(|row| &row.tests).chain(&self.internal);
        named.filter(|test| !attempts.has(test)).map(String::as_str).collect()
    }

    /// The tests a page owner would ask about and that no row names.
    pub(crate) fn undescribed_tests<'a>(&self, attempts: &'a Attempts) -> Vec<&'a str> {
        let is_named = |test: &str| {
            self.rows().flat_map(|row| &row.tests).chain(&self.internal).any(|named| named == test)
        };
        let is_asked_for = |test: &str| {
            test.split_once("::").is_some_and(|(module, _)| self.modules.iter().any(|known| known == module))
        };
        attempts.tests().filter(|test| is_asked_for(test) && !is_named(test)).collect()
    }

    /// Prints what works, with a column for each engine that was tested.
    pub(crate) fn print(&self, results: &Results) {
        println!();
        for engine in &results.engines {
            anstream::print!("{STRONG}{:<10}{STRONG:#}", engine.title());
        }
        println!();
        for Section { title, rows, .. } in &self.sections {
            anstream::println!("{:1$}{STRONG}{title}{STRONG:#}", "", 10 * results.engines.len());
            for row in rows {
                for engine in &results.engines {
                    let (style, sign) = match results.attempts.mark(&row.tests, *engine) {
                        Some(Mark::Passed) => (GOOD, "✓"),
                        Some(Mark::Failed) => (BAD, "✗"),
                        Some(Mark::Skipped(_)) | None => (FAINT, "–"),
                    };
                    anstream::print!("{style}{sign:<10}{style:#}");
                }
                println!("{}", row.says);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;
    use crate::setup::Engine;

    #[test]
    fn the_file_says_each_thing_once_in_whole_sentences() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(FILE);
        let file = Capabilities::parse(&fs::read_to_string(path).expect("a file")).expect("as it should be");
        let mut said = BTreeSet::new();
        let mut tests = BTreeSet::new();
        for row in file.rows() {
            assert!(row.says.ends_with('.'), "no sentence: {}", row.says);
            assert!(!row.says.contains('|'), "it goes into a table: {}", row.says);
            assert!(said.insert(&row.says), "said twice: {}", row.says);
            assert!(!row.tests.is_empty(), "nothing stands behind: {}", row.says);
            for test in &row.tests {
                assert!(tests.insert(test), "named twice: {test}");
                assert!(!file.internal.contains(test), "both internal and described: {test}");
            }
        }
    }

    #[test]
    fn tests_that_are_missing_or_not_described_are_found() {
        let file = Capabilities::parse(
            r#"modules = ["layout"]
            internal = ["layout::the_watch"]
            [[section]]
            title = "Layout"
            about = "…"
            row = [{ says = "It stays.", tests = ["layout::it_stays", "layout::gone"] }]"#,
        )
        .expect("as it should be");
        let mut attempts = Attempts::default();
        for test in ["layout::it_stays", "layout::new", "layout::the_watch", "cards::new"] {
            attempts.record(Engine::Firefox, &format!("test {test} ... ok"));
        }
        assert_eq!(file.unknown_tests(&attempts), ["layout::gone"]);
        assert_eq!(file.undescribed_tests(&attempts), ["layout::new"]);
    }
}
