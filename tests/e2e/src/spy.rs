//! What a page could learn by listening and watching, and whether any of it is a secret of the self-check.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::check::{Check, Level};
use crate::quiz::Quiz;
use crate::reader::Reader;
use crate::response::Response;
use crate::site::Site;
use crate::wait::until;

const TAG: &str = r#"<script src="/spy.js"></script>"#;
const SCRIPT: &str = include_str!("spy.js");
const PRY: &str = include_str!("pry.js");

/// The events the public surface names, with the keys of their details.
const DOCUMENTED: [(&str, &[&str]); 6] = [
    ("hontou-ready", &[]),
    ("hontou-reveal", &["card", "guess", "verdict"]),
    ("hontou-cards-done", &["right", "total"]),
    ("hontou-check-done", &[]),
    ("hontou-cta", &[]),
    ("hontou-error", &["code", "message"]),
];

/// An event that reached the page.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Event {
    /// Its name.
    pub name: String,
    /// What it carries.
    pub detail: Value,
    /// Whether it can be listened for on an element around the widget.
    pub bubbles: bool,
    /// Whether it can be, where the widget stands in somebody's shadow tree.
    pub composed: bool,
}

/// What a page learned.
#[derive(Debug, Deserialize)]
pub struct Spied {
    /// Every event, in order.
    pub events: Vec<Event>,
    /// Every other event, with what it tells of where it came from.
    heard: Vec<String>,
    /// Every attribute, element and text that came or went.
    changes: Vec<String>,
    /// Everything by which a word could leave the page or outlive the visit: the way, and the words.
    pub calls: Vec<String>,
    /// The whole page, as it is now.
    page: String,
}

/// A page that spies on the widget in its middle.
pub fn page(embed: &str) -> Site {
    Site::with_head(TAG, embed).having("/spy.js", Response::script(SCRIPT))
}

/// What the page has learned so far.
#[track_caller]
pub fn learned(reader: &Reader) -> Spied {
    const REPORT: &str =
        "return { ...spied, heard: [...spied.heard], page: document.documentElement.outerHTML }";
    serde_json::from_value(reader.page(REPORT, Vec::new())).expect("the spy's report has this shape")
}

/// The ways by which a script of the page that sets out to read what is drawn in the quiz got a secret, by their names in `pry.js`.
#[track_caller]
pub fn ways_in(reader: &Reader, quiz: &Quiz<'_>, check: &Check) -> BTreeSet<String> {
    let secrets: Vec<&str> = secrets(check).into_iter().collect();
    let pry = format!("{PRY}\nreturn pry(arguments[0], arguments[1])");
    let got = reader.page(&pry, vec![quiz.host(), json!(secrets)]);
    let got: Vec<(String, String)> = serde_json::from_value(got).expect("ways and what each got");
    got.into_iter().filter(|(_, text)| leak_in(text, check).is_some()).map(|(way, _)| way).collect()
}

/// Waits until the page has heard an event this often; the last one.
#[track_caller]
pub fn receives(reader: &Reader, name: &str, times: usize) -> Event {
    let heard = || {
        let heard: Vec<Event> =
            learned(reader).events.into_iter().filter(|event| event.name == name).collect();
        heard.last().filter(|_| heard.len() == times).cloned()
    };
    until(heard, || format!("{name} was not heard {times} times but: {:#?}", learned(reader).events))
}

impl Spied {
    /// Events that are not on the list of the public surface, carry what it does not name, or do not get as far.
    pub fn undocumented(&self) -> Vec<&Event> {
        let documented = |event: &Event| {
            let named = DOCUMENTED.iter().find(|(name, _)| *name == event.name);
            let keys: Option<BTreeSet<&str>> =
                event.detail.as_object().map(|detail| detail.keys().map(String::as_str).collect());
            let as_named =
                named.zip(keys).is_some_and(|((_, known), keys)| keys == known.iter().copied().collect());
            as_named && event.bubbles && event.composed
        };
        self.events.iter().filter(|event| !documented(event)).collect()
    }

    /// The secrets of a self-check that the page has learned, with where.
    pub fn leaks(&self, check: &Check) -> Vec<String> {
        let details = self.events.iter().map(|event| format!("{}: {}", event.name, event.detail));
        let seen = self.heard.iter().chain(&self.changes).chain(&self.calls).cloned();
        let places = details.chain(seen).chain([self.page.clone()]);
        places.filter_map(|place| leak_in(&place, check)).collect()
    }
}

/// The secrets of a self-check that a text tells, with the text; none if it tells none.
pub fn leak_in(text: &str, check: &Check) -> Option<String> {
    let found: Vec<_> = secrets(check).into_iter().filter(|secret| tells(text, secret)).collect();
    (!found.is_empty()).then(|| format!("{found:?} in {text}"))
}

/// The words by which an answer, or what follows from it, would give itself away.
fn secrets(check: &Check) -> BTreeSet<&str> {
    let options = check.questions.iter().flat_map(|question| &question.options);
    let options = options.flat_map(|option| [option.id.as_str(), &option.text]);
    let notes = check.notes.iter().flat_map(|note| [note.id.as_str(), &note.title, &note.body]);
    let headlines = check.headlines.values().flat_map(|headline| [&*headline.title, &*headline.lead]);
    let levels = [Level::Doctor, Level::Confirm, Level::Rethink, Level::Ready].map(Level::name);
    options.chain(notes).chain(headlines).chain(levels).collect()
}

/// Whether a text tells a secret: an id by being there as a whole word, everything else by being there at all.
fn tells(text: &str, secret: &str) -> bool {
    let in_a_word = |char: char| char.is_ascii_alphanumeric() || char == '-' || char == '_';
    if secret.chars().all(in_a_word) {
        text.split(|char| !in_a_word(char)).any(|word| word == secret)
    } else {
        text.contains(secret)
    }
}
