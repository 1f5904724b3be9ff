//! GIFT, Moodle's questions as text: `::name::Is it so?{TRUE#if wrong#if right####for all}`, with a blank line after each.

use hontou_core::deck::Verdict;

use super::draft::{Draft, Drafts, Origin};
use super::dropped::Reason;
use super::error::ImportError;
use super::html::{plain_lines, tidy};
use super::moodle::{explained, topic};

const CATEGORY: &str = "$CATEGORY:";
/// How answers begin that no table has in it.
const ANSWERS: [&str; 8] = ["{T}", "{F}", "{TRUE", "{FALSE", "{T#", "{F#", "{=", "{~"];

/// Whether a text is GIFT, and no table.
pub(super) fn is_it(text: &str, name: Option<&str>) -> bool {
    let ends = |end: &str| name.is_some_and(|name| name.to_ascii_lowercase().ends_with(end));
    let begins = |line: &str| line.starts_with("::") || line.starts_with(CATEGORY);
    ends(".gift")
        || text.lines().any(begins)
        || !(ends(".csv") || ends(".tsv")) && ANSWERS.iter().any(|answer| text.contains(answer))
}

pub(super) fn read(text: &str, drafts: &mut Drafts) -> Result<(), ImportError> {
    let mut category = String::new();
    let (mut question, mut begun) = (String::new(), 0);
    for (at, line) in text.lines().chain([""]).enumerate() {
        let line = line.trim();
        if let Some(name) = line.strip_prefix(CATEGORY) {
            category = topic(name);
        } else if line.is_empty() {
            if !question.is_empty() {
                add(&std::mem::take(&mut question), begun, &category, drafts)?;
            }
        } else if !line.starts_with("//") {
            if question.is_empty() {
                begun = at + 1;
            } else {
                question.push(' ');
            }
            question.push_str(line);
        }
    }
    Ok(())
}

fn add(question: &str, line: usize, topic: &str, drafts: &mut Drafts) -> Result<(), ImportError> {
    let (name, body) = named(question);
    let (format, body) = formatted(body);
    let text = |raw: &str| {
        let raw = unescaped(raw);
        let found = if format == "plain" || format == "markdown" { raw } else { plain_lines(&raw).text };
        tidy(&found)
    };
    let from = Origin { line: Some(line), at: tidy(&unescaped(name)) };
    let Some(open) = find(body, "{") else {
        drafts.dropped.push(from.dropped(Reason::OtherText, text(body)));
        return Ok(());
    };
    let (before, rest) = (&body[..open], &body[open + 1..]);
    let Some(close) = find(rest, "}") else {
        drafts.dropped.push(from.dropped(Reason::Broken, "an answer whose { is never closed"));
        return Ok(());
    };
    let (answer, after) = (rest[..close].trim(), &rest[close + 1..]);
    let Some((verdict, feedback)) = true_false(answer) else {
        drafts.dropped.push(from.dropped(Reason::NotTrueFalse, kind(answer)));
        return Ok(());
    };
    let (feedback, general) = match find(feedback, "####") {
        Some(at) => (&feedback[..at], &feedback[at + 4..]),
        None => (feedback, ""),
    };
    // After the first # comes what a wrong answer is told, after the second what a right one is.
    let mut parts = split(feedback).into_iter().skip(1).map(text);
    let (wrong, right) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let claim = format!("{} {}", text(before), text(after));
    let id = from.at.clone();
    let mut draft =
        Draft { from, id, topic: topic.to_owned(), claim, verdict: Some(verdict), ..Draft::default() };
    explained(&mut draft, [text(general), right, wrong], drafts);
    drafts.add(draft)
}

/// The name between `::` and `::`, and the rest.
fn named(question: &str) -> (&str, &str) {
    let Some(rest) = question.strip_prefix("::") else { return ("", question) };
    find(rest, "::").map_or(("", question), |end| (rest[..end].trim(), rest[end + 2..].trim_start()))
}

/// The format in brackets, and the rest.
fn formatted(text: &str) -> (&str, &str) {
    let inside = text.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    match inside {
        Some((format @ ("html" | "moodle" | "plain" | "markdown"), rest)) => (format, rest),
        _ => ("", text),
    }
}

fn true_false(answer: &str) -> Option<(Verdict, &str)> {
    let end = answer.find('#').unwrap_or(answer.len());
    let verdict = match answer[..end].trim().to_ascii_uppercase().as_str() {
        "T" | "TRUE" => Verdict::True,
        "F" | "FALSE" => Verdict::False,
        _ => return None,
    };
    Some((verdict, &answer[end..]))
}

/// What kind of question has such an answer.
fn kind(answer: &str) -> &'static str {
    let matches = answer.contains("->");
    match answer.chars().next() {
        None => "an essay",
        Some('#') => "a question for a number",
        Some('=') if matches => "a matching question",
        Some('=') if find(answer, "~").is_none() => "a short-answer question",
        _ => "a multiple-choice question",
    }
}

/// Where a sign is that no backslash stands before.
fn find(text: &str, sign: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        if !escaped && text[at..].starts_with(sign) {
            return Some(at);
        }
        escaped = c == '\\' && !escaped;
    }
    None
}

/// The parts between the `#` that stand for themselves.
fn split(text: &str) -> Vec<&str> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some(at) = find(rest, "#") {
        parts.push(&rest[..at]);
        rest = &rest[at + 1..];
    }
    parts.push(rest);
    parts
}

fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some('~' | '=' | '#' | '{' | '}' | ':' | '\\')) => plain.extend(chars.next()),
            ('\\', Some('n')) => {
                chars.next();
                plain.push('\n');
            }
            _ => plain.push(c),
        }
    }
    plain
}
