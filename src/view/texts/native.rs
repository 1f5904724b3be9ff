//! The catalogues there are, and the forms of dates and counts, for drawing without a browser.

use super::{Forms, Texts, Words, en, ja, ko, zh_hans, zh_hant};
use hontou_core::deck::Date;

/// The languages of the interface, each with its words. The first is what is fallen back to.
pub const LANGS: [(&str, Words); 5] = [
    ("ja", ja::WORDS),
    ("en", en::WORDS),
    ("ko", ko::WORDS),
    ("zh-Hans", zh_hans::WORDS),
    ("zh-Hant", zh_hant::WORDS),
];

thread_local! {
    static TEXTS: [&'static Texts; 5] =
        LANGS.map(|(_, words)| &*Box::leak(Box::new(Texts::new(words, Box::new(Plain(words.locale))))));
}

/// The catalogue for the language of a deck; Japanese where there is none for it. The loader has the same rule.
pub fn texts(lang: &str) -> &'static Texts {
    let same = |known: &str| lang.eq_ignore_ascii_case(known);
    let primary = lang.split('-').next().unwrap_or_default();
    let found = LANGS.iter().position(|(known, _)| same(known));
    let found = found.or_else(|| LANGS.iter().position(|(known, _)| primary.eq_ignore_ascii_case(known)));
    TEXTS.with(|texts| texts[found.unwrap_or(0)])
}

/// The forms of the language with this tag.
struct Plain(&'static str);

impl Forms for Plain {
    /// As `Intl` writes a long date.
    fn date(&self, Date { year, month, day, .. }: Date) -> String {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        match self.0 {
            "en-GB" => format!("{day} {} {year}", MONTHS[usize::from(month) - 1]),
            "ko" => format!("{year}년 {month}월 {day}일"),
            _ => format!("{year}年{month}月{day}日"),
        }
    }

    fn number(&self, number: usize) -> String {
        number.to_string()
    }

    fn is_one(&self, number: usize) -> bool {
        number == 1
    }
}
