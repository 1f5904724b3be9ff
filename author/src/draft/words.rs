//! Words in a sentence: found whatever the case, the white space and the form of the apostrophe, and as whole words where
//! a language has spaces.

use std::ops::Range;

use super::sentence::closes;

/// A `*` in the words of a rule stands for so many characters at most.
const GAP: usize = 24;

/// Where words are first found. A `*` among them stands for a few characters of the same sentence.
pub(super) fn find(text: &str, words: &str) -> Option<Range<usize>> {
    let mut parts = words.split('*').map(str::trim);
    let head = parts.next()?;
    let parts: Vec<_> = parts.collect();
    let mut from = 0;
    // The first that is followed by the other parts.
    while let Some(first) = part(text, from, head) {
        let mut end = first.end;
        let all = parts.iter().all(|next| match part(text, end, next) {
            Some(found) if text[end..found.start].chars().count() <= GAP => {
                end = found.end;
                true
            }
            _ => false,
        });
        if all {
            return Some(first.start..end);
        }
        from = first.end;
    }
    None
}

fn part(text: &str, from: usize, word: &str) -> Option<Range<usize>> {
    let starts = text[from..].char_indices().map(|(at, _)| from + at);
    starts
        .filter_map(|start| Some(start..start + prefix(&text[start..], word)?))
        .find(|at| is_whole(text, at))
}

/// How many bytes of the text are the word, if it begins with it.
pub(super) fn prefix(text: &str, word: &str) -> Option<usize> {
    let mut chars = text.char_indices();
    if word.is_empty() {
        return None;
    }
    for wanted in word.chars() {
        let (_, c) = chars.next()?;
        if folded(c) != folded(wanted) {
            return None;
        }
    }
    Some(chars.offset())
}

fn folded(c: char) -> char {
    match c {
        '’' => '\'',
        c if c.is_whitespace() => ' ',
        c => c.to_ascii_lowercase(),
    }
}

/// Whether no letter of the same word is beside it.
fn is_whole(text: &str, at: &Range<usize>) -> bool {
    let joins = |a: Option<char>, b: Option<char>| {
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        letter(a) && letter(b)
    };
    let found = &text[at.clone()];
    !joins(text[..at.start].chars().next_back(), found.chars().next())
        && !joins(found.chars().next_back(), text[at.end..].chars().next())
}

/// What is in quotation marks, without the marks, and where the marks end.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Quote {
    pub(super) outer: Range<usize>,
    pub(super) inner: Range<usize>,
}

/// The quotations of a sentence, in order, none inside of another.
pub(super) fn quotes(text: &str) -> Vec<Quote> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].chars().next() {
        let next = at + open.len_utf8();
        let close = match open {
            '"' | '＂' => Some(open),
            '「' | '『' | '“' => closes(open),
            _ => None,
        };
        let end =
            close.and_then(|close| text[next..].find(close).map(|length| (next + length, close.len_utf8())));
        at = next;
        if let Some((end, width)) = end {
            at = end + width;
            if let Some(inner) = bare(text, next..end) {
                found.push(Quote { outer: next - open.len_utf8()..at, inner });
            }
        }
    }
    found
}

/// A range without white space, marks and the sign of a sentence's end around it, if anything is left.
pub(super) fn bare(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let part = &text[range.clone()];
    let rest = part.trim_start_matches(|c: char| c.is_whitespace() || "*_、,：:".contains(c));
    let start = range.start + (part.len() - rest.len());
    let end = start + rest.trim_end_matches(|c: char| c.is_whitespace() || "*_。.、,！!".contains(c)).len();
    (start < end).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_found(text: &str, words: &str, expected: Option<&str>) {
        assert_eq!(find(text, words).map(|range| &text[range]), expected, "{words} in {text}");
    }

    #[test]
    fn words_are_found_whatever_their_form() {
        assert_found("It doesn’t\nWork.", "doesn't work", Some("doesn’t\nWork"));
        assert_found("お茶は安全です", "安全", Some("安全"));
        assert_found("お茶は安全です", "", None);
    }

    #[test]
    fn only_whole_words_are_found() {
        assert_found("A mythical myth", "myth", Some("myth"));
        assert_found("A mythical tale", "myth", None);
        assert_found("約10mgの量", "10mg", Some("10mg"));
    }

    #[test]
    fn a_star_is_a_few_characters() {
        assert_found("There is no good evidence.", "no * evidence", Some("no good evidence"));
        assert_found("There is no tea. In a far land beyond the sea is evidence.", "no * evidence", None);
        assert_found("There is no evidence.", "no * evidence", Some("no evidence"));
        assert_found(
            "no tea that anybody in the town likes, no real evidence",
            "no * evidence",
            Some("no real evidence"),
        );
    }

    #[test]
    fn quotations_are_found_without_their_marks() {
        let text = "「水は飲まない。」と \"Tea is bad.\" と『』、「閉じない";
        let found: Vec<_> = quotes(text).into_iter().map(|quote| &text[quote.inner]).collect();
        assert_eq!(found, ["水は飲まない", "Tea is bad"]);
    }
}
