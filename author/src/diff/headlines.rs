//! Which readers get another headline: follows every combination of the old deck's answers into the new deck.
//!
//! Answers are matched by the ids of question and option. Where the new deck asks something else, this **assumes the most
//! harmless answer**: a new question, or an answer that is gone, counts as the mildest option of that question. A question
//! that is gone counts for nothing. Of options that no longer go together, the mildest counts. So every headline that can fall is counted as falling, and every rise that is counted
//! happens whatever the reader answers.
//!
//! A headline is a maximum, as [`prove`](crate::prove) proves. So there is no need to build every combination: it is enough
//! to count, question by question, how many of them lead to each pair of levels. The counts are exact, without a limit.

use super::steps::{Step, loses_an_answer, mildest, same, steps};
use hontou_core::deck::{Level, OptionId, QuestionId, SelfCheck};
use hontou_core::picks::Picks;

/// Where the combinations of the old deck's answers lead now.
#[derive(Clone, Debug, PartialEq)]
pub struct Headlines<'d> {
    /// How many combinations the old deck has. Saturates.
    pub total: u128,
    /// The combinations that lead to another headline, for each pair of levels: first those that fall, the most severe first.
    pub moves: Vec<Move<'d>>,
    /// Whether any answer was assumed, because a question is new or a question or an answer is gone.
    pub assumed: bool,
}

impl Headlines<'_> {
    /// How many combinations lead to another headline.
    pub fn moved(&self) -> u128 {
        self.moves.iter().fold(0, |sum, moved| sum.saturating_add(moved.count))
    }
}

/// Combinations that led to one headline and now lead to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Move<'d> {
    /// The headline they led to.
    pub from: Level,
    /// The headline they lead to now.
    pub to: Level,
    /// How many they are.
    pub count: u128,
    /// One of them, with as few answers as possible that lead to a note in either deck.
    pub example: Vec<Answer<'d>>,
}

/// An answer by name. Displayed, it is `pregnancy=unsure` or `health=illness+cancer`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer<'d> {
    /// The question.
    pub question: &'d QuestionId,
    /// The options that are picked.
    pub options: Vec<&'d OptionId>,
}

/// The level in the old deck and in the new one, as numbers.
type Pair = (usize, usize);

/// For each pair of levels, the ways of answering the questions so far that lead there.
type Reached = [[Option<Ways>; 4]; 4];

#[derive(Clone, Copy)]
struct Ways {
    count: u128,
    /// The smallest number of answers with a note in any of these ways, and the last step of such a way.
    weighing: usize,
    from: Pair,
    picks: Picks,
}

/// Follows every combination of the old deck's answers into the new deck.
pub fn headlines<'d>(old: &'d SelfCheck, new: &'d SelfCheck) -> Headlines<'d> {
    let added: Vec<_> = new.questions.iter().filter(|asked| same(old, asked).is_none()).collect();
    let floor = added.iter().map(|asked| mildest(new, asked)).max().unwrap_or(Level::Ready);
    let mut start = Reached::default();
    start[0][floor as usize] = Some(Ways { count: 1, weighing: 0, from: (0, 0), picks: Picks::default() });
    let mut reached = vec![start];
    for question in &old.questions {
        let next = advance(&reached[reached.len() - 1], &steps(old, new, question));
        reached.push(next);
    }
    let pairs = || (0..4).rev().flat_map(|from| (0..4).map(move |to| (from, to)));
    let falling = pairs().filter(|(from, to)| to < from);
    let rising = pairs().filter(|(from, to)| from < to);
    let moves = falling.chain(rising).filter_map(|pair| moved(old, &reached, pair)).collect();
    // Every combination leads to one pair.
    let all = reached.last().into_iter().flatten().flatten().flatten();
    Headlines {
        total: all.fold(0, |sum, ways| sum.saturating_add(ways.count)),
        moves,
        assumed: !added.is_empty() || old.questions.iter().any(|asked| loses_an_answer(asked, new)),
    }
}

/// The ways after one more question.
fn advance(before: &Reached, steps: &[Step]) -> Reached {
    let mut after = Reached::default();
    for (old, row) in before.iter().enumerate() {
        for (new, ways) in row.iter().enumerate() {
            let Some(ways) = ways else { continue };
            for step in steps {
                let way = Ways {
                    count: ways.count.saturating_mul(step.count),
                    weighing: ways.weighing + step.weighing,
                    from: (old, new),
                    picks: step.picks,
                };
                let known = &mut after[old.max(step.old as usize)][new.max(step.new as usize)];
                *known = Some(known.map_or(way, |known| known.and(way)));
            }
        }
    }
    after
}

impl Ways {
    /// Adds the counts, and keeps the way with fewer answers that lead to a note.
    fn and(self, other: Self) -> Self {
        let fewer = if other.weighing < self.weighing { other } else { self };
        Self { count: self.count.saturating_add(other.count), ..fewer }
    }
}

/// The combinations that lead to this pair, if there are any, with one of them as an example.
fn moved<'d>(old: &'d SelfCheck, reached: &[Reached], pair: Pair) -> Option<Move<'d>> {
    let count = reached.last()?[pair.0][pair.1]?.count;
    let mut at = pair;
    let mut example = Vec::new();
    for (question, reached) in old.questions.iter().zip(reached.get(1..)?).rev() {
        let ways = reached[at.0][at.1]?;
        let options = ways.picks.options(question).map(|(_, option)| &option.id).collect();
        example.push(Answer { question: &question.id, options });
        at = ways.from;
    }
    example.reverse();
    Some(Move { from: Level::ALL[pair.0], to: Level::ALL[pair.1], count, example })
}
