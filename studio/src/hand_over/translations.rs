//! The deck in the other languages that are kept in this browser: what goes into the folder with it, and what is left out.

use super::Asked;
use crate::begin::today;
use crate::checks::errors_in;
use crate::deck::{Node, pretty};
use crate::languages::kept_languages;
use crate::names::file_name;
use crate::open::BUILT_IN;
use crate::words::Words;

/// The deck in another language.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Translation {
    pub(super) deck: Node,
    /// Under which it is kept.
    pub(super) key: String,
    /// How many errors it has. With one it is left out, as readers cannot be given it.
    pub(super) errors: usize,
}

/// Finds them, and checks each; the error is why nothing could be checked.
pub(super) async fn translations(asked: &Asked, deck: &Node) -> Result<Vec<Translation>, String> {
    let mut found = Vec::new();
    let mut files = vec![file_name(deck)];
    for (key, deck) in kept_languages(deck.text_of("id"), deck.text_of("lang")).await {
        // What would be written over another is none that could go along.
        let file = file_name(&deck);
        if files.contains(&file) {
            continue;
        }
        files.push(file);
        let (text, day) = (pretty(&deck), today().to_string());
        let lint = asked.text("lint", &[&text, &day]).await?;
        let proof = asked.text("prove", &[&text]).await?;
        let errors = errors_in(&deck, lint, proof)?;
        found.push(Translation { deck, key, errors });
    }
    Ok(found)
}

/// What is said before the press: which languages go into the folder, and which do not, and why.
pub(super) fn said(deck: &Node, others: &[Translation], words: Words) -> Vec<String> {
    let (clean, faulty): (Vec<_>, Vec<_>) = others.iter().partition(|other| other.errors == 0);
    let names = std::iter::once(deck).chain(clean.iter().map(|other| &other.deck));
    let mut said = vec![words.with("hand.languages", listed(names, words))];
    said.extend(faulty.iter().map(|other| {
        let left = words.with("hand.language-left", name_of(&other.deck));
        left + &words.with("hand.language-errors", other.errors)
    }));
    said
}

/// The languages of decks as one says them: 日本語 and English.
pub(super) fn listed<'d>(decks: impl Iterator<Item = &'d Node>, words: Words) -> String {
    let names: Vec<_> = decks.map(name_of).collect();
    let [before @ .., last] = names.as_slice() else { return String::new() };
    if before.is_empty() {
        return last.clone();
    }
    [&before.join(words.get("hand.comma")), words.get("hand.and"), last].concat()
}

/// The name of a deck's language, in itself; its tag where we know none.
fn name_of(deck: &Node) -> String {
    let tag = deck.text_of("lang");
    let known = BUILT_IN.iter().find(|(one, _)| *one == tag).map(|(_, name)| *name);
    known.unwrap_or(tag).to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::words::Lang;

    fn deck(lang: &str) -> Node {
        Node::from(json!({ "id": "tea", "lang": lang }))
    }

    fn other(lang: &str, errors: usize) -> Translation {
        Translation { deck: deck(lang), key: lang.to_owned(), errors }
    }

    #[test]
    fn the_languages_that_go_along_are_said_and_of_the_others_why_not() {
        let others = [other("en", 0), other("ko", 2), other("fr", 0)];
        let said = said(&deck("ja"), &others, Words(Lang::Ja));
        assert_eq!(said[0], "入る言語：日本語、English と fr");
        assert!(said[1].starts_with("한국어 は入りません。") && said[1].contains("2 か所"), "{said:?}");
        assert_eq!(said.len(), 2);
    }

    #[test]
    fn one_language_is_said_alone() {
        assert_eq!(said(&deck("en"), &[], Words(Lang::En)), ["Languages in it: English"]);
    }
}
