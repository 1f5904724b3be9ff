//! A deck: the content of the cards and of the self-check. Types, strict reading, validation and text; no DOM.
//!
//! [`Deck::read`] is the only way to make one: JSON tree → types (`read`) → ids and promises (`validate`). What came of that is
//! written [flat](Deck::to_flat) for readers, who take it up as it is.

mod date;
mod figure;
mod flat;
mod id;
mod ids;
mod json;
mod limits;
mod link;
mod model;
mod problem;
mod read;
mod said;
mod self_check;
mod text;
mod validate;

pub use date::Date;
pub use figure::FigureSrc;
pub use flat::FLAT_VERSION;
pub use id::{CardId, ChecklistId, DeckId, NoteId, OptionId, QuestionId, SourceId, TopicId};
pub use json::Json;
pub use limits::{LIMITS, Limits};
pub use link::Link;
pub use model::{
    Card, Checklist, Cite, Deck, Figure, Help, ListKind, Reviewer, Source, SourceKind, Term, Topic, Verdict,
};
pub use problem::{Code, Problem, ValueError};
pub use said::Said;
pub use self_check::{AnswerOption, Headline, Headlines, Level, Note, Question, SelfCheck};
pub use text::{PHRASE, Span, Text, plain, spans};

impl Deck {
    /// Reads a deck from a JSON tree and validates it.
    ///
    /// # Errors
    ///
    /// The first error of type or field. If there is none, every error about ids and promises.
    ///
    /// ```
    /// use hontou_core::deck::{Deck, Json};
    ///
    /// let tree = Json::Object(vec![("schema".to_owned(), Json::Number(2.0))]);
    /// let problems = Deck::read(&tree).unwrap_err();
    /// assert_eq!(problems[0].path, "schema");
    /// assert_eq!(problems[0].code.name(), "schema");
    /// ```
    pub fn read(tree: &Json) -> Result<Self, Vec<Problem>> {
        let deck: Self = read::read(tree).map_err(|problem| vec![problem])?;
        let problems = validate::problems(&deck);
        if problems.is_empty() { Ok(deck) } else { Err(problems) }
    }
}
