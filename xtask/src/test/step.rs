//! The steps, in their order, and which needs which.

use clap::ValueEnum;

/// A check, in the order they run. `dist` comes early: while it links, the tests compile on the other cores, and once it is
/// there the end-to-end tests go on beside everything that follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Step {
    Fmt,
    Dist,
    Size,
    Release,
    Wordpress,
    Native,
    Clippy,
    Doc,
    Package,
    Loader,
    Formats,
    Fuzz,
    Overlap,
    Supply,
    Homes,
    Browser,
    E2e,
}

impl Step {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Clippy => "clippy",
            Self::Doc => "doc",
            Self::Package => "package",
            Self::Native => "native",
            Self::Loader => "loader",
            Self::Formats => "formats",
            Self::Fuzz => "fuzz",
            Self::Overlap => "overlap",
            Self::Supply => "supply",
            Self::Homes => "homes",
            Self::Browser => "browser",
            Self::Dist => "dist",
            Self::Size => "size",
            Self::Release => "release",
            Self::Wordpress => "wordpress",
            Self::E2e => "e2e",
        }
    }

    /// The step without which this one would test what an older run left.
    pub(crate) fn needs(self) -> Option<Self> {
        matches!(self, Self::Size | Self::Release | Self::Wordpress | Self::Homes | Self::E2e)
            .then_some(Self::Dist)
    }
}
