//! `docs/compatibility.md`: what works in which engine. `cargo xtask compatibility` writes it, and the tests hold it to what
//! they see. A new test never makes it wrong; only a claim that no longer holds does.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use super::attempts::{Attempts, Mark};
use super::capabilities::{Capabilities, Row, Section};
use super::e2e::{self, Results};
use super::programs;
use super::selection::EngineSelection;
use super::tally::Tally;
use crate::project::Project;
use crate::setup::{Engine, Toolbox};
use crate::{dist, say};

const INTRO: &str = "\
# Compatibility

Where does the quiz work, and under which conditions? Each line below was tried with the published files, on a page that is not
ours, in the three engines that all current browsers are made of: Chromium (Chrome, Edge, Opera), Firefox, and WebKit (Safari).

✓ works · ✗ does not work · – cannot be tried in this engine, for the reason at the end

| engine | tried in |
|---|---|
";

const OUTRO: &str = "
## How this page is made

Each sentence stands in `tests/e2e/compatibility.toml` beside the tests behind it. `cargo xtask compatibility` runs the tests in every
engine and writes this page. `cargo xtask test` fails if a ✓ here does not hold, and names the tests that no sentence describes yet.
";

/// Builds the widget, tests it in every engine, and writes down what works and what does not.
pub(crate) fn run(tools: &mut Toolbox) -> Result<()> {
    let capabilities = Capabilities::read(tools.project())?;
    dist::run(tools, &dist::Options::default())?;
    let programs = programs::build(&mut tools.cargo(), |line| eprint!("{line}"))?;
    let results =
        e2e::start(tools, &EngineSelection::of(&Engine::ALL), &programs, true)?.finish(&mut Tally::default());
    capabilities.print(&results);
    ensure!(results.engines == Engine::ALL, "the page is about every engine, and one is missing; see above");
    let page = page(tools.project());
    fs::write(&page, written(&capabilities, &results.attempts))
        .with_context(|| format!("cannot write {}", page.display()))?;
    say::doing("done", format_args!("{} is written", page.display()));
    results.is_well()
}

/// Fails if the page claims ✓ for what has just failed, if it claims what no test stands behind, or if a sentence names a
/// test that does not exist. What is not on the page yet is only printed.
pub(crate) fn check(project: &Project, capabilities: &Capabilities, results: &Results) -> Result<()> {
    let page = fs::read_to_string(page(project)).unwrap_or_default();
    for test in capabilities.undescribed_tests(&results.attempts) {
        say::doing("note", format_args!("no sentence in tests/e2e/compatibility.toml describes {test} yet"));
    }
    for says in missing(&page, capabilities) {
        say::doing("note", format_args!("not in docs/compatibility.md yet: {says}"));
    }
    if results.engines == Engine::ALL {
        let made = project.seen_compatibility();
        fs::write(&made, written(capabilities, &results.attempts))?;
        say::doing(
            "note",
            format_args!("what this run saw, as docs/compatibility.md would say it: {}", made.display()),
        );
    }
    let wrong = wrong(&page, capabilities, results);
    ensure!(wrong.is_empty(), "docs/compatibility.md is wrong:\n  {}", wrong.join("\n  "));
    Ok(())
}

/// Sentences that are not on the page.
fn missing<'a>(page: &str, capabilities: &'a Capabilities) -> Vec<&'a str> {
    let claims = claims(page);
    let is_missing = |says: &&str| claims.iter().all(|claim| claim.says != *says);
    capabilities.rows().map(|row| row.says.as_str()).filter(is_missing).collect()
}

/// What the page claims and a run has not shown, a line for each.
fn wrong(page: &str, capabilities: &Capabilities, results: &Results) -> Vec<String> {
    let mut wrong = Vec::new();
    for test in capabilities.unknown_tests(&results.attempts) {
        if !results.engines.is_empty() {
            wrong.push(format!("tests/e2e/compatibility.toml names {test}, and there is no such test"));
        }
    }
    for claim in claims(page) {
        let Some(row) = capabilities.rows().find(|row| row.says == claim.says) else {
            wrong.push(format!("no test stands behind: {}", claim.says));
            continue;
        };
        for engine in claim.works_in {
            if results.attempts.mark(&row.tests, engine) == Some(&Mark::Failed) {
                wrong.push(format!("it does not work in {}: {}", engine.title(), row.says));
            }
        }
    }
    wrong
}

/// A sentence on the page, and the engines it has a ✓ for.
struct Claim<'p> {
    says: &'p str,
    works_in: Vec<Engine>,
}

/// The rows of the page's tables of sentences.
fn claims(page: &str) -> Vec<Claim<'_>> {
    page.lines().filter_map(claim).collect()
}

fn claim(line: &str) -> Option<Claim<'_>> {
    let mut cells = line.trim_end().strip_prefix("| ")?.strip_suffix(" |")?.split(" | ");
    let says = cells.next().filter(|says| says.ends_with('.'))?;
    let marks: Vec<&str> = cells.collect();
    let works = Engine::ALL.into_iter().zip(&marks).filter(|(_, mark)| **mark == "✓");
    let works_in = works.map(|(engine, _)| engine).collect();
    (marks.len() == Engine::ALL.len()).then_some(Claim { says, works_in })
}

fn page(project: &Project) -> PathBuf {
    project.path("docs/compatibility.md")
}

fn written(capabilities: &Capabilities, attempts: &Attempts) -> String {
    let mut page = INTRO.to_owned();
    for engine in Engine::ALL {
        let browser = attempts.browser(engine).unwrap_or("–");
        let _ = writeln!(page, "| {} | {browser} |", engine.title());
    }
    let titles = Engine::ALL.map(Engine::title).join(" | ");
    let mut reasons = Vec::new();
    for Section { title, about, rows } in &capabilities.sections {
        let _ = writeln!(page, "\n## {title}\n\n{about}\n\n| | {titles} |\n|---|---|---|---|");
        for Row { says, tests } in rows {
            let signs =
                Engine::ALL.map(|engine| sign(attempts.mark(tests, engine), &mut reasons)).join(" | ");
            let _ = writeln!(page, "| {says} | {signs} |");
        }
    }
    if !reasons.is_empty() {
        page.push_str("\n## What cannot be tried\n\n");
    }
    for (at, reason) in reasons.iter().enumerate() {
        let _ = writeln!(page, "{}. {reason}", at + 1);
    }
    page + OUTRO
}

/// A mark as it stands in a table: a sign, with the number of its reason if it has one.
fn sign(mark: Option<&Mark>, reasons: &mut Vec<String>) -> String {
    match mark {
        Some(Mark::Passed) => "✓".into(),
        Some(Mark::Failed) => "✗".into(),
        Some(Mark::Skipped(why)) => {
            let place = reasons.iter().position(|reason| reason == why).unwrap_or_else(|| {
                reasons.push(why.clone());
                reasons.len() - 1
            });
            format!("– ({})", place + 1)
        }
        None => "–".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn capabilities() -> Capabilities {
        Capabilities::parse(
            r#"modules = ["loading"]
            internal = []
            [[section]]
            title = "Loading"
            about = "When it is fetched."
            row = [{ says = "A quiz far down is fetched late.", tests = ["loading::a_quiz_far_down"] }]"#,
        )
        .expect("as it should be")
    }

    fn results(outcome: &str) -> Results {
        let mut results = Results { engines: Engine::ALL.into(), ..Results::default() };
        for engine in Engine::ALL {
            results.attempts.record(engine, &format!("test loading::a_quiz_far_down ... {outcome}"));
        }
        results.attempts.read(Engine::Firefox, "browser: firefox 1");
        results.attempts.read(Engine::Webkit, "skipped: loading::a_quiz_far_down in webkit: it has no eyes");
        results
    }

    #[test]
    fn a_row_has_a_mark_for_each_engine_and_a_reason_where_there_is_nothing_to_try() {
        let page = written(&capabilities(), &results("ok").attempts);
        assert!(page.contains("| Firefox | firefox 1 |\n"), "{page}");
        assert!(
            page.contains(
                "\n## Loading\n\nWhen it is fetched.\n\n| | Chromium | Firefox | WebKit |\n|---|---|---|---|\n\
                 | A quiz far down is fetched late. | ✓ | ✓ | – (1) |\n\n## What cannot be tried\n\n1. it has no eyes\n"
            ),
            "{page}"
        );
    }

    #[test]
    fn a_claim_is_wrong_where_its_test_fails_and_nowhere_else() {
        let (capabilities, well) = (capabilities(), results("ok"));
        let page = written(&capabilities, &well.attempts);
        assert_eq!(wrong(&page, &capabilities, &well), [""; 0]);
        let wrong = wrong(&page, &capabilities, &results("FAILED"));
        assert_eq!(wrong.len(), 2, "WebKit's has no ✓: {wrong:?}");
        assert!(wrong[0].contains("Chromium") && wrong[1].contains("Firefox"), "{wrong:?}");
    }

    #[test]
    fn a_claim_without_a_row_is_wrong_and_a_row_without_a_claim_is_only_missing() {
        let (capabilities, results) = (capabilities(), results("ok"));
        let page = "| It flies. | ✓ | ✓ | ✓ |\n";
        assert_eq!(wrong(page, &capabilities, &results), ["no test stands behind: It flies."]);
        assert_eq!(missing(page, &capabilities), ["A quiz far down is fetched late."]);
    }

    #[test]
    fn a_new_test_is_no_mistake() {
        let (capabilities, mut results) = (capabilities(), results("ok"));
        let page = written(&capabilities, &results.attempts);
        results.attempts.record(Engine::Firefox, "test loading::a_new_test ... FAILED");
        assert_eq!(wrong(&page, &capabilities, &results), [""; 0]);
    }
}
