//! The self-check in a deck: questions, the notes their answers lead to, and a headline for each level.

use super::id::{ChecklistId, NoteId, OptionId, QuestionId};
use super::model::Cite;
use super::read::{choice, object};
use super::text::Text;

object! {
    /// The self-check: questions, the notes that answers lead to, and a headline for each level.
    pub struct SelfCheck {
        /// The questions, in order; each has its own screen.
        pub questions: Vec<Question>,
        /// The notes.
        pub notes: Vec<Note>,
        /// The headline of the memo for each level.
        pub headlines: Headlines,
    }
}

impl SelfCheck {
    /// The note with this id. A valid deck has every note that it names.
    pub fn note(&self, id: &NoteId) -> Option<&Note> {
        self.notes.iter().find(|note| note.id == *id)
    }

    /// The note that an answer leads to.
    pub fn note_of(&self, option: &AnswerOption) -> Option<&Note> {
        option.note.as_ref().and_then(|id| self.note(id))
    }

    /// The level of an answer: that of its note, or `ready` without a note.
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
        /// A line that helps the reader answer.
        pub hint: Option<Text>,
        /// Whether the question is about safety. If so, "I don't know" must lead to a note of level `confirm` or above.
        #[default]
        pub safety: bool,
        /// Whether several options may be picked. If not, only one.
        #[default]
        pub several: bool,
        /// If given, the memo repeats the answer with this label.
        pub echo: Option<Text>,
        /// The possible answers.
        pub options: Vec<AnswerOption>,
    }
}

impl Question {
    /// Whether this option is an answer only by itself: every option of a question that takes one, and elsewhere "none of
    /// these" and "I don't know".
    pub const fn excludes(&self, option: &AnswerOption) -> bool {
        !self.several || option.none || option.unsure
    }

    /// What a reader reads of it: the question, its hint, and the answers.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        [&self.ask].into_iter().chain(&self.hint).chain(self.options.iter().map(|option| &option.text))
    }
}

object! {
    /// One possible answer to a question.
    pub struct AnswerOption {
        /// The option's name within its question.
        pub id: OptionId,
        /// The answer in words.
        pub text: Text,
        /// The note that this answer leads to.
        pub note: Option<NoteId>,
        /// Whether this is "I don't know / I'd rather not say".
        #[default]
        pub unsure: bool,
        /// Whether this is "none of these", which clears the others. Only in a question with `several`.
        #[default]
        pub none: bool,
        /// The checklists that the memo shows because of this answer.
        #[default]
        pub checklists: Vec<ChecklistId>,
    }
}

object! {
    /// A fixed note that an answer leads to.
    pub struct Note {
        /// The id that an option's `note` names.
        pub id: NoteId,
        /// Its level. The memo shows the headline of the highest level among its notes.
        pub level: Level,
        /// Its subject, in a few words.
        pub title: Text,
        /// Its text.
        pub body: Text,
        /// Its source.
        pub source: Cite,
    }
}

choice! {
    /// The level of a note, from the least to the most severe.
    #[derive(PartialOrd, Ord, Hash)]
    pub enum Level {
        /// No note: the reader can go on comparing, with the questions to ask.
        Ready = "ready",
        /// Think about expectations, budget or basic care first.
        Rethink = "rethink",
        /// Confirm something first.
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
    /// A headline of the memo for each level.
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
    /// The headline of a memo.
    pub struct Headline {
        /// A few words.
        pub title: Text,
        /// A sentence or two.
        pub lead: Text,
    }
}
