//! What a reader does, which screen is shown, and which events the page receives.

use crate::deck::{CardId, TopicId, Verdict};
use crate::options::{Length, Mode};

/// How a session begins. Another value begins another session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// Cards, self-check, or both.
    pub mode: Mode,
    /// The starter cards or all of them.
    pub length: Length,
    /// The seed that shuffles the cards. Without one they keep the deck's order.
    pub seed: Option<u32>,
}

/// The cards that a reader goes through.
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
    /// A name that is unique among the card sets of a deck. No topic's id begins with a star.
    pub fn name(&self) -> &str {
        match self {
            Self::Starter => "*starter",
            Self::Topic(topic) => topic.as_str(),
            Self::Full => "*full",
        }
    }
}

/// A reader's reply to a claim. The first one is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// A guess.
    Guess(Verdict),
    /// No guess: the reader asked to see the answer.
    Seen,
}

impl Reply {
    /// Every reply there is.
    pub const ALL: [Self; 4] =
        [Self::Guess(Verdict::True), Self::Guess(Verdict::False), Self::Guess(Verdict::Unknown), Self::Seen];

    /// What a reader does who replies so.
    pub fn action(self) -> Action {
        match self {
            Self::Guess(verdict) => Action::Guess(verdict),
            Self::Seen => Action::See,
        }
    }
}

/// What a reader does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Guesses the answer to the claim on screen.
    Guess(Verdict),
    /// Asks to see the answer without guessing.
    See,
    /// Goes to the next card, recap, question or memo.
    Next,
    /// Goes back by one screen.
    Back,
    /// Goes to the card at this place of the set.
    Go(usize),
    /// Goes to the card with this index in the deck, whichever set it is in.
    Open(usize),
    /// Goes through another card set.
    Take(CardSet),
    /// Opens the self-check where the reader left it.
    OpenCheck,
    /// Opens the cards where the reader left them.
    OpenCards,
    /// Picks the option with this index at the question on screen. Where several may be picked, it may be one that is picked
    /// already, and no longer is then.
    Pick(usize),
    /// Goes to the question with this index, and from there straight back to the memo.
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
        /// The reader's guess, if there was one.
        guess: Option<Verdict>,
        /// The answer.
        verdict: Verdict,
    },
    /// The reader went from the last card of a set to the recap.
    CardsDone {
        /// How many guesses were right.
        right: usize,
        /// How many cards there were.
        total: usize,
    },
    /// The reader reached the memo.
    CheckDone,
}

/// What is on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The card at this place of the set.
    Card(usize),
    /// The facts of the set.
    Recap,
    /// The question with this index.
    Question(usize),
    /// The memo.
    Memo,
}
