//! The tests that failed because their browser's driver stopped answering, by what the tests printed.

/// What such a test says: the harness's `NO_ANSWER`.
const NO_ANSWER: &str = "the driver gives no answer";

/// Listens to a test program.
#[derive(Default)]
pub(crate) struct Unanswered {
    /// The test whose output is being read.
    test: Option<String>,
    tests: Vec<String>,
    failed: usize,
}

impl Unanswered {
    /// Hears a line: `test NAME ... FAILED`, then later `---- NAME stdout ----` and what that test printed.
    pub(crate) fn hear(&mut self, line: &str) {
        let line = line.trim_end();
        if line.starts_with("test ") && line.ends_with(" ... FAILED") {
            self.failed += 1;
        } else if let Some(test) =
            line.strip_prefix("---- ").and_then(|line| line.strip_suffix(" stdout ----"))
        {
            self.test = Some(test.to_owned());
        } else if line.contains(NO_ANSWER) {
            self.tests.extend(self.test.take());
        }
    }

    /// These tests, if no other failed: then running them once more can still show that all is well.
    pub(crate) fn alone(self) -> Option<Vec<String>> {
        (!self.tests.is_empty() && self.tests.len() == self.failed).then_some(self.tests)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WITHOUT_AN_ANSWER: &str = "running 3 tests
test a::one ... ok
test a::two ... FAILED

failures:

---- a::two stdout ----

thread 'a::two' panicked at tests/a.rs:1:1:
the driver gives no answer: http://127.0.0.1/ does not open
";

    fn heard(output: &str) -> Option<Vec<String>> {
        let mut unanswered = Unanswered::default();
        output.lines().for_each(|line| unanswered.hear(line));
        unanswered.alone()
    }

    #[test]
    fn a_test_without_an_answer_is_named() {
        assert_eq!(heard(WITHOUT_AN_ANSWER), Some(vec!["a::two".to_owned()]));
    }

    #[test]
    fn nothing_is_run_again_where_another_test_failed_or_none() {
        let another =
            format!("{WITHOUT_AN_ANSWER}test a::three ... FAILED\n---- a::three stdout ----\nleft: 1\n");
        assert_eq!(heard(&another), None);
        assert_eq!(heard("test a::one ... ok\n"), None);
    }
}
