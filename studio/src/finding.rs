//! Something to fix, as the checker or the studio itself found it.

use hontou_author::japanese::in_japanese;
use serde_json::Value;

use crate::deck::Path;
use crate::words::{Lang, Words};

/// Something to fix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    /// Whether readers cannot be given a deck with it.
    pub(crate) is_error: bool,
    pub(crate) code: String,
    pub(crate) path: Path,
    message: String,
    fix: String,
}

impl Finding {
    /// What is wrong, and how to fix it, in the studio's language.
    pub(crate) fn said(&self, lang: Lang) -> [String; 2] {
        let is_open = matches!(&*self.code, "unknown-value" | "missing-field")
            && self.path.to_string().ends_with(".verdict");
        if is_open && (self.message.starts_with("\"\"") || self.code == "missing-field") {
            return ["findings.no-verdict", "findings.no-verdict-fix"]
                .map(|key| Words(lang).get(key).to_owned());
        }
        let japanese = (lang == Lang::Ja).then(|| in_japanese(&self.code, &self.message)).flatten();
        japanese.unwrap_or_else(|| [self.message.clone(), self.fix.clone()])
    }

    /// One that the studio finds itself, in its own words.
    pub(crate) fn ours(is_error: bool, code: &str, path: Path, [message, fix]: [String; 2]) -> Self {
        Self { is_error, code: code.to_owned(), path, message, fix }
    }

    /// As the checker writes it; `is_error` where it says of no severity.
    pub(crate) fn read(row: &Value, is_error: bool) -> Self {
        let text = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
        Self {
            is_error: row["severity"].as_str().map_or(is_error, |severity| severity == "error"),
            code: text("code"),
            path: Path::parse(row["path"].as_str().unwrap_or_default()),
            message: text("message"),
            fix: text("fix"),
        }
    }
}
