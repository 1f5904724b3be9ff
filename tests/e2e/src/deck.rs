//! The deck that is published, as the tests know it: what must be seen comes from the file, not from the tests.

use std::fs;

use serde::Deserialize;
use serde_json::Value;

use crate::check::Check;
use crate::settings;
use crate::text::Text;

/// The language of what most tests read.
const LANG: &str = "ja";

/// A deck.
#[derive(Debug, Deserialize)]
pub struct Deck {
    /// The quiz's title.
    pub title: Text,
    /// The documents it cites.
    pub sources: Vec<Source>,
    /// All cards, in order.
    pub cards: Vec<Card>,
    /// The self-check.
    pub check: Check,
    /// The questions to ask.
    pub checklists: Vec<Checklist>,
}

/// A card.
#[derive(Debug, Deserialize)]
#[expect(missing_docs, reason = "the names are those of the deck, which has its own description")]
pub struct Card {
    pub id: String,
    #[serde(default)]
    pub starter: bool,
    pub claim: Text,
    pub verdict: Verdict,
    pub fact: Text,
    pub takeaway: Text,
    pub source: Cite,
}

/// A document.
#[derive(Debug, Deserialize)]
#[expect(missing_docs, reason = "the names are those of the deck, which has its own description")]
pub struct Source {
    pub id: String,
    pub title: Text,
}

/// Where a card's fact is from.
#[derive(Debug, Deserialize)]
pub struct Cite {
    /// The id of the document.
    #[serde(rename = "ref")]
    pub source: String,
    /// The section, if it has one.
    pub section: Option<Text>,
}

/// What is so about a claim.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names are those of the deck, which has its own description")]
pub enum Verdict {
    True,
    False,
    Unknown,
}

/// Questions to ask.
#[derive(Debug, Deserialize)]
#[expect(missing_docs, reason = "the names are those of the deck, which has its own description")]
pub struct Checklist {
    pub id: String,
    pub title: Text,
    pub items: Vec<Text>,
}

impl Deck {
    /// The deck as published, in Japanese.
    pub fn published() -> Self {
        Self::published_in(LANG)
    }

    /// The deck as published in a language.
    pub fn published_in(lang: &str) -> Self {
        Self::of(Self::json_in(lang))
    }

    /// A deck that was made of a published one.
    pub fn of(json: Value) -> Self {
        serde_json::from_value(json).expect("it has the fields of a deck")
    }

    /// The Japanese deck before it is understood, for breaking it.
    pub fn published_json() -> Value {
        Self::json_in(LANG)
    }

    /// The deck in a language before it is understood.
    pub fn json_in(lang: &str) -> Value {
        let path = settings::published().join(format!("decks/exosome.{lang}.json"));
        let file = fs::read(path).expect("the published folder has the deck in each language");
        serde_json::from_slice(&file).expect("the published deck is JSON")
    }

    /// The document that a card cites first.
    pub fn source_of(&self, card: &Card) -> &Source {
        self.sources.iter().find(|source| source.id == card.source.source).expect("the deck has its sources")
    }

    /// The cards a reader is given first.
    pub fn starters(&self) -> Vec<&Card> {
        self.cards.iter().filter(|card| card.starter).collect()
    }
}

impl Card {
    /// An answer that is not the right one.
    pub fn wrong_guess(&self) -> Verdict {
        if self.verdict == Verdict::True { Verdict::Unknown } else { Verdict::True }
    }
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 3] = [Self::True, Self::False, Self::Unknown];

    /// The word on its button.
    pub fn word(self) -> &'static str {
        match self {
            Self::True => "はい",
            Self::False => "いいえ",
            Self::Unknown => "まだ分かっていない",
        }
    }

    /// Its name in events.
    pub fn name(self) -> &'static str {
        match self {
            Self::True => "true",
            Self::False => "false",
            Self::Unknown => "unknown",
        }
    }
}
