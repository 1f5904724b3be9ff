//! The tests that failed, by what their harness printed.

/// With more failures than this something is wrong with what is tested, and all of it would take too long once more.
const FEW: usize = 8;

/// Listens to a test program.
#[derive(Default)]
pub(crate) struct Failures(Vec<String>);

impl Failures {
    /// Hears a line: `test NAME ... FAILED`.
    pub(crate) fn hear(&mut self, line: &str) {
        let test = line.trim_end().strip_prefix("test ").and_then(|line| line.strip_suffix(" ... FAILED"));
        self.0.extend(test.map(str::to_owned));
    }

    /// These tests, if they are so few that they may have failed because the machine was busy.
    pub(crate) fn few(self) -> Option<Vec<String>> {
        (1..=FEW).contains(&self.0.len()).then_some(self.0)
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
            "test result: FAILED. 1 passed; 1 failed\n",
        ];
        assert_eq!(heard(output), Some(vec!["a::two".to_owned()]));
        assert_eq!(heard(["test a::one ... ok\n"]), None);
    }

    #[test]
    fn where_many_failed_none_is_tried_again() {
        assert_eq!(heard(["test a ... FAILED\n"; FEW]).map(|tests| tests.len()), Some(FEW));
        assert_eq!(heard(["test a ... FAILED\n"; FEW + 1]), None);
    }
}
