//! Texts, days and links: a value that is accepted is valid, and writing it gives back what was read.

use hontou_core::deck::{Date, Link, Span, Text};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestCaseError;

use crate::holds;
use crate::trees::{date, word};

/// The text as it was in the deck, from its spans.
fn rebuilt(text: &Text) -> String {
    let piece = |span| match span {
        Span::Plain(words) => words.to_owned(),
        Span::Ruby { base, reading } => format!("{{{base}|{reading}}}"),
    };
    text.spans().map(piece).collect()
}

#[test]
fn a_text_is_the_sum_of_its_pieces() {
    let words = |min| {
        vec(any::<char>().prop_filter("no markup", |c| !"{|}".contains(*c)), min..6)
            .prop_map(String::from_iter)
    };
    let ruby = (words(1), words(1)).prop_map(|(base, reading)| (format!("{{{base}|{reading}}}"), base));
    let pieces = vec(prop_oneof![words(0).prop_map(|words| (words.clone(), words)), ruby], 0..8);
    holds("texts from pieces", 4, pieces, |pieces| {
        let (raw, plain): (String, String) = pieces.into_iter().unzip();
        let text = Text::try_from(raw.clone()).map_err(|refusal| TestCaseError::fail(refusal.to_string()))?;
        prop_assert_eq!((rebuilt(&text), text.plain()), (raw, plain));
        Ok(true)
    });
    let braces =
        vec(prop_oneof![select(&['{', '|', '}'][..]), any::<char>()], 0..16).prop_map(String::from_iter);
    holds("texts from anything", 8, braces, |raw| {
        let Ok(text) = Text::try_from(raw.clone()) else { return Ok(false) };
        prop_assert_eq!(rebuilt(&text), raw);
        Ok(true)
    });
}

#[test]
fn a_day_is_what_is_written_of_it() {
    holds("days", 8, (date(), date()), |(one, other)| {
        prop_assert_eq!(Date::parse(&one.to_string()), Some(one));
        prop_assert_eq!(one.cmp(&other), one.to_string().cmp(&other.to_string()));
        Ok(true)
    });
    let digits =
        vec(select(&['-', '0', '1', '2', '3', '9', '٣', '+'][..]), 0..12).prop_map(String::from_iter);
    let shaped =
        (any::<u16>(), 0..16_u8, 0..40_u8).prop_map(|(y, m, d)| format!("{:04}-{m:02}-{d:02}", y % 10_000));
    holds("days from anything", 8, prop_oneof![shaped, digits, word()], |text| {
        let Some(date) = Date::parse(&text) else { return Ok(false) };
        prop_assert_eq!(date.to_string(), text);
        Ok(true)
    });
}

#[test]
fn a_link_is_kept_as_written_and_never_a_script() {
    let scheme = select(
        &[
            "https://",
            "HTTP://",
            "https:",
            "http:/",
            "mailto:",
            "tel:",
            "javascript:",
            "data:",
            " https:",
            "//",
            "",
        ][..],
    );
    holds("links", 8, (scheme, any::<String>()), |(scheme, rest)| {
        let address = format!("{scheme}{rest}");
        let Some(link) = Link::parse(&address) else { return Ok(false) };
        prop_assert_eq!(link.as_str(), &address);
        let start = link.as_str().to_ascii_lowercase();
        prop_assert!(["https://", "http://", "mailto:", "tel:"].iter().any(|known| start.starts_with(known)));
        Ok(true)
    });
}
