//! What was tried × engine: the outcome of every end-to-end test that tries something of the outside world.

use std::collections::BTreeMap;

use crate::say::{BAD, FAINT, GOOD, STRONG};
use crate::setup::Engine;

/// The modules of such tests, in their order, with what people call them.
const MODULES: [(&str, &str); 7] = [
    ("policies", "Policies of the page"),
    ("faults", "Faults on the way"),
    ("hosts", "Other people's pages"),
    ("silence", "Silence"),
    ("layout", "Layout"),
    ("lifecycle", "Coming and going"),
    ("loading", "Loading"),
];

/// How a test ended in an engine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Passed,
    Failed,
    /// There was nothing to try, and why.
    LeftOut(String),
}

/// Everything that was tried.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Tried {
    /// By the module's place, then by the test's name in its module.
    rows: BTreeMap<(usize, String), BTreeMap<Engine, Mark>>,
    /// The browsers, as they call themselves.
    browsers: BTreeMap<Engine, String>,
}

/// A module's part of the table.
pub(crate) struct Group<'t> {
    pub(crate) title: &'static str,
    pub(crate) rows: Vec<(String, &'t BTreeMap<Engine, Mark>)>,
}

impl Tried {
    /// Takes the outcome of a test from a harness's line, `test silence::a_test ... ok`; other lines say nothing.
    pub(crate) fn hear(&mut self, engine: Engine, line: &str) {
        let told = line.trim_end().strip_prefix("test ").and_then(|told| told.split_once(" ... "));
        let mark = |outcome| match outcome {
            "ok" => Some(Mark::Passed),
            "FAILED" => Some(Mark::Failed),
            _ => None,
        };
        if let Some((test, mark)) = told.and_then(|(test, outcome)| Some((test, mark(outcome)?))) {
            self.put(engine, test, mark);
        }
    }

    /// Takes what the tests have put down by themselves, after they were heard: reasons why there was nothing to try, and
    /// which browser it was.
    pub(crate) fn read(&mut self, engine: Engine, put_down: &str) {
        for line in put_down.lines() {
            if let Some(browser) = line.strip_prefix("browser: ") {
                self.browsers.insert(engine, browser.to_owned());
            } else if let Some(told) = line.strip_prefix("left out: ")
                && let Some((place, reason)) = told.split_once(": ")
                && let Some((test, _)) = place.split_once(" in ")
            {
                self.put(engine, test, Mark::LeftOut(reason.to_owned()));
            }
        }
    }

    fn put(&mut self, engine: Engine, test: &str, mark: Mark) {
        let Some((module, name)) = test.split_once("::") else { return };
        if let Some(module) = MODULES.iter().position(|(known, _)| *known == module) {
            self.rows.entry((module, name.to_owned())).or_default().insert(engine, mark);
        }
    }

    /// What the browser of an engine calls itself.
    pub(crate) fn browser(&self, engine: Engine) -> Option<&str> {
        self.browsers.get(&engine).map(String::as_str)
    }

    /// The table, module by module.
    pub(crate) fn groups(&self) -> Vec<Group<'_>> {
        let group = |(at, (_, title)): (usize, &(&str, &'static str))| {
            let rows = self.rows.iter().filter(|((module, _), _)| *module == at);
            Group { title, rows: rows.map(|((_, name), marks)| (sentence(name), marks)).collect() }
        };
        MODULES.iter().enumerate().map(group).filter(|group| !group.rows.is_empty()).collect()
    }

    /// The reasons why something was not tried, each once, as they come in the table; a footnote's number is its place.
    pub(crate) fn reasons(&self) -> Vec<&str> {
        let mut reasons = Vec::new();
        for mark in self.rows.values().flat_map(BTreeMap::values) {
            if let Mark::LeftOut(reason) = mark
                && !reasons.contains(&reason.as_str())
            {
                reasons.push(reason.as_str());
            }
        }
        reasons
    }

    /// A mark as it stands in a table: a sign, with the number of its reason if it has one.
    pub(crate) fn sign(&self, mark: Option<&Mark>) -> String {
        match mark {
            Some(Mark::Passed) => "✓".into(),
            Some(Mark::Failed) => "✗".into(),
            Some(Mark::LeftOut(why)) => {
                let place = self.reasons().iter().position(|reason| reason == why).unwrap_or_default();
                format!("– ({})", place + 1)
            }
            None => "–".into(),
        }
    }

    /// Prints the table, with a column for each of these engines.
    pub(crate) fn print(&self, engines: &[Engine]) {
        if self.rows.is_empty() {
            return;
        }
        println!();
        for engine in engines {
            anstream::print!("{STRONG}{:<10}{STRONG:#}", engine.title());
        }
        anstream::println!("{STRONG}what was tried{STRONG:#}");
        for Group { title, rows } in self.groups() {
            anstream::println!("{:1$}{STRONG}{title}{STRONG:#}", "", 10 * engines.len());
            for (name, marks) in rows {
                for mark in engines.iter().map(|engine| marks.get(engine)) {
                    let style = match mark {
                        Some(Mark::Passed) => GOOD,
                        Some(Mark::Failed) => BAD,
                        _ => FAINT,
                    };
                    anstream::print!("{style}{:<10}{style:#}", self.sign(mark));
                }
                println!("{name}");
            }
        }
        for (at, reason) in self.reasons().iter().enumerate() {
            println!("({}) {reason}", at + 1);
        }
    }
}

/// `styles::a_page_that_is_dark` as words: *styles: a page that is dark*.
fn sentence(name: &str) -> String {
    name.replace("::", ": ").replace('_', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_a_harness_become_rows_by_module_and_name() {
        let mut tried = Tried::default();
        for line in [
            "running 4 tests",
            "test silence::a_test ... ok\n",
            "test hosts::styles::a_page ... FAILED",
            "test cards::not_of_the_outside_world ... ok",
            "test result: ok. 4 passed; 0 failed",
        ] {
            tried.hear(Engine::Firefox, line);
        }
        let groups = tried.groups();
        let titles: Vec<_> = groups.iter().map(|group| group.title).collect();
        assert_eq!(titles, ["Other people's pages", "Silence"]);
        assert_eq!(groups[0].rows[0].0, "styles: a page");
        assert_eq!(groups[0].rows[0].1[&Engine::Firefox], Mark::Failed);
    }

    #[test]
    fn what_is_left_out_counts_though_the_test_has_passed() {
        let mut tried = Tried::default();
        tried.hear(Engine::Webkit, "test layout::a_shift ... ok");
        tried.read(
            Engine::Webkit,
            "browser: MiniBrowser 2.50\nleft out: layout::a_shift in webkit: not: there\n",
        );
        assert_eq!(tried.reasons(), ["not: there"]);
        assert_eq!(tried.browser(Engine::Webkit), Some("MiniBrowser 2.50"));
    }
}
