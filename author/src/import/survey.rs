//! SurveyJS: the boolean questions of a survey's JSON.

use hontou_core::deck::Verdict;
use serde_json::Value;

use super::draft::{Draft, Drafts, Origin};
use super::dropped::Reason;
use super::error::ImportError;
use super::html::plain;

/// Where pages and panels keep what is in them.
const LISTS: [&str; 5] = ["pages", "elements", "questions", "templateElements", "panels"];

/// Whether JSON is a survey.
pub(super) fn is_it(value: &Value) -> bool {
    LISTS[..3].iter().any(|list| value.get(list).is_some_and(Value::is_array))
}

pub(super) fn read(survey: &Value, drafts: &mut Drafts) -> Result<(), ImportError> {
    drafts.title = text(&survey["title"], "default");
    let lang = survey["locale"].as_str().unwrap_or_default();
    lang.clone_into(&mut drafts.lang);
    within(survey, "", lang, drafts)
}

/// The questions of a page or panel. JSON is not parsed deeper than 128 levels.
fn within(part: &Value, topic: &str, lang: &str, drafts: &mut Drafts) -> Result<(), ImportError> {
    let items = LISTS.iter().filter_map(|list| part.get(list)?.as_array()).flatten();
    for item in items {
        let is_part = LISTS.iter().any(|list| item.get(list).is_some_and(Value::is_array));
        if is_part {
            let title = text(&item["title"], lang);
            within(item, if title.is_empty() { topic } else { &title }, lang, drafts)?;
        } else {
            question(item, topic, lang, drafts)?;
        }
    }
    Ok(())
}

fn question(item: &Value, topic: &str, lang: &str, drafts: &mut Drafts) -> Result<(), ImportError> {
    let word = |key: &str| item[key].as_str().unwrap_or_default();
    let from = Origin { line: None, at: word("name").chars().take(100).collect() };
    let claim = text(&item["title"], lang);
    if word("type") != "boolean" {
        let (code, what) = match word("type") {
            "html" | "expression" => (Reason::OtherText, "a text"),
            "image" | "imagepicker" | "file" => (Reason::Media, word("type")),
            "radiogroup" | "checkbox" | "dropdown" | "tagbox" => {
                (Reason::NotTrueFalse, "a multiple-choice question")
            }
            "text" | "comment" | "multipletext" => (Reason::NotTrueFalse, "a question to answer in words"),
            "" => (Reason::Broken, "a question of no type"),
            other => (Reason::NotTrueFalse, other),
        };
        drafts.dropped.push(from.dropped(code, what));
        return Ok(());
    }
    // It is shown before the answer, so it is no explanation of it.
    let description = text(&item["description"], lang);
    if !description.is_empty() {
        drafts.dropped.push(from.dropped(Reason::OtherText, description));
    }
    let verdict = verdict(item);
    if verdict.is_none() && !item["correctAnswer"].is_null() {
        drafts.dropped.push(from.dropped(Reason::VerdictUnread, &item["correctAnswer"]));
    }
    // A question without a title shows its name.
    let claim = if claim.is_empty() { plain(word("name")).text } else { claim };
    let draft =
        Draft { id: from.at.clone(), from, topic: topic.to_owned(), claim, verdict, ..Draft::default() };
    drafts.add(draft)
}

/// The right answer; a survey may have its own values for yes and no.
fn verdict(item: &Value) -> Option<Verdict> {
    let answer = &item["correctAnswer"];
    let is = |key: &str, usual: bool| match &item[key] {
        Value::Null => {
            *answer == Value::Bool(usual) || answer.as_str() == Some(if usual { "true" } else { "false" })
        }
        own => own == answer,
    };
    match answer {
        Value::Null => None,
        _ if is("valueTrue", true) => Some(Verdict::True),
        _ if is("valueFalse", false) => Some(Verdict::False),
        _ => None,
    }
}

/// A text, which may be there in several languages.
fn text(value: &Value, lang: &str) -> String {
    let words = match value {
        Value::String(words) => words,
        Value::Object(languages) => {
            let found = languages.get(lang).or_else(|| languages.get("default"));
            found.or_else(|| languages.values().next()).and_then(Value::as_str).unwrap_or_default()
        }
        _ => "",
    };
    plain(words).text
}
