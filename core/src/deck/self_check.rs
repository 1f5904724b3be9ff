//! The self-check in a deck: questions, the notes their answers lead to, and a headline for each level.

use serde::Deserialize;

use super::id::{ChecklistId, NoteId, OptionId, QuestionId};
use super::model::Cite;
use super::text::Text;

/// The self-check: questions, the notes answers lead to, and a headline for each level.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Check {
    /// The questions, in their order, one a screen.
    pub questions: Vec<Question>,
    /// The notes.
    pub notes: Vec<Note>,
    /// What the memo is headed by at each level.
    pub headlines: Headlines,
}

impl Check {
    /// The note with this id. A checked deck has every note it names.
    pub fn note(&self, id: &NoteId) -> Option<&Note> {
        self.notes.iter().find(|note| note.id == *id)
    }
}

/// A question of the self-check.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Question {
    /// The question's name, the same in every language.
    pub id: QuestionId,
    /// The question.
    pub ask: Text,
    /// A line that helps to answer it.
    #[serde(default)]
    pub hint: Option<Text>,
    /// Whether an answer can concern safety. Its "not sure" must then lead to a note of level `confirm` or above.
    #[serde(default)]
    pub safety: bool,
    /// If given, the memo repeats the answer under this name.
    #[serde(default)]
    pub echo: Option<Text>,
    /// What can be answered.
    pub options: Vec<AnswerOption>,
}

/// One possible answer to a question.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AnswerOption {
    /// The option's name within its question.
    pub id: OptionId,
    /// The answer in words.
    pub text: Text,
    /// The one note this answer leads to.
    #[serde(default)]
    pub note: Option<NoteId>,
    /// Whether this is "I don't know / I'd rather not say".
    #[serde(default)]
    pub unsure: bool,
    /// The checklists the memo shows because of this answer.
    #[serde(default)]
    pub checklists: Vec<ChecklistId>,
}

/// A fixed piece of advice that an answer leads to.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Note {
    /// What an option's `note` names.
    pub id: NoteId,
    /// How much it weighs: the memo's headline is that of the highest level present.
    pub level: Level,
    /// What it is about, in a few words.
    pub title: Text,
    /// What it says.
    pub body: Text,
    /// What it rests on.
    pub source: Cite,
}

/// How much a note weighs, in rising order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Nothing stands out: go on comparing, with the questions to ask.
    Ready,
    /// Expectations, budget or basic care first.
    Rethink,
    /// Make sure of something first.
    Confirm,
    /// Ask a doctor before anything else.
    Doctor,
}

impl Level {
    /// The name used in decks and style sheets.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Rethink => "rethink",
            Self::Confirm => "confirm",
            Self::Doctor => "doctor",
        }
    }
}

/// What the memo is headed by, a headline for each level.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Headlines {
    /// For [`Level::Doctor`].
    #[cfg_attr(feature = "schema", schemars(description = "For the level `doctor`."))]
    pub doctor: Headline,
    /// For [`Level::Confirm`].
    #[cfg_attr(feature = "schema", schemars(description = "For the level `confirm`."))]
    pub confirm: Headline,
    /// For [`Level::Rethink`].
    #[cfg_attr(feature = "schema", schemars(description = "For the level `rethink`."))]
    pub rethink: Headline,
    /// For [`Level::Ready`].
    #[cfg_attr(feature = "schema", schemars(description = "For the level `ready`."))]
    pub ready: Headline,
}

impl Headlines {
    /// The headline for this level.
    pub const fn of(&self, level: Level) -> &Headline {
        match level {
            Level::Doctor => &self.doctor,
            Level::Confirm => &self.confirm,
            Level::Rethink => &self.rethink,
            Level::Ready => &self.ready,
        }
    }
}

/// The head of a memo.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Headline {
    /// A few words.
    pub title: Text,
    /// A sentence or two.
    pub lead: Text,
}
