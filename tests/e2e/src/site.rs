//! Two origins, as in the world: a page somebody else wrote, and the widget's files.

use std::path::PathBuf;

use crate::response::Response;
use crate::server::Server;
use crate::{prelude, settings};

/// The one line a page owner pastes.
pub const SCRIPT_TAG: &str = r#"<script async src="{files}/embed.js" data-deck="exosome"></script>"#;
/// The script alone, for pages where elements say where quizzes stand.
pub const SCRIPT: &str = r#"<script async src="{files}/embed.js"></script>"#;
/// Has a browser look at no hash, as on a page without https and before they did: for files that a test has changed.
pub const UNCHECKED: &str =
    "<script>delete Crypto.prototype.subtle; DOMTokenList.prototype.supports = () => false</script>";
/// What the page says before and after the quiz. None of it is a word of the self-check.
const ARTICLE: &str = r#"<article id="before"><h1>春の花だより</h1><p>庭のようすを書きます。</p></article>"#;
const ARTICLE_END: &str = r#"<article id="after"><p>次は夏に。<a href="/next">つぎの記事</a></p></article>"#;
/// Where the page's own server has the widget's files.
const OWN: &str = "/hontou/";

/// A page on one port and the widget's files on another.
///
/// What a test writes of a page, or of a header, may hold these:
///
/// | written | stands for |
/// |---|---|
/// | `{files}` | where the widget's files are, on their own origin, without a slash at the end |
/// | `{own}` | where the page's own origin has them, too |
/// | `{page}` | the page's own origin |
/// | `{prelude}` | what a page has to begin with in some engines; see [`prelude`] |
pub struct Site {
    /// The page's own server.
    pub page: Server,
    /// The server of the published folder.
    pub files: Server,
}

impl Site {
    /// A blog article with this in its middle.
    pub fn with(embed: &str) -> Self {
        Self::with_head("", embed)
    }

    /// The same, with more in the page's head.
    pub fn with_head(head: &str, embed: &str) -> Self {
        // The icon is named so that no browser asks for one later.
        Self::whole(&format!(
            r#"<!doctype html><html lang="ja"><head>{{prelude}}<meta charset="utf-8"><title>花だより</title>
            <link rel="icon" href="data:,">{head}</head><body>{ARTICLE}{embed}{ARTICLE_END}</body></html>"#
        ))
    }

    /// A page that is this and nothing else. `{prelude}` goes before its first script, `<link rel=icon href="data:,">`
    /// into its head.
    pub fn whole(html: &str) -> Self {
        Self::whole_from(settings::published(), html)
    }

    /// The same, with files of the widget's in another folder.
    pub fn whole_from(files: PathBuf, html: &str) -> Self {
        let (page, files) = (Server::with(OWN, settings::published()), Server::of(files));
        Self { page, files }.having_page("/", html)
    }

    /// The same, with a file of the page's own.
    #[must_use]
    pub fn having(self, path: &str, response: Response) -> Self {
        self.page.answer(path, response);
        self
    }

    /// The same, with another page on the page's own origin.
    #[must_use]
    pub fn having_page(self, path: &str, html: &str) -> Self {
        self.page.answer(path, Response::html(self.written(html)));
        self
    }

    /// The same, with a page on the origin of the widget's files: for a frame from somewhere else.
    #[must_use]
    pub fn having_page_elsewhere(self, path: &str, html: &str) -> Self {
        self.files.answer(path, Response::html(self.written(html)));
        self
    }

    /// The same, with a header on the page: `under("content-security-policy", "script-src 'self' {files}")`.
    #[must_use]
    pub fn under(self, header: &str, value: &str) -> Self {
        let value = self.written(value);
        self.page.spoil("/", |page| page.with(header, &value));
        self
    }

    /// What a test wrote, with what its names stand for.
    pub fn written(&self, text: &str) -> String {
        let (page, files) = (self.page.origin(), self.files.origin());
        text.replace("{prelude}", &prelude::tag(settings::engine()))
            .replace("{own}", &format!("{page}{}", OWN.trim_end_matches('/')))
            .replace("{files}", &files)
            .replace("{page}", &page)
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
