//! Counting tests by reading what their harnesses print.

use std::fmt;

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    passed: usize,
    failed: usize,
}

impl Tally {
    /// Adds the counts of a harness's closing line, `test result: ok. 4 passed; 0 failed; …`; other lines are ignored.
    pub(crate) fn count(&mut self, line: &str) {
        let Some((_, counts)) = line.split_once("test result: ") else { return };
        for count in counts.split(['.', ';']) {
            match count.trim().split_once(' ') {
                Some((number, "passed")) => self.passed += number.parse().unwrap_or(0),
                Some((number, "failed")) => self.failed += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }

    pub(crate) fn passed(self) -> usize {
        self.passed
    }

    pub(crate) fn failed(self) -> usize {
        self.failed
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// Takes back so many failures, of tests that are run once more.
    pub(crate) fn take_back(&mut self, failed: usize) {
        self.failed = self.failed.saturating_sub(failed);
    }

    /// Adds the counts of the closing lines of Node's runner, `# pass 4` and `# fail 0`.
    pub(crate) fn count_node(&mut self, line: &str) {
        match line.trim_end().rsplit_once(' ') {
            Some(("# pass", number)) => self.passed += number.parse().unwrap_or(0),
            Some(("# fail", number)) => self.failed += number.parse().unwrap_or(0),
            _ => {}
        }
    }

    /// Adds the counts of PHPUnit's closing line, `OK (4 tests, 9 assertions)` or `Tests: 4, Assertions: 9, Failures: 1.`.
    pub(crate) fn count_phpunit(&mut self, line: &str) {
        let number = |after: &str| {
            let digits = line.split_once(after)?.1.split(|c: char| !c.is_ascii_digit()).next()?;
            digits.parse::<usize>().ok()
        };
        if let Some(passed) = number("OK (").filter(|_| line.contains(" test")) {
            self.passed += passed;
        } else if let Some(all) = number("Tests: ").filter(|_| line.starts_with("Tests: ")) {
            let failed = ["Errors: ", "Failures: "].into_iter().filter_map(number).sum();
            self.failed += failed;
            self.passed += all.saturating_sub(failed);
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_add_up_and_others_do_not_count() {
        let mut tally = Tally::default();
        for line in [
            "running 4 tests",
            "test a_card_that_2 passed; 3 failed ... ok",
            "test result: ok. 4 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s\n",
            "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 filtered out; finished in 4.2s",
        ] {
            tally.count(line);
        }
        assert_eq!(tally.to_string(), "16 passed, 3 failed");
    }

    #[test]
    fn closing_lines_of_phpunit_add_up() {
        let mut tally = Tally::default();
        for line in [
            "................  16 / 16 (100%)\n",
            "OK (16 tests, 40 assertions)\n",
            "Tests: 5, Assertions: 9, Errors: 1, Failures: 2.\n",
        ] {
            tally.count_phpunit(line);
        }
        assert_eq!(tally.to_string(), "18 passed, 3 failed");
    }

    #[test]
    fn closing_lines_of_node_add_up() {
        let mut tally = Tally::default();
        for line in ["ok 1 - a # pass 3", "# tests 5\n", "# pass 4\n", "# fail 1\n", "# cancelled 0\n"] {
            tally.count_node(line);
        }
        assert_eq!(tally.to_string(), "4 passed, 1 failed");
    }
}
