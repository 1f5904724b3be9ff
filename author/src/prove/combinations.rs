//! Every way to answer a self-check. Answers that lead to the same note are checked once; the counts stay exact.

use std::fmt;

use hontou_core::deck::{Level, NoteId, Question, SelfCheck};

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

/// Options of one question that lead to the same note, or to none. Neither the level nor the notes differ between them.
#[derive(Clone, Copy)]
pub(super) struct Class<'d> {
    note: Option<&'d NoteId>,
    /// Whether these are "I don't know" at a safety question. One law treats them differently.
    unsure: bool,
    /// The first of the options, which represents all of them.
    pick: usize,
    /// How many options there are.
    size: u128,
    /// The level of each of them.
    level: Level,
}

/// The combinations, numbered like an odometer: the last question changes fastest.
pub(super) struct Combinations<'d> {
    check: &'d SelfCheck,
    /// For each question, in the order of its options.
    classes: Vec<Vec<Class<'d>>>,
    /// For each question, the distance between two combinations whose classes differ by one.
    strides: Vec<usize>,
    len: usize,
}

impl<'d> Combinations<'d> {
    pub(super) fn of(check: &'d SelfCheck) -> Result<Self, TooMany> {
        let classes: Vec<_> = (0..check.questions.len()).map(|at| classes(check, at)).collect();
        let reduced = product(classes.iter().map(Vec::len));
        let len = usize::try_from(reduced).ok().filter(|len| *len <= MOST).ok_or(TooMany { reduced })?;
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
        product(self.check.questions.iter().map(|question| question.options.len()))
    }

    /// The options that this combination picks, one for each question.
    pub(super) fn picks(&self, number: usize) -> Vec<usize> {
        self.digits(number).map(|(_, classes, digit)| classes[digit].pick).collect()
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

    /// A few combinations that together pick every option at least once. They test the assumption of the reduction: that an
    /// option leads to the same as the one that represents it.
    pub(super) fn sweep(&self) -> impl Iterator<Item = Vec<usize>> + '_ {
        let options = |question: &Question| question.options.len();
        let rounds =
            if self.len == 0 { 0 } else { self.check.questions.iter().map(options).max().unwrap_or(0) };
        (0..rounds).map(move |round| {
            self.check
                .questions
                .iter()
                .map(|question| round.min(options(question).saturating_sub(1)))
                .collect()
        })
    }

    /// For each question: its stride, its classes, and the class that this combination picks.
    fn digits(&self, number: usize) -> impl Iterator<Item = (usize, &[Class<'d>], usize)> {
        self.strides
            .iter()
            .zip(&self.classes)
            .map(move |(stride, classes)| (*stride, classes.as_slice(), number / stride % classes.len()))
    }
}

fn classes(check: &SelfCheck, at: usize) -> Vec<Class<'_>> {
    let mut classes: Vec<Class<'_>> = Vec::new();
    let question = &check.questions[at];
    for (pick, option) in question.options.iter().enumerate() {
        let (note, unsure) = (option.note.as_ref(), question.safety && option.unsure);
        if let Some(class) = classes.iter_mut().find(|class| class.note == note && class.unsure == unsure) {
            class.size += 1;
        } else {
            classes.push(Class { note, unsure, pick, size: 1, level: check.level_of(option) });
        }
    }
    classes
}

fn product(counts: impl Iterator<Item = usize>) -> u128 {
    counts.fold(1, |product: u128, count| product.saturating_mul(count as u128))
}
