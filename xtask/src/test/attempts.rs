//! How each end-to-end test ended, in each engine.

use std::collections::BTreeMap;

use crate::setup::Engine;

/// How a test ended in an engine, or several that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Passed,
    Failed,
    /// There was nothing to try, and why.
    Skipped(String),
}

/// Every attempt.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Attempts {
    /// By the test's name.
    marks: BTreeMap<String, BTreeMap<Engine, Mark>>,
    /// The browsers, as they call themselves.
    browsers: BTreeMap<Engine, String>,
}

impl Attempts {
    /// Takes the outcome of a test from a harness's line, `test silence::a_test ... ok`; other lines are ignored.
    pub(crate) fn record(&mut self, engine: Engine, line: &str) {
        let said = line.trim_end().strip_prefix("test ").and_then(|said| said.split_once(" ... "));
        let mark = |outcome| match outcome {
            "ok" => Some(Mark::Passed),
            "FAILED" => Some(Mark::Failed),
            _ => None,
        };
        if let Some((test, mark)) = said.and_then(|(test, outcome)| Some((test, mark(outcome)?))) {
            self.put(engine, test, mark);
        }
    }

    /// Takes what the tests have written down by themselves, once their lines are recorded: which browser it was, and why
    /// there was nothing to try.
    pub(crate) fn read(&mut self, engine: Engine, outcomes: &str) {
        for line in outcomes.lines() {
            if let Some(browser) = line.strip_prefix("browser: ") {
                self.browsers.insert(engine, browser.to_owned());
            } else if let Some(said) = line.strip_prefix("skipped: ")
                && let Some((place, reason)) = said.split_once(": ")
                && let Some((test, _)) = place.split_once(" in ")
            {
                self.put(engine, test, Mark::Skipped(reason.to_owned()));
            }
        }
    }

    fn put(&mut self, engine: Engine, test: &str, mark: Mark) {
        self.marks.entry(test.to_owned()).or_default().insert(engine, mark);
    }

    /// What the browser of an engine calls itself.
    pub(crate) fn browser(&self, engine: Engine) -> Option<&str> {
        self.browsers.get(&engine).map(String::as_str)
    }

    /// The names of all tests, in order.
    pub(crate) fn tests(&self) -> impl Iterator<Item = &str> {
        self.marks.keys().map(String::as_str)
    }

    /// Whether there is a test with this name.
    pub(crate) fn has(&self, test: &str) -> bool {
        self.marks.contains_key(test)
    }

    /// How these tests ended in an engine: failed if one did, skipped if there was nothing to try in any, none if there was
    /// no run.
    pub(crate) fn mark(&self, tests: &[String], engine: Engine) -> Option<&Mark> {
        let marks = tests.iter().filter_map(|test| self.marks.get(test)?.get(&engine));
        let rank = |mark: &&Mark| match mark {
            Mark::Skipped(_) => 0,
            Mark::Passed => 1,
            Mark::Failed => 2,
        };
        marks.max_by_key(rank)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(tests: &[&str]) -> Vec<String> {
        tests.iter().map(|&test| test.to_owned()).collect()
    }

    #[test]
    fn tests_that_belong_together_failed_if_one_did() {
        let mut attempts = Attempts::default();
        for line in [
            "running 4 tests",
            "test silence::a_test ... ok\n",
            "test hosts::styles::a_page ... FAILED",
            "test result: ok. 4 passed; 0 failed",
        ] {
            attempts.record(Engine::Firefox, line);
        }
        let mark = |tests: &[&str]| attempts.mark(&names(tests), Engine::Firefox).cloned();
        assert_eq!(mark(&["silence::a_test"]), Some(Mark::Passed));
        assert_eq!(mark(&["silence::a_test", "hosts::styles::a_page"]), Some(Mark::Failed));
        assert_eq!(mark(&["cards::no_such_test"]), None);
        assert!(attempts.mark(&names(&["silence::a_test"]), Engine::Webkit).is_none());
        assert_eq!(attempts.tests().collect::<Vec<_>>(), ["hosts::styles::a_page", "silence::a_test"]);
    }

    #[test]
    fn a_skipped_test_counts_as_skipped_though_its_harness_calls_it_passed() {
        let mut attempts = Attempts::default();
        attempts.record(Engine::Webkit, "test layout::a_shift ... ok");
        attempts.read(
            Engine::Webkit,
            "browser: MiniBrowser 2.50\nskipped: layout::a_shift in webkit: not: there\n",
        );
        assert_eq!(
            attempts.mark(&names(&["layout::a_shift"]), Engine::Webkit),
            Some(&Mark::Skipped("not: there".into()))
        );
        assert_eq!(attempts.browser(Engine::Webkit), Some("MiniBrowser 2.50"));
    }
}
