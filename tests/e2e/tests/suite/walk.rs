//! The ways through a quiz that many tests take.

use hontou_e2e::check::{Check, Choice, Level};
use hontou_e2e::deck::{Card, Deck, Verdict};
use hontou_e2e::quiz::Quiz;
use hontou_e2e::words;

/// What a reader says to a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reply {
    Right,
    Wrong,
    See,
}

impl Reply {
    pub(crate) const ALL: [Self; 3] = [Self::Right, Self::Wrong, Self::See];

    /// The guess it stands for.
    pub(crate) fn guess(self, card: &Card) -> Option<Verdict> {
        match self {
            Self::Right => Some(card.verdict),
            Self::Wrong => Some(card.wrong_guess()),
            Self::See => None,
        }
    }
}

/// Replies to the claim on screen, and waits for what is behind it.
#[track_caller]
pub(crate) fn reply(quiz: &Quiz<'_>, card: &Card, reply: Reply) {
    quiz.is_on(&card.claim);
    quiz.press(reply.guess(card).map_or(words::SEE, Verdict::word));
    quiz.sees(&card.fact);
}

/// Goes on from the card at this place of the starters.
#[track_caller]
pub(crate) fn go_on(quiz: &Quiz<'_>, deck: &Deck, at: usize) {
    let last = at + 1 == deck.starters().len();
    quiz.press(if last { words::TO_RECAP } else { words::NEXT_CARD });
}

/// Goes through the starters to the recap, replying to each as `how` says.
#[track_caller]
pub(crate) fn through_the_cards(quiz: &Quiz<'_>, deck: &Deck, how: impl Fn(usize) -> Reply) {
    for (at, card) in deck.starters().into_iter().enumerate() {
        reply(quiz, card, how(at));
        go_on(quiz, deck, at);
    }
    quiz.sees(&deck.starters()[0].takeaway);
}

/// Answers every question on the way from the first one to the memo.
#[track_caller]
pub(crate) fn through_the_check(quiz: &Quiz<'_>, check: &Check, answers: &[&Choice]) {
    for (at, (question, answer)) in check.questions.iter().zip(answers).enumerate() {
        quiz.is_on(&question.ask);
        quiz.choose(&answer.text);
        quiz.press(if at + 1 == check.questions.len() { words::TO_MEMO } else { words::NEXT });
    }
}

/// Opens the self-check and answers it so that the memo is of this level.
#[track_caller]
pub(crate) fn to_the_memo<'d>(quiz: &Quiz<'_>, deck: &'d Deck, level: Level) -> Vec<&'d Choice> {
    let answers = deck.check.answers_leading_to(level);
    quiz.press(words::CHECK);
    through_the_check(quiz, &deck.check, &answers);
    quiz.is_on(&deck.check.headlines[&level].title);
    answers
}
