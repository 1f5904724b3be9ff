//! Ids of cards, topics and sources: made of what these are called, each once.

use std::collections::{HashMap, HashSet};

use hontou_core::deck::SourceKind;
use serde_json::{Map, Value, json};

use super::draft::DraftSource;

/// Ids that are all different.
#[derive(Default)]
pub(super) struct Ids {
    taken: HashSet<String>,
    /// The number to try next for an id that was wanted before, so that a thousand equal ones take a thousand steps.
    next: HashMap<String, usize>,
}

impl Ids {
    pub(super) fn unique(&mut self, wanted: &str, kind: &str) -> String {
        let slug = slug(wanted);
        let (base, first) = if slug.is_empty() { (kind.to_owned(), 1) } else { (slug, 2) };
        if first == 2 && self.taken.insert(base.clone()) {
            return base;
        }
        let next = self.next.entry(base.clone()).or_insert(first);
        loop {
            let id = format!("{base}-{next}");
            *next += 1;
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// A text as an id, as far as it has letters a-z and digits.
pub(super) fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars().take(60) {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// Topics or sources, once each.
pub(super) struct Named {
    kind: &'static str,
    ids: Ids,
    known: HashMap<String, String>,
    pub(super) list: Vec<Value>,
}

impl Named {
    pub(super) fn new(kind: &'static str) -> Self {
        Self { kind, ids: Ids::default(), known: HashMap::new(), list: Vec::new() }
    }

    /// The id of the one with this key; a new one begins as `make` says.
    pub(super) fn id(&mut self, key: &str, wanted: &str, make: impl FnOnce() -> Value) -> Option<String> {
        if key.is_empty() {
            return None;
        }
        if let Some(id) = self.known.get(key) {
            return Some(id.clone());
        }
        let id = self.ids.unique(wanted, self.kind);
        let mut fields = Map::from_iter([("id".to_owned(), json!(id))]);
        if let Value::Object(rest) = make() {
            fields.extend(rest.into_iter().filter(|(_, value)| value.as_str() != Some("")));
        }
        self.list.push(Value::Object(fields));
        self.known.insert(key.to_owned(), id.clone());
        Some(id)
    }

    pub(super) fn source(&mut self, source: &DraftSource) -> Option<String> {
        let DraftSource { title, url, publisher, date, kind } = source;
        if title.is_empty() && url.is_empty() {
            return None;
        }
        let key = format!("{title}\n{url}\n{publisher}\n{}", date.as_deref().unwrap_or_default());
        self.id(&key, title, || {
            let date = date.as_deref().unwrap_or_default();
            // What has an address is a document; whether it is the article only its author knows.
            let kind = kind.or((!url.is_empty()).then_some(SourceKind::Outside.name())).unwrap_or_default();
            json!({ "kind": kind, "title": title, "publisher": publisher, "date": date, "url": url })
        })
    }
}
