//! Every way to answer a self-check, exactly reduced: answers that lead to the same note are looked at once.

use std::fmt;

use hontou_core::deck::{Level, NoteId, Question, SelfCheck};

/// The most combinations that are looked at: some seconds' work in a release build.
pub const MOST: usize = 2_000_000;

/// A self-check has more combinations than a proof looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany {
    /// How many differ in their notes. Stops at the largest number the type holds.
    pub reduced: u128,
}

impl fmt::Display for TooMany {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "The answers can be combined in {} ways that differ in their notes, and the proof looks at {MOST} at the most. \
             Ask fewer questions, or let several answers to a question lead to the same note.",
            self.reduced
        )
    }
}

impl std::error::Error for TooMany {}

/// Options of one question that lead to the same note, or all to none, so that neither level nor notes tell them apart.
#[derive(Clone, Copy)]
pub(super) struct Class<'d> {
    note: Option<&'d NoteId>,
    /// Whether these say "I don't know" to a question of safety. A law tells them apart from the others.
    unsure: bool,
    /// The first of the options. It stands for all of them.
    pick: usize,
    /// How many options there are.
    size: u128,
    /// The level each of them has by itself.
    level: Level,
}

/// The combinations, numbered like the pages of a counter: the last question turns fastest.
pub(super) struct Combinations<'d> {
    check: &'d SelfCheck,
    /// For each question, in the order of its options.
    classes: Vec<Vec<Class<'d>>>,
    /// For each question, how far apart two combinations are that differ in its class by one.
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
                // Overflows at most where another question has no option at all: then there is no combination to find.
                stride = own.saturating_mul(classes.len());
                own
            })
            .collect();
        strides.reverse();
        Ok(Self { check, classes, strides, len })
    }

    /// How many there are to look at.
    pub(super) const fn len(&self) -> usize {
        self.len
    }

    /// How many there are in all.
    pub(super) fn total(&self) -> u128 {
        product(self.check.questions.iter().map(|question| question.options.len()))
    }

    /// The options the combination with this number picks, one a question.
    pub(super) fn picks(&self, number: usize) -> Vec<usize> {
        self.digits(number).map(|(_, classes, digit)| classes[digit].pick).collect()
    }

    /// How many combinations this one stands for.
    pub(super) fn weight(&self, number: usize) -> u128 {
        self.digits(number).fold(1, |weight, (_, classes, digit)| weight.saturating_mul(classes[digit].size))
    }

    /// The combinations that differ from this one in a single answer, which is at least as grave.
    pub(super) fn more_severe(&self, number: usize) -> impl Iterator<Item = usize> + '_ {
        self.digits(number).flat_map(move |(stride, classes, own)| {
            let more_severe =
                move |digit: &usize| *digit != own && classes[*digit].level >= classes[own].level;
            (0..classes.len()).filter(more_severe).map(move |digit| number - own * stride + digit * stride)
        })
    }

    /// A few combinations in which each single option is picked at least once. The reduction takes it that an option does
    /// what the one standing for it does; these put that to the test.
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

    /// For each question its stride, its classes, and which of them this combination takes.
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
