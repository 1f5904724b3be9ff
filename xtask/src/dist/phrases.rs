//! Where the lines of large text may end, for a published deck in a language without blanks between words: between phrases,
//! by the models of `BudouX`. There is none for traditional characters.
//!
//! Some browsers find phrases by themselves; there, too, a line then ends where it does everywhere else. The mark is a
//! zero-width space. The widget looks for one in a deck's lead to know that the deck has them.

use budoux::Model;
use budoux::models::{default_japanese_model, default_simplified_chinese_model};
use hontou_core::deck::{Span, spans};
use hontou_core::lang::Lang;
use serde_json::Value;

/// Invisible, and a line may end there.
const MARK: char = '\u{200b}';
/// What is set large, or short: in running text lines that end between phrases would leave the edge ragged.
const CARD: [&str; 3] = ["claim", "fact", "takeaway"];
/// Words that the model parts, as most of their letters are hiragana; found by reading what it made of our own deck.
const WHOLE: [&str; 9] = [
    "たんぱく質",
    "さい帯血",
    "日焼け止め",
    "くり返",
    "つくり手",
    "使いはじめ",
    "当てはまり",
    "ちがい",
    "どこまで",
];

/// Marks the phrases of a deck, if there is a model for its language.
pub(crate) fn mark(deck: &mut Value) {
    let lang = Lang::parse(deck["lang"].as_str().unwrap_or_default());
    let model = match lang.nearest(&["ja", "zh-Hans"]) {
        Some("ja") => default_japanese_model(),
        Some("zh-Hans") => default_simplified_chinese_model(),
        _ => return,
    };
    let pen = Pen { model, terms: terms(deck) };
    pen.within(deck, &["lead"]);
    pen.each(deck, "cards", &CARD);
    let Some(check) = deck.get_mut("check") else { return };
    pen.each(check, "questions", &["ask"]);
    pen.each(check, "headlines", &["title"]);
}

/// What marks are put by.
struct Pen {
    model: &'static Model,
    /// What is never parted.
    terms: Vec<String>,
}

/// The words the glossary explains: the widget looks for them in a card's texts, so they stay whole.
fn terms(deck: &Value) -> Vec<String> {
    let glossary = deck["glossary"].as_array().map(Vec::as_slice).unwrap_or_default();
    glossary.iter().filter_map(|term| Some(unruled(term["term"].as_str()?).0)).collect()
}

impl Pen {
    /// Marks these fields of everything in a list, or under the names of an object, that goes by this name.
    fn each(&self, owner: &mut Value, name: &str, fields: &[&str]) {
        match owner.get_mut(name) {
            Some(Value::Array(things)) => things.iter_mut().for_each(|thing| self.within(thing, fields)),
            Some(Value::Object(things)) => things.values_mut().for_each(|thing| self.within(thing, fields)),
            _ => {}
        }
    }

    fn within(&self, thing: &mut Value, fields: &[&str]) {
        for field in fields {
            if let Some(Value::String(text)) = thing.get_mut(field) {
                *text = self.marked(text);
            }
        }
    }

    /// The text with a mark at the end of each phrase but the last. A word with its reading is never parted.
    fn marked(&self, text: &str) -> String {
        let (words, places) = unruled(text);
        let mut marked = text.to_owned();
        let mut ends = Vec::new();
        let mut end = 0;
        for phrase in budoux::parse(self.model, &words) {
            end += phrase.len();
            ends.push(end);
        }
        // A line never begins with a mark of punctuation, whatever the model says.
        ends.retain(|end| words[*end..].starts_with(char::is_alphanumeric));
        for term in self.terms.iter().map(String::as_str).chain(WHOLE) {
            for (from, _) in words.match_indices(term) {
                ends.retain(|end| !(from + 1..from + term.len()).contains(end));
            }
        }
        for end in ends.into_iter().rev() {
            if let Some((_, place)) = places.iter().find(|(at, _)| *at == end) {
                marked.insert(*place, MARK);
            }
        }
        marked
    }
}

/// The words without their readings, and where in the text each place between two characters of them is: none inside a
/// word with a reading.
fn unruled(text: &str) -> (String, Vec<(usize, usize)>) {
    let (mut words, mut places) = (String::new(), Vec::new());
    let mut read = 0;
    for span in spans(text) {
        match span {
            Span::Plain(plain) => {
                let chars = plain.char_indices();
                places.extend(chars.map(|(at, _)| (words.len() + at, read + at)));
                words.push_str(plain);
                read += plain.len();
            }
            Span::Ruby { base, reading } => {
                places.push((words.len(), read));
                words.push_str(base);
                read += "{|}".len() + base.len() + reading.len();
            }
        }
    }
    (words, places)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn marked(text: &str, terms: &[&str]) -> String {
        let terms = terms.iter().map(ToString::to_string).collect();
        Pen { model: default_japanese_model(), terms }.marked(text)
    }

    fn parted(text: &str) -> Vec<String> {
        marked(text, &[]).split(MARK).map(str::to_owned).collect()
    }

    #[test]
    fn phrases_end_where_a_reader_pauses() {
        assert_eq!(parted("これはテストです。"), ["これは", "テストです。"]);
    }

    #[test]
    fn a_word_with_its_reading_stays_whole() {
        assert_eq!(
            parted("体の中の{細胞|さいぼう}が出しているもの？"),
            ["体の", "中の", "{細胞|さいぼう}が", "出している", "もの？"]
        );
    }

    #[test]
    fn a_word_that_the_model_parts_stays_whole() {
        assert_eq!(parted("使いはじめてすぐに、"), ["使いはじめてすぐに、"]);
        assert_eq!(parted("肌はちがいます。"), ["肌は", "ちがいます。"]);
    }

    #[test]
    fn a_term_of_the_glossary_stays_whole() {
        assert!(marked("これはテストです。", &[]).contains("これは\u{200b}テスト"));
        assert_eq!(marked("これはテストです。", &["これはテスト"]), "これはテストです。");
    }

    #[test]
    fn a_deck_is_marked_where_there_is_a_model_and_nothing_but_marks_is_added() {
        let deck = |lang| json!({ "lang": lang, "lead": "選ぶ前に、知っておきたいこと。", "cards": [{ "claim": "これはテストです。" }] });
        for lang in ["ko", "zh-Hant", "zh-TW"] {
            let mut unmarked = deck(lang);
            mark(&mut unmarked);
            assert_eq!(unmarked, deck(lang));
        }
        for lang in ["ja", "ja-JP", "zh-Hans", "zh-CN"] {
            let mut marked = deck(lang);
            mark(&mut marked);
            assert!(marked["lead"].as_str().is_some_and(|lead| lead.contains(MARK)));
            assert_eq!(marked.to_string().replace(MARK, ""), deck(lang).to_string());
        }
    }
}
