//! The catalogues there are, and the forms of dates and counts, for drawing without a browser.

use super::{Forms, Texts, Words, en, ja, ko, zh_hans, zh_hant};
use crate::deck::Date;

/// The languages of the interface, each with its words. The first is what is fallen back to.
pub const LANGS: [(&str, Words); 5] = [
    ("ja", ja::WORDS),
    ("en", en::WORDS),
    ("ko", ko::WORDS),
    ("zh-Hans", zh_hans::WORDS),
    ("zh-Hant", zh_hant::WORDS),
];

const FORMS: Forms = Forms { date, is_one };
static TEXTS: [Texts; 5] = {
    let [a, b, c, d, e] = LANGS;
    [
        Texts::new(a.1, FORMS),
        Texts::new(b.1, FORMS),
        Texts::new(c.1, FORMS),
        Texts::new(d.1, FORMS),
        Texts::new(e.1, FORMS),
    ]
};

/// The catalogue for the language of a deck; Japanese where there is none for it. The loader has the same rule.
pub fn texts(lang: &str) -> &'static Texts {
    let same = |known: &str| lang.eq_ignore_ascii_case(known);
    let primary = lang.split('-').next().unwrap_or_default();
    let found = LANGS.iter().position(|(known, _)| same(known));
    let found = found.or_else(|| LANGS.iter().position(|(known, _)| primary.eq_ignore_ascii_case(known)));
    &TEXTS[found.unwrap_or(0)]
}

/// As `Intl.DateTimeFormat` writes a long date.
fn date(locale: &str, Date { year, month, day, .. }: Date) -> String {
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
    match locale {
        "en-GB" => format!("{day} {} {year}", MONTHS[usize::from(month) - 1]),
        "ko" => format!("{year}년 {month}월 {day}일"),
        _ => format!("{year}年{month}月{day}日"),
    }
}

fn is_one(_: &str, number: usize) -> bool {
    number == 1
}
