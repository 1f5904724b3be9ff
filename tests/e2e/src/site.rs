//! Two origins, as in the world: a page somebody else wrote, and the widget's files.

use crate::answer::Answer;
use crate::server::Server;
use crate::settings;

/// The one line a page owner pastes.
pub const SCRIPT_TAG: &str = r#"<script async src="{files}/embed.js" data-deck="exosome"></script>"#;
/// The script alone, for pages where elements say where quizzes stand.
pub const SCRIPT: &str = r#"<script async src="{files}/embed.js"></script>"#;
/// What the page says before and after the quiz. None of it is a word of the self-check.
const ARTICLE: &str = r#"<article id="before"><h1>春の花だより</h1><p>庭のようすを書きます。</p></article>"#;
const ARTICLE_END: &str = r#"<article id="after"><p>次は夏に。<a href="/next">つぎの記事</a></p></article>"#;

/// A page on one port and the widget's files on another.
pub struct Site {
    /// The page's own server.
    pub page: Server,
    /// The server of the published folder.
    pub files: Server,
}

impl Site {
    /// A blog article with this in its middle; `{files}` stands for where the widget's files are.
    pub fn with(embed: &str) -> Self {
        Self::with_head("", embed)
    }

    /// The same, with more in the page's head.
    pub fn with_head(head: &str, embed: &str) -> Self {
        let site = Self { page: Server::empty(), files: Server::of(settings::published()) };
        // The icon is named so that no browser asks for one later.
        let html = format!(
            r#"<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>花だより</title>
            <link rel="icon" href="data:,">{head}</head><body>{ARTICLE}{embed}{ARTICLE_END}</body></html>"#
        );
        site.page.answer("/", Answer::html(html.replace("{files}", &site.files.origin())));
        site
    }

    /// The same, with a file of the page's own.
    #[must_use]
    pub fn having(self, path: &str, answer: Answer) -> Self {
        self.page.answer(path, answer);
        self
    }

    /// Where the page is.
    pub fn address(&self) -> String {
        format!("{}/", self.page.origin())
    }

    /// Everything that was asked of either server so far.
    pub fn requests(&self) -> Vec<String> {
        [self.page.requests(), self.files.requests()].concat()
    }
}
