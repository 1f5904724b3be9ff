//! The steps, in their order, and which rests on which.

use clap::ValueEnum;

/// A check, in the order they run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Step {
    Fmt,
    Clippy,
    Doc,
    Native,
    Loader,
    Fuzz,
    Overlap,
    Browser,
    Dist,
    Size,
    E2e,
}

impl Step {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Clippy => "clippy",
            Self::Doc => "doc",
            Self::Native => "native",
            Self::Loader => "loader",
            Self::Fuzz => "fuzz",
            Self::Overlap => "overlap",
            Self::Browser => "browser",
            Self::Dist => "dist",
            Self::Size => "size",
            Self::E2e => "e2e",
        }
    }

    /// The step without which this one would look at what an older run left.
    pub(crate) fn rests_on(self) -> Option<Self> {
        matches!(self, Self::Size | Self::E2e).then_some(Self::Dist)
    }
}
