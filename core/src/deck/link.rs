//! Links in a deck or from a page owner. Only four schemes are allowed, so that no link runs a script.

use super::problem::{Code, ValueError};
use super::read::from_text;

/// The schemes a link may have.
const SCHEMES: [&str; 4] = ["https:", "http:", "mailto:", "tel:"];

/// An address with one of the schemes `https`, `http`, `mailto` and `tel`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(extend("pattern" = r"^([Hh][Tt][Tt][Pp][Ss]?|[Mm][Aa][Ii][Ll][Tt][Oo]|[Tt][Ee][Ll]):[^\s\x00-\x1f\x7f-\x9f]+$"))
)]
pub struct Link(String);

impl Link {
    /// Takes an address whose scheme is allowed and that has no whitespace or control characters.
    pub fn parse(address: &str) -> Option<Self> {
        let clean = !address.chars().any(|c| c.is_whitespace() || c.is_control());
        let allowed = SCHEMES.iter().any(|scheme| {
            address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
                && address.len() > scheme.len()
        });
        (clean && allowed).then(|| Self(address.to_owned()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

from_text!(Link, Self(String::new()));

impl TryFrom<String> for Link {
    type Error = ValueError;

    fn try_from(address: String) -> Result<Self, ValueError> {
        Self::parse(&address).ok_or_else(|| ValueError {
            code: Code::BadLink,
            message: format!("\"{address}\" is not a link a deck may have."),
            fix: "Write an address that starts with https:, http:, mailto: or tel: and has no blanks.",
        })
    }
}
