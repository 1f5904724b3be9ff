//! Overlap: finds text that a deck shares with its article, which it should put into its own words.
//!
//! Punctuation, spaces and ruby readings do not count. Headings of the article are allowed, because a card names the section
//! that it cites.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::ops::Range;

use hontou_core::deck::{Json, Span, spans};

/// The shortest run that counts: so many equal characters are no coincidence.
pub const RUN: usize = 16;
/// In a language with spaces between words a copied run has so many words, at least: names of three words come again by right.
const WORDS: usize = 5;
/// The longest heading. A longer line of the article is text.
const HEADING: usize = 40;

/// An article, prepared for the search.
pub struct Article {
    headings: HashSet<String>,
    body: Vec<char>,
}

/// A run of text that is also in the article.
#[derive(Debug, PartialEq, Eq)]
pub struct Shared {
    /// Where in the deck, as in `cards[3].why`.
    pub path: String,
    /// The shared text, without punctuation, spaces and readings.
    pub run: String,
}

impl fmt::Display for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} characters: {}", self.path, self.run.chars().count(), self.run)
    }
}

impl Article {
    /// Takes an article: its first line is the title, and short lines that do not end like a sentence are headings.
    pub fn new(text: &str) -> Self {
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let title = lines.next();
        let headings = lines.filter(|line| is_heading(line)).chain(title).map(str::to_owned).collect();
        Self { headings, body: squash(text) }
    }

    /// Each run of text that the deck shares with this article, in the order of the deck.
    ///
    /// ```
    /// use hontou_author::overlap::Article;
    ///
    /// let article = Article::new("The title\n\nRain that falls on the mountain becomes a stream.");
    /// let deck = hontou_author::json::parse(r#"{ "lead": "Rain that falls on the mountain feeds us." }"#).unwrap();
    /// let shared = article.find(&deck.tree);
    /// assert_eq!(shared[0].path, "lead");
    /// assert_eq!(shared[0].run, "Rainthatfallsonthemountain");
    /// ```
    pub fn find(&self, deck: &Json) -> Vec<Shared> {
        let first = self.first();
        let mut found = Vec::new();
        each_string("", deck, &mut |path, text| {
            if !self.headings.contains(text.trim()) {
                let text = squash_placed(text);
                let runs = self.runs(&text, &first).into_iter();
                found.extend(runs.map(|run| Shared {
                    path: path.to_owned(),
                    run: text[run].iter().map(|&(_, c)| c).collect(),
                }));
            }
        });
        found
    }

    /// The bytes of one text that are copied from this article, in order: the runs that [`Article::find`] finds. In a
    /// language with spaces between words each has five words or more.
    ///
    /// ```
    /// use hontou_author::overlap::Article;
    ///
    /// let article = Article::new("The title\n\nRain that falls on the mountain becomes a stream.");
    /// let text = "Rain that falls on the mountain feeds us.";
    /// let copied = article.copied(text, "en");
    /// assert_eq!(&text[copied[0].clone()], "Rain that falls on the mountain");
    /// assert!(article.copied("Snow that falls on mountains.", "en").is_empty());
    /// ```
    pub fn copied(&self, text: &str, lang: &str) -> Vec<Range<usize>> {
        if self.headings.contains(text.trim()) {
            return Vec::new();
        }
        let placed = squash_placed(text);
        let bytes = |run: Range<usize>| {
            let (last, c) = placed[run.end - 1];
            placed[run.start].0..last + c.len_utf8()
        };
        let spaced = !["ja", "zh"].contains(&lang.split('-').next().unwrap_or(lang));
        let is_long = |run: &Range<usize>| !spaced || text[run.clone()].split_whitespace().count() >= WORDS;
        self.runs(&placed, &self.first()).into_iter().map(bytes).filter(is_long).collect()
    }

    /// The first place of each run in the article.
    fn first(&self) -> HashMap<&[char], usize> {
        let mut first = HashMap::new();
        for (at, run) in self.body.windows(RUN).enumerate() {
            first.entry(run).or_insert(at);
        }
        first
    }

    /// The shared runs of one text, each as long as possible, without overlaps.
    fn runs(&self, text: &[(usize, char)], first: &HashMap<&[char], usize>) -> Vec<Range<usize>> {
        let text: Vec<char> = text.iter().map(|&(_, c)| c).collect();
        let mut runs = Vec::new();
        let mut at = 0;
        while text.len() - at >= RUN {
            let rest = &text[at..];
            let length = first.get(&rest[..RUN]).map(|&at| {
                rest.iter().zip(&self.body[at..]).take_while(|(ours, theirs)| ours == theirs).count()
            });
            if let Some(length) = length {
                runs.push(at..at + length);
            }
            at += length.unwrap_or(1);
        }
        runs
    }
}

/// The characters that count: without spaces and punctuation, which writers use differently.
fn squash(text: &str) -> Vec<char> {
    text.chars().filter(|&c| counts(c)).collect()
}

fn counts(c: char) -> bool {
    !(c.is_whitespace() || "「」『』、。・()（）：:".contains(c))
}

/// The characters of a deck's text that count, without readings, each with its place in bytes.
fn squash_placed(text: &str) -> Vec<(usize, char)> {
    let mut placed = Vec::new();
    let mut at = 0;
    for span in spans(text) {
        let (start, words, end) = match span {
            Span::Plain(words) => (at, words, at + words.len()),
            Span::Ruby { base, reading } => (at + 1, base, at + base.len() + reading.len() + "{|}".len()),
        };
        placed.extend(words.char_indices().filter(|&(_, c)| counts(c)).map(|(place, c)| (start + place, c)));
        at = end;
    }
    placed
}

fn is_heading(line: &str) -> bool {
    line.chars().count() <= HEADING && !["。", "です", "!"].iter().any(|end| line.ends_with(end))
}

/// Visits every string of a deck with its path, such as `cards[3].why`, in the order of the deck.
fn each_string(path: &str, node: &Json, visit: &mut impl FnMut(&str, &str)) {
    match node {
        Json::String(text) => visit(path, text),
        Json::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                each_string(&format!("{path}[{i}]"), item, visit);
            }
        }
        Json::Object(fields) => {
            for (name, field) in fields {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                each_string(&path, field, visit);
            }
        }
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::json::tree;

    const ARTICLE: &str = "
川はどこから流れてくるのか?山の雨を追って海までの道を歩いた一年の記録です

水の旅のはじまりをたずねて山へ行くまで

山に降った雨は、落ち葉の下を「ゆっくり」と通って、やがて小さな流れになります。
あいうえおかきくけこさしすせそたちつてと
";

    #[test]
    fn only_what_is_written_counts() {
        assert_eq!(
            squash(" 「水」は、どこ　から・来る：(山)。\n").into_iter().collect::<String>(),
            "水はどこから来る山"
        );
    }

    fn found(deck: Value) -> Vec<(String, String)> {
        Article::new(ARTICLE).find(&tree(deck)).into_iter().map(|shared| (shared.path, shared.run)).collect()
    }

    #[track_caller]
    fn assert_shares(text: &str, runs: &[&str]) {
        let found = found(json!({ "text": text }));
        assert_eq!(found.iter().map(|(_, run)| run.as_str()).collect::<Vec<_>>(), runs);
    }

    #[test]
    fn fifteen_characters_are_free_and_sixteen_are_shared() {
        assert_shares("山に降った雨は落ち葉の下をゆっ", &[]);
        assert_shares("山に降った雨は落ち葉の下をゆっく", &["山に降った雨は落ち葉の下をゆっく"]);
    }

    #[test]
    fn a_run_goes_on_as_far_as_the_article_does() {
        assert_shares(
            "みなさん、山に降った雨は落ち葉の下をゆっくりと通ってどこへ",
            &["山に降った雨は落ち葉の下をゆっくりと通って"],
        );
    }

    #[test]
    fn punctuation_and_space_hide_nothing() {
        assert_shares("山に（降った）雨は 落ち葉の・下を：ゆっくり", &["山に降った雨は落ち葉の下をゆっくり"]);
    }

    #[test]
    fn a_reading_hides_nothing() {
        assert_shares(
            "{山|やま}に{降|ふ}った{雨|あめ}は落ち葉の下をゆっくり",
            &["山に降った雨は落ち葉の下をゆっくり"],
        );
    }

    #[track_caller]
    fn assert_copies(text: &str, lang: &str, runs: &[&str]) {
        let copied = Article::new(ARTICLE).copied(text, lang);
        assert_eq!(copied.into_iter().map(|run| &text[run]).collect::<Vec<_>>(), runs);
    }

    #[test]
    fn a_copied_run_is_marked_where_it_is_written() {
        assert_copies(
            "さて、{山|やま}に{降|ふ}った雨は、「落ち葉」の下をゆっくり動く",
            "ja",
            &["山|やま}に{降|ふ}った雨は、「落ち葉」の下をゆっくり"],
        );
        assert_copies("水の旅のはじまりをたずねて山へ行くまで", "ja", &[]);
        assert_copies("山に降った雨は落ち葉の下をゆっ", "ja", &[]);
    }

    #[test]
    fn with_spaces_between_words_a_name_of_a_few_words_is_not_copied() {
        let article = Article::new("Title\n\nThe World Health Organization looked at fourteen trials.");
        assert!(article.copied("Ask the World Health Organization.", "en").is_empty());
        let text = "The World Health Organization looked at two.";
        let run = "The World Health Organization looked at";
        assert_eq!(article.copied(text, "en").first(), Some(&(0..run.len())));
    }

    #[test]
    fn the_title_and_the_headings_may_be_named() {
        assert_shares("川はどこから流れてくるのか?山の雨を追って海までの道を歩いた一年の記録です", &[]);
        assert_shares(" 水の旅のはじまりをたずねて山へ行くまで ", &[]);
    }

    #[test]
    fn a_heading_within_a_sentence_is_shared() {
        assert_shares(
            "水の旅のはじまりをたずねて山へ行くまでの話",
            &["水の旅のはじまりをたずねて山へ行くまで"],
        );
    }

    #[test]
    fn one_text_may_share_several_runs() {
        assert_shares(
            "山に降った雨は落ち葉の下をゆっくりだが、おかきくけこさしすせそたちつてとん",
            &["山に降った雨は落ち葉の下をゆっくり", "おかきくけこさしすせそたちつてと"],
        );
    }

    #[test]
    fn a_finding_has_its_path() {
        let text = "山に降った雨は落ち葉の下をゆっくり";
        let deck = json!({ "z": { "why": text }, "cards": [{}, { "why": [1, text] }] });
        let paths: Vec<_> = found(deck).into_iter().map(|(path, _)| path).collect();
        assert_eq!(paths, ["z.why", "cards[1].why[1]"]);
    }
}
