//! Ruby in other signs than ours, which readers would see as it is written: with the full-width signs of a Japanese keyboard,
//! ｛漢字｜かんじ｝, or as the Aozora Bunko writes it, ｜漢字《かんじ》 and 漢字《かんじ》.

use hontou_core::deck::Span;

use super::passage::Passage;
use super::prose::is_kana;
use super::{Code, Findings};

/// The signs of all three ways. None of them is in a word or in its reading.
const SIGNS: [char; 8] = ['{', '|', '}', '｛', '｜', '｝', '《', '》'];

pub(super) fn lint(passages: &[Passage<'_>], found: &mut Findings) {
    for Passage { path, text, .. } in passages {
        for span in text.spans() {
            let Span::Plain(words) = span else { continue };
            for Meant { written, base, reading } in meant(words) {
                let message =
                    format!("\"{written}\" looks like ruby, but readers would see it as it is written.");
                let fix = format!("Write it as {{{base}|{reading}}}, with half-width {{ | }}.");
                found.warn(path, Code::RubySigns, message, fix);
            }
        }
    }
}

/// What was probably meant as ruby.
#[derive(Debug, PartialEq, Eq)]
struct Meant<'t> {
    written: &'t str,
    base: &'t str,
    reading: &'t str,
}

fn meant(words: &str) -> impl Iterator<Item = Meant<'_>> {
    words.match_indices(['｝', '》']).filter_map(|(end, close)| {
        let (before, after) = (&words[..end], end + close.len());
        let (start, base, reading) = if close == "｝" { in_braces(before) } else { behind_words(before) }?;
        Some(Meant { written: &words[start..after], base, reading })
    })
}

/// Where ｛漢字｜かんじ begins, and its parts.
fn in_braces(before: &str) -> Option<(usize, &str, &str)> {
    let start = before.rfind('｛')?;
    let (base, reading) = before[start + '｛'.len_utf8()..].split_once(['｜', '|'])?;
    let whole = |part: &str| !part.is_empty() && !part.contains(SIGNS);
    (whole(base) && whole(reading)).then_some((start, base, reading))
}

/// Where ｜漢字《かんじ or 漢字《かんじ begins, and its parts. In 《》 are also titles, so only kana count as a reading.
fn behind_words(before: &str) -> Option<(usize, &str, &str)> {
    let (words, reading) = before.rsplit_once('《')?;
    if reading.is_empty() || !reading.chars().all(is_kana) {
        return None;
    }
    if let Some((text, base)) = words.rsplit_once(['｜', '|'])
        && !base.is_empty()
        && base.chars().all(char::is_alphanumeric)
    {
        return Some((text.len(), base, reading));
    }
    let base = &words[words.trim_end_matches(is_kanji).len()..];
    (!base.is_empty()).then_some((words.len() - base.len(), base, reading))
}

/// The text with its readings in the signs of a deck, as in `{漢字|かんじ}`.
pub fn in_our_signs(text: &str) -> String {
    let mut ours = text.to_owned();
    for Meant { written, base, reading } in meant(text) {
        ours = ours.replacen(written, &format!("{{{base}|{reading}}}"), 1);
    }
    ours
}

/// As in the Aozora Bunko, where some signs count as kanji because they stand for one.
const fn is_kanji(c: char) -> bool {
    matches!(c, '々' | '〆' | '〇' | 'ヶ' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn finds(text: &str, expected: &[(&str, &str, &str)]) {
        let found: Vec<_> = meant(text).map(|meant| (meant.written, meant.base, meant.reading)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn each_way_is_found() {
        finds("この｛幹細胞｜かんさいぼう｝は", &[("｛幹細胞｜かんさいぼう｝", "幹細胞", "かんさいぼう")]);
        finds("この｛幹細胞|かんさいぼう｝は", &[("｛幹細胞|かんさいぼう｝", "幹細胞", "かんさいぼう")]);
        finds("この｜幹細胞《かんさいぼう》は", &[("｜幹細胞《かんさいぼう》", "幹細胞", "かんさいぼう")]);
        finds("この|幹細胞《かんさいぼう》は", &[("|幹細胞《かんさいぼう》", "幹細胞", "かんさいぼう")]);
        finds("この幹細胞《かんさいぼう》は", &[("幹細胞《かんさいぼう》", "幹細胞", "かんさいぼう")]);
        finds(
            "｜iPS細胞《アイピーエスさいぼう》",
            &[("｜iPS細胞《アイピーエスさいぼう》", "iPS細胞", "アイピーエスさいぼう")],
        );
    }

    #[test]
    fn several_in_one_text_are_found() {
        finds(
            "｛水｜みず｝と｛火｜ひ｝と人々《ひとびと》と｜お茶《おちゃ》",
            &[
                ("｛水｜みず｝", "水", "みず"),
                ("｛火｜ひ｝", "火", "ひ"),
                ("人々《ひとびと》", "人々", "ひとびと"),
                ("｜お茶《おちゃ》", "お茶", "おちゃ"),
            ],
        );
    }

    #[test]
    fn a_bar_further_away_begins_no_ruby() {
        finds("甲｜乙のこと。細胞《さいぼう》", &[("細胞《さいぼう》", "細胞", "さいぼう")]);
    }

    #[test]
    fn other_brackets_are_let_through() {
        for text in [
            "中医书《黄帝内经》说",
            "题目｜《黄帝内经》",
            "題《水の旅》",
            "これは《おちゃ》です",
            "《おちゃ》",
            "茶《》",
            "｛水と火｝",
            "｛｜みず｝",
            "｛水｜｝",
            "水｜火",
            "細胞（さいぼう）",
            "》《｝｛",
        ] {
            finds(text, &[]);
        }
    }
}
