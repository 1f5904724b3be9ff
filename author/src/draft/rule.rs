//! The cues as data, by language: what in a sentence makes it a draft of a card. The words are in `ja.json` and `en.json`.

use std::ops::Range;

use hontou_core::deck::Verdict;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use super::number::{number, year};
use super::words::{Quote, bare, find, prefix, quotes};

/// A language whose cues are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum DraftLang {
    /// Japanese.
    #[default]
    Ja,
    /// English.
    En,
}

impl DraftLang {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Ja, Self::En];

    /// Its tag, as in `ja`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::En => "en",
        }
    }

    /// The language of a text: Japanese if it has kana.
    pub fn of(text: &str) -> Self {
        if text.chars().any(|c| ('ぁ'..='ヿ').contains(&c)) { Self::Ja } else { Self::En }
    }

    /// What is known of it.
    pub(super) fn cues(self) -> Cues {
        let text = match self {
            Self::Ja => include_str!("ja.json"),
            Self::En => include_str!("en.json"),
        };
        serde_json::from_str(text).expect("the cues are JSON")
    }
}

/// The cues of a language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cues {
    pub(super) headings: Headings,
    /// Short forms, whose point ends no sentence.
    pub(super) short: Vec<String>,
    /// A sentence with fewer characters says too little.
    pub(super) shortest: usize,
    /// A sentence that begins with one of these points to another, and says less alone.
    pub(super) pointing: Vec<String>,
    pub(super) rules: Vec<Rule>,
}

/// How a heading is told from text.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Headings {
    /// The longest line without a mark that is a heading, in characters.
    pub(super) longest: usize,
    /// What ends a sentence, and no heading.
    pub(super) ends: Vec<String>,
    /// Signs that begin a heading.
    pub(super) marks: Vec<String>,
    /// A line with one of these before its first colon names a document of theirs.
    pub(super) publishers: Vec<String>,
}

/// A rule: what it looks for, and what it takes from the words around.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rule {
    /// Its stable name.
    pub(super) name: String,
    /// How much it says for a card, from 1 to 9.
    pub(super) weight: u8,
    pub(super) find: Find,
    /// The verdict on the claim, where the words say so themselves.
    #[serde(default, deserialize_with = "verdict")]
    pub(super) verdict: Option<Verdict>,
    /// A sentence with one of these is not meant.
    #[serde(default)]
    pub(super) unless: Vec<String>,
    /// A sentence that it finds, for the tests.
    #[cfg_attr(not(test), expect(dead_code, reason = "it is what the tests read"))]
    pub(super) example: Example,
    /// A sentence that it must not find, for the tests.
    #[cfg_attr(not(test), expect(dead_code, reason = "it is what the tests read"))]
    pub(super) other: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(not(test), expect(dead_code, reason = "it is what the tests read"))]
pub(super) struct Example {
    pub(super) text: String,
    #[serde(default)]
    pub(super) claim: String,
}

fn verdict<'d, D: Deserializer<'d>>(from: D) -> Result<Option<Verdict>, D::Error> {
    let name = String::deserialize(from)?;
    let found = Verdict::ALL.into_iter().find(|verdict| verdict.name() == name);
    found.map(Some).ok_or_else(|| D::Error::custom(format!("{name} is no verdict")))
}

/// What a rule looks for.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum Find {
    /// One of these words.
    Words(Vec<String>),
    /// One of these at the start, as in `Myth 1:`. The claim is what comes then, in quotation marks or not.
    Label(Vec<String>),
    /// A quotation with one of these soon after it. The claim is what is quoted.
    Quoted { before: Vec<String>, gap: usize },
    /// One of these. The claim is the clause before it, without words that only lead to it.
    ClauseBefore { words: Vec<String>, heads: Vec<String>, tails: Vec<String> },
    /// One of these. The claim is the clause after it.
    ClauseAfter { words: Vec<String> },
    /// A number with a unit behind it, or a sign in front.
    Number { units: Vec<String>, signs: Vec<String> },
    /// A year with one of the words before it and one after it.
    Year { before: Vec<String>, after: Vec<String> },
}

/// What a rule found in a sentence.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// The words that it found.
    pub(super) words: Range<usize>,
    /// The claim that the words give, if they give one.
    pub(super) claim: Option<Range<usize>>,
}

impl Rule {
    /// Whether it looks for a label, which is the only rule that a heading can hold.
    pub(super) fn is_label(&self) -> bool {
        matches!(self.find, Find::Label(_))
    }

    /// What it finds in a sentence.
    pub(super) fn hit(&self, text: &str) -> Option<Hit> {
        if self.unless.iter().any(|words| find(text, words).is_some()) {
            return None;
        }
        let alone = |words: Option<Range<usize>>| words.map(|words| Hit { words, claim: None });
        match &self.find {
            Find::Words(words) => alone(first(text, words)),
            Find::Label(words) => words.iter().find_map(|word| label(text, word)),
            Find::Quoted { before, gap } => quoted(text, before, *gap),
            Find::ClauseBefore { words, heads, tails } => {
                let words = first(text, words)?;
                let claim = clause_before(text, words.start, heads, tails);
                Some(Hit { words, claim })
            }
            Find::ClauseAfter { words } => {
                let words = first(text, words)?;
                let rest = &text[words.end..];
                let end = rest.find([',', ';', ':', '(', '—', '–']).unwrap_or(rest.len());
                let claim = bare(text, words.end..words.end + end);
                Some(Hit { words, claim })
            }
            Find::Number { units, signs } => alone(number(text, units, signs)),
            Find::Year { before, after } => alone(year(text, before, after)),
        }
    }
}

/// The first place at which one of these words is.
fn first(text: &str, words: &[String]) -> Option<Range<usize>> {
    words.iter().filter_map(|words| find(text, words)).min_by_key(|found| found.start)
}

/// `Myth 1: claim`, `誤解1:「claim」`. Without a number there must be a colon or a quotation.
fn label(text: &str, word: &str) -> Option<Hit> {
    let marks = |c: char| c == '*' || c == '_' || c == '【' || c == '#';
    let lead = text.len() - text.trim_start_matches(|c: char| marks(c) || c.is_whitespace()).len();
    let end = lead + prefix(&text[lead..], word)?;
    let rest = &text[end..];
    let number = |c: char| {
        c.is_numeric()
            || matches!(c, '#' | ' ' | '\u{3000}' | '*' | '】')
            || "一二三四五六七八九十".contains(c)
    };
    let after = rest.trim_start_matches(number);
    let numbered =
        text[end..text.len() - after.len()].chars().any(|c| c != '#' && !c.is_whitespace() && number(c));
    let colon = after.trim_start_matches([':', '：', '.', '．', '、', '・', ')', '）', '-', '–', '—', '】']);
    let opens = after.starts_with(['「', '『', '“', '"']);
    let has_colon = after.starts_with([':', '：']) || (numbered && colon.len() < after.len());
    if !(has_colon || opens || (numbered && rest.len() > after.len() && !after.is_empty())) {
        return None;
    }
    let start = text.len() - colon.len();
    let quoted = quotes(text)
        .into_iter()
        .find(|quote| bare(text, start..quote.outer.start).is_none() && quote.outer.start >= start);
    let claim = quoted.map(|quote| quote.inner).or_else(|| bare(text, start..text.len()))?;
    Some(Hit { words: lead..end, claim: Some(claim) })
}

fn quoted(text: &str, before: &[String], gap: usize) -> Option<Hit> {
    let quotes = quotes(text);
    let next = |at: usize| quotes.get(at + 1).map_or(text.len(), |quote| quote.outer.start);
    quotes.iter().enumerate().find_map(|(at, Quote { outer, inner })| {
        let rest = &text[outer.end..next(at)];
        let found = first(rest, before)?;
        let near = rest[..found.start].chars().count() <= gap;
        let words = outer.end + found.start..outer.end + found.end;
        near.then(|| Hit { words, claim: Some(inner.clone()) })
    })
}

/// The clause that ends here. A topic before its comma belongs to it, as in 「水は、必ず飲む」.
fn clause_before(text: &str, end: usize, heads: &[String], tails: &[String]) -> Option<Range<usize>> {
    let mut range = bare(text, 0..end)?;
    let commas: Vec<_> = text[range.clone()].match_indices('、').map(|(at, _)| range.start + at).collect();
    for &comma in commas.iter().rev() {
        let is_topic = text[..comma].ends_with('は') && !text[..comma].ends_with("では");
        if !is_topic {
            range.start = comma + '、'.len_utf8();
            break;
        }
    }
    while let Some(head) = heads.iter().find(|head| text[range.clone()].starts_with(head.as_str())) {
        range.start += head.len();
    }
    while let Some(tail) = tails.iter().find(|tail| text[range.clone()].ends_with(tail.as_str())) {
        range.end -= tail.len();
    }
    bare(text, range)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_rule_finds_its_example_with_its_claim_and_not_the_other() {
        for lang in DraftLang::ALL {
            let cues = lang.cues();
            assert!(cues.rules.len() >= 15, "{lang:?}");
            for Rule { name, example, other, .. } in &cues.rules {
                let rule = cues.rules.iter().find(|rule| rule.name == *name).expect("it is there");
                let hit = rule.hit(&example.text).unwrap_or_else(|| panic!("{name}: {}", example.text));
                let claim = hit.claim.map_or("", |claim| &example.text[claim]);
                assert_eq!(claim, example.claim, "{name}: {}", example.text);
                assert_eq!(rule.hit(other), None, "{name}: {other}");
            }
        }
    }

    #[test]
    fn both_languages_have_the_same_rules_with_the_same_weight_and_verdict() {
        let rules = |lang: DraftLang| {
            let of = |rule: Rule| (rule.name, rule.weight, rule.verdict.map(Verdict::name));
            lang.cues().rules.into_iter().map(of).collect::<BTreeSet<_>>()
        };
        let ja = rules(DraftLang::Ja);
        assert_eq!(ja, rules(DraftLang::En));
        assert_eq!(ja.len(), DraftLang::Ja.cues().rules.len(), "no name is there twice");
        assert!(ja.iter().all(|(_, weight, _)| (1..=9).contains(weight)));
    }

    #[test]
    fn no_word_is_there_twice_or_empty() {
        for lang in DraftLang::ALL {
            for rule in lang.cues().rules {
                let words = match rule.find {
                    Find::Words(words)
                    | Find::Label(words)
                    | Find::ClauseAfter { words }
                    | Find::ClauseBefore { words, .. } => words,
                    Find::Quoted { before, .. } => before,
                    Find::Number { units, .. } => units,
                    Find::Year { before, after } => [before, after].concat(),
                };
                let each: BTreeSet<_> = words.iter().collect();
                assert_eq!(each.len(), words.len(), "{}", rule.name);
                assert!(words.iter().all(|words| !words.trim().is_empty()), "{}", rule.name);
            }
        }
    }

    #[test]
    fn the_language_is_told_by_kana() {
        assert_eq!(DraftLang::of("水です"), DraftLang::Ja);
        assert_eq!(DraftLang::of("水 is water"), DraftLang::En);
    }
}
