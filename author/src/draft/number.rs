//! Numbers with their units, and years.

use std::ops::Range;

use super::words::prefix;

/// The first number that has one of these units behind it, or one of these signs in front.
pub(super) fn number(text: &str, units: &[String], signs: &[String]) -> Option<Range<usize>> {
    numbers(text).find_map(|digits| {
        let before = text[..digits.start].trim_end();
        let sign = signs.iter().find(|sign| {
            let start = before.len().checked_sub(sign.len());
            start.is_some_and(|start| before.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(sign)))
        });
        if let Some(sign) = sign {
            return Some(before.len() - sign.len()..digits.end);
        }
        let rest = &text[digits.end..];
        let after = rest.trim_start_matches([' ', '\u{a0}', '-', '\n']);
        let gap = rest.len() - after.len();
        let length = units.iter().filter_map(|unit| unit_at(after, unit)).max()?;
        Some(digits.start..digits.end + gap + length)
    })
}

/// The first year of four digits between one of the words before and one of the words after; either list may be empty.
pub(super) fn year(text: &str, before: &[String], after: &[String]) -> Option<Range<usize>> {
    numbers(text).find(|digits| {
        let year = text[digits.clone()].parse::<u16>().is_ok_and(|year| (1500..2100).contains(&year));
        let (left, right) = (text[..digits.start].trim_end(), &text[digits.end..]);
        let is_after = |word: &String| {
            let head = left.len().checked_sub(word.len()).and_then(|at| left.split_at_checked(at));
            head.is_some_and(|(head, end)| {
                end.eq_ignore_ascii_case(word) && !head.ends_with(|c: char| c.is_ascii_alphanumeric())
            })
        };
        year && (before.is_empty() || before.iter().any(is_after))
            && (after.is_empty() || after.iter().any(|word| right.starts_with(word.as_str())))
    })
}

/// A unit that is a whole word.
fn unit_at(text: &str, unit: &str) -> Option<usize> {
    let length = prefix(text, unit)?;
    let joins = unit.ends_with(|c: char| c.is_ascii_alphanumeric())
        && text[length..].starts_with(|c: char| c.is_ascii_alphanumeric());
    (!joins).then_some(length)
}

/// The numbers: digits with points, commas and what is between the two numbers of a range. A digit of a word is none.
fn numbers(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + text[at..].find(is_digit)?;
            let rest = &text[start..];
            let within = |c: char| !(is_digit(c) || ".,．，〜～–-".contains(c));
            let length = rest.find(within).unwrap_or(rest.len());
            let digits = rest[..length].trim_end_matches(|c: char| !is_digit(c));
            at = start + length;
            if !text[..start].ends_with(|c: char| c.is_ascii_alphabetic()) {
                return Some(start..start + digits.len());
            }
        }
    })
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_number(text: &str, expected: Option<&str>) {
        let units = ["mg", "円", "万円", "percent", "%"].map(str::to_owned);
        let found = number(text, &units, &["SPF".to_owned()]);
        assert_eq!(found.map(|range| &text[range]), expected, "{text}");
    }

    #[test]
    fn a_number_has_a_unit() {
        assert_number("It has 2,000–2,500 mg.", Some("2,000–2,500 mg"));
        assert_number("約３〜１０万円です", Some("３〜１０万円"));
        assert_number("Of 12 people 5percent", Some("5percent"));
        assert_number("use SPF 30 or more", Some("SPF 30"));
        assert_number("B12 mg, 3 mgx, 7", None);
    }

    #[test]
    fn a_year_has_its_words() {
        let [ja, en] = [["年".to_owned()], ["in".to_owned()]];
        let found = |text: &str, before: &[String], after: &[String]| {
            year(text, before, after).map(|at| text[at].to_owned())
        };
        assert_eq!(found("会は2007年に", &[], &ja).as_deref(), Some("2007"));
        assert_eq!(found("あと5000年", &[], &ja), None);
        assert_eq!(found("It began in 1999.", &en, &[]).as_deref(), Some("1999"));
        assert_eq!(found("It weighs 1999. Begin 1999", &en, &[]), None);
    }
}
