//! A small deck to start from: valid, with every part that a deck can have, and with hints about what to write where.

use hontou_core::deck::{Date, Deck, Problem};
use serde_json::{Value, json};

use crate::json::tree;

/// The language of a new deck.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TemplateLang {
    /// Japanese.
    #[default]
    Ja,
    /// English.
    En,
}

impl TemplateLang {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Ja, Self::En];

    /// Its tag, as in `ja`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::En => "en",
        }
    }

    /// The template. Its id and its days are placeholders.
    const fn text(self) -> &'static str {
        match self {
            Self::Ja => include_str!("ja.json"),
            Self::En => include_str!("en.json"),
        }
    }
}

/// The text of a new deck with this id and these review days.
///
/// # Errors
///
/// The problem with the id, if it is not valid.
///
/// ```
/// use hontou_author::template::{TemplateLang, new_deck};
/// use hontou_core::deck::Date;
///
/// let [reviewed, review_by] = ["2026-11-23", "2027-11-23"].map(|day| Date::parse(day).unwrap());
/// assert!(new_deck("tea", TemplateLang::En, reviewed, review_by).unwrap().contains("\"id\": \"tea\""));
/// let problems = new_deck("Green Tea", TemplateLang::En, reviewed, review_by).unwrap_err();
/// assert_eq!(problems[0].code.name(), "bad-id");
/// ```
pub fn new_deck(
    id: &str,
    lang: TemplateLang,
    reviewed: Date,
    review_by: Date,
) -> Result<String, Vec<Problem>> {
    let text = lang
        .text()
        // Escaped as JSON, so that `Deck::read` reports an invalid id, not the parser.
        .replace("\"%id%\"", &json!(id).to_string())
        .replace("%reviewed%", &reviewed.to_string())
        .replace("%review_by%", &review_by.to_string());
    let value: Value = serde_json::from_str(&text).expect("a template is JSON");
    Deck::read(&tree(value)).map(|_| text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::lint;
    use crate::prove::prove;

    const DAY: Date = Date { year: 2026, month: 11, day: 23 };
    const LATER: Date = Date { year: 2027, month: 11, day: 23 };

    fn written(id: &str, lang: TemplateLang) -> Result<String, Vec<Problem>> {
        new_deck(id, lang, DAY, LATER)
    }

    #[test]
    fn a_new_deck_is_read_and_proved_and_has_nothing_to_fix() {
        for lang in TemplateLang::ALL {
            let text = written("tea", lang).expect("it is a deck");
            let tree = tree(serde_json::from_str(&text).expect("it is JSON"));
            let deck = Deck::read(&tree).expect("it is a deck");
            assert_eq!((deck.id.as_str(), deck.lang.as_str()), ("tea", lang.tag()));
            assert_eq!((deck.reviewed, deck.review_by), (DAY, LATER));
            assert_eq!(prove(&deck).expect("it is small").faults, []);
            assert_eq!(lint(&tree, DAY), []);
        }
    }

    #[test]
    fn the_two_languages_begin_alike() {
        let digest = |lang| {
            let text = written("tea", lang).expect("it is a deck");
            let value = serde_json::from_str(&text).expect("it is JSON");
            prove(&Deck::read(&tree(value)).expect("it is a deck")).expect("it is small").digest
        };
        assert_eq!(digest(TemplateLang::Ja), digest(TemplateLang::En));
    }

    #[test]
    fn a_bad_id_is_refused_in_the_reader_s_own_words() {
        for id in ["Green Tea", "", "te\"a"] {
            let problems = written(id, TemplateLang::En).expect_err("it is no id");
            let expected = format!(
                "id: \"{id}\" is not an id. Use small letters a-z, digits and hyphens, as in \"stem-cells\". [bad-id]"
            );
            assert_eq!(problems.iter().map(ToString::to_string).collect::<Vec<_>>(), [expected]);
        }
    }
}
