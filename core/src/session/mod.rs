//! Every state and every action of a reader, and the one reducer between them.
//!
//! Pure: no clock, no chance, no storage. A shuffle takes its seed from [`Start`]. What the page is told comes out of
//! [`Session::reduce`] as [`PageEvent`]; a self-check answer has no way out, because `PageEvent` has no room for one.

mod action;
mod order;

use std::iter;
use std::rc::Rc;

use crate::deck::{Card, Deck, SelfCheck};
use crate::memo::{Answers, Memo};
use crate::options::{Length, Mode};
use order::order;

pub use action::{Action, CardSet, PageEvent, Reply, Screen, Start};

/// A deck that is compared by identity. A deck never changes, and an action must not compare it word by word.
#[derive(Clone, Debug)]
struct SameDeck(Rc<Deck>);

impl PartialEq for SameDeck {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Everything there is to know about a reader's progress. Two sessions are equal if they go through the same deck, not
/// only through one that says the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    deck: SameDeck,
    start: Start,
    card_set: CardSet,
    /// The cards of the set, as numbers in the deck.
    order: Vec<usize>,
    /// One for each card of the deck.
    replies: Vec<Option<Reply>>,
    /// One for each question.
    picks: Vec<Option<usize>>,
    /// Whether the self-check is on screen rather than the cards.
    checking: bool,
    /// The place in the set; its length means the recap.
    card: usize,
    /// The question's number; how many there are means the memo.
    question: usize,
    /// The reader came from the memo to change this answer, and goes back there.
    changing: bool,
    /// The reader went on without an answer and is told so.
    unanswered: bool,
    emitted: Emitted,
}

/// What the page was told already: what is seen again is not done again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Emitted {
    cards: bool,
    check: bool,
}

impl Session {
    /// The first screen of a reader.
    pub fn new(deck: Rc<Deck>, start: Start) -> Self {
        let card_set = if start.length == Length::Full { CardSet::Full } else { CardSet::Starter };
        let questions = deck.check.as_ref().map_or(0, |check| check.questions.len());
        Self {
            order: order(&deck, &card_set, start.seed),
            replies: vec![None; deck.cards.len()],
            picks: vec![None; questions],
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

    /// The same reader with another translation of the deck, or with more or fewer of its parts: what was answered stays, and
    /// so does the place where there still is one. With another deck, a new reader.
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

    /// What follows from an action, and what the page is told of it. An action that makes no sense here changes nothing.
    #[must_use]
    pub fn reduce(&self, action: Action) -> (Self, Option<PageEvent>) {
        let mut next = self.clone();
        let event = next.apply(action);
        (next, event)
    }

    fn apply(&mut self, action: Action) -> Option<PageEvent> {
        match (action, self.screen()) {
            (Action::Guess(verdict), Screen::Card(at)) => return self.reply(at, Reply::Guess(verdict)),
            (Action::See, Screen::Card(at)) => return self.reply(at, Reply::Seen),
            (Action::Next, Screen::Card(at)) if self.reply_at(at).is_some() => return self.next_card(),
            (Action::Next, Screen::Question(at)) => return self.next_question(at),
            (Action::Back, screen) => self.back(screen),
            (Action::Go(at), _) if at < self.order.len() && self.has_cards() => {
                self.checking = false;
                self.card = at;
            }
            (Action::Open(card), _) if self.has_cards() => self.open(card),
            (Action::Take(set), _) if self.has_cards() => self.take(set),
            (Action::OpenCheck, _) if self.check().is_some() => self.checking = true,
            (Action::OpenCards, _) if self.has_cards() => self.checking = false,
            (Action::Pick(option), Screen::Question(at)) => self.pick(at, option),
            (Action::Change(at), Screen::Memo) if at < self.picks.len() => {
                self.question = at;
                self.changing = true;
            }
            (Action::Restart, _) => *self = Self::new(Rc::clone(&self.deck.0), self.start),
            _ => {}
        }
        None
    }

    /// Keeps what was said to the card on screen. The first reply stands: the answer has been seen since.
    fn reply(&mut self, at: usize, reply: Reply) -> Option<PageEvent> {
        let card = *self.order.get(at)?;
        if self.replies[card].is_some() {
            return None;
        }
        self.replies[card] = Some(reply);
        let guess = match reply {
            Reply::Guess(verdict) => Some(verdict),
            Reply::Seen => None,
        };
        let card = &self.deck.0.cards[card];
        Some(PageEvent::Reveal { card: card.id.clone(), guess, verdict: card.verdict })
    }

    fn next_card(&mut self) -> Option<PageEvent> {
        self.card += 1;
        if self.card < self.order.len() || self.emitted.cards {
            return None;
        }
        self.emitted.cards = true;
        let right = (0..self.order.len()).filter(|at| self.was_right(*at)).count();
        Some(PageEvent::CardsDone { right, total: self.order.len() })
    }

    fn next_question(&mut self, at: usize) -> Option<PageEvent> {
        if self.picks[at].is_none() {
            self.unanswered = true;
            return None;
        }
        self.question = if self.changing { self.picks.len() } else { at + 1 };
        self.changing = false;
        if self.question < self.picks.len() || self.emitted.check {
            return None;
        }
        self.emitted.check = true;
        Some(PageEvent::CheckDone)
    }

    /// One screen back. From the first question the cards are behind; from an answer that is being changed, the memo.
    fn back(&mut self, screen: Screen) {
        self.unanswered = false;
        match screen {
            Screen::Card(at) => self.card = at.saturating_sub(1),
            Screen::Recap => self.card = self.order.len() - 1,
            Screen::Question(_) if self.changing => {
                self.question = self.picks.len();
                self.changing = false;
            }
            Screen::Question(0) => self.checking = !self.has_cards(),
            Screen::Question(at) => self.question = at - 1,
            Screen::Memo => self.question = self.picks.len() - 1,
        }
    }

    /// Goes to a card of the deck; where it is not in the set, by way of its topic.
    fn open(&mut self, card: usize) {
        if !self.order.contains(&card) {
            let Some(topic) = self.deck().cards.get(card).map(|card| card.topic.clone()) else { return };
            self.take(CardSet::Topic(topic));
        }
        self.card = self.order.iter().position(|at| *at == card).unwrap_or(0);
        self.checking = false;
    }

    fn take(&mut self, card_set: CardSet) {
        let order = order(&self.deck.0, &card_set, self.start.seed);
        if !order.is_empty() {
            let emitted = Emitted { cards: false, ..self.emitted };
            *self = Self { order, card_set, card: 0, checking: false, emitted, ..self.clone() };
        }
    }

    fn pick(&mut self, at: usize, option: usize) {
        let exists = self.check().is_some_and(|check| option < check.questions[at].options.len());
        if exists {
            self.picks[at] = Some(option);
            self.unanswered = false;
        }
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

    /// How it began.
    pub fn start(&self) -> Start {
        self.start
    }

    /// The self-check, if the deck has one and it was not left out.
    pub fn check(&self) -> Option<&SelfCheck> {
        self.deck.0.check.as_ref().filter(|_| self.start.mode != Mode::Cards)
    }

    /// Whether there are cards to go to.
    pub fn has_cards(&self) -> bool {
        self.start.mode != Mode::Check || self.deck.0.check.is_none()
    }

    /// Which cards are gone through.
    pub fn card_set(&self) -> &CardSet {
        &self.card_set
    }

    /// The cards of the set, in its order.
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

    /// What was said to the card at this place of the set.
    pub fn reply_at(&self, at: usize) -> Option<Reply> {
        self.order.get(at).and_then(|card| self.replies[*card])
    }

    /// Whether the guess at this place of the set was right. Having only looked is not a guess.
    pub fn was_right(&self, at: usize) -> bool {
        let verdict = self.order.get(at).map(|card| self.deck.0.cards[*card].verdict);
        self.reply_at(at).zip(verdict).is_some_and(|(reply, verdict)| reply == Reply::Guess(verdict))
    }

    /// Whether the answer at this place of the set surprised the reader: another one was guessed.
    pub fn was_surprised(&self, at: usize) -> bool {
        matches!(self.reply_at(at), Some(Reply::Guess(_))) && !self.was_right(at)
    }

    /// The option picked at this question.
    pub fn pick_at(&self, question: usize) -> Option<usize> {
        self.picks.get(question).copied().flatten()
    }

    /// Whether the reader came from the memo to change this answer.
    pub fn is_changing(&self) -> bool {
        self.changing
    }

    /// Whether the reader tried to go on without an answer.
    pub fn is_unanswered(&self) -> bool {
        self.unanswered
    }

    /// The memo, once every question has an answer.
    pub fn memo(&self) -> Option<Memo<'_>> {
        let check = self.check()?;
        Answers::complete(check, &self.picks).map(|answers| Memo::new(&self.deck.0, check, &answers))
    }
}

/// Whether an answer to the one deck is the same answer to the other: cards, questions and their options are the same ones,
/// in whatever words.
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
