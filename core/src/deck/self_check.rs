//! The self-check in a deck: questions, the notes their answers lead to, and a headline for each level.

use super::id::{ChecklistId, NoteId, OptionId, QuestionId};
use super::model::Cite;
use super::read::{choice, object};
use super::text::Text;

object! {
    /// The self-check: questions, the notes answers lead to, and a headline for each level.
    pub struct SelfCheck {
        /// The questions, in their order, one a screen.
        pub questions: Vec<Question>,
        /// The notes.
        pub notes: Vec<Note>,
        /// What the memo is headed by at each level.
        pub headlines: Headlines,
    }
}

impl SelfCheck {
    /// The note with this id. A checked deck has every note it names.
    pub fn note(&self, id: &NoteId) -> Option<&Note> {
        self.notes.iter().find(|note| note.id == *id)
    }

    /// The note an answer leads to.
    pub fn note_of(&self, option: &AnswerOption) -> Option<&Note> {
        option.note.as_ref().and_then(|id| self.note(id))
    }

    /// How much an answer weighs: the level of its note.
    pub fn level_of(&self, option: &AnswerOption) -> Level {
        self.note_of(option).map_or(Level::Ready, |note| note.level)
    }
}

object! {
    /// A question of the self-check.
    pub struct Question {
        /// The question's name, the same in every language.
        pub id: QuestionId,
        /// The question.
        pub ask: Text,
        /// A line that helps to answer it.
        pub hint: Option<Text>,
        /// Whether an answer can concern safety. Its "not sure" must then lead to a note of level `confirm` or above.
        #[default]
        pub safety: bool,
        /// If given, the memo repeats the answer under this name.
        pub echo: Option<Text>,
        /// What can be answered.
        pub options: Vec<AnswerOption>,
    }
}

object! {
    /// One possible answer to a question.
    pub struct AnswerOption {
        /// The option's name within its question.
        pub id: OptionId,
        /// The answer in words.
        pub text: Text,
        /// The one note this answer leads to.
        pub note: Option<NoteId>,
        /// Whether this is "I don't know / I'd rather not say".
        #[default]
        pub unsure: bool,
        /// The checklists the memo shows because of this answer.
        #[default]
        pub checklists: Vec<ChecklistId>,
    }
}

object! {
    /// A fixed piece of advice that an answer leads to.
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
}

choice! {
    /// How much a note weighs, from the least to the most severe.
    #[derive(PartialOrd, Ord, Hash)]
    pub enum Level {
        /// Nothing stands out: go on comparing, with the questions to ask.
        Ready = "ready",
        /// Expectations, budget or basic care first.
        Rethink = "rethink",
        /// Make sure of something first.
        Confirm = "confirm",
        /// Ask a doctor before anything else.
        Doctor = "doctor",
    }
}

impl Level {
    /// All of them, the most severe first.
    pub const FALLING: [Self; 4] = [Self::Doctor, Self::Confirm, Self::Rethink, Self::Ready];
}

object! {
    /// What the memo is headed by, a headline for each level.
    pub struct Headlines {
        /// For the level `doctor`.
        pub doctor: Headline,
        /// For the level `confirm`.
        pub confirm: Headline,
        /// For the level `rethink`.
        pub rethink: Headline,
        /// For the level `ready`.
        pub ready: Headline,
    }
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

object! {
    /// The head of a memo.
    pub struct Headline {
        /// A few words.
        pub title: Text,
        /// A sentence or two.
        pub lead: Text,
    }
}
