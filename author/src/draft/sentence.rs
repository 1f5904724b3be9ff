//! Sentences of a paragraph, as ranges of the text.

use std::ops::Range;

/// A bracket or quotation is looked for so many characters on. What is longer was not closed.
const LONG: usize = 200;

/// The sentences in a range, without the white space and the signs of a list around them.
pub(super) fn sentences(text: &str, paragraph: Range<usize>, short: &[String]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = paragraph.start;
    let mut at = paragraph.start;
    while let Some(c) = text[at..paragraph.end].chars().next() {
        let next = at + c.len_utf8();
        if let Some(close) = closes(c) {
            // Inside of brackets no sentence ends.
            at = closed(&text[next..paragraph.end], close).map_or(next, |length| next + length);
            continue;
        }
        at = next;
        if ends(text, start, next, paragraph.end, c, short) {
            let rest = &text[next..paragraph.end];
            at = next + (rest.len() - rest.trim_start_matches(is_end_or_close).len());
            found.extend(trimmed(text, start..at));
            start = at;
        }
    }
    found.extend(trimmed(text, start..paragraph.end));
    found
}

/// The sign that closes a bracket.
pub(super) fn closes(open: char) -> Option<char> {
    Some(match open {
        '「' => '」',
        '『' => '』',
        '“' => '”',
        '‘' => '’',
        '(' => ')',
        '（' => '）',
        '【' => '】',
        _ => return None,
    })
}

/// The bytes up to behind the closing sign. For a sentence that ends in there, as in English: before its closing sign.
fn closed(text: &str, close: char) -> Option<usize> {
    let (at, _) = text.char_indices().take(LONG).find(|&(_, c)| c == close)?;
    let ends_inside = close == '”' && text[..at].ends_with(['.', '!', '?']);
    Some(if ends_inside { at - 1 } else { at + close.len_utf8() })
}

fn is_end_or_close(c: char) -> bool {
    "。！？!?.」』”’\")）*_".contains(c)
}

/// Whether a sentence ends behind this sign, which is before `next`.
fn ends(text: &str, start: usize, next: usize, stop: usize, c: char, short: &[String]) -> bool {
    let rest = &text[next..stop];
    let rest = rest[..rest.floor_char_boundary(LONG)].trim_start_matches(is_end_or_close);
    let is_apart = rest.is_empty() || rest.starts_with(char::is_whitespace);
    match c {
        '。' | '！' | '？' => true,
        // As in "is it true?Yes" in Japanese, which sets no space.
        '!' | '?' => is_apart || rest.starts_with(|c: char| !c.is_ascii()),
        '.' => {
            let before = &text[start..next];
            let word =
                before.rsplit(|c: char| c.is_whitespace() || "(\"“".contains(c)).next().unwrap_or(before);
            let is_number = word.len() > 1
                && word[..word.len() - 1].bytes().all(|byte| byte.is_ascii_digit())
                && before.trim_start().len() == word.len();
            let is_initial = word.len() == 2 && word.starts_with(|c: char| c.is_ascii_uppercase());
            let is_short = short.iter().any(|short| word.eq_ignore_ascii_case(short));
            let goes_on = rest.trim_start().starts_with(|c: char| c.is_lowercase());
            is_apart && !(is_number || is_initial || is_short || goes_on)
        }
        _ => false,
    }
}

/// A range without white space and the signs of a list around it, if anything is left.
pub(super) fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let part = &text[range.clone()];
    let rest = without_list_sign(part);
    let start = range.start + (part.len() - rest.len());
    let end = start + rest.trim_end().len();
    (start < end).then_some(start..end)
}

/// The text behind `- `, `* `, `+ `, `> `, `• `, `・` or `1. `.
pub(super) fn without_list_sign(text: &str) -> &str {
    let text = text.trim_start();
    let signs = ["- ", "* ", "+ ", "> ", "• ", "・", "•", "※"];
    if let Some(rest) = signs.iter().find_map(|sign| text.strip_prefix(sign)) {
        return without_list_sign(rest);
    }
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = (digits.len() < text.len())
        .then(|| digits.strip_prefix(". ").or(digits.strip_prefix(") ")))
        .flatten();
    numbered.unwrap_or(text).trim_start()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_sentences(text: &str, expected: &[&str]) {
        let short = ["e.g.", "Dr."].map(str::to_owned);
        let found = sentences(text, 0..text.len(), &short);
        assert_eq!(found.into_iter().map(|range| &text[range]).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn japanese_sentences_end_with_their_sign() {
        assert_sentences("水です。お茶です！ 本当?はい。", &["水です。", "お茶です！", "本当?", "はい。"]);
    }

    #[test]
    fn no_sentence_ends_in_brackets() {
        assert_sentences(
            "「雨だ。降る。」と聞いた。（晴れ。）次",
            &["「雨だ。降る。」と聞いた。", "（晴れ。）次"],
        );
        assert_sentences("「閉じない。次です。", &["「閉じない。", "次です。"]);
    }

    #[test]
    fn english_sentences_end_before_a_new_one() {
        assert_sentences(
            "Take 2.5 mg, e.g. with Dr. Lee. Then\nrest. “It helps.” She said so.",
            &["Take 2.5 mg, e.g. with Dr. Lee.", "Then\nrest.", "“It helps.”", "She said so."],
        );
        assert_sentences("Is it so? No! J. Smith knows.", &["Is it so?", "No!", "J. Smith knows."]);
    }

    #[test]
    fn signs_of_lists_fall_away() {
        assert_sentences("- Tea. ", &["Tea."]);
        assert_sentences("12. Tea is hot.", &["Tea is hot."]);
        assert_sentences("・お茶", &["お茶"]);
        assert_sentences("  ", &[]);
    }
}
