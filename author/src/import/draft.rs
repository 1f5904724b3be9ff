//! Questions of any format as the cards of an incomplete deck: ids, topics and sources are made, what is missing is listed.

use hontou_core::deck::{Date, Link, Verdict};
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::dropped::{Dropped, Reason, shortened};
use super::error::{ErrorCode, ImportError};
use super::html::tidy;
use super::ids::{Ids, Named, slug};
use super::limits::{CARDS, TEXT};
use super::{Format, Imported, language};

/// A card of the draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct DraftCard {
    /// Its id in the deck.
    pub id: String,
    /// The required fields that the file did not have, as in `takeaway`.
    pub open: Vec<&'static str>,
    /// Where it comes from.
    pub from: Origin,
}

/// Where in the file something is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Origin {
    /// The line or row, counted from 1, if the file has lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The name of the question or its path. It may be empty.
    pub at: String,
}

impl Origin {
    pub(super) fn line(line: usize) -> Self {
        Self { line: Some(line), at: String::new() }
    }

    /// Something in this place that is left out.
    pub(super) fn dropped(&self, code: Reason, what: impl std::fmt::Display) -> Dropped {
        let dropped = Dropped::new(code, self.at.clone(), what);
        match self.line {
            Some(line) => dropped.in_line(line),
            None => dropped,
        }
    }
}

/// A question as the file has it. Texts are plain; an empty one is not there.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    pub from: Origin,
    pub id: String,
    pub topic: String,
    pub starter: bool,
    pub claim: String,
    pub verdict: Option<Verdict>,
    pub fact: String,
    pub why: String,
    pub unknown: String,
    pub takeaway: String,
    pub as_of: Option<Date>,
    pub source: DraftSource,
    pub section: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct DraftSource {
    pub title: String,
    pub url: String,
    pub publisher: String,
    pub date: Option<String>,
    pub kind: Option<&'static str>,
}

impl Draft {
    /// An explanation in one piece: its first paragraph is the fact, the others say why.
    pub(super) fn explained(&mut self, explanation: &str) {
        let (fact, why) = explanation.split_once('\n').unwrap_or((explanation, ""));
        fact.trim().clone_into(&mut self.fact);
        why.trim().clone_into(&mut self.why);
    }

    fn texts(&mut self) -> [&mut String; 10] {
        [
            &mut self.topic,
            &mut self.claim,
            &mut self.fact,
            &mut self.why,
            &mut self.unknown,
            &mut self.takeaway,
            &mut self.section,
            &mut self.source.title,
            &mut self.source.publisher,
            &mut self.source.url,
        ]
    }
}

/// The cards so far.
#[derive(Default)]
pub(super) struct Drafts {
    pub title: String,
    pub lang: String,
    pub dropped: Vec<Dropped>,
    questions: Vec<Draft>,
}

impl Drafts {
    /// Takes a question, or says why not.
    pub(super) fn add(&mut self, mut draft: Draft) -> Result<(), ImportError> {
        let mut too_long = Vec::new();
        for text in draft.texts() {
            // Ruby and phrases are kept; only blanks are put in order.
            *text = tidy(text);
            if text.len() > TEXT && text.chars().count() > TEXT {
                too_long.push(std::mem::take(text));
            }
        }
        for text in too_long {
            self.dropped.push(draft.from.dropped(Reason::LongText, text));
        }
        let url = &mut draft.source.url;
        if !url.is_empty() && Link::parse(url).is_none() {
            let url = std::mem::take(url);
            self.dropped.push(draft.from.dropped(Reason::BadLink, url));
        }
        if draft.claim.is_empty() {
            let what = [&draft.fact, &draft.why, &draft.id].into_iter().find(|text| !text.is_empty());
            self.dropped.push(draft.from.dropped(Reason::NoClaim, what.map_or("a question", String::as_str)));
            return Ok(());
        }
        if self.questions.len() == CARDS {
            return Err(ImportError::new(ErrorCode::ManyCards, CARDS));
        }
        self.questions.push(draft);
        Ok(())
    }

    /// The deck, as far as it goes. `name` is that of the file.
    pub(super) fn finish(mut self, format: Format, name: Option<&str>) -> Result<Imported, ImportError> {
        if self.questions.is_empty() && self.dropped.is_empty() {
            return Err(ImportError::new(ErrorCode::NoQuestions, ""));
        }
        if self.lang.is_empty() {
            self.lang = language(self.questions.iter().map(|draft| draft.claim.as_str())).to_owned();
        }
        let mut ids = Ids::default();
        let (mut topics, mut sources) = (Named::new("topic"), Named::new("source"));
        let (mut cards, mut rows) = (Vec::new(), Vec::new());
        for draft in self.questions {
            let id = ids.unique(&draft.id, "card");
            let topic = topics.id(&draft.topic, &draft.topic, || json!({ "title": draft.topic }));
            let source = sources.source(&draft.source);
            let (card, open) = card(&id, topic, source, &draft);
            cards.push(card);
            rows.push(DraftCard { id, open, from: draft.from });
        }
        let stem = name.map(|name| name.rsplit(['/', '\\']).next().unwrap_or(name));
        let stem = stem.map(|name| name.split('.').next().unwrap_or(name)).map(slug).unwrap_or_default();
        let mut deck = Map::new();
        let mut put = |key: &str, value: Value| {
            let is_there = value.as_str() != Some("");
            if is_there {
                deck.insert(key.to_owned(), value);
            }
        };
        put("$schema", json!("deck.schema.json"));
        put("schema", json!(1));
        put("id", json!(if stem.is_empty() { "imported".to_owned() } else { stem }));
        put("lang", json!(self.lang));
        put("title", json!(tidy(&self.title)));
        put("sources", Value::Array(sources.list));
        put("topics", Value::Array(topics.list));
        put("cards", Value::Array(cards));
        let open = open_in(&deck);
        let mut deck = serde_json::to_string_pretty(&deck).unwrap_or_default();
        deck.push('\n');
        Ok(Imported { deck, open, cards: rows, dropped: shortened(self.dropped), format })
    }
}

/// A card with what there is, and the names of what there is not.
fn card(
    id: &str,
    topic: Option<String>,
    source: Option<String>,
    draft: &Draft,
) -> (Value, Vec<&'static str>) {
    let mut card = Map::new();
    let mut open = Vec::new();
    let mut put = |key: &'static str, value: Option<Value>, needed: bool| match value {
        Some(value) => drop(card.insert(key.to_owned(), value)),
        None if needed => open.push(key),
        None => {}
    };
    let text = |text: &str| (!text.is_empty()).then(|| json!(text));
    put("id", Some(json!(id)), true);
    put("topic", topic.map(Value::from), true);
    put("starter", draft.starter.then_some(json!(true)), false);
    put("claim", text(&draft.claim), true);
    put("verdict", draft.verdict.map(|verdict| json!(verdict.name())), true);
    put("fact", text(&draft.fact), true);
    put("why", text(&draft.why), true);
    put("unknown", text(&draft.unknown), false);
    put("takeaway", text(&draft.takeaway), true);
    let source = source.map(|source| {
        let mut cite = json!({ "ref": source });
        if !draft.section.is_empty() {
            cite["section"] = json!(draft.section);
        }
        cite
    });
    put("source", source, true);
    put("as_of", draft.as_of.map(|day| json!(day.to_string())), false);
    (Value::Object(card), open)
}

/// The required fields outside of cards that are not there yet.
fn open_in(deck: &Map<String, Value>) -> Vec<String> {
    const NEEDED: [&str; 10] =
        ["id", "lang", "version", "title", "lead", "reviewed", "review_by", "sources", "topics", "cards"];
    let is_empty = |key: &str| deck.get(key).is_none_or(|value| value.as_array().is_some_and(Vec::is_empty));
    let mut open: Vec<String> =
        NEEDED.into_iter().filter(|key| is_empty(key)).map(ToOwned::to_owned).collect();
    let sources = deck.get("sources").and_then(Value::as_array);
    for (at, source) in sources.into_iter().flatten().enumerate() {
        open.extend(
            ["kind", "title"]
                .iter()
                .filter(|key| source.get(key).is_none())
                .map(|key| format!("sources[{at}].{key}")),
        );
    }
    open
}
