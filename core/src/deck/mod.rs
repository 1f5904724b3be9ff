//! A deck: what the cards and the self-check say. Types, strict reading, checks and text; no DOM.
//!
//! The way in is [`Deck::read`]: JSON tree → types (`read`) → references and promises (`validate`).

mod date;
mod figure;
mod id;
mod json;
mod link;
mod model;
mod problem;
mod read;
mod self_check;
mod text;
mod validate;

pub use date::Date;
pub use figure::FigureSrc;
pub use id::{CardId, ChecklistId, DeckId, NoteId, OptionId, QuestionId, SourceId, TopicId};
pub use json::Json;
pub use link::Link;
pub use model::{Card, Checklist, Cite, Deck, Figure, Source, SourceKind, Term, Topic, Verdict};
pub use problem::{Code, Problem, ValueError};
pub use self_check::{AnswerOption, Headline, Headlines, Level, Note, Question, SelfCheck};
pub use text::{PHRASE, Span, Text, plain, spans};

impl Deck {
    /// Reads a deck from a JSON tree and checks it.
    ///
    /// # Errors
    ///
    /// The first thing the tree gets wrong about types and fields; or, once it has the right form, everything
    /// that is wrong about ids and promises at once.
    pub fn read(tree: &Json) -> Result<Self, Vec<Problem>> {
        let deck: Self = read::read(tree).map_err(|problem| vec![problem])?;
        let problems = validate::problems(&deck);
        if problems.is_empty() { Ok(deck) } else { Err(problems) }
    }
}
