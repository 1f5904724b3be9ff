//! The address of a figure: a file beside the deck, or in a folder below it.

use super::flat::flat_string;
use super::problem::{Code, ValueError};
use super::read::from_text;

/// The address of an SVG file, relative to the deck: `figures/scale.svg`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(extend("pattern" = r"^([A-Za-z0-9_-][A-Za-z0-9_.-]*/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*\.svg$"))
)]
pub struct FigureSrc(String);

impl FigureSrc {
    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

from_text!(FigureSrc, Self(String::new()));
flat_string!(FigureSrc, name);

impl TryFrom<String> for FigureSrc {
    type Error = ValueError;

    /// Takes letters, digits, hyphens, underscores, dots and single slashes: no scheme, other origin, `..` or query.
    fn try_from(src: String) -> Result<Self, ValueError> {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let whole = |step: &str| !step.is_empty() && !step.starts_with('.') && step.chars().all(plain);
        if src.strip_suffix(".svg").is_some_and(|name| !name.is_empty()) && src.split('/').all(whole) {
            return Ok(Self(src));
        }
        Err(ValueError {
            code: Code::BadFigure,
            message: format!("\"{src}\" is not a figure a deck may have."),
            fix: "Name an SVG file beside the deck, as in \"figures/scale.svg\".",
        })
    }
}
