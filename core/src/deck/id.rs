//! Ids, one type for each kind of thing, so that a topic is never looked up as a card.

use super::flat::flat_string;
use super::problem::{Code, ValueError};
use super::read::from_text;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[cfg_attr(
            feature = "schema",
            derive(schemars::JsonSchema),
            schemars(extend("pattern" = "^[a-z0-9-]+$"))
        )]
        pub struct $name(String);

        impl $name {
            /// The id as it is written in the deck.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        from_text!($name, Self(String::new()));
        flat_string!($name, name);

        impl TryFrom<String> for $name {
            type Error = ValueError;

            fn try_from(id: String) -> Result<Self, ValueError> {
                well_formed(id).map(Self)
            }
        }
    )*};
}

ids! {
    /// Names a deck, as in `exosome`.
    DeckId
    /// Names a card.
    CardId
    /// Names a topic, under which cards are grouped.
    TopicId
    /// Names a source.
    SourceId
    /// Names a question of the self-check.
    QuestionId
    /// Names an option of one question.
    OptionId
    /// Names a note.
    NoteId
    /// Names a checklist.
    ChecklistId
}

fn well_formed(id: String) -> Result<String, ValueError> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !id.is_empty() && id.chars().all(plain) {
        return Ok(id);
    }
    Err(ValueError {
        code: Code::BadId,
        message: format!("\"{id}\" is not an id."),
        fix: "Use small letters a-z, digits and hyphens, as in \"stem-cells\".",
    })
}
