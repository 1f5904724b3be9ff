//! The widget's files beside the studio, as they go into what is handed over.

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::files::{fetch_bytes, fetch_text, widget_files};

/// What lists them, where the studio is published.
const LIST: &str = "files.json";
/// What there is where the studio is being worked on.
const UNPUBLISHED: [&str; 21] = [
    "embed.js",
    "runtime.js",
    "accent.js",
    "figures.js",
    "edition.js",
    "uncover.js",
    "hontou.js",
    "hontou_bg.wasm",
    "hontou-reader.js",
    "hontou-reader_bg.wasm",
    "frame.html",
    "frame.js",
    "doctor.html",
    "doctor.js",
    "styles/widget.css",
    "styles/page.css",
    "texts/ja.json",
    "texts/en.json",
    "texts/ko.json",
    "texts/zh-Hans.json",
    "texts/zh-Hant.json",
];

/// The files of one release, by their names.
pub(super) struct Release {
    pub(super) files: Vec<(String, Vec<u8>)>,
    /// Whether it is one, and no work in progress.
    pub(super) is_published: bool,
}

/// Where a file is, and how it is known.
struct Listed {
    name: String,
    from: String,
    sha256: Option<String>,
}

impl Release {
    /// Fetches all of them; the error is the name of a file that is not there, or is another.
    pub(super) async fn fetch() -> Result<Self, String> {
        let list = fetch_text(LIST).await.and_then(|text| listed(&text));
        let is_published = list.is_some();
        let mut files = Vec::new();
        for Listed { name, from, sha256 } in list.unwrap_or_else(unpublished) {
            let bytes = fetch_bytes(&from).await.ok_or_else(|| name.clone())?;
            if sha256.is_some_and(|sum| sum != sum_of(&bytes)) {
                return Err(name);
            }
            files.push((name, bytes));
        }
        Ok(Self { files, is_published })
    }

    /// The text of a file by its plain name, whatever it is called in this release.
    pub(super) fn text(&self, plain_name: &str) -> Option<String> {
        let named = |(name, _): &&(String, Vec<u8>)| name == plain_name || plain(name) == plain_name;
        let (_, bytes) = self.files.iter().find(named)?;
        String::from_utf8(bytes.clone()).ok()
    }
}

/// `runtime.js` of `runtime.1v5k8nle6r9b.js`; any other name as it is.
pub(super) fn plain(name: &str) -> String {
    let mut parts: Vec<_> = name.split('.').collect();
    let is_hash = |part: &str| {
        part.len() == 12 && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    };
    if parts.len() > 2 && is_hash(parts[parts.len() - 2]) {
        parts.remove(parts.len() - 2);
    }
    parts.join(".")
}

fn listed(text: &str) -> Option<Vec<Listed>> {
    let tree: Value = serde_json::from_str(text).ok()?;
    let read = |file: &Value| {
        let text = |name: &str| file[name].as_str().map(str::to_owned);
        Some(Listed { name: text("name")?, from: text("from")?, sha256: Some(text("sha256")?) })
    };
    tree.as_array()?.iter().map(read).collect()
}

fn unpublished() -> Vec<Listed> {
    let files = widget_files();
    let named = |name: &str| Listed { name: name.into(), from: format!("{files}{name}"), sha256: None };
    UNPUBLISHED.map(named).into()
}

fn sum_of(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_plain_name() {
        assert_eq!(plain("styles/widget.ab__9zq1w2e3.css"), "styles/widget.css");
        assert_eq!(plain("decks/exosome.zh-Hans.json"), "decks/exosome.zh-Hans.json");
        assert_eq!(plain("embed.js"), "embed.js");
    }

    #[test]
    fn a_list_is_read_whole_or_not_at_all() {
        let entry = r#"{"name":"embed.js","from":"../embed.js","size":3,"sha256":"ba78"}"#;
        let list = listed(&format!("[{entry}]")).expect("a list");
        assert_eq!((list[0].name.as_str(), list[0].from.as_str()), ("embed.js", "../embed.js"));
        assert!(listed(&format!("[{entry},{{\"name\":\"a\"}}]")).is_none());
        assert!(listed("<!doctype html>").is_none());
        assert!(sum_of(b"abc").starts_with("ba7816bf"));
    }
}
