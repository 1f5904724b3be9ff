//! Formats without a browser, for the static page and for tests of markup.

use hontou_core::deck::Date;

use super::LocaleFormat;

/// The formats of a locale.
pub(super) fn format(locale: &'static str) -> Box<dyn LocaleFormat> {
    Box::new(Plain(locale))
}

/// The formats of the language with this tag.
struct Plain(&'static str);

impl LocaleFormat for Plain {
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
