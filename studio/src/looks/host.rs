//! The kinds of site, and what can be written there.

use serde::{Deserialize, Serialize};

/// Where the quiz is to stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Host {
    /// A page whose HTML can be edited.
    #[default]
    Page,
    /// WordPress, by the plugin's block.
    Block,
    /// WordPress, by the plugin's shortcode.
    Shortcode,
    /// An address on a line of its own.
    Address,
    /// An app in React.
    React,
    /// An app in Vue.
    Vue,
    /// A frame.
    Frame,
}

impl Host {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Page, Self::Block, Self::Shortcode, Self::Frame, Self::Address, Self::React, Self::Vue];

    /// As in the keys of the words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Block => "block",
            Self::Shortcode => "shortcode",
            Self::Address => "address",
            Self::React => "react",
            Self::Vue => "vue",
            Self::Frame => "frame",
        }
    }

    /// Whether the plugin of WordPress shows it, which has files and decks of its own.
    pub const fn is_plugin(self) -> bool {
        matches!(self, Self::Block | Self::Shortcode)
    }

    /// Whether the owner's folder is asked for.
    pub const fn has_folder(self) -> bool {
        matches!(self, Self::Page | Self::Frame | Self::Address)
    }

    /// Whether a style sheet of the page reaches the quiz.
    pub const fn has_styles(self) -> bool {
        !matches!(self, Self::Frame | Self::Address)
    }

    /// Whether an attribute can be written there.
    pub fn takes(self, attribute: &str) -> bool {
        match self {
            // A page of its own, made for one deck.
            Self::Address => false,
            Self::Frame => !matches!(attribute, "loading" | "base"),
            Self::Block | Self::Shortcode => attribute != "base",
            Self::Page | Self::React | Self::Vue => true,
        }
    }
}
