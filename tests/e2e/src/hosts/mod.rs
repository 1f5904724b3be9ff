//! Pages of other people's making, from `tests/hosts`, and what the widget must leave of them as it was.
//!
//! A page holds `{before}` and `{after}`, the article it is there for, and `{quiz}`, the line a page owner pastes, in a
//! column of a known width; all that [`Site`] knows; and what a test adds by [`Page::with`]. An address that begins with
//! `/npm/` is a file of a package in `tests/hosts/package.json`.

mod host;
mod looks;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub use host::{Host, Sizes};
pub use looks::Looks;

use crate::response::Response;
use crate::site::{SCRIPT_TAG, Site};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../hosts");
const BEFORE: &str = r#"<article id="before"><h1>春の花だより</h1><p>庭のようすを書きます。</p></article>"#;
const AFTER: &str = r#"<article id="after"><p>次は夏に。<a href="/next">つぎの記事</a></p></article>"#;
/// By force, as the page's rules are: what the widget looks like depends on its width, and on the font it is given.
const COLUMN: &str = "display: block !important; width: 640px !important; box-sizing: content-box !important;
    margin: 0 !important; padding: 0 !important; border: 0 !important; max-width: none !important;
    --hontou-font: sans-serif";
/// Where the same page is without the widget: its script is there, and does nothing.
const ALONE: &str = "/alone";

/// What a page may wait for that is not to come.
const LONG: Duration = Duration::from_secs(20);

/// A page.
#[derive(Clone, Debug)]
pub struct Page(String);

impl Page {
    /// The page in the file of this name.
    #[track_caller]
    pub fn named(name: &str) -> Self {
        let quiz = format!(r#"<div id="column" style="{COLUMN}">{SCRIPT_TAG}</div>"#);
        let page = Self(Self::file(&format!("{name}.html")));
        page.with("before", BEFORE).with("after", AFTER).with("quiz", &quiz)
    }

    /// A file beside the pages.
    #[track_caller]
    pub fn file(name: &str) -> String {
        let path = Path::new(FOLDER).join(name);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// The same with a text in the place of its name in braces.
    #[must_use]
    pub fn with(self, name: &str, text: &str) -> Self {
        Self(self.0.replace(&format!("{{{name}}}"), text))
    }

    /// The page at the root of a site of its own, with the packages it names.
    #[track_caller]
    pub fn site(&self) -> Site {
        let mut site = Site::whole(&self.0).having_page(ALONE, &self.0.replace("/embed.js", "/nothing.js"));
        for path in ["/nothing.js", "/other/nothing.js"] {
            site.files.answer(path, Response::script(""));
        }
        site.page.answer("/never", Response::status(204).late(LONG));
        for path in self.0.split("\"/npm/").skip(1).filter_map(|rest| rest.split('"').next()) {
            site = site.having(&format!("/npm/{path}"), package_file(path));
        }
        site
    }

    /// The page opened in a browser.
    #[track_caller]
    pub fn opened(&self) -> Host {
        Host::opens(self.site())
    }

    /// What was written of it, for [`Site::having_page`].
    pub fn html(&self) -> &str {
        &self.0
    }
}

/// A file of a package, under `HONTOU_HOSTS`.
#[track_caller]
pub fn package_file(path: &str) -> Response {
    let folder = env::var_os("HONTOU_HOSTS").map(PathBuf::from);
    let folder =
        folder.expect("HONTOU_HOSTS is not set: run these tests with `cargo xtask test --only dist,e2e`");
    let file = folder.join("node_modules").join(path);
    assert!(file.is_file(), "{} is not there: `cargo xtask setup --browsers` gets it", file.display());
    Response::file(&file)
}
