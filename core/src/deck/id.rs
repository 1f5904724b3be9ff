//! Ids, one type for each kind of thing, so that a topic is never looked up as a card.

use serde::Deserialize;

use super::problem::Refusal;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
        #[cfg_attr(
            feature = "schema",
            derive(schemars::JsonSchema),
            schemars(extend("pattern" = "^[a-z0-9-]+$"))
        )]
        #[serde(try_from = "String")]
        pub struct $name(String);

        impl $name {
            /// The id as it stands in the deck.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = Refusal;

            fn try_from(id: String) -> Result<Self, Refusal> {
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

fn well_formed(id: String) -> Result<String, Refusal> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !id.is_empty() && id.chars().all(plain) {
        return Ok(id);
    }
    Err(Refusal {
        code: "bad-id",
        message: format!("\"{id}\" is not an id."),
        mend: "Use small letters a-z, digits and hyphens, as in \"stem-cells\".",
    })
}
