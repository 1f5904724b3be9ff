//! Decks that the widget's loader refuses because they are too large: an author hears it first.

use hontou_core::deck::{Json, LIMITS, Limits, Problem};

use crate::lint::Code;

/// Why this deck is too large, if it is. `bytes` is the size of its file.
pub fn too_large(tree: &Json, bytes: usize) -> Option<Problem<Code>> {
    let Limits { bytes: most_bytes, depth, cards, terms } = LIMITS;
    let problem = |path: &str, message: String| Problem {
        path: path.to_owned(),
        code: Code::DeckTooLarge,
        message,
        fix: "Make several decks of it.".to_owned(),
    };
    if bytes > most_bytes {
        return Some(problem("", format!("The file has {bytes} bytes; at most {most_bytes} are shown.")));
    }
    if !is_shallow(tree, depth) {
        return Some(problem("", format!("It is nested more than {depth} levels deep.")));
    }
    [("cards", cards), ("glossary", terms)].into_iter().find_map(|(field, most)| {
        let there = length(tree, field);
        (there > most)
            .then(|| problem(field, format!("There are {there} entries; at most {most} are shown.")))
    })
}

fn is_shallow(value: &Json, depth: usize) -> bool {
    match value {
        Json::Array(items) => depth > 0 && items.iter().all(|item| is_shallow(item, depth - 1)),
        Json::Object(fields) => depth > 0 && fields.iter().all(|(_, value)| is_shallow(value, depth - 1)),
        _ => true,
    }
}

/// How many entries a list of the deck has.
fn length(tree: &Json, field: &str) -> usize {
    let Json::Object(fields) = tree else { return 0 };
    match fields.iter().find(|(key, _)| key == field) {
        Some((_, Json::Array(items))) => items.len(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deck(cards: usize, terms: usize) -> Json {
        let list = |entries| Json::Array(vec![Json::Null; entries]);
        Json::Object(vec![("cards".to_owned(), list(cards)), ("glossary".to_owned(), list(terms))])
    }

    fn nested(depth: usize) -> Json {
        (0..depth).fold(Json::Null, |inner, _| Json::Array(vec![inner]))
    }

    #[test]
    fn what_is_as_large_as_may_be_is_not_too_large() {
        let Limits { bytes, depth, cards, terms } = LIMITS;
        assert_eq!(too_large(&deck(cards, terms), bytes), None);
        assert_eq!(too_large(&nested(depth), 0), None);
    }

    #[test]
    fn what_is_larger_is_told_with_its_place() {
        let Limits { bytes, depth, cards, terms } = LIMITS;
        let told = |tree: &Json, bytes| too_large(tree, bytes).map(|problem| problem.to_string());
        let with_place = told(&deck(cards + 1, 0), 0);
        assert_eq!(
            with_place.as_deref(),
            Some(
                "cards: There are 10001 entries; at most 10000 are shown. Make several decks of it. [deck-too-large]"
            )
        );
        assert!(
            told(&deck(0, terms + 1), 0).is_some_and(|said| said.starts_with("glossary: There are 20001"))
        );
        assert!(told(&deck(0, 0), bytes + 1).is_some_and(|said| said.contains("20000001 bytes")));
        assert!(told(&nested(depth + 1), 0).is_some_and(|said| said.contains("32 levels")));
    }
}
