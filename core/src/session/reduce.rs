//! The reducer: how each action changes a session, and which event it emits.

use std::rc::Rc;

use super::order::order;
use super::{Action, CardSet, Emitted, PageEvent, Reply, Screen, Session};

impl Session {
    /// The session after an action, and the event that the page receives. An action that does not fit the screen changes
    /// nothing.
    #[must_use]
    pub fn reduce(&self, action: Action) -> (Self, Option<PageEvent>) {
        let mut next = self.clone();
        let event = next.apply(action);
        (next, event)
    }

    fn apply(&mut self, action: Action) -> Option<PageEvent> {
        let screen = self.screen();
        let event = self.act(action, screen);
        // An error belongs to the question it was made at.
        if self.screen() != screen {
            self.unanswered = false;
        }
        event
    }

    fn act(&mut self, action: Action, screen: Screen) -> Option<PageEvent> {
        match (action, screen) {
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

    /// Keeps the reply to a card. Only the first one counts: the reader has seen the answer since.
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
        if self.picks[at].is_empty() {
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

    /// Goes back by one screen: from the first question to the cards, from an answer that is being changed to the memo.
    fn back(&mut self, screen: Screen) {
        self.unanswered = false;
        match screen {
            Screen::Card(at) => self.card = at.saturating_sub(1),
            Screen::Recap => self.card = self.order.len() - 1,
            // There is no memo without it.
            Screen::Question(at) if self.changing && !self.is_answered(at) => self.unanswered = true,
            Screen::Question(_) if self.changing => {
                self.question = self.picks.len();
                self.changing = false;
            }
            Screen::Question(0) => self.checking = !self.has_cards(),
            Screen::Question(at) => self.question = at - 1,
            Screen::Memo => self.question = self.picks.len() - 1,
        }
    }

    /// Goes to a card of the deck. If it is not in the current set, its topic becomes the set.
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
            // Where there is something left to guess, if there is.
            let card = order.iter().position(|card| self.replies[*card].is_none()).unwrap_or(0);
            *self = Self { order, card_set, card, checking: false, emitted, ..self.clone() };
        }
    }

    fn pick(&mut self, at: usize, option: usize) {
        let question = self.check().map(|check| &check.questions[at]);
        if let Some(question) = question.filter(|question| option < question.options.len()) {
            self.picks[at] = self.picks[at].after(question, option);
            self.unanswered = false;
        }
    }
}
