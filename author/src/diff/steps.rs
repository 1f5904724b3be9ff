//! The answers to one question of the old deck, and the level of each in both decks.
//!
//! Where several options may be picked there can be billions of answers. So they are counted option by option: only their
//! levels tell them apart.

use hontou_core::deck::{AnswerOption, Level, Question, SelfCheck};
use hontou_core::picks::Picks;

/// Answers to a question that have the same levels.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Step {
    /// The level in the old deck.
    pub(super) old: Level,
    /// The level in the new deck.
    pub(super) new: Level,
    /// How many answers there are.
    pub(super) count: u128,
    /// The one with the fewest options that lead to a note in either deck.
    pub(super) picks: Picks,
    /// How many options those are.
    pub(super) weighing: usize,
}

/// What some options of the old question come to in the new deck, which may not let them be picked together any more.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Now {
    /// The level of those that still go together, if there are any.
    together: Option<Level>,
    /// The level of the mildest of those that exclude the others.
    alone: Option<Level>,
}

impl Now {
    /// What an option comes to by itself. Nothing at all if it is gone.
    fn of(new: &SelfCheck, asked: Option<&Question>, option: &AnswerOption) -> Self {
        let (mut together, mut alone) = (None, None);
        if let Some((asked, option)) = asked.and_then(|asked| Some((asked, counterpart(asked, option)?))) {
            let level = if asked.excludes(option) { &mut alone } else { &mut together };
            *level = Some(new.level_of(option));
        }
        Self { together, alone }
    }

    fn and(self, other: Self) -> Self {
        Self {
            together: self.together.max(other.together),
            alone: self.alone.into_iter().chain(other.alone).min(),
        }
    }
}

/// The answers to a question of the old deck, by their levels.
pub(super) fn steps(old: &SelfCheck, new: &SelfCheck, question: &Question) -> Vec<Step> {
    let asked = same(new, question);
    let (mut together, mut alone) = (Vec::<(Now, Step)>::new(), Vec::new());
    for (at, option) in question.options.iter().enumerate() {
        let (level, now) = (old.level_of(option), Now::of(new, asked, option));
        let weighing = usize::from((level, now.level(new, asked)) != (Level::Ready, Level::Ready));
        // Its level in the new deck follows when all that is picked is known.
        let own = Step { old: level, new: Level::Ready, count: 1, picks: Picks::of([at]), weighing };
        if question.excludes(option) {
            alone.push((now, own));
            continue;
        }
        for (before, step) in together.clone() {
            let both = Step {
                old: step.old.max(level),
                picks: step.picks.and(own.picks),
                weighing: step.weighing + weighing,
                ..step
            };
            add(&mut together, before.and(now), both);
        }
        add(&mut together, now, own);
    }
    let mut steps: Vec<_> = together.into_iter().chain(alone).collect();
    steps.sort_by_key(|(_, step)| step.picks);
    steps.into_iter().map(|(now, step)| Step { new: now.level(new, asked), ..step }).collect()
}

fn add(steps: &mut Vec<(Now, Step)>, now: Now, step: Step) {
    let same = |(known_now, known): &&mut (Now, Step)| *known_now == now && known.old == step.old;
    let Some((_, known)) = steps.iter_mut().find(same) else { return steps.push((now, step)) };
    let order = |step: &Step| (step.weighing, step.picks.count(), step.picks);
    let fewer = if order(&step) < order(known) { step } else { *known };
    *known = Step { count: known.count.saturating_add(step.count), ..fewer };
}

impl Now {
    /// The mildest level that a reader can have who keeps to the answer.
    fn level(self, new: &SelfCheck, asked: Option<&Question>) -> Level {
        let kept = self.together.into_iter().chain(self.alone).min();
        kept.unwrap_or_else(|| asked.map_or(Level::Ready, |asked| mildest(new, asked)))
    }
}

/// Whether some answer to an old question is none in the new deck: an option is gone, or no longer goes with another one.
pub(super) fn loses_an_answer(question: &Question, new: &SelfCheck) -> bool {
    let Some(asked) = same(new, question) else { return true };
    let together: Vec<_> = question.options.iter().filter(|option| !question.excludes(option)).collect();
    let excludes =
        |option: &&AnswerOption| counterpart(asked, option).is_some_and(|option| asked.excludes(option));
    question.options.iter().any(|option| counterpart(asked, option).is_none())
        || (together.len() > 1 && together.iter().any(excludes))
}

/// The question of this deck with the same id.
pub(super) fn same<'d>(check: &'d SelfCheck, question: &Question) -> Option<&'d Question> {
    check.questions.iter().find(|other| other.id == question.id)
}

fn counterpart<'d>(question: &'d Question, option: &AnswerOption) -> Option<&'d AnswerOption> {
    question.options.iter().find(|other| other.id == option.id)
}

/// The lowest level that a question can be answered with.
pub(super) fn mildest(check: &SelfCheck, question: &Question) -> Level {
    question.options.iter().map(|option| check.level_of(option)).min().unwrap_or(Level::Ready)
}
