//! A calendar day in ISO 8601: `2026-11-23`. Nothing here reads a clock: today is always an argument.

use std::fmt;

use super::flat::{Flat, FlatReader, FlatWriter, mix};
use super::problem::{Code, ValueError};
use super::read::from_text;

/// A day of the Gregorian calendar. Earlier days compare as less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(with = "String", extend("format" = "date", "pattern" = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"))
)]
pub struct Date {
    /// 1 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Date {
    /// The day with this year, month and day, if the calendar has it.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 0,
        };
        let known = (1..=9999).contains(&year) && (1..=days).contains(&day);
        known.then_some(Self { year, month, day })
    }

    /// Parses a day like `2026-11-23`.
    ///
    /// ```
    /// use hontou_core::deck::Date;
    ///
    /// let day = Date::parse("2028-02-29").unwrap();
    /// assert_eq!((day.year, day.month, day.day), (2028, 2, 29));
    /// assert_eq!(day.to_string(), "2028-02-29");
    /// assert_eq!(Date::parse("2027-02-29"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |part: &str, len: usize| -> Option<u16> {
            let plain = part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
            plain.then(|| part.parse().ok()).flatten()
        };
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() {
            return None;
        }
        let (month, day) = (digits(month, 2)?, digits(day, 2)?);
        Self::new(digits(year, 4)?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }
}

/// What an error leaves.
const EMPTY: Date = Date { year: 1, month: 1, day: 1 };

from_text!(Date, EMPTY);

impl Flat for Date {
    const SHAPE: u32 = mix(0, "day");

    fn take(from: &mut FlatReader<'_>) -> Self {
        let day = Self::parse(from.name());
        from.or_fault(day, EMPTY)
    }

    fn put(&self, into: &mut FlatWriter) {
        into.name(self.to_string());
    }
}

impl TryFrom<String> for Date {
    type Error = ValueError;

    fn try_from(text: String) -> Result<Self, ValueError> {
        Self::parse(&text).ok_or_else(|| ValueError {
            code: Code::BadDate,
            message: format!("\"{text}\" is not a day of the calendar."),
            fix: "Write year, month and day, as in \"2026-11-23\".",
        })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
