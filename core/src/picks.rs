//! The options picked at a question: one, or in a question with `several` any that do not exclude each other.

use crate::deck::{AnswerOption, Question};

/// The options picked at one question, by their indices. Empty as long as the question has no answer.
///
/// A set of bits, because every reader downloads this code: a deck has at most [`Picks::MOST`] options in a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Picks(u32);

impl Picks {
    /// The most options of a question.
    pub const MOST: usize = u32::BITS as usize;

    /// These options. An index of [`Picks::MOST`] or more is ignored.
    ///
    /// ```
    /// use hontou_core::picks::Picks;
    ///
    /// assert!(Picks::of([0, 2]).has(2));
    /// assert!(Picks::of([]).is_empty());
    /// ```
    pub fn of(options: impl IntoIterator<Item = usize>) -> Self {
        let possible = options.into_iter().filter(|option| *option < Self::MOST);
        Self(possible.fold(0, |bits, option| bits | bit(option)))
    }

    /// Whether the option with this index, which is below [`Picks::MOST`], is picked.
    pub const fn has(self, option: usize) -> bool {
        self.0 & bit(option) != 0
    }

    /// Whether nothing is picked, so that the question has no answer.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many options are picked.
    pub const fn count(self) -> usize {
        self.0.count_ones() as usize
    }

    /// These options and those.
    #[must_use]
    pub const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// The picked options of this question, each with its index, in the question's order.
    pub fn options(self, question: &Question) -> impl Iterator<Item = (usize, &AnswerOption)> {
        question.options.iter().enumerate().filter(move |(at, _)| self.has(*at))
    }

    /// The options of this question that are no answer together with another one.
    fn excluding(question: &Question) -> u32 {
        // A loop, because iterators that collect take more of the reader's download.
        let mut bits = 0;
        for (at, option) in question.options.iter().enumerate() {
            if question.excludes(option) {
                bits |= bit(at);
            }
        }
        bits
    }

    /// After a reader picks an option of this question. In a question with `several` that picks it too, or no longer, and clears
    /// what it excludes; in any other, it takes the place of the option that was picked.
    #[must_use]
    pub fn after(self, question: &Question, option: usize) -> Self {
        let bit = bit(option);
        if !question.several {
            return Self(bit);
        }
        let excluding = Self::excluding(question);
        let kept = if excluding & bit == 0 { !excluding } else { bit };
        Self((self.0 & kept) ^ bit)
    }

    /// Whether there are any, and each is an option of this question.
    pub(crate) fn exist_in(self, question: &Question) -> bool {
        self.0 != 0 && u64::from(self.0) >> question.options.len().min(Self::MOST) == 0
    }
}

/// The bit of an option, whose index is below [`Picks::MOST`].
const fn bit(option: usize) -> u32 {
    1 << (option % Picks::MOST)
}
