//! Where a text stops being JSON, and how that is told.

use serde_json::Value;

use crate::deck::units;
use crate::words::Words;

/// A place in a text: the line, and what stands before it in that line, all counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stop {
    pub(super) line: usize,
    /// In characters, as an author counts.
    pub(super) character: usize,
    /// In UTF-16 units, as a browser does.
    pub(super) unit: u32,
}

/// Where reading stops. Nowhere in what is JSON and no deck.
pub(super) fn stop(text: &str) -> Option<Stop> {
    let error = serde_json::from_str::<Value>(text).err()?;
    let line = error.line().saturating_sub(1);
    // Its column is counted in bytes, and may be that of the end of the line before.
    let written = text.lines().nth(line).unwrap_or_default();
    let before = &written[..written.floor_char_boundary(error.column().saturating_sub(1))];
    Some(Stop { line, character: before.chars().count(), unit: units(before) })
}

/// Why it cannot be read.
pub(super) fn why(stop: Option<Stop>, words: Words) -> String {
    match stop {
        None => words.get("open.no-deck").to_owned(),
        Some(Stop { line, character, .. }) => {
            words.with("source.unread", format!("{}:{}", line + 1, character + 1))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_stops_at_a_character_and_not_at_a_byte() {
        let text = "{\n  \"claim\": \"茶𠮟\" \"why\": 1\n}\n";
        assert_eq!(stop(text), Some(Stop { line: 1, character: 16, unit: 17 }));
        assert_eq!(stop("{,"), Some(Stop { line: 0, character: 1, unit: 1 }));
        assert_eq!(stop("{\n"), Some(Stop { line: 1, character: 0, unit: 0 }));
        assert_eq!(stop("[]"), None);
    }
}
