//! The tests that failed, by what their harness printed.

use super::tally::Tally;

/// With more failures than this something is wrong with what is tested, and all of it would take too long once more.
const FEW: usize = 8;

/// Listens to a test program.
#[derive(Default)]
pub(crate) struct Failures {
    tests: Vec<String>,
    /// How it ended, if it came to its end.
    end: Tally,
}

impl Failures {
    /// Hears a line: `test NAME ... FAILED`, or the last one, `test result: FAILED. 1 passed; 1 failed; …`.
    pub(crate) fn hear(&mut self, line: &str) {
        let test = line.trim_end().strip_prefix("test ").and_then(|line| line.strip_suffix(" ... FAILED"));
        self.tests.extend(test.map(str::to_owned));
        self.end.count(line);
    }

    /// These tests, if all others were run, and they are so few that they may have failed because the machine was busy.
    pub(crate) fn few(self) -> Option<Vec<String>> {
        let few = 1..=FEW;
        (few.contains(&self.tests.len()) && self.end.failed() == self.tests.len()).then_some(self.tests)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard<'a>(lines: impl IntoIterator<Item = &'a str>) -> Option<Vec<String>> {
        let mut failures = Failures::default();
        lines.into_iter().for_each(|line| failures.hear(line));
        failures.few()
    }

    #[test]
    fn the_tests_that_failed_are_named_and_no_others() {
        let output = [
            "running 3 tests\n",
            "test a::one ... ok\n",
            "test a::two ... FAILED\n",
            "test a::three has been running for over 60 seconds\n",
            "test result: FAILED. 2 passed; 1 failed; 0 ignored\n",
        ];
        assert_eq!(heard(output), Some(vec!["a::two".to_owned()]));
        assert_eq!(heard(["test a::one ... ok\n"]), None);
    }

    #[test]
    fn where_many_failed_none_is_tried_again() {
        let heard_of = |many: usize| {
            let end = format!("test result: FAILED. 1 passed; {many} failed; 0 ignored\n");
            heard(std::iter::repeat_n("test a ... FAILED\n", many).chain([end.as_str()]))
        };
        assert_eq!(heard_of(FEW).map(|tests| tests.len()), Some(FEW));
        assert_eq!(heard_of(FEW + 1), None);
    }

    #[test]
    fn where_a_program_was_ended_before_it_had_run_all_none_is_tried_again() {
        assert_eq!(heard(["test a::two ... FAILED\n"]), None);
    }
}
