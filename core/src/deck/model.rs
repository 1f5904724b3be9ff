//! The content model: what stands in a deck file, field by field. The self-check has a room of its own.
//!
//! `docs/decks.md` explains each field to authors. A field that is missing here is refused there.

use serde::Deserialize;

use super::date::Date;
use super::figure::FigureSrc;
use super::id::{CardId, ChecklistId, DeckId, SourceId, TopicId};
use super::link::Link;
use super::problem::Refusal;
use super::self_check::Check;
use super::text::Text;

/// A deck: cards, a self-check if it has one, and what both stand on.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Deck {
    /// Lets an editor find the schema; not used here.
    #[serde(rename = "$schema", default)]
    pub schema_hint: Option<String>,
    /// The version of the deck format.
    pub schema: Schema,
    /// The deck's name, the same in every language.
    pub id: DeckId,
    /// The language the deck is written in, as a BCP 47 tag (`ja`).
    pub lang: String,
    /// The deck's own version; authors choose how they count.
    pub version: String,
    /// What the quiz is called on the page.
    pub title: Text,
    /// One line under the title.
    pub lead: Text,
    /// The day the content was last reviewed.
    pub reviewed: Date,
    /// The day by which it should be reviewed again. After it the reader is told.
    pub review_by: Date,
    /// What the cards and notes cite.
    pub sources: Vec<Source>,
    /// What cards are grouped by.
    pub topics: Vec<Topic>,
    /// The cards, in their order.
    pub cards: Vec<Card>,
    /// The self-check, if the deck has one.
    #[serde(default)]
    pub check: Option<Check>,
    /// What to ask when choosing; the self-check's answers choose among them.
    #[serde(default)]
    pub checklists: Vec<Checklist>,
    /// Hard words, explained.
    #[serde(default)]
    pub glossary: Vec<Term>,
}

impl Deck {
    /// The source with this id. A checked deck has every source it cites.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// The topic with this id. A checked deck has every topic it names.
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == *id)
    }

    /// Whether the day by which the deck should have been reviewed again has passed.
    pub fn is_overdue(&self, today: Date) -> bool {
        today > self.review_by
    }
}

/// The version of the deck format. There is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("const" = 1)))]
#[serde(try_from = "f64")]
pub struct Schema;

impl TryFrom<f64> for Schema {
    type Error = Refusal;

    fn try_from(version: f64) -> Result<Self, Refusal> {
        if (version - 1.0).abs() < f64::EPSILON {
            return Ok(Self);
        }
        Err(Refusal {
            code: "schema",
            message: "This deck is of a schema that this version of hontou does not read.".to_owned(),
            mend: "Write \"schema\": 1, or use a newer hontou.",
        })
    }
}

/// Something a card or a note rests on.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// What `ref` names.
    pub id: SourceId,
    /// What kind of source it is.
    pub kind: SourceKind,
    /// Its title.
    pub title: Text,
    /// Who published it.
    #[serde(default)]
    pub publisher: Option<Text>,
    /// The day it is from.
    #[serde(default)]
    pub date: Option<Date>,
    /// Where it can be read.
    #[serde(default)]
    pub url: Option<Link>,
}

/// What kind of source something is. Readers are told, because a deck is made from one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// The article the deck is made from.
    Article,
    /// A document that is not the article.
    Outside,
    /// No document: a caution that is common in medicine.
    General,
}

/// Where in a source a statement stands.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cite {
    /// The source.
    #[serde(rename = "ref")]
    pub source: SourceId,
    /// The heading under which it stands there.
    #[serde(default)]
    pub section: Option<Text>,
}

/// What cards are grouped by.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Topic {
    /// What a card's `topic` names.
    pub id: TopicId,
    /// Its name.
    pub title: Text,
}

/// A card: a claim, whether it is so, and why.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Card {
    /// The card's name, the same in every language.
    pub id: CardId,
    /// The topic it belongs to.
    pub topic: TopicId,
    /// Whether it is one of the cards every reader is offered first.
    #[serde(default)]
    pub starter: bool,
    /// The claim, put as a neutral question.
    pub claim: Text,
    /// Whether it is so.
    pub verdict: Verdict,
    /// The fact, which is said first.
    pub fact: Text,
    /// Why people think otherwise, or how it is known.
    pub why: Text,
    /// What is not known yet.
    #[serde(default)]
    pub unknown: Option<Text>,
    /// The fact once more in one line: the end of the card, and its line in the recap.
    pub takeaway: Text,
    /// What the card rests on.
    pub source: Cite,
    /// For what can age: the day on which it was so.
    #[serde(default)]
    pub as_of: Option<Date>,
    /// A drawing that says what words say badly.
    #[serde(default)]
    pub figure: Option<Figure>,
}

impl Card {
    /// What the card says, in the order in which it says it.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        [&self.claim, &self.fact, &self.why].into_iter().chain(&self.unknown).chain([&self.takeaway])
    }
}

/// A drawing. It is fetched when its card's answer is shown.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Figure {
    /// The SVG file, as an address relative to the deck.
    pub src: FigureSrc,
    /// What the drawing tells, in words: they carry the same fact for whoever does not see it.
    pub alt: Text,
    /// The words in the drawing, in the order of its `data-label` numbers, so that one drawing serves every language.
    #[serde(default)]
    pub labels: Vec<Text>,
}

/// The answer to a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It is so.
    True,
    /// It is not so.
    False,
    /// Nobody knows yet.
    Unknown,
}

impl Verdict {
    /// All three, in the order in which a reader is offered them.
    pub const ALL: [Self; 3] = [Self::True, Self::False, Self::Unknown];

    /// The name used in decks, events and style sheets.
    pub const fn name(self) -> &'static str {
        match self {
            Self::True => "true",
            Self::False => "false",
            Self::Unknown => "unknown",
        }
    }
}

/// Questions to ask when choosing.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Checklist {
    /// What an option's `checklists` name.
    pub id: ChecklistId,
    /// Its name.
    pub title: Text,
    /// The questions.
    pub items: Vec<Text>,
}

/// A hard word, explained.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Term {
    /// The word.
    pub term: Text,
    /// What it means.
    pub meaning: Text,
}
