//! What the studio says, by key, in Japanese and in English.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde_json::Value;

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

    /// Every key.
    pub fn keys(self) -> impl Iterator<Item = &'static str> {
        self.table().keys().map(String::as_str)
    }
}
