//! Rules about any text: empty, with markup, too long, used twice, a claim that is not a question.

use std::collections::HashMap;

use super::passage::{Passage, Role};
use super::{Code, Findings};
use hontou_core::deck::{Deck, Said, Span};
use hontou_core::lang::Lang;

/// The longest sentence: about two lines on a phone.
const LONGEST_CHARACTERS: usize = 55;
const LONGEST_WORDS: usize = 30;

pub(super) fn lint(deck: &Deck, passages: &[Passage<'_>], found: &mut Findings) {
    let lang = Lang::parse(&deck.lang);
    for Passage { path, text, role } in passages {
        let plain = text.plain();
        if plain.trim().is_empty() {
            found.error(path, Code::EmptyText, "The text is empty.", "Write it, or remove the field.");
            continue;
        }
        if plain.trim() != plain || plain.chars().any(char::is_control) {
            let message = "The text begins or ends with a space, or contains a control character.";
            found.warn(path, Code::StrayBlank, message, "Remove it; a text is one paragraph.");
        }
        if let Some(markup) = markup(&plain) {
            let message = format!("\"{markup}\" is shown as it is written: text is never parsed as HTML.");
            found.error(path, Code::Html, message, "Write plain text.");
        }
        if *role != Role::Theirs {
            length(&lang, path, &plain, found);
        }
        let question = plain.trim_end().ends_with(['？', '?']);
        match role {
            Role::Claim if !question => {
                let message = "The claim is not a question. As a statement it would spread the myth.";
                found.error(
                    path,
                    Code::ClaimStates,
                    message,
                    "Write a neutral question that ends with a question mark.",
                );
            }
            Role::Takeaway if question => {
                let message = "The takeaway is a question, but the recap shows only facts.";
                found.error(path, Code::TakeawayAsks, message, "Say the fact in one line.");
            }
            _ => {}
        }
        for span in text.spans() {
            if let Span::Ruby { reading, .. } = span
                && lang.primary() == "ja"
                && !reading.chars().all(is_kana)
            {
                let message = format!("The reading \"{reading}\" is not in kana.");
                found.error(path, Code::RubyReading, message, "Write the reading in hiragana or katakana.");
            }
        }
    }
    said_twice(deck, found);
    glossary(deck, passages, found);
}

/// The first part that looks like a tag or an entity.
fn markup(text: &str) -> Option<&str> {
    for (at, _) in text.match_indices('<') {
        let rest = &text[at..];
        let named = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        if let (true, Some(end)) = (named, rest.find('>')) {
            return Some(&rest[..=end]);
        }
    }
    for (at, _) in text.match_indices('&') {
        let rest = &text[at..];
        let name = rest.find(';').map(|end| &rest[1..end]).filter(|name| !name.is_empty());
        if let Some(name) = name
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#')
        {
            return Some(&rest[..name.len() + 2]);
        }
    }
    None
}

fn length(lang: &Lang, path: &str, text: &str, found: &mut Findings) {
    let spaced = !["ja", "zh"].contains(&lang.primary());
    for sentence in text.split_inclusive(['。', '？', '！', '.', '?', '!']) {
        let (size, limit, unit) = if spaced {
            (sentence.split_whitespace().count(), LONGEST_WORDS, "words")
        } else {
            (sentence.chars().count(), LONGEST_CHARACTERS, "characters")
        };
        if size > limit {
            let message =
                format!("A sentence has {size} {unit}; more than {limit} are hard to read on a phone.");
            found.warn(path, Code::LongSentence, message, "Split it in two.");
        }
    }
}

pub(super) const fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{309f}' | '\u{30a0}'..='\u{30ff}')
}

fn said_twice(deck: &Deck, found: &mut Findings) {
    let mut groups =
        vec![("cards", "claim", deck.cards.iter().map(|card| card.claim.plain()).collect::<Vec<_>>())];
    let question_paths: Vec<String> = (0..deck.check.as_ref().map_or(0, |check| check.questions.len()))
        .map(|at| format!("check.questions[{at}].options"))
        .collect();
    let list_paths: Vec<String> =
        (0..deck.checklists.len()).map(|at| format!("checklists[{at}].items")).collect();
    for (path, question) in question_paths.iter().zip(deck.check.iter().flat_map(|check| &check.questions)) {
        groups.push((path, "text", question.options.iter().map(|option| option.text.plain()).collect()));
    }
    for (path, list) in list_paths.iter().zip(&deck.checklists) {
        groups.push((path, "", list.items.iter().map(hontou_core::deck::Text::plain).collect()));
    }
    for (path, field, texts) in groups {
        let mut first = HashMap::new();
        for (at, text) in texts.iter().enumerate() {
            if let Some(before) = first.get(text) {
                let dot = if field.is_empty() { "" } else { "." };
                let message = format!("The same text is at {path}[{before}]{dot}{field}.");
                found.error(
                    &format!("{path}[{at}]{dot}{field}"),
                    Code::SaidTwice,
                    message,
                    "Write another one, or remove it.",
                );
            } else {
                first.insert(text, at);
            }
        }
    }
}

/// Finds terms of the glossary that the deck does not use.
fn glossary(deck: &Deck, passages: &[Passage<'_>], found: &mut Findings) {
    let plain: Vec<String> = passages
        .iter()
        .filter(|passage| passage.role != Role::Theirs && !passage.path.starts_with("glossary"))
        .map(|passage| passage.text.plain().to_lowercase())
        .collect();
    let said = Said::new(plain.join("\n"));
    for (at, term) in deck.glossary.iter().enumerate() {
        let word = term.term.plain().to_lowercase();
        if !word.is_empty() && !said.mentions(&word) {
            let message = format!("The term \"{word}\" is not used in the deck.");
            found.warn(
                &format!("glossary[{at}].term"),
                Code::UnusedTerm,
                message,
                "Use the word, or remove the entry.",
            );
        }
    }
}
