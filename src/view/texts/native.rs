//! Words and formats without a browser, for the static page and for tests of markup.

use std::sync::LazyLock;

use hontou_core::deck::Date;
use hontou_core::lang::{INTERFACE, Lang};

use super::{LocaleFormat, SOURCES, Texts, Words, pack};

/// The words of each language, read once.
static WORDS: LazyLock<[Words; 5]> = LazyLock::new(|| {
    SOURCES.map(|source| {
        let packed = pack(source).unwrap_or_else(|error| panic!("texts/: {error}"));
        Words::unpack(packed.into_iter()).expect("packed here, for these keys")
    })
});

thread_local! {
    static TEXTS: [&'static Texts; 5] =
        WORDS.map(|words| &*Box::leak(Box::new(Texts::new(words, Box::new(Plain(words.locale()))))));
}

/// The texts for the language of a deck: the nearest language, or else Japanese.
pub fn texts(lang: &str) -> &'static Texts {
    let nearest = Lang::parse(lang).nearest(&INTERFACE);
    let at = INTERFACE.iter().position(|known| Some(*known) == nearest).unwrap_or(0);
    TEXTS.with(|texts| texts[at])
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
