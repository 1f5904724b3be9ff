//! H5P: true/false questions, alone or within any other content, packed as `.h5p` or as its `content.json`.

use hontou_core::deck::Verdict;
use serde_json::{Map, Value};

use super::archive::Archive;
use super::draft::{Draft, Drafts, Origin};
use super::dropped::{Dropped, Reason};
use super::error::{ErrorCode, ImportError};
use super::html::{plain, plain_lines, tidy};
use super::moodle::explained;

const TRUE_FALSE: &str = "H5P.TrueFalse";
const CONTENT: &str = "content/content.json";
const ABOUT: &str = "h5p.json";

pub(super) fn is_here(archive: &Archive<'_>) -> bool {
    archive.has(ABOUT) || archive.has(CONTENT)
}

/// Whether JSON is the content of H5P.
pub(super) fn is_content(value: &Value, text: &str) -> bool {
    text.contains("\"H5P.") || value.get("question").is_some() && value.get("correct").is_some()
}

pub(super) fn unpack(archive: &Archive<'_>, drafts: &mut Drafts) -> Result<(), ImportError> {
    let text = archive.text(CONTENT)?.ok_or_else(|| ImportError::new(ErrorCode::ZipContent, ""))?;
    let about = parsed(&archive.text(ABOUT)?.unwrap_or_else(|| "{}".to_owned()))?;
    let named = |key: &str| about[key].as_str().unwrap_or_default();
    drafts.title = plain(named("title")).text;
    if named("language") != "und" {
        drafts.lang = tidy(named("language"));
    }
    let mut media: Vec<_> = archive.names().filter_map(|name| name.strip_prefix("content/")).collect();
    media.retain(|name| *name != "content.json");
    media.sort_unstable();
    drafts.dropped.extend(media.into_iter().map(|name| Dropped::new(Reason::Media, "content", name)));
    let content = parsed(&text)?;
    match named("mainLibrary") {
        TRUE_FALSE => question(&content, &Value::Null, "", drafts),
        _ if !has_libraries(&content) && content.get("correct").is_none() => {
            drafts.dropped.push(Dropped::new(Reason::NotTrueFalse, "", named("mainLibrary")));
            Ok(())
        }
        _ => read(&content, drafts),
    }
}

pub(super) fn read(content: &Value, drafts: &mut Drafts) -> Result<(), ImportError> {
    if content.get("question").is_some_and(Value::is_string) && content.get("correct").is_some() {
        return question(content, &Value::Null, "", drafts);
    }
    if let Some(intro) = content.get("introPage").and_then(|intro| intro.get("introduction")?.as_str()) {
        let text = plain(intro).text;
        if !text.is_empty() {
            drafts.dropped.push(Dropped::new(Reason::OtherText, "introPage", text));
        }
    }
    walk(content, &mut String::new(), drafts)
}

fn parsed(text: &str) -> Result<Value, ImportError> {
    serde_json::from_str(text).map_err(|error| ImportError::new(ErrorCode::Json, error))
}

/// Goes down to each part of the content that is of a library. JSON is not parsed deeper than 128 levels.
fn walk(value: &Value, path: &mut String, drafts: &mut Drafts) -> Result<(), ImportError> {
    let length = path.len();
    match value {
        Value::Object(fields) => {
            if let Some(params) = library(fields) {
                return part(fields, params, path, drafts);
            }
            for (key, value) in fields {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
                walk(value, path, drafts)?;
                path.truncate(length);
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                path.push('[');
                path.push_str(&at.to_string());
                path.push(']');
                walk(item, path, drafts)?;
                path.truncate(length);
            }
        }
        _ => {}
    }
    Ok(())
}

/// What a library is given, if the object is a part that has one.
fn library(fields: &Map<String, Value>) -> Option<&Value> {
    let name = fields.get("library")?.as_str()?;
    name.starts_with("H5P.").then(|| fields.get("params").unwrap_or(&Value::Null))
}

fn part(
    fields: &Map<String, Value>,
    params: &Value,
    path: &mut String,
    drafts: &mut Drafts,
) -> Result<(), ImportError> {
    let name = fields.get("library").and_then(Value::as_str).unwrap_or_default();
    let name = name.split(' ').next().unwrap_or(name);
    if name == TRUE_FALSE {
        let title = fields.get("metadata").and_then(|metadata| metadata.get("title")).unwrap_or(&Value::Null);
        return question(params, title, path, drafts);
    }
    if has_libraries(params) {
        return walk(params, path, drafts);
    }
    let (code, what) = match name {
        "H5P.MultiChoice" | "H5P.SingleChoiceSet" => (Reason::NotTrueFalse, "a multiple-choice question"),
        "H5P.Blanks" | "H5P.DragText" => (Reason::NotTrueFalse, "a text with gaps"),
        "H5P.Essay" => (Reason::NotTrueFalse, "an essay"),
        "H5P.Image" | "H5P.Video" | "H5P.Audio" => (Reason::Media, name),
        "H5P.AdvancedText" | "H5P.Text" | "H5P.Table" => (Reason::OtherText, name),
        _ => (Reason::NotTrueFalse, name),
    };
    drafts.dropped.push(Dropped::new(code, path.as_str(), what));
    Ok(())
}

fn has_libraries(value: &Value) -> bool {
    match value {
        Value::Object(fields) => library(fields).is_some() || fields.values().any(has_libraries),
        Value::Array(items) => items.iter().any(has_libraries),
        _ => false,
    }
}

fn question(params: &Value, title: &Value, path: &str, drafts: &mut Drafts) -> Result<(), ImportError> {
    let at = match title.as_str().map(tidy) {
        Some(title) if !title.is_empty() && path.is_empty() => title,
        _ => path.to_owned(),
    };
    let from = Origin { line: None, at };
    let claim = plain(params["question"].as_str().unwrap_or_default());
    let has_media = params["media"]["type"]["library"].as_str();
    if let Some(media) = has_media.or(claim.media) {
        drafts.dropped.push(from.dropped(Reason::Media, media));
    }
    let verdict = match &params["correct"] {
        Value::Bool(true) => Some(Verdict::True),
        Value::Bool(false) => Some(Verdict::False),
        Value::String(word) if word == "true" => Some(Verdict::True),
        Value::String(word) if word == "false" => Some(Verdict::False),
        other => {
            drafts.dropped.push(from.dropped(Reason::VerdictUnread, other));
            None
        }
    };
    // Of these fields H5P keeps entities and line breaks.
    let feedback = |key: &str| plain_lines(params["behaviour"][key].as_str().unwrap_or_default()).text;
    let said = [feedback("feedbackOnCorrect"), feedback("feedbackOnWrong"), String::new()];
    let mut draft = Draft { from, claim: claim.text, verdict, ..Draft::default() };
    explained(&mut draft, said, drafts);
    drafts.add(draft)
}
