//! A reader's progress: its state here, what readers do in `action`, the one reducer in `reduce`.
//!
//! Pure: no clock, no randomness, no storage. A shuffle takes its seed from [`Start`]. [`Session::reduce`] returns what the
//! page may learn as a [`PageEvent`]. A self-check answer cannot leak, because `PageEvent` has no field for one.

mod action;
mod order;
mod reduce;

use std::iter;
use std::rc::Rc;

use crate::deck::{Card, Deck, SelfCheck};
use crate::memo::{Answers, Memo};
use crate::options::{Length, Mode};
use crate::picks::Picks;
use order::order;

pub use action::{Action, CardSet, PageEvent, Reply, Screen, Start};

/// A deck that is compared by identity: it never changes, and comparing it word by word at each action would be slow.
#[derive(Clone, Debug)]
struct SameDeck(Rc<Deck>);

impl PartialEq for SameDeck {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A reader's progress through a deck. Equal sessions share the very same deck, not only an equal one.
///
/// ```
/// use std::rc::Rc;
///
/// use hontou_author::template::{TemplateLang, new_deck};
/// use hontou_core::deck::{Date, Deck, Verdict};
/// use hontou_core::session::{Action, PageEvent, Screen, Session, Start};
///
/// let [reviewed, review_by] = ["2026-11-23", "2027-11-23"].map(|day| Date::parse(day).unwrap());
/// let text = new_deck("tea", TemplateLang::En, reviewed, review_by).unwrap();
/// let deck = Deck::read(&hontou_author::json::tree(serde_json::from_str(&text).unwrap())).unwrap();
///
/// let session = Session::new(Rc::new(deck), Start::default());
/// assert_eq!(session.screen(), Screen::Card(0));
/// let (session, event) = session.reduce(Action::Guess(Verdict::True));
/// assert!(matches!(event, Some(PageEvent::Reveal { guess: Some(Verdict::True), .. })));
/// let (session, event) = session.reduce(Action::Next);
/// assert_eq!((session.screen(), event), (Screen::Card(1), None));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    deck: SameDeck,
    start: Start,
    card_set: CardSet,
    /// The cards of the set, as indices into the deck, in the order in which they are shown.
    order: Vec<usize>,
    /// One for each card of the deck.
    replies: Vec<Option<Reply>>,
    /// One for each question; empty before it is answered.
    picks: Vec<Picks>,
    /// Whether the self-check is on screen rather than the cards.
    checking: bool,
    /// The current place in `order`. One past the last card is the recap.
    card: usize,
    /// The current question. One past the last question is the memo.
    question: usize,
    /// The reader came from the memo to change this answer, and returns to it.
    changing: bool,
    /// The reader pressed Next without an answer, so the screen shows an error.
    unanswered: bool,
    emitted: Emitted,
}

/// Which events were emitted: going back and on again must not emit them twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Emitted {
    cards: bool,
    check: bool,
}

impl Session {
    /// Begins a session at its first screen.
    pub fn new(deck: Rc<Deck>, start: Start) -> Self {
        let card_set = if start.length == Length::Full { CardSet::Full } else { CardSet::Starter };
        let questions = deck.check.as_ref().map_or(0, |check| check.questions.len());
        Self {
            order: order(&deck, &card_set, start.seed),
            replies: vec![None; deck.cards.len()],
            picks: vec![Picks::default(); questions],
            checking: start.mode == Mode::Check && questions > 0,
            card: 0,
            question: 0,
            changing: false,
            unanswered: false,
            emitted: Emitted::default(),
            deck: SameDeck(deck),
            start,
            card_set,
        }
    }

    /// Continues with another translation of the deck, or with other options. Answers stay, and so does the place if it still
    /// exists. A different deck begins a new session.
    #[must_use]
    pub fn carried_over(&self, deck: Rc<Deck>, start: Start) -> Self {
        let fresh = Self::new(deck, start);
        if !same_things(self.deck(), fresh.deck()) {
            return fresh;
        }
        let mut next = Self { deck: fresh.deck, start, ..self.clone() };
        if (start.length, start.seed) != (self.start.length, self.start.seed) {
            let here = self.order.get(self.card);
            next.card = here.and_then(|card| fresh.order.iter().position(|at| at == card)).unwrap_or(0);
            next.card_set = fresh.card_set;
            next.order = fresh.order;
        }
        next.checking = next.check().is_some() && (self.checking || fresh.checking);
        next
    }

    /// What is on screen.
    pub fn screen(&self) -> Screen {
        match (self.checking, self.card, self.question) {
            (true, _, at) if at < self.picks.len() => Screen::Question(at),
            (true, ..) => Screen::Memo,
            (false, at, _) if at < self.order.len() => Screen::Card(at),
            (false, ..) => Screen::Recap,
        }
    }

    /// The deck.
    pub fn deck(&self) -> &Deck {
        &self.deck.0
    }

    /// The options it began with.
    pub fn start(&self) -> Start {
        self.start
    }

    /// The self-check, unless the deck has none or the mode leaves it out.
    pub fn check(&self) -> Option<&SelfCheck> {
        self.deck.0.check.as_ref().filter(|_| self.start.mode != Mode::Cards)
    }

    /// Whether there are cards to go to.
    pub fn has_cards(&self) -> bool {
        self.start.mode != Mode::Check || self.deck.0.check.is_none()
    }

    /// The card set that the reader goes through.
    pub fn card_set(&self) -> &CardSet {
        &self.card_set
    }

    /// The cards of the set, in the order in which they are shown.
    pub fn cards(&self) -> impl ExactSizeIterator<Item = &Card> {
        self.order.iter().map(|at| &self.deck.0.cards[*at])
    }

    /// The card on screen, if its answer is shown.
    pub fn revealed(&self) -> Option<&Card> {
        match self.screen() {
            Screen::Card(at) if self.reply_at(at).is_some() => self.cards().nth(at),
            _ => None,
        }
    }

    /// The reply to the card at this place of the set.
    pub fn reply_at(&self, at: usize) -> Option<Reply> {
        self.order.get(at).and_then(|card| self.replies[*card])
    }

    /// Whether the guess at this place of the set was right. Asking to see the answer is not a guess.
    pub fn was_right(&self, at: usize) -> bool {
        let verdict = self.order.get(at).map(|card| self.deck.0.cards[*card].verdict);
        self.reply_at(at).zip(verdict).is_some_and(|(reply, verdict)| reply == Reply::Guess(verdict))
    }

    /// Whether the reader guessed wrong at this place of the set.
    pub fn was_surprised(&self, at: usize) -> bool {
        matches!(self.reply_at(at), Some(Reply::Guess(_))) && !self.was_right(at)
    }

    /// The options picked at this question.
    pub fn picks_at(&self, question: usize) -> Picks {
        self.picks.get(question).copied().unwrap_or_default()
    }

    /// Whether any card has a reply.
    pub fn has_replies(&self) -> bool {
        self.replies.iter().any(Option::is_some)
    }

    /// Whether this question has an answer.
    pub fn is_answered(&self, question: usize) -> bool {
        !self.picks_at(question).is_empty()
    }

    /// Whether any question has an answer, so that there is something to lose.
    pub fn has_picks(&self) -> bool {
        !self.picks.iter().all(|picks| picks.is_empty())
    }

    /// Whether the reader came from the memo to change this answer.
    pub fn is_changing(&self) -> bool {
        self.changing
    }

    /// Whether the reader pressed Next without an answer.
    pub fn is_unanswered(&self) -> bool {
        self.unanswered
    }

    /// The memo, once every question has an answer.
    pub fn memo(&self) -> Option<Memo<'_>> {
        let check = self.check()?;
        Answers::complete(check, &self.picks).map(|answers| Memo::new(&self.deck.0, check, &answers))
    }
}

/// Whether two decks have the same cards, questions and options, in whatever language, so that the answers to one are answers
/// to the other.
fn same_things(one: &Deck, other: &Deck) -> bool {
    fn ids(deck: &Deck) -> impl Iterator<Item = &str> {
        let questions = deck.check.iter().flat_map(|check| &check.questions);
        let options = questions.flat_map(|question| {
            iter::once(question.id.as_str()).chain(question.options.iter().map(|option| option.id.as_str()))
        });
        iter::once(deck.id.as_str()).chain(deck.cards.iter().map(|card| card.id.as_str())).chain(options)
    }
    ids(one).eq(ids(other))
}
