//! Keyboard shortcuts: 1 to 3 answer a claim, Enter goes on.
//!
//! They work only while the focus is inside the widget, and never with a modifier (see `host`). A question of the self-check
//! has no such keys: a page can listen to key presses, and must not learn an answer.

use hontou_core::deck::Verdict;
use hontou_core::session::{Action, Screen};

/// The code of Enter.
const ENTER: u32 = 13;
/// The code of the key labelled 1, with or without Shift on that layout; 2 and 3 follow.
const ONE: u32 = 49;
/// The same on the numeric keypad.
const PAD_ONE: u32 = 97;

/// The action of the key with this code on this screen, if it has one.
pub(super) fn pressed(screen: Screen, code: u32) -> Option<Action> {
    match (code, screen) {
        (ENTER, _) => Some(Action::Next),
        (code, Screen::Card(_)) => {
            let key = code.checked_sub(PAD_ONE).or_else(|| code.checked_sub(ONE))?;
            Verdict::ALL.get(key as usize).map(|verdict| Action::Guess(*verdict))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_to_three_answer_a_claim_on_both_rows_of_digits() {
        for (first, codes) in [(ONE, 48_u32..58), (PAD_ONE, 96..106)] {
            for code in codes {
                let verdict = code.checked_sub(first).and_then(|key| Verdict::ALL.get(key as usize));
                let expected = verdict.map(|verdict| Action::Guess(*verdict));
                assert_eq!(pressed(Screen::Card(0), code), expected, "{code}");
            }
        }
    }

    #[test]
    fn no_key_answers_a_question() {
        for code in 0..256 {
            let action = pressed(Screen::Question(0), code);
            assert!(action.is_none() || action == Some(Action::Next), "{code}");
        }
    }
}
