//! What the studio says, by key, in Japanese and in English.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde_json::Value;

use crate::deck::{Path, Shape, Step};

/// The languages of the studio.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Japanese.
    #[default]
    Ja,
    /// English.
    En,
}

impl Lang {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Ja, Self::En];

    /// As in an attribute `lang`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::En => "en",
        }
    }

    /// Its own name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ja => "日本語",
            Self::En => "English",
        }
    }

    /// The one for a reader of this language.
    pub fn of(tag: &str) -> Self {
        if tag.to_ascii_lowercase().starts_with("ja") { Self::Ja } else { Self::En }
    }
}

type Table = HashMap<String, String>;

static JA: LazyLock<Table> = LazyLock::new(|| read(include_str!("../words/ja.json")));
static EN: LazyLock<Table> = LazyLock::new(|| read(include_str!("../words/en.json")));

fn read(text: &str) -> Table {
    let tree: Value = serde_json::from_str(text).expect("the words are JSON");
    let mut table = Table::new();
    flatten("", &tree, &mut table);
    table
}

/// `{"card": {"claim": "…"}}` is the key `card.claim`.
fn flatten(key: &str, tree: &Value, table: &mut Table) {
    match tree {
        Value::Object(fields) => {
            for (name, inside) in fields {
                let key = if key.is_empty() { name.clone() } else { format!("{key}.{name}") };
                flatten(&key, inside, table);
            }
        }
        other => {
            table.insert(key.into(), other.as_str().unwrap_or_default().into());
        }
    }
}

/// The words of one language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words(pub Lang);

impl Words {
    fn table(self) -> &'static Table {
        match self.0 {
            Lang::Ja => &JA,
            Lang::En => &EN,
        }
    }

    /// What is said, if there is something under this key.
    pub fn find(self, key: &str) -> Option<&'static str> {
        self.table().get(key).map(String::as_str)
    }

    /// What is said under this key. Without words it is a question mark, which a test does not let pass.
    pub fn get(self, key: &str) -> &'static str {
        self.find(key).unwrap_or("?")
    }

    /// The same with something in the place of `{}`.
    pub fn with(self, key: &str, what: impl std::fmt::Display) -> String {
        self.get(key).replace("{}", &what.to_string())
    }

    /// Where something stands, as an author calls it: "Card 3 · Claim".
    pub fn place(self, path: &Path) -> String {
        let mut said = Vec::<String>::new();
        for depth in 1..=path.steps().len() {
            let way = path.up_to(depth);
            let parent = way.parent().map(|parent| Shape::at(&parent));
            match way.steps().last() {
                Some(Step::Item(at)) => {
                    let kind = self.find(&format!("kind.{}", Shape::at(&way).name));
                    // The list has a name, and its item only a number.
                    let list = said.pop().unwrap_or_default();
                    said.push(format!("{} {}", kind.unwrap_or(list.as_str()), at + 1));
                }
                // Its questions and notes have lists of their own.
                Some(Step::Field(name)) if &**name == "check" => {}
                Some(Step::Field(name)) => {
                    let kind = parent.map_or("", |parent| parent.name);
                    let label = self.find(&format!("{kind}.{name}"));
                    let label = label.or_else(|| self.find(&format!("outline.{way}")));
                    said.push(label.unwrap_or(name).to_owned());
                }
                None => {}
            }
        }
        if said.is_empty() { self.get("outline.deck").to_owned() } else { said.join(" · ") }
    }

    /// Every key.
    pub fn keys(self) -> impl Iterator<Item = &'static str> {
        self.table().keys().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_keys() {
        let [ja, en] = Lang::ALL.map(|lang| Words(lang).keys().collect::<std::collections::BTreeSet<_>>());
        assert_eq!(ja, en);
    }

    #[test]
    fn every_field_of_a_deck_has_a_label() {
        let mut shapes = vec![Shape::deck()];
        let mut seen = Vec::new();
        while let Some(shape) = shapes.pop() {
            if seen.contains(&shape.name) {
                continue;
            }
            seen.push(shape.name);
            for field in shape.fields() {
                shapes.push(field.shape.item().unwrap_or(field.shape));
                // The studio writes these; and what the outline leads to is called so there.
                let outline = format!("outline.{}", field.name);
                let is_elsewhere = matches!(field.name, "$schema" | "schema" | "check");
                for words in Lang::ALL.map(Words) {
                    let label = words.find(&format!("{}.{}", shape.name, field.name));
                    let label = label.or_else(|| words.find(&outline));
                    assert!(is_elsewhere || label.is_some(), "{:?}: {}.{}", words.0, shape.name, field.name);
                }
            }
        }
        assert!(seen.contains(&"AnswerOption") && seen.contains(&"Figure"), "{seen:?}");
    }

    #[test]
    fn a_place_is_called_as_in_the_form() {
        let place = |words: Words, path: &str| words.place(&Path::parse(path));
        assert_eq!(place(Words(Lang::Ja), "cards[2].claim"), "カード 3 · 問い");
        assert_eq!(place(Words(Lang::En), ""), Words(Lang::En).get("outline.deck"));
        let option = place(Words(Lang::Ja), "check.questions[0].options[1].text");
        assert_eq!(option, "質問 1 · 答え 2 · 答え");
    }
}
