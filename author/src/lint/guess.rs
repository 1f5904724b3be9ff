//! What a reader notices who goes through a whole deck: guesses that need no knowledge, and cards that cannot stand alone.

use super::dates::has_year;
use super::structure::is_one_sided;
use super::{Code, Findings};
use hontou_core::deck::{Card, Deck, Verdict};
use hontou_core::lang::Lang;

/// More verdicts than this are not to be guessed by a rule, in percent: with three answers of which one is rare, half is luck.
const GUESSED: usize = 60;
/// With fewer cards any rule is right by chance.
const FEW: usize = 12;
/// A run of so many characters that two claims share is the same claim in other words; in languages with spaces, of words.
const SHARED: (usize, usize) = (14, 7);

/// By language: words that make a claim sound too wide to be true. Whoever answers "false" to these, and "true" to others, knows
/// nothing.
const WIDE: &[(&str, &[&str])] = &[
    (
        "ja",
        &[
            "だけ",
            "だれ",
            "同じ",
            "まったく",
            "すぐ",
            "ほど",
            "もう",
            "ない？",
            "れば",
            "すべて",
            "必ず",
            "どれも",
        ],
    ),
    (
        "en",
        &[
            "only", "all", "any", "anyone", "always", "never", "no", "same", "soon", "than", "enough", "if",
            "every", "just",
        ],
    ),
    ("ko", &["만 ", "모두", "모든", "항상", "전혀", "같은", "바로", "만큼", "없", "으면", "누구"]),
    (
        "zh",
        &[
            "只", "都", "一定", "完全", "同样", "同樣", "一样", "一樣", "马上", "馬上", "越", "没", "沒",
            "如果", "任何", "所有",
        ],
    ),
];

/// By language: what a takeaway begins with that points at something the recap does not show.
const POINTING: &[(&str, &[&str])] = &[
    ("ja", &["この", "その", "これ", "それ", "ここ", "そう", "こう"]),
    ("en", &["This ", "That ", "These ", "Those ", "It ", "They "]),
    ("ko", &["이는 ", "이것", "그것", "그 ", "이 ", "그런 "]),
    ("zh", &["这", "那", "它", "這", "此"]),
];

/// Negations that take each other back, in Japanese.
const TWICE_NOT: [&str; 5] =
    ["ないわけではな", "ないとは限らな", "なくはな", "ないことはな", "ないとは言えな"];

pub(super) fn lint(deck: &Deck, found: &mut Findings) {
    let lang = Lang::parse(&deck.lang);
    guesses(deck, &lang, found);
    for (at, card) in deck.cards.iter().enumerate() {
        let takeaway = card.takeaway.plain();
        if let Some(word) = of(POINTING, &lang).iter().find(|word| takeaway.starts_with(**word)) {
            let message = format!(
                "The takeaway begins with \"{}\"; the recap shows it without the claim.",
                word.trim()
            );
            found.warn(
                &format!("cards[{at}].takeaway"),
                Code::PointingTakeaway,
                message,
                "Name what it is about.",
            );
        }
        if card.as_of.is_some() && !has_year(&card.claim.plain()) {
            let message = "The claim is in the present, but the card says on which day it was true.";
            found.warn(
                &format!("cards[{at}].claim"),
                Code::UndatedClaim,
                message,
                "Put the year into the claim.",
            );
        }
        for (field, text) in [("fact", &card.fact), ("why", &card.why), ("takeaway", &card.takeaway)] {
            let plain = text.plain();
            if let Some(twice) =
                TWICE_NOT.iter().find(|twice| lang.primary() == "ja" && plain.contains(**twice))
            {
                let message = format!("\"{twice}\" says no twice.");
                found.warn(
                    &format!("cards[{at}].{field}"),
                    Code::DoubleNegative,
                    message,
                    "Say it once, and positively.",
                );
            }
        }
    }
    repeated(deck, &lang, found);
}

/// The words of a language.
fn of<'w>(words: &'w [(&'static str, &'static [&'static str])], lang: &Lang) -> &'w [&'static str] {
    words.iter().find(|(known, _)| *known == lang.primary()).map_or(&[], |(_, words)| words)
}

/// The cards that the word rule guesses right, which needs no knowledge: "false" to every claim with a word that sounds too
/// wide, and "true" to the others. None if there are no words for the deck's language.
pub fn guessed(deck: &Deck) -> Option<Vec<&Card>> {
    let lang = Lang::parse(&deck.lang);
    let words = of(WIDE, &lang);
    let right =
        |card: &&Card| (if is_wide(&lang, card) { Verdict::False } else { Verdict::True }) == card.verdict;
    (!words.is_empty()).then(|| deck.cards.iter().filter(right).collect())
}

/// Whether a claim has a word that sounds too wide to be true.
fn is_wide(lang: &Lang, card: &Card) -> bool {
    let claim = card.claim.plain();
    of(WIDE, lang).iter().any(|word| has_word(lang, &claim, word))
}

fn guesses(deck: &Deck, lang: &Lang, found: &mut Findings) {
    let cards = deck.cards.len();
    let too_many = |right: usize| cards >= FEW && right * 100 > cards * GUESSED;
    if let Some(right) = guessed(deck).filter(|right| too_many(right.len())) {
        let given_away = right.iter().filter(|card| card.verdict == Verdict::False);
        let given_away: Vec<_> = given_away.map(|card| card.id.as_str()).collect();
        let message = format!(
            "\"False\" to every claim with a word like \"{}\", and \"true\" to the others, is right for {} of {cards} cards.",
            of(WIDE, lang)[0].trim(),
            right.len(),
        );
        let fix =
            format!("Ask without these words, or make some of these claims true: {}.", given_away.join(", "));
        found.warn("cards", Code::Guessable, message, fix);
    }
    for verdict in Verdict::ALL {
        let right = deck.cards.iter().filter(|card| card.verdict == verdict).count();
        // Of "false" the lint says so by itself.
        let is_said = verdict == Verdict::False && is_one_sided(right, cards);
        if too_many(right) && !is_said {
            let message =
                format!("\"{}\" to every claim is right for {right} of {cards} cards.", verdict.name());
            found.warn("cards", Code::Guessable, message, "Ask what has another answer, too.");
        }
    }
}

/// Whether a claim has a word: in English a whole one; in the others endings follow it.
fn has_word(lang: &Lang, claim: &str, word: &str) -> bool {
    if lang.primary() != "en" {
        return claim.contains(word);
    }
    claim.split(|c: char| !c.is_alphabetic()).any(|one| one.eq_ignore_ascii_case(word))
}

/// The same claim in other words: a long run that two share.
fn repeated(deck: &Deck, lang: &Lang, found: &mut Findings) {
    let spaced = !["ja", "zh"].contains(&lang.primary());
    let parts = |text: String| -> Vec<String> {
        if spaced {
            text.split_whitespace().map(str::to_lowercase).collect()
        } else {
            text.chars().map(String::from).collect()
        }
    };
    let least = if spaced { SHARED.1 } else { SHARED.0 };
    let claims: Vec<_> = deck.cards.iter().map(|card| parts(card.claim.plain())).collect();
    for (at, claim) in claims.iter().enumerate() {
        let first = claims[..at].iter().position(|other| {
            claim != other && claim.windows(least).any(|run| other.windows(least).any(|there| there == run))
        });
        if let Some(first) = first {
            let message = format!("The claim shares a long run of words with cards[{first}].claim.");
            found.warn(
                &format!("cards[{at}].claim"),
                Code::ClaimRepeated,
                message,
                "Ask something else, or leave one out.",
            );
        }
    }
}
