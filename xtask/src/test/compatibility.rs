//! `docs/compatibility.md`: what was tried in every engine, written by `cargo xtask compatibility` and held to by the tests.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use super::e2e::{self, Ran};
use super::tally::Tally;
use super::tried::{Group, Tried};
use super::wanted::Wanted;
use crate::project::Project;
use crate::setup::{Engine, Toolbox};
use crate::{dist, say};

const INTRO: &str = "\
# Compatibility

What was tried, in which engine, and whether it works. Every row is an end-to-end test of the published files on a page that is not
ours; its name says what happens. `cargo xtask compatibility` runs them all and writes this page; `cargo xtask test` fails where
the page and the tests no longer agree.

| engine | browser |
|---|---|
";

/// Builds the widget, tests it in every engine, and writes down what came of it, also where something failed.
pub(crate) fn run(tools: &mut Toolbox) -> Result<()> {
    dist::run(tools, &dist::Options::default())?;
    let ran = e2e::run(tools, &Wanted::of(&Engine::ALL), &mut Tally::default())?;
    ran.tried.print(&ran.engines);
    ensure!(ran.engines == Engine::ALL, "the page is about every engine; what is missing stands above");
    let page = page(tools.project());
    fs::write(&page, written(&ran.tried)).with_context(|| format!("cannot write {}", page.display()))?;
    say::doing("done", format_args!("{} is written", page.display()));
    ran.is_well()
}

/// Fails if the page tells of other outcomes than a run in every engine had. Browsers come and go, so their versions may
/// differ.
pub(crate) fn check(project: &Project, ran: &Ran) -> Result<()> {
    if ran.engines != Engine::ALL {
        return Ok(());
    }
    let page = fs::read_to_string(page(project)).unwrap_or_default();
    ensure!(
        table(&page) == table(&written(&ran.tried)),
        "docs/compatibility.md does not tell what was just tried: run `cargo xtask compatibility`"
    );
    Ok(())
}

fn page(project: &Project) -> PathBuf {
    project.path("docs/compatibility.md")
}

/// The page without what stands above its first table of outcomes.
fn table(page: &str) -> &str {
    page.find("\n## ").map_or("", |at| &page[at..])
}

fn written(tried: &Tried) -> String {
    let mut page = INTRO.to_owned();
    for engine in Engine::ALL {
        let browser = tried.browser(engine).unwrap_or("–");
        let _ = writeln!(page, "| {} | {browser} |", engine.title());
    }
    page.push_str("\n✓ works · ✗ does not · – nothing to try, for the reason below\n");
    let titles = Engine::ALL.map(Engine::title).join(" | ");
    for Group { title, rows } in tried.groups() {
        let _ = writeln!(page, "\n## {title}\n\n| | {titles} |\n|---|---|---|---|");
        for (name, marks) in rows {
            let cells = Engine::ALL.map(|engine| tried.sign(marks.get(&engine))).join(" | ");
            let _ = writeln!(page, "| {name} | {cells} |");
        }
    }
    let reasons = tried.reasons();
    if !reasons.is_empty() {
        page.push_str("\n## Not tried\n\n");
    }
    for (at, reason) in reasons.iter().enumerate() {
        let _ = writeln!(page, "{}. {reason}", at + 1);
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tried(browser: &str) -> Tried {
        let mut tried = Tried::default();
        for engine in Engine::ALL {
            tried.hear(engine, "test loading::a_quiz_far_down ... ok");
        }
        tried.read(Engine::Firefox, &format!("browser: {browser}"));
        tried.read(Engine::Webkit, "left out: loading::a_quiz_far_down in webkit: it has no eyes");
        tried
    }

    #[test]
    fn a_row_has_a_mark_for_each_engine_and_a_reason_where_there_is_nothing_to_try() {
        let page = written(&tried("firefox 1"));
        assert!(page.contains("| Firefox | firefox 1 |\n"), "{page}");
        assert!(page.ends_with(
            "\n## Loading\n\n| | Chromium | Firefox | WebKit |\n|---|---|---|---|\n\
             | a quiz far down | ✓ | ✓ | – (1) |\n\n## Not tried\n\n1. it has no eyes\n"
        ));
    }

    #[test]
    fn the_version_of_a_browser_is_no_difference_and_an_outcome_is() {
        let (before, mut after) = (written(&tried("firefox 1")), tried("firefox 2"));
        assert_eq!(table(&before), table(&written(&after)));
        after.hear(Engine::Chromium, "test loading::a_quiz_far_down ... FAILED");
        assert_ne!(table(&before), table(&written(&after)));
    }
}
