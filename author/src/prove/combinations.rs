//! Every way to answer a self-check. Answers that lead to the same notes are checked once; the counts stay exact.

use std::fmt;

use super::classes::{self, Class};
use hontou_core::deck::{Question, SelfCheck};
use hontou_core::picks::Picks;

/// The most combinations that a proof checks: some seconds in a release build.
pub const MOST: usize = 2_000_000;

/// The error for a self-check with more combinations than a proof checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany {
    /// How many combinations differ in their notes. Saturates.
    pub reduced: u128,
}

impl fmt::Display for TooMany {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "The answers can be combined in {} ways that differ in their notes, and the proof checks at most {MOST}. \
             Ask fewer questions, or let several answers to a question lead to the same note.",
            self.reduced
        )
    }
}

impl std::error::Error for TooMany {}

/// The combinations, numbered like an odometer: the last question changes fastest.
pub(super) struct Combinations<'d> {
    check: &'d SelfCheck,
    /// For each question, in the order of its options.
    classes: Vec<Vec<Class>>,
    /// For each question, the distance between two combinations whose classes differ by one.
    strides: Vec<usize>,
    len: usize,
}

impl<'d> Combinations<'d> {
    pub(super) fn of(check: &'d SelfCheck) -> Result<Self, TooMany> {
        let reduced = product(check.questions.iter().map(classes::count));
        let len = usize::try_from(reduced).ok().filter(|len| *len <= MOST).ok_or(TooMany { reduced })?;
        let classes: Vec<_> =
            check.questions.iter().map(|question| classes::classes(check, question)).collect();
        let mut stride = 1_usize;
        let mut strides: Vec<_> = classes
            .iter()
            .rev()
            .map(|classes| {
                let own = stride;
                // This overflows only if another question has no option: then there is no combination at all.
                stride = own.saturating_mul(classes.len());
                own
            })
            .collect();
        strides.reverse();
        Ok(Self { check, classes, strides, len })
    }

    /// How many combinations the proof checks.
    pub(super) const fn len(&self) -> usize {
        self.len
    }

    /// How many combinations there are in total.
    pub(super) fn total(&self) -> u128 {
        product(self.classes.iter().map(|classes| classes.iter().map(|class| class.size).sum()))
    }

    /// What this combination picks at each question.
    pub(super) fn picks(&self, number: usize) -> Vec<Picks> {
        self.digits(number).map(|(_, classes, digit)| classes[digit].picks).collect()
    }

    /// How many combinations this one represents.
    pub(super) fn weight(&self, number: usize) -> u128 {
        self.digits(number).fold(1, |weight, (_, classes, digit)| weight.saturating_mul(classes[digit].size))
    }

    /// The combinations that differ from this one in a single answer, which is at least as severe.
    pub(super) fn more_severe(&self, number: usize) -> impl Iterator<Item = usize> + '_ {
        self.digits(number).flat_map(move |(stride, classes, own)| {
            let more_severe =
                move |digit: &usize| *digit != own && classes[*digit].level >= classes[own].level;
            (0..classes.len()).filter(more_severe).map(move |digit| number - own * stride + digit * stride)
        })
    }

    /// A few combinations that together pick every option at least once, and all that go together at once. They test the
    /// assumption of the reduction: that an answer leads to the same as the one that represents it.
    pub(super) fn sweep(&self) -> impl Iterator<Item = Vec<Picks>> + '_ {
        let answers: Vec<_> = self.check.questions.iter().map(representative).collect();
        let rounds = if self.len == 0 { 0 } else { answers.iter().map(Vec::len).max().unwrap_or(0) };
        (0..rounds).map(move |round| {
            answers.iter().filter_map(|answers| answers.get(round).or(answers.last())).copied().collect()
        })
    }

    /// For each question: its stride, its classes, and the class that this combination picks.
    fn digits(&self, number: usize) -> impl Iterator<Item = (usize, &[Class], usize)> {
        self.strides
            .iter()
            .zip(&self.classes)
            .map(move |(stride, classes)| (*stride, classes.as_slice(), number / stride % classes.len()))
    }
}

/// Each option by itself and, where several may be picked, all that go together.
fn representative(question: &Question) -> Vec<Picks> {
    let all = 0..question.options.len();
    let together = Picks::of(all.clone().filter(|at| !question.excludes(&question.options[*at])));
    all.map(|at| Picks::of([at])).chain(Some(together).filter(|picks| picks.count() > 1)).collect()
}

fn product(counts: impl Iterator<Item = u128>) -> u128 {
    counts.fold(1, u128::saturating_mul)
}
