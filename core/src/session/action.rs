//! What a reader does, what is then on screen, and what the page is told.

use crate::deck::{CardId, TopicId, Verdict};
use crate::options::{Length, Mode};

/// How a session begins. A change here begins another one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// Cards, self-check, or both.
    pub mode: Mode,
    /// The starter cards or all of them.
    pub length: Length,
    /// If given, the cards are shuffled by it.
    pub seed: Option<u32>,
}

/// Which cards are gone through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardSet {
    /// The starter cards.
    Starter,
    /// The cards of one topic.
    Topic(TopicId),
    /// Every card.
    Full,
}

impl CardSet {
    /// Tells the card sets of a deck apart. No topic's id begins with a star.
    pub fn name(&self) -> &str {
        match self {
            Self::Starter => "*starter",
            Self::Topic(topic) => topic.as_str(),
            Self::Full => "*full",
        }
    }
}

/// What a reader said to a claim. Once given it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// A guess.
    Guess(Verdict),
    /// No guess: the reader asked to see the answer.
    Seen,
}

/// What a reader does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Answers the claim on screen.
    Guess(Verdict),
    /// Asks to see the answer without guessing.
    See,
    /// Goes on: to the next card, recap, question or memo.
    Next,
    /// Goes back by one screen.
    Back,
    /// Goes to the card at this place of the set.
    Go(usize),
    /// Goes to the card with this number in the deck, whatever set it is in.
    Open(usize),
    /// Takes up other cards.
    Take(CardSet),
    /// Opens the self-check where it was left.
    OpenCheck,
    /// Opens the cards where they were left.
    OpenCards,
    /// Picks the option with this number at the question on screen.
    Pick(usize),
    /// Goes to the question with this number, and from there straight back to the memo.
    Change(usize),
    /// Forgets everything and begins again.
    Restart,
}

/// An event for the page around the widget. About the self-check it says only that it was finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageEvent {
    /// An answer was shown.
    Reveal {
        /// The card.
        card: CardId,
        /// What the reader guessed, if anything.
        guess: Option<Verdict>,
        /// The answer.
        verdict: Verdict,
    },
    /// The last card of a set was left for the recap.
    CardsDone {
        /// How many guesses were right.
        right: usize,
        /// How many cards there were.
        total: usize,
    },
    /// The memo was reached.
    CheckDone,
}

/// What is on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The card at this place of the set.
    Card(usize),
    /// The facts of the set.
    Recap,
    /// The question with this number.
    Question(usize),
    /// The memo.
    Memo,
}
