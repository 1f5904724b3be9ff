//! A file of another program, or a table that was pasted, as a deck to complete.

use std::rc::Rc;

use hontou_author::import::{Dropped, ErrorCode, ImportError, import};
use serde_json::Value;

use super::article::begun;
use crate::begin::new_deck;
use crate::deck::Node;
use crate::kept::Kept;
use crate::origin::{CardOrigin, Origin};
use crate::words::{Lang, Words};

/// Reads what was chosen or pasted: a deck, or anything else that holds claims. What cannot be read is told in words.
pub(super) fn read(bytes: &[u8], name: Option<&str>, words: Words) -> Result<Kept, String> {
    match import(bytes, name) {
        Ok(made) => {
            let tree = serde_json::from_str::<Value>(&made.deck).map_err(|error| error.to_string())?;
            let cards = made
                .cards
                .into_iter()
                .map(|card| {
                    let open = card.open.into_iter().map(str::to_owned).collect();
                    (
                        card.id,
                        CardOrigin { note: String::new(), line: card.from.line.unwrap_or_default(), open },
                    )
                })
                .collect();
            let dropped = made.dropped.iter().map(|one| left_out(one, words)).collect();
            let lang = Lang::of(tree["lang"].as_str().unwrap_or(words.0.tag()));
            let origin = Origin { article: String::new(), cards, dropped };
            Ok(Kept { origin: Rc::new(origin), ..Kept::new(begun(Node::from(tree), &new_deck(lang))) })
        }
        Err(error) if error.code == ErrorCode::AlreadyDeck => deck(bytes, words),
        // Broken JSON was probably a deck: its place is what helps.
        Err(error) if error.code == ErrorCode::Json && bytes.trim_ascii_start().starts_with(b"{") => {
            deck(bytes, words).or(Err(why(&error, words)))
        }
        Err(error) => Err(why(&error, words)),
    }
}

/// What is no JSON is told with its place; whatever else is wrong with a deck the findings tell.
fn deck(bytes: &[u8], words: Words) -> Result<Kept, String> {
    match json(bytes) {
        Ok(tree) if tree.is_object() => Ok(Kept::new(Node::from(tree))),
        Ok(_) => Err(words.get("open.no-deck").to_owned()),
        Err(error) => Err(words.with("open.no-json", error)),
    }
}

fn json(bytes: &[u8]) -> serde_json::Result<Value> {
    serde_json::from_slice(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes))
}

/// Whether the file says this deck, so that it can be written over with what becomes of it.
pub(super) fn is_deck(bytes: &[u8], kept: &Kept) -> bool {
    json(bytes).is_ok_and(|tree| Node::from(tree) == *kept.history.deck())
}

/// Why nothing could be read, and what helps.
fn why(error: &ImportError, words: Words) -> String {
    let said = words.find(&format!("import.error.{}", error.code.name()));
    let said = said.map(|said| said.replace("{}", &error.what));
    let said = said.unwrap_or_else(|| format!("{} {}", error.message, error.fix));
    error.line.map_or(said.clone(), |line| format!("{} {said}", words.with("import.line", line)))
}

/// What a file has no place for, or a deck has not, and what to do about it.
pub(crate) fn left_out(one: &Dropped, words: Words) -> String {
    let reason = words.find(&format!("import.reason.{}", one.code.name()));
    let reason = reason.map_or_else(|| format!("{}. {}", one.why, one.fix), str::to_owned);
    let place = one.line.map_or_else(|| one.at.clone(), |line| words.with("import.line", line));
    format!("{place} “{}” {reason}", one.what).trim_start().to_owned()
}

#[cfg(test)]
mod tests {
    use hontou_author::import::Reason;

    use super::*;

    #[test]
    fn everything_that_can_go_wrong_is_said_in_japanese() {
        let words = Words(Lang::Ja);
        for code in ErrorCode::ALL {
            assert!(words.find(&format!("import.error.{}", code.name())).is_some(), "{}", code.name());
        }
        for code in Reason::ALL {
            assert!(words.find(&format!("import.reason.{}", code.name())).is_some(), "{}", code.name());
        }
    }
}
