//! What changes for readers between two decks.

use hontou_author::diff::{self, Change, Headlines};
use hontou_author::open::open_text;
use serde::Serialize;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{Told, json, rows};

#[derive(Default, Serialize)]
struct Answer<'a> {
    /// Those of the new deck.
    errors: Vec<Told<'a>>,
    old_errors: Vec<Told<'a>>,
    /// Sentences.
    changes: Vec<String>,
    /// The same in Japanese.
    japanese: Vec<String>,
    /// None unless both decks have a self-check.
    headlines: Option<Table>,
}

/// The combinations of answers that lead to another headline.
#[derive(Serialize)]
struct Table {
    combinations: u128,
    moved: u128,
    /// Whether any answer was assumed: the most harmless, where the new deck asks something else.
    assumed: bool,
    moves: Vec<Move>,
}

#[derive(Serialize)]
struct Move {
    from: &'static str,
    to: &'static str,
    combinations: u128,
    /// One of them, as in `["health=yes", "how-soon=soon"]`.
    example: Vec<String>,
}

/// What changes for readers from `old` to `new`, and which answers lead to another headline.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
pub fn diff(old: &str, new: &str) -> String {
    match (open_text(old), open_text(new)) {
        (Ok(old), Ok(new)) => {
            let found = diff::diff(&old, &new);
            json(&Answer {
                changes: found.changes.iter().map(ToString::to_string).collect(),
                japanese: found.changes.iter().map(Change::in_japanese).collect(),
                headlines: found.headlines.as_ref().map(moves),
                ..Answer::default()
            })
        }
        (old, new) => {
            let (old, new) = (old.err().unwrap_or_default(), new.err().unwrap_or_default());
            json(&Answer { errors: rows(&new), old_errors: rows(&old), ..Answer::default() })
        }
    }
}

fn moves(headlines: &Headlines<'_>) -> Table {
    let each = headlines.moves.iter().map(|moved| Move {
        from: moved.from.name(),
        to: moved.to.name(),
        combinations: moved.count,
        example: moved.example.iter().map(ToString::to_string).collect(),
    });
    Table {
        combinations: headlines.total,
        moved: headlines.moved(),
        assumed: headlines.assumed,
        moves: each.collect(),
    }
}
