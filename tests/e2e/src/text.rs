//! The texts of a deck, as they are seen.

use std::ops::Deref;

use serde::Deserialize;

/// A text as a reader sees it: the words, without the readings of `{漢字|かんじ}`.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(from = "String")]
pub struct Text(String);

impl From<String> for Text {
    fn from(written: String) -> Self {
        let mut spans = written.split('{');
        let mut shown = spans.next().unwrap_or_default().to_owned();
        for span in spans {
            let (ruby, rest) = span.split_once('}').expect("ruby that was opened is closed");
            let (base, _reading) = ruby.split_once('|').expect("ruby has a reading");
            shown.push_str(base);
            shown.push_str(rest);
        }
        // Where a line may end is not seen either.
        Self(shown.replace('\u{200b}', ""))
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}
