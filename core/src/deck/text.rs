//! Texts of a deck. They are never parsed as HTML. The only markup is ruby, `{漢字|かんじ}`.

use super::flat::flat_string;
use super::problem::{Code, ValueError};
use super::read::from_text;

/// A text with well-formed ruby.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(extend("pattern" = r"^([^{}]|\{[^{}|]+\|[^{}|]+\})*$"))
)]
pub struct Text(String);

/// Marks the end of a phrase, where a line may break. It is invisible.
pub const PHRASE: char = '\u{200b}';

/// A span of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span<'a> {
    /// Plain words.
    Plain(&'a str),
    /// Words with a reading above them.
    Ruby {
        /// The words, as in 漢字.
        base: &'a str,
        /// The reading, as in かんじ.
        reading: &'a str,
    },
}

impl Text {
    /// The spans, in order.
    pub fn spans(&self) -> impl Iterator<Item = Span<'_>> {
        spans(&self.0)
    }

    /// Whether any word has a reading.
    pub fn has_readings(&self) -> bool {
        self.has('{')
    }

    /// Whether it marks where lines may break. Published decks do so in languages without spaces between words.
    pub fn has_phrases(&self) -> bool {
        self.has(PHRASE)
    }

    /// `str::contains` is quicker, and half a kilobyte of every reader's download.
    fn has(&self, wanted: char) -> bool {
        self.0.chars().any(|char| char == wanted)
    }

    /// The words without readings: for a copied memo, or a name that is read aloud.
    pub fn plain(&self) -> String {
        plain(&self.0)
    }
}

/// The spans of any text, in order. A brace that is not part of a ruby is plain text.
///
/// ```
/// use hontou_core::deck::{Span, spans};
///
/// let found: Vec<_> = spans("{仮名|かな}で").collect();
/// assert_eq!(found, [Span::Ruby { base: "仮名", reading: "かな" }, Span::Plain("で")]);
/// ```
pub fn spans(text: &str) -> impl Iterator<Item = Span<'_>> {
    Spans(text)
}

/// Any text without readings: `{漢字|かんじ}` becomes 漢字.
pub fn plain(text: &str) -> String {
    spans(text)
        .map(|span| match span {
            Span::Plain(words) | Span::Ruby { base: words, .. } => words,
        })
        .collect()
}

struct Spans<'a>(&'a str);

impl<'a> Iterator for Spans<'a> {
    type Item = Span<'a>;

    fn next(&mut self) -> Option<Span<'a>> {
        let text = self.0;
        if text.is_empty() {
            return None;
        }
        if let Some((base, reading, rest)) = ruby_at_start(text) {
            self.0 = rest;
            return Some(Span::Ruby { base, reading });
        }
        // A brace at the start opens no ruby here, so it is a plain character. (A valid Text has none.)
        let brace = text.char_indices().skip(1).find(|(_, char)| *char == '{');
        let (words, rest) = text.split_at(brace.map_or(text.len(), |(at, _)| at));
        self.0 = rest;
        Some(Span::Plain(words))
    }
}

/// Splits `{base|reading}rest`.
fn ruby_at_start(text: &str) -> Option<(&str, &str, &str)> {
    let (inside, rest) = text.strip_prefix('{')?.split_once('}')?;
    let (base, reading) = inside.split_once('|')?;
    let whole = |part: &str| !part.is_empty() && !part.contains(['{', '|']);
    (whole(base) && whole(reading)).then_some((base, reading, rest))
}

from_text!(Text, Self(String::new()));
flat_string!(Text, text);

impl TryFrom<String> for Text {
    type Error = ValueError;

    fn try_from(raw: String) -> Result<Self, ValueError> {
        let text = Self(raw);
        let stray = text.spans().find_map(|span| match span {
            Span::Plain(words) => words.find(['{', '}']).map(|at| excerpt(words, at)),
            Span::Ruby { .. } => None,
        });
        match stray {
            None => Ok(text),
            Some(around) => Err(ValueError {
                code: Code::BadRuby,
                message: format!("The brace in \"{around}\" is not part of a ruby."),
                fix: "Write ruby as {漢字|かんじ}, with both parts and half-width { | }, not ｛ ｜ ｝; other braces cannot be used.",
            }),
        }
    }
}

/// A few characters from the brace on, so that the author can find it.
fn excerpt(words: &str, at: usize) -> String {
    words[at..].chars().take(8).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_is_left_out() {
        assert_eq!(plain("{漢字|かんじ}と{仮名|かな}"), "漢字と仮名");
    }

    #[test]
    fn braces_that_are_no_ruby_stay() {
        assert_eq!(plain("a{b}c{d|e"), "a{b}c{d|e");
        assert_eq!(plain("{a{b|c}d}"), "{abd}");
    }
}
