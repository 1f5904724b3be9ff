//! The content model: every field of a deck file. The self-check is in `self_check`.
//!
//! `docs/decks.md` explains each field to authors. A deck with any other field is refused.

use super::date::Date;
use super::figure::FigureSrc;
use super::flat::{Flat, FlatReader, FlatWriter, mix};
use super::id::{CardId, ChecklistId, DeckId, SourceId, TopicId};
use super::json::Json;
use super::link::Link;
use super::problem::{Code, ValueError};
use super::read::{Read, Reader, choice, object};
use super::self_check::SelfCheck;
use super::text::Text;

object! {
    /// A deck: cards, an optional self-check, and their sources.
    pub struct Deck {
        /// The address of the schema, for editors. The quiz does not use it.
        #[key = "$schema"]
        pub schema_hint: Option<String>,
        /// The version of the deck format.
        pub schema: Schema,
        /// The deck's name, the same in every language.
        pub id: DeckId,
        /// The language the deck is written in, as a BCP 47 tag (`ja`).
        pub lang: String,
        /// The deck's own version, in whatever form its authors choose.
        pub version: String,
        /// The title of the quiz on the page.
        pub title: Text,
        /// One line under the title.
        pub lead: Text,
        /// The day the content was last reviewed.
        pub reviewed: Date,
        /// The day by which it should be reviewed again. After that day readers see a notice.
        pub review_by: Date,
        /// Who reviewed the content as an expert, if somebody did. Without one the foot says that nobody has.
        pub reviewer: Option<Reviewer>,
        /// The sources that cards and notes cite.
        pub sources: Vec<Source>,
        /// The topics that group the cards.
        pub topics: Vec<Topic>,
        /// The cards, in the order in which they are shown.
        pub cards: Vec<Card>,
        /// The self-check, if the deck has one.
        pub check: Option<SelfCheck>,
        /// Questions to ask when choosing a product or clinic. Answers of the self-check choose which lists are shown.
        #[default]
        pub checklists: Vec<Checklist>,
        /// Where readers find help. The memo names all of it.
        #[default]
        pub help: Vec<Help>,
        /// Explanations of difficult words.
        #[default]
        pub glossary: Vec<Term>,
    }
}

impl Deck {
    /// The source with this id. A valid deck has every source that it cites.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// The topic with this id. A valid deck has every topic that it names.
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == *id)
    }

    /// Whether `review_by` has passed.
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
    fn read(value: &Json, reader: &mut Reader) -> Self {
        if (reader.number(value) - 1.0).abs() >= f64::EPSILON {
            reader.refuse(ValueError {
                code: Code::Schema,
                message: "This deck is of a schema that this version of hontou does not read.".to_owned(),
                fix: "Write \"schema\": 1, or use a newer hontou.",
            });
        }
        Self
    }
}

/// What is validated is of this one.
impl Flat for Schema {
    const SHAPE: u32 = mix(0, "schema 1");

    fn take(_: &mut FlatReader<'_>) -> Self {
        Self
    }

    fn put(&self, _: &mut FlatWriter) {}
}

object! {
    /// An expert who reviewed the content, and answers for it.
    pub struct Reviewer {
        /// The name.
        pub name: Text,
        /// What makes them one, as in `dermatologist, Example Hospital`.
        pub role: Text,
        /// The day of the review.
        pub date: Date,
    }
}

object! {
    /// A place where readers find help.
    pub struct Help {
        /// For what.
        pub title: Text,
        /// Where, and how.
        pub text: Text,
        /// The web address of the place.
        pub link: Option<Link>,
    }
}

object! {
    /// A source that a card or a note cites.
    pub struct Source {
        /// The id that `ref` names.
        pub id: SourceId,
        /// What kind of source it is.
        pub kind: SourceKind,
        /// Its title.
        pub title: Text,
        /// Who published it.
        pub publisher: Option<Text>,
        /// The day of its publication.
        pub date: Option<Date>,
        /// Its web address.
        pub url: Option<Link>,
    }
}

choice! {
    /// The kind of a source. Readers see it, because a deck is made from one article.
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
    /// A citation: a source, and the section in it.
    pub struct Cite {
        /// The source.
        #[key = "ref"]
        pub source: SourceId,
        /// The heading of the section.
        pub section: Option<Text>,
    }
}

object! {
    /// A topic that groups cards.
    pub struct Topic {
        /// The id that a card's `topic` names.
        pub id: TopicId,
        /// Its name.
        pub title: Text,
    }
}

object! {
    /// A card: a claim, whether it is true, and why.
    pub struct Card {
        /// The card's name, the same in every language.
        pub id: CardId,
        /// The topic it belongs to.
        pub topic: TopicId,
        /// Whether it is one of the cards that every reader sees first.
        #[default]
        pub starter: bool,
        /// The claim, as a neutral question.
        pub claim: Text,
        /// Whether the claim is true.
        pub verdict: Verdict,
        /// The fact, which the answer states first.
        pub fact: Text,
        /// Why people believe otherwise, or how the fact is known.
        pub why: Text,
        /// What is not known yet.
        pub unknown: Option<Text>,
        /// The fact in one line, at the end of the card and in the recap.
        pub takeaway: Text,
        /// The source of the card.
        pub source: Cite,
        /// The ids of further sources, which say the same.
        #[default]
        pub sources: Vec<SourceId>,
        /// For facts that can change: the day on which this was true.
        pub as_of: Option<Date>,
        /// A drawing, where one explains better than words.
        pub figure: Option<Figure>,
    }
}

impl Card {
    /// The texts of the card, in the order in which they are shown.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        [&self.claim, &self.fact, &self.why].into_iter().chain(&self.unknown).chain([&self.takeaway])
    }
}

object! {
    /// A drawing. It is fetched when its card's answer is shown.
    pub struct Figure {
        /// The SVG file, as an address relative to the deck.
        pub src: FigureSrc,
        /// The same fact in words, for readers who do not see the drawing.
        pub alt: Text,
        /// The words in the drawing, in the order of its `data-label` numbers, so that one drawing serves every language.
        #[default]
        pub labels: Vec<Text>,
    }
}

choice! {
    /// The answer to a claim, in the order of the three buttons.
    pub enum Verdict {
        /// It is true.
        True = "true",
        /// It is not true.
        False = "false",
        /// Nobody knows yet.
        Unknown = "unknown",
    }
}

object! {
    /// Questions to ask when choosing.
    pub struct Checklist {
        /// The id that an option's `checklists` name.
        pub id: ChecklistId,
        /// Whom the questions are for.
        #[default]
        pub kind: ListKind,
        /// Its name.
        pub title: Text,
        /// The questions.
        pub items: Vec<Text>,
    }
}

choice! {
    /// Whom the questions of a checklist are for.
    #[derive(Default)]
    pub enum ListKind {
        /// A shop or a clinic.
        #[default]
        Ask = "ask",
        /// The reader: they are under a heading of their own, below the others.
        Myself = "self",
    }
}

object! {
    /// The explanation of a difficult word.
    pub struct Term {
        /// The word.
        pub term: Text,
        /// What it means.
        pub meaning: Text,
    }
}
