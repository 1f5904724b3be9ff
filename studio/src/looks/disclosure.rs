//! What stands beside a booking link: what keeps the link away, and what a Japanese clinic may still owe.

use std::sync::LazyLock;

use hontou_core::deck::Link;

/// What is owed, and by which words it is known: the list of `doctor.html`.
static OWED: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../embed/doctor/owed.json")).expect("the list is one of pairs")
});

const TEMPLATE: &str = include_str!("../../../docs/disclosure.ja.md");

/// Why the link is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The label or the address is missing.
    Pair,
    /// The address is none that a page may lead to.
    NoLink,
    /// Nothing says who provides the page.
    NoDisclosure,
}

impl Trouble {
    /// The words that say so.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Pair => "looks.cta.pair",
            Self::NoLink => "looks.cta.no-link",
            Self::NoDisclosure => "looks.cta.no-disclosure",
        }
    }
}

/// What keeps a booking link away, if one is wanted: the rule of `hontou_core::options`.
pub fn trouble(label: &str, href: &str, disclosure: &str) -> Option<Trouble> {
    let [label, href, disclosure] = [label, href, disclosure].map(str::trim);
    match (label.is_empty(), href.is_empty()) {
        (true, true) => None,
        (false, false) if !is_link(href) => Some(Trouble::NoLink),
        (false, false) => disclosure.is_empty().then_some(Trouble::NoDisclosure),
        _ => Some(Trouble::Pair),
    }
}

/// The loader completes an address on the page's own site before the widget looks at it.
fn is_link(href: &str) -> bool {
    if href.starts_with(['.', '/', '?', '#']) {
        return Link::parse(&format!("https://example.com/{}", href.trim_start_matches('/'))).is_some();
    }
    Link::parse(href).is_some()
}

/// What seems to be missing from a disclosure, in Japanese. `matches` says whether a text has what a regular expression of
/// JavaScript says, whatever the case.
pub fn lacked(disclosure: &str, matches: impl Fn(&str, &str) -> bool) -> Vec<&'static str> {
    let lacked = OWED.iter().filter(|(_, words)| !matches(words, disclosure));
    lacked.map(|(item, _)| item.as_str()).collect()
}

/// The template, to be filled in.
pub fn template() -> &'static str {
    let block = TEMPLATE.split_once("```text\n").and_then(|(_, rest)| rest.split_once("\n```"));
    block.map_or("", |(text, _)| text)
}

/// Whether a blank of the template is still there.
pub fn has_blanks(disclosure: &str) -> bool {
    disclosure.contains('〔')
}

/// As an attribute takes it: in one line. Between Japanese signs nothing is put in the place of a line's end.
pub fn one_line(text: &str) -> String {
    let mut line = String::new();
    for part in text.lines().map(str::trim).filter(|part| !part.is_empty()) {
        let is_latin = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii());
        if is_latin(line.chars().last()) && is_latin(part.chars().next()) {
            line.push(' ');
        }
        line.push_str(part);
    }
    line
}
