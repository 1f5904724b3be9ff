//! Links in a deck or from a page owner: one rule for both. Only four schemes are allowed, so that no link runs a script, and
//! no user name, mark or blank hides the host.

use super::flat::flat_string;
use super::problem::{Code, ValueError};
use super::read::from_text;

/// How a link may start. With the slashes: without them a browser makes a host of whatever follows `http:`.
const STARTS: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];

/// An address that starts with `https://`, `http://`, `mailto:` or `tel:` and has no user name and no hidden sign.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("pattern" = PATTERN)))]
pub struct Link(String);

/// What the schema says of a link.
#[cfg(feature = "schema")]
const PATTERN: &str = concat!(
    r"^([Hh][Tt][Tt][Pp][Ss]?://[^@/?#\s\\\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+([/?#][^\s\\\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]*)?",
    r"|([Mm][Aa][Ii][Ll][Tt][Oo]|[Tt][Ee][Ll]):[^\s\\\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+)$",
);

impl Link {
    /// What a link has to be.
    pub const RULE: &str = "Write an address that starts with https://, http://, mailto: or tel:, without a user name, \
        blanks, backslashes or invisible signs.";

    /// Takes an address that starts as it may, names a host if it must, and hides nothing.
    pub fn parse(address: &str) -> Option<Self> {
        let (start, rest) = STARTS.iter().find_map(|start| {
            let (written, rest) = address.split_at_checked(start.len())?;
            (written.eq_ignore_ascii_case(start) && !rest.is_empty()).then_some((start, rest))
        })?;
        let mut in_host = start.ends_with('/');
        for (at, sign) in rest.char_indices() {
            let ends_host = matches!(sign, '/' | '?' | '#');
            // Before an @ stands a user name, which looks like the host.
            if hides(sign) || in_host && (sign == '@' || ends_host && at == 0) {
                return None;
            }
            in_host &= !ends_host;
        }
        Some(Self(address.to_owned()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a sign is left out by browsers, or seen by nobody, or turns what is beside it around. A browser takes a backslash
/// for a slash.
fn hides(sign: char) -> bool {
    matches!(
        sign,
        '\0'..=' '
            | '\\'
            | '\u{7f}'..='\u{a0}'
            | '\u{ad}'
            | '\u{61c}'
            | '\u{1680}'
            | '\u{2000}'..='\u{200f}'
            | '\u{2028}'..='\u{202f}'
            | '\u{205f}'..='\u{206f}'
            | '\u{3000}'
            | '\u{feff}'
    )
}

from_text!(Link, Self(String::new()));
flat_string!(Link, name);

impl TryFrom<String> for Link {
    type Error = ValueError;

    fn try_from(address: String) -> Result<Self, ValueError> {
        Self::parse(&address).ok_or_else(|| ValueError {
            code: Code::BadLink,
            message: format!("\"{address}\" is not a link a deck may have."),
            fix: Self::RULE,
        })
    }
}
