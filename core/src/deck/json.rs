//! A JSON value as a plain tree: the form in which [`Deck::read`](super::Deck::read) takes a deck, in the browser and
//! natively.
//!
//! There is no parser here: the browser has one, and the feature `json` brings one for programs.

/// A JSON value. Objects keep the order of their fields.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// Any number: JSON has one kind.
    Number(f64),
    /// A string.
    String(String),
    /// A list.
    Array(Vec<Self>),
    /// Fields in their order.
    Object(Vec<(String, Self)>),
}

impl Json {
    /// The name of its type in an error message.
    pub(super) const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "true or false",
            Self::Number(_) => "a number",
            Self::String(_) => "a string",
            Self::Array(_) => "a list",
            Self::Object(_) => "an object",
        }
    }
}
