//! Today, for decks that are written or checked today.

use std::time::{SystemTime, UNIX_EPOCH};

use hontou_core::deck::Date;

const DAY: u64 = 24 * 60 * 60;

/// Today in UTC, which is exact enough for a review date.
pub(super) fn today() -> Date {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let epoch = Date { year: 1970, month: 1, day: 1 };
    // `Date` already knows the calendar, and counting some twenty thousand days takes no time.
    (0..seconds / DAY).fold(epoch, |date, _| tomorrow(date))
}

/// The same day a year later. For a leap day, the last day of February.
pub(super) fn a_year_after(date: Date) -> Date {
    let year = date.year.saturating_add(1);
    Date::new(year, date.month, date.day).or(Date::new(year, date.month, 28)).unwrap_or(date)
}

fn tomorrow(Date { year, month, day }: Date) -> Date {
    Date::new(year, month, day + 1)
        .or(Date::new(year, month + 1, 1))
        .or(Date::new(year + 1, 1, 1))
        .unwrap_or(Date { year, month, day })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).expect("a day of the calendar")
    }

    #[test]
    fn days_follow_one_another_as_in_the_calendar() {
        let steps = [
            ("2026-11-23", "2026-11-24"),
            ("2026-11-30", "2026-12-01"),
            ("2026-12-31", "2027-01-01"),
            ("2027-02-28", "2027-03-01"),
            ("2028-02-28", "2028-02-29"),
            ("2028-02-29", "2028-03-01"),
        ];
        for (day, next) in steps {
            assert_eq!(tomorrow(date(day)), date(next));
        }
    }

    #[test]
    fn a_year_later_is_the_same_day_or_the_last_of_february() {
        assert_eq!(a_year_after(date("2026-11-23")), date("2027-11-23"));
        assert_eq!(a_year_after(date("2028-02-29")), date("2029-02-28"));
    }

    #[test]
    fn today_is_after_this_was_written() {
        assert!(today() >= date("2026-01-01"));
    }
}
