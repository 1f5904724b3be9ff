//! The self-check of the published deck: questions, notes, headlines, and answers that lead to a given memo.

use std::collections::HashMap;

use serde::Deserialize;

use crate::text::Text;

/// The self-check.
#[derive(Debug, Deserialize)]
#[expect(missing_docs, reason = "the names are those of the deck, which has its own description")]
pub struct Check {
    pub questions: Vec<Question>,
    pub notes: Vec<Note>,
    pub headlines: HashMap<Level, Headline>,
}

/// A question.
#[derive(Debug, Deserialize)]
#[expect(missing_docs, reason = "the names are those of the deck, which has its own description")]
pub struct Question {
    pub id: String,
    pub ask: Text,
    #[serde(default)]
    pub several: bool,
    pub options: Vec<Choice>,
}

/// One of its answers.
#[derive(Debug, Deserialize)]
#[expect(missing_docs, reason = "the names are those of the deck, which has its own description")]
pub struct Choice {
    pub id: String,
    pub text: Text,
    pub note: Option<String>,
    #[serde(default)]
    pub unsure: bool,
    #[serde(default)]
    pub none: bool,
    #[serde(default)]
    pub checklists: Vec<String>,
}

/// What an answer leads to.
#[derive(Debug, Deserialize)]
#[expect(missing_docs, reason = "the names are those of the deck, which has its own description")]
pub struct Note {
    pub id: String,
    pub level: Level,
    pub title: Text,
    pub body: Text,
}

/// How grave a note is.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Hash)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names are those of the deck, which has its own description")]
pub enum Level {
    Doctor,
    Confirm,
    Rethink,
    Ready,
}

/// What a memo says at its head.
#[derive(Debug, Deserialize)]
#[expect(missing_docs, reason = "the names are those of the deck, which has its own description")]
pub struct Headline {
    pub title: Text,
    pub lead: Text,
}

impl Level {
    /// Its name in the deck.
    pub fn name(self) -> &'static str {
        match self {
            Self::Doctor => "doctor",
            Self::Confirm => "confirm",
            Self::Rethink => "rethink",
            Self::Ready => "ready",
        }
    }
}

impl Check {
    /// One answer to each question, of which only one, if any, causes a note; that one is of this level.
    pub fn answers_leading_to(&self, level: Level) -> Vec<&Choice> {
        let mut raised = level == Level::Ready;
        let answers = self.questions.iter().map(|question| {
            let wanted = |choice: &&Choice| self.note_of(choice).is_some_and(|note| note.level == level);
            match question.options.iter().find(wanted).filter(|_| !raised) {
                Some(choice) => {
                    raised = true;
                    choice
                }
                None => question.harmless_option(),
            }
        });
        let answers = answers.collect();
        assert!(raised, "the deck has no option that leads to {}", level.name());
        answers
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> &Question {
        self.questions.iter().find(|question| question.id == id).expect("the deck asks this")
    }

    /// One answer to each question, such that the memo is for a doctor and has the most to say.
    pub fn answers_saying_most(&self) -> Vec<&Choice> {
        let said = |choice: &&Choice| {
            let note = self.note_of(choice);
            let length = note.map_or(0, |note| note.title.len() + note.body.len());
            // What to ask weighs most on paper: only the first question chooses lists.
            (choice.checklists.len(), note.is_some_and(|note| note.level == Level::Doctor), length)
        };
        let longest = self.questions.iter().map(|question| question.options.iter().max_by_key(said));
        longest.map(|answer| answer.expect("every question has answers")).collect()
    }

    /// The note an answer causes.
    pub fn note_of(&self, choice: &Choice) -> Option<&Note> {
        let caused = choice.note.as_ref()?;
        self.notes.iter().find(|note| note.id == *caused)
    }
}

impl Question {
    /// An answer that causes no note; "none of these" where several may be picked.
    pub fn harmless_option(&self) -> &Choice {
        let is_harmless =
            |choice: &&Choice| choice.note.is_none() && !choice.unsure && choice.none == self.several;
        let harmless = self.options.iter().find(is_harmless);
        harmless.expect("every question has an answer that causes no note")
    }
}
