//! Where a figure is: a file beside the deck, or below it.

use serde::Deserialize;

use super::problem::Refusal;

/// The address of an SVG file, relative to the deck: `figures/scale.svg`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(extend("pattern" = r"^([A-Za-z0-9_-][A-Za-z0-9_.-]*/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*\.svg$"))
)]
#[serde(try_from = "String")]
pub struct FigureSrc(String);

impl FigureSrc {
    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for FigureSrc {
    type Error = Refusal;

    /// Names, hyphens, dots and single slashes only: no scheme, no other origin, no way up, no question.
    fn try_from(src: String) -> Result<Self, Refusal> {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let whole = |step: &str| !step.is_empty() && !step.starts_with('.') && step.chars().all(plain);
        if src.strip_suffix(".svg").is_some_and(|name| !name.is_empty()) && src.split('/').all(whole) {
            return Ok(Self(src));
        }
        Err(Refusal {
            code: "bad-figure",
            message: format!("\"{src}\" is not a figure a deck may have."),
            mend: "Name an SVG file beside the deck, as in \"figures/scale.svg\".",
        })
    }
}
