//! The content model: what stands in a deck file, field by field. The self-check is in `self_check`.
//!
//! `docs/decks.md` explains each field to authors. A field that is missing here is refused there.

use super::date::Date;
use super::figure::FigureSrc;
use super::id::{CardId, ChecklistId, DeckId, SourceId, TopicId};
use super::json::Json;
use super::link::Link;
use super::problem::{Code, ValueError};
use super::read::{Read, Reader, choice, object};
use super::self_check::SelfCheck;
use super::text::Text;

object! {
    /// A deck: cards, a self-check if it has one, and what both stand on.
    pub struct Deck {
        /// Lets an editor find the schema; not used here.
        #[key = "$schema"]
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
        pub check: Option<SelfCheck>,
        /// What to ask when choosing; the self-check's answers choose among them.
        #[default]
        pub checklists: Vec<Checklist>,
        /// Hard words, explained.
        #[default]
        pub glossary: Vec<Term>,
    }
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(with = "f64", extend("const" = 1))
)]
pub struct Schema;

impl Read for Schema {
    fn read(value: &Json, reader: &mut Reader) -> Option<Self> {
        let version = reader.number(value)?;
        let is_known = (version - 1.0).abs() < f64::EPSILON;
        reader.check(is_known.then_some(Self).ok_or_else(|| ValueError {
            code: Code::Schema,
            message: "This deck is of a schema that this version of hontou does not read.".to_owned(),
            fix: "Write \"schema\": 1, or use a newer hontou.",
        }))
    }
}

object! {
    /// Something a card or a note rests on.
    pub struct Source {
        /// What `ref` names.
        pub id: SourceId,
        /// What kind of source it is.
        pub kind: SourceKind,
        /// Its title.
        pub title: Text,
        /// Who published it.
        pub publisher: Option<Text>,
        /// The day it is from.
        pub date: Option<Date>,
        /// Where it can be read.
        pub url: Option<Link>,
    }
}

choice! {
    /// What kind of source something is. Readers are told, because a deck is made from one article.
    pub enum SourceKind {
        /// The article the deck is made from.
        Article = "article",
        /// A document that is not the article.
        Outside = "outside",
        /// No document: a caution that is common in medicine.
        General = "general",
    }
}

object! {
    /// Where in a source a statement stands.
    pub struct Cite {
        /// The source.
        #[key = "ref"]
        pub source: SourceId,
        /// The heading under which it stands there.
        pub section: Option<Text>,
    }
}

object! {
    /// What cards are grouped by.
    pub struct Topic {
        /// What a card's `topic` names.
        pub id: TopicId,
        /// Its name.
        pub title: Text,
    }
}

object! {
    /// A card: a claim, whether it is so, and why.
    pub struct Card {
        /// The card's name, the same in every language.
        pub id: CardId,
        /// The topic it belongs to.
        pub topic: TopicId,
        /// Whether it is one of the cards every reader is offered first.
        #[default]
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
        pub unknown: Option<Text>,
        /// The fact once more in one line: the end of the card, and its line in the recap.
        pub takeaway: Text,
        /// What the card rests on.
        pub source: Cite,
        /// For what can age: the day on which it was so.
        pub as_of: Option<Date>,
        /// A drawing that says what words say badly.
        pub figure: Option<Figure>,
    }
}

impl Card {
    /// What the card says, in the order in which it says it.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        [&self.claim, &self.fact, &self.why].into_iter().chain(&self.unknown).chain([&self.takeaway])
    }
}

object! {
    /// A drawing. It is fetched when its card's answer is shown.
    pub struct Figure {
        /// The SVG file, as an address relative to the deck.
        pub src: FigureSrc,
        /// What the drawing tells, in words: they carry the same fact for whoever does not see it.
        pub alt: Text,
        /// The words in the drawing, in the order of its `data-label` numbers, so that one drawing serves every language.
        #[default]
        pub labels: Vec<Text>,
    }
}

choice! {
    /// The answer to a claim, in the order in which a reader is offered the three.
    pub enum Verdict {
        /// It is so.
        True = "true",
        /// It is not so.
        False = "false",
        /// Nobody knows yet.
        Unknown = "unknown",
    }
}

object! {
    /// Questions to ask when choosing.
    pub struct Checklist {
        /// What an option's `checklists` name.
        pub id: ChecklistId,
        /// Its name.
        pub title: Text,
        /// The questions.
        pub items: Vec<Text>,
    }
}

object! {
    /// A hard word, explained.
    pub struct Term {
        /// The word.
        pub term: Text,
        /// What it means.
        pub meaning: Text,
    }
}
