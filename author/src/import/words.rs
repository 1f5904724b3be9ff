//! The words of a table: headings that name a field, and answers that name a verdict, as people write them in the languages
//! of the interface.

use hontou_core::deck::{Date, Verdict};

/// A field of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Id,
    Topic,
    Starter,
    Claim,
    Verdict,
    /// An explanation in one piece.
    Explanation,
    Fact,
    Why,
    Unknown,
    Takeaway,
    Source,
    Kind,
    Publisher,
    Date,
    Url,
    Section,
    AsOf,
}

const HEADINGS: [(Field, &str); 17] = [
    (Field::Id, "id|card id|番号|no|no.|№|번호|编号|編號"),
    (
        Field::Topic,
        "topic|topics|category|theme|テーマ|トピック|分類|カテゴリ|カテゴリー|章|주제|분류|主题|主題|分类|分類別",
    ),
    (Field::Starter, "starter|first|はじめに|最初|最初のカード|スターター"),
    (
        Field::Claim,
        "claim|claims|question|statement|myth or fact|text|主張|質問|問い|問題|設問|文|うわさ|噂|よくある疑問|주장|질문|문제|说法|說法|问题|問題文|题目|題目",
    ),
    (
        Field::Verdict,
        "verdict|answer|correct|correct answer|true/false|truefalse|true or false|myth/fact|答え|回答|解答|正解|判定|正誤|真偽|○×|〇×|정답|답|판정|答案|判断|判斷",
    ),
    (
        Field::Explanation,
        "explanation|explanations|feedback|comment|rationale|解説|説明|コメント|해설|설명|解释|解釋|解析|说明|說明",
    ),
    (Field::Fact, "fact|the fact|事実|正しくは|사실|事实|事實"),
    (Field::Why, "why|reason|理由|なぜ|根拠|이유|原因"),
    (
        Field::Unknown,
        "unknown|not known|わかっていないこと|分かっていないこと|まだ分かっていないこと|未知|미확인",
    ),
    (
        Field::Takeaway,
        "takeaway|take-away|summary|in short|まとめ|要点|ひとこと|一言|結論|요점|요약|要點|总结|總結",
    ),
    (
        Field::Source,
        "source|sources|reference|references|citation|出典|出所|参考文献|文献|情報源|출처|来源|來源|出处|出處",
    ),
    (Field::Kind, "kind|source kind|種類|出典の種類|종류|类型|類型"),
    (Field::Publisher, "publisher|author|発行|発行者|発行元|著者|발행|发布者|發布者"),
    (Field::Date, "date|published|source date|日付|発行日|公表日|날짜|日期"),
    (Field::Url, "url|link|address|web|リンク|アドレス|링크|链接|連結|網址|网址"),
    (Field::Section, "section|heading|節|見出し|箇所|절|章节|章節"),
    (Field::AsOf, "as_of|as of|時点|現在|いつの時点|기준일|截至"),
];

const TRUE: &str = "true|t|yes|y|1|fact|correct|right|○|〇|◯|⭕|✓|✔|☑|正|真|正しい|本当|ほんとう|ほんと|事実|その通り|はい|真実|참|맞음|사실|진실|예|네|对|對|正确|正確|真的|事实|事實|是";
const FALSE: &str = "false|f|no|n|0|myth|incorrect|wrong|×|✕|✖|✗|✘|❌|x|誤|偽|誤り|間違い|まちがい|嘘|うそ|ウソ|デマ|誤解|迷信|俗説|神話|いいえ|正しくない|거짓|틀림|오해|아니요|错|錯|错误|錯誤|假|假的|谣言|謠言|误区|誤區|否|不是";
const UNKNOWN: &str = "unknown|?|？|unclear|not known|nobody knows yet|undecided|△|▲|不明|未知|わからない|分からない|まだわからない|まだ分からない|まだ分かっていない|分かっていない|わかっていない|未確定|未解明|議論中|모름|알 수 없음|아직 모름|未知的|尚不清楚|尚未明确|尚未明確|不清楚";

/// The field that a heading names.
pub(super) fn field(heading: &str) -> Option<Field> {
    let heading = folded(heading);
    // A note in brackets, as in 答え（○×）, is for people.
    let bare = heading.split(['(', '（', '[', '【']).next().unwrap_or_default().trim();
    let named = |name: &str| HEADINGS.iter().find(|(_, names)| names.split('|').any(|known| known == name));
    named(&heading).or_else(|| named(bare)).map(|(field, _)| *field)
}

/// The verdict that an answer names.
pub(super) fn verdict(answer: &str) -> Option<Verdict> {
    let answer = folded(answer);
    let answer = answer.trim_end_matches(['。', '.', '!', '！']);
    [(Verdict::True, TRUE), (Verdict::False, FALSE), (Verdict::Unknown, UNKNOWN)]
        .into_iter()
        .find(|(_, words)| words.split('|').any(|word| word == answer))
        .map(|(verdict, _)| verdict)
}

/// Whether a cell says yes or no. An empty one says no.
pub(super) fn switch(cell: &str) -> Option<bool> {
    match verdict(cell) {
        Some(Verdict::True) => Some(true),
        Some(Verdict::False) => Some(false),
        _ => cell.is_empty().then_some(false),
    }
}

/// A day, in the ways a spreadsheet shows it: `2026-11-23`, `2026/11/23`, `2026年11月23日`, or Excel's number of days.
pub(super) fn day(cell: &str) -> Option<Date> {
    if let Ok(days) = cell.parse::<u32>() {
        return of_excel(days);
    }
    let mut parts = cell.split(['-', '/', '.', '年', '月', '日']).filter(|part| !part.is_empty());
    let mut number = || parts.next().and_then(|part| part.trim().parse::<u16>().ok());
    let (year, month, day) = (number()?, number()?, number()?);
    match parts.next() {
        None if year > 31 => Date::new(year, month.try_into().ok()?, day.try_into().ok()?),
        _ => None,
    }
}

/// Excel counts days from 1900 and takes that for a leap year. Numbers below 1954 are rather years or something else.
fn of_excel(days: u32) -> Option<Date> {
    let mut left = days.checked_sub(20_000).filter(|days| *days < 60_000)? + 276;
    // Day 20000 is 1954-10-03, the 276th of its year.
    let mut year = 1954_u16;
    loop {
        let length = if Date::new(year, 2, 29).is_some() { 366 } else { 365 };
        if left <= length {
            break;
        }
        left -= length;
        year += 1;
    }
    (1..=12).find_map(|month| {
        let length = (28..=31).rev().find(|day| Date::new(year, month, *day).is_some())?;
        if left <= u32::from(length) {
            return Date::new(year, month, u8::try_from(left).ok()?);
        }
        left -= u32::from(length);
        None
    })
}

/// Small letters, half-width where a keyboard has both, without blanks around.
fn folded(text: &str) -> String {
    let half = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        c => c,
    };
    text.chars().map(half).collect::<String>().trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_found_as_people_write_them() {
        for (heading, named) in [
            ("Claim", Field::Claim),
            ("主張", Field::Claim),
            ("答え（○×）", Field::Verdict),
            (" Ｖｅｒｄｉｃｔ ", Field::Verdict),
            ("解説", Field::Explanation),
            ("出典", Field::Source),
            ("ＵＲＬ", Field::Url),
            ("テーマ", Field::Topic),
            ("as_of", Field::AsOf),
        ] {
            assert_eq!(field(heading), Some(named), "{heading}");
        }
        assert_eq!(field("memo"), None);
    }

    #[test]
    fn no_word_names_two_things() {
        let mut all: Vec<_> = HEADINGS.iter().flat_map(|(_, names)| names.split('|')).collect();
        let names = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), names);
        let mut all: Vec<_> = [TRUE, FALSE, UNKNOWN].iter().flat_map(|words| words.split('|')).collect();
        let words = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), words);
    }

    #[test]
    fn every_word_is_found_as_it_is_listed() {
        for (field_named, names) in HEADINGS {
            for name in names.split('|') {
                assert_eq!(field(name), Some(field_named), "{name}");
            }
        }
        for (named, words) in [(Verdict::True, TRUE), (Verdict::False, FALSE), (Verdict::Unknown, UNKNOWN)] {
            for word in words.split('|') {
                assert_eq!(verdict(word), Some(named), "{word}");
            }
        }
        assert_eq!(verdict("maybe"), None);
    }

    #[test]
    fn days_are_read_as_spreadsheets_show_them() {
        for (cell, day_read) in [
            ("2026-11-23", "2026-11-23"),
            ("2026/1/3", "2026-01-03"),
            ("2026年1月3日", "2026-01-03"),
            ("46349", "2026-11-23"),
            ("20000", "1954-10-03"),
            ("36585", "2000-02-29"),
        ] {
            assert_eq!(day(cell).map(|day| day.to_string()).as_deref(), Some(day_read), "{cell}");
        }
        for cell in ["", "2026", "1.2.3", "2026-02-30", "2026-1-2-3", "99999999"] {
            assert_eq!(day(cell), None, "{cell}");
        }
    }
}
