//! The findings: for people as a compiler shows them, for programs as JSON.

use std::fmt;
use std::path::Path;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use hontou_author::lint::{Finding, Located, Row, Severity};
use serde::Serialize;

use crate::file::counted;

/// The finding with the line that it is about.
pub(super) fn shown(found: &Located<'_>, file: &Path) -> String {
    let Located { finding: Finding { severity, problem }, place } = found;
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let here = AnnotationKind::Primary.span(place.marked.clone()).label(problem.path.as_str());
    let line =
        Snippet::source(place.line).line_start(place.number).path(file.to_string_lossy()).annotation(here);
    let report = level
        .primary_title(problem.message.as_str())
        .id(problem.code.name())
        .element(line)
        .element(Level::HELP.message(problem.fix.as_str()));
    Renderer::styled().render(&[report])
}

/// The finding as a row of `--json`.
pub(super) fn row<'f>(found: &'f Located<'_>, file: &'f Path) -> InFile<'f> {
    InFile { file, row: found.row() }
}

#[derive(Serialize)]
pub(super) struct InFile<'f> {
    file: &'f Path,
    #[serde(flatten)]
    row: Row<'f>,
}

/// The number of findings, and of decks with findings.
#[derive(Default)]
pub(super) struct Tally {
    errors: usize,
    warnings: usize,
    decks: usize,
}

impl Tally {
    /// Adds the findings of one more deck.
    pub(super) fn add(&mut self, found: &[Located<'_>]) {
        let errors = found.iter().filter(|found| found.finding.severity == Severity::Error).count();
        self.errors += errors;
        self.warnings += found.len() - errors;
        self.decks += usize::from(!found.is_empty());
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.decks == 0
    }

    /// Whether the run fails. Warnings alone fail only with `--strict`.
    pub(super) const fn fails(&self, strict: bool) -> bool {
        self.errors > 0 || (strict && self.warnings > 0)
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kinds = [(self.errors, "error"), (self.warnings, "warning")];
        let kinds = kinds.map(|(number, kind)| (number > 0).then(|| counted(number, kind)));
        let kinds: Vec<_> = kinds.into_iter().flatten().collect();
        write!(f, "{} in {}", kinds.join(", "), counted(self.decks, "deck"))
    }
}
