//! Readers who do anything in any order.

use std::cell::Cell;
use std::collections::HashMap;
use std::rc::Rc;

use hontou_core::deck::{Card, CardId, Level, SelfCheck, TopicId, Verdict};
use hontou_core::options::{Length, Mode};
use hontou_core::picks::Picks;
use hontou_core::session::{Action, CardSet, PageEvent, Reply, Screen, Session, Start};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestCaseError;

use crate::{holds, say, shipped};

fn action(topics: Vec<TopicId>) -> impl Strategy<Value = Vec<Action>> {
    let card_set = prop_oneof![
        Just(CardSet::Starter),
        Just(CardSet::Full),
        select(topics).prop_map(CardSet::Topic),
        Just(CardSet::Topic("nowhere".to_owned().try_into().expect("it is an id"))),
    ];
    let number = || prop_oneof![9 => 0..12_usize, 1 => any::<usize>()];
    let one = prop_oneof![
        1 => select(&Verdict::ALL[..]).prop_map(Action::Guess),
        1 => Just(Action::See),
        3 => Just(Action::Next),
        1 => Just(Action::Back),
        1 => number().prop_map(Action::Go),
        1 => card_set.prop_map(Action::Take),
        1 => Just(Action::OpenCheck),
        1 => Just(Action::OpenCards),
        2 => number().prop_map(Action::Pick),
        1 => number().prop_map(Action::Change),
    ];
    prop_oneof![
        16 => one.prop_map(|action| vec![action]),
        1 => Just(vec![Action::Restart]),
        // So that the ends are reached: several questions, or several cards, in a row.
        2 => vec(0..3_usize, 1..12).prop_map(|picks| {
            let answers = picks.into_iter().flat_map(|pick| [Action::Pick(pick), Action::Next]);
            std::iter::once(Action::OpenCheck).chain(answers).collect()
        }),
        2 => (1..40_usize).prop_map(|cards| vec![[Action::See, Action::Next]; cards].concat()),
    ]
}

fn start() -> impl Strategy<Value = Start> {
    let mode = select(&[Mode::All, Mode::Cards, Mode::Check][..]);
    let length = select(&[Length::Short, Length::Full][..]);
    (mode, length, any::<Option<u32>>()).prop_map(|(mode, length, seed)| Start { mode, length, seed })
}

/// What a reader did since the session began.
#[derive(Default)]
struct Seen {
    replies: HashMap<CardId, Reply>,
    revealed: Vec<CardId>,
    check_done: bool,
}

impl Seen {
    /// A reply is kept, and no event is emitted twice.
    fn keep(&mut self, session: &Session, event: Option<PageEvent>) -> Result<(), TestCaseError> {
        for (at, card) in session.cards().enumerate() {
            let reply = session.reply_at(at);
            if let Some(before) = self.replies.get(&card.id) {
                prop_assert_eq!(reply, Some(*before), "the first reply to {:?} is kept", card.id);
            } else if let Some(reply) = reply {
                self.replies.insert(card.id.clone(), reply);
            }
        }
        match event {
            Some(PageEvent::Reveal { card, guess, verdict }) => {
                prop_assert!(!self.revealed.contains(&card), "{:?} is revealed twice", card);
                let shown = session.revealed().map(|card: &Card| (card.id.clone(), card.verdict));
                prop_assert_eq!(shown, Some((card.clone(), verdict)));
                prop_assert_eq!(self.replies.get(&card), Some(&guess.map_or(Reply::Seen, Reply::Guess)));
                self.revealed.push(card);
            }
            Some(PageEvent::CardsDone { right, total }) => {
                prop_assert_eq!(session.screen(), Screen::Recap);
                prop_assert!(right <= total && total == session.cards().len());
            }
            Some(PageEvent::CheckDone) => {
                prop_assert_eq!(session.screen(), Screen::Memo);
                prop_assert!(!std::mem::replace(&mut self.check_done, true), "the self-check is done twice");
            }
            None => {}
        }
        Ok(())
    }
}

/// Checks the invariants of every screen. Returns whether there is a memo.
fn check_invariants(session: &Session) -> Result<bool, TestCaseError> {
    let questions = session.check().map_or(0, |check| check.questions.len());
    let within = match session.screen() {
        Screen::Card(at) => session.has_cards() && at < session.cards().len(),
        Screen::Recap => session.has_cards() && session.cards().len() > 0,
        Screen::Question(at) => at < questions,
        Screen::Memo => session.memo().is_some(),
    };
    prop_assert!(within, "{:?} is no screen of this session", session.screen());
    let picks: Vec<Picks> = (0..questions).map(|at| session.picks_at(at)).collect();
    for (question, picks) in session.check().iter().flat_map(|check| &check.questions).zip(&picks) {
        let answers = shipped::answers(question);
        prop_assert!(picks.is_empty() || answers.contains(picks), "{picks:?} is no answer to {question:?}");
    }
    let answered = questions > 0 && picks.iter().all(|picks| !picks.is_empty());
    prop_assert_eq!(session.memo().is_some(), answered);
    let Some((memo, check)) = session.memo().zip(session.check()) else { return Ok(false) };
    prop_assert_eq!(memo.level, most_severe(check, &picks));
    prop_assert!(memo.notes.iter().all(|raised| !raised.causes.is_empty()), "every note has a cause");
    Ok(true)
}

/// The highest level among the notes of these options, computed from the deck alone.
fn most_severe(check: &SelfCheck, picks: &[Picks]) -> Level {
    let options = check.questions.iter().zip(picks).flat_map(|(question, picks)| picks.options(question));
    let notes = options.filter_map(|(_, option)| check.note(option.note.as_ref()?));
    notes.map(|note| note.level).max().unwrap_or(Level::Ready)
}

#[test]
fn no_order_of_actions_makes_session_or_memo_panic() {
    let mut without = shipped::ja();
    without.as_object_mut().unwrap().remove("check");
    let decks = [shipped::ja(), shipped::en(), without].map(|tree| Rc::new(shipped::deck(tree)));
    let topics = decks[0].topics.iter().map(|topic| topic.id.clone()).collect();
    let actions = vec(action(topics), 0..24).prop_map(|steps| steps.concat());
    let taken = Cell::new(0_u32);
    holds("sessions", 2, (0..3_usize, start(), actions), |(which, start, actions)| {
        let mut session = Session::new(Rc::clone(&decks[which]), start);
        let (mut seen, mut memo) = (Seen::default(), check_invariants(&session)?);
        for action in actions {
            taken.set(taken.get() + 1);
            if action == Action::Restart {
                seen = Seen::default();
            }
            let (next, event) = session.reduce(action);
            session = next;
            seen.keep(&session, event)?;
            memo |= check_invariants(&session)?;
        }
        Ok(memo)
    });
    say(&format!("sessions: {} actions", taken.get()));
}
