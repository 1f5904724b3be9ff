//! Bytes → JSON → deck → lint → a reader's actions → memo: no step may panic.
//!
//! The bytes begin with a JSON value. Each byte after it is an action of the reader.
#![no_main]

use std::rc::Rc;

use hontou_author::lint::lint;
use hontou_core::deck::{Date, Deck, Level, Verdict};
use hontou_core::memo::Memo;
use hontou_core::options::{Length, Mode};
use hontou_core::session::{Action, CardSet, Screen, Session, Start};
use libfuzzer_sys::{Corpus, fuzz_target};
use serde_json::{Deserializer, Value};

const TODAY: Date = Date { year: 2026, month: 11, day: 23 };

fuzz_target!(|bytes: &[u8]| -> Corpus {
    let mut values = Deserializer::from_slice(bytes).into_iter::<Value>();
    let Some(Ok(value)) = values.next() else { return Corpus::Reject };
    let tree = hontou_author::json::tree(value);
    lint(&tree, TODAY);
    if let Ok(deck) = Deck::read(&tree) {
        walk(Rc::new(deck), &bytes[values.byte_offset()..]);
    }
    Corpus::Keep
});

/// Goes through a deck as a reader. The first byte chooses how the session begins.
fn walk(deck: Rc<Deck>, steps: &[u8]) {
    let Some((&first, steps)) = steps.split_first() else { return };
    let start = Start {
        mode: [Mode::All, Mode::Cards, Mode::Check, Mode::All][usize::from(first & 3)],
        length: if first & 4 == 0 { Length::Short } else { Length::Full },
        seed: (first & 8 != 0).then(|| u32::from(first)),
    };
    let mut session = Session::new(Rc::clone(&deck), start);
    for step in steps {
        session = session.reduce(action(*step, &deck)).0;
        assert!(session.screen() != Screen::Memo || session.memo().is_some(), "a memo screen has a memo");
        if let Some(memo) = session.memo() {
            assert_eq!(memo.level, most_severe(&memo), "the memo's level is that of its most severe note");
        }
    }
}

/// The low half of a byte chooses the action, the high half its target.
fn action(byte: u8, deck: &Deck) -> Action {
    let which = usize::from(byte >> 4);
    match byte & 0xf {
        0..=2 => Action::Guess(Verdict::ALL[usize::from(byte & 0xf)]),
        3 => Action::See,
        4 => Action::Back,
        5 => Action::Go(which),
        6 => Action::Take(CardSet::Full),
        7 => deck
            .topics
            .get(which)
            .map_or(Action::Take(CardSet::Starter), |topic| Action::Take(CardSet::Topic(topic.id.clone()))),
        8 => Action::OpenCheck,
        9 => Action::OpenCards,
        10 => Action::Change(which),
        11 => Action::Restart,
        12 | 13 => Action::Pick(which),
        _ => Action::Next,
    }
}

fn most_severe(memo: &Memo<'_>) -> Level {
    memo.notes.iter().map(|raised| raised.note.level).max().unwrap_or(Level::Ready)
}
