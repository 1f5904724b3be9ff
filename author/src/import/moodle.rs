//! Moodle XML: `<question type="truefalse">` and, for topics, `<question type="category">`.

use hontou_core::deck::Verdict;

use super::draft::{Draft, Drafts, Origin};
use super::dropped::Reason;
use super::error::{ErrorCode, ImportError};
use super::html::{Plain, plain, plain_lines, tidy};
use super::xml::{Step, Xml, attribute};

/// A question that is being read.
#[derive(Default)]
struct Question {
    kind: String,
    line: usize,
    name: String,
    format: String,
    text: String,
    general: String,
    category: String,
    answer: Answer,
    verdict: Option<Verdict>,
    right: String,
    wrong: String,
}

#[derive(Default)]
struct Answer {
    is_right: bool,
    text: String,
    feedback: String,
}

pub(super) fn read(text: &str, drafts: &mut Drafts) -> Result<(), ImportError> {
    let mut xml = Xml::new(text);
    let mut question = Question::default();
    let mut category = String::new();
    let mut is_quiz = false;
    while let Some(step) = xml.step()? {
        match step {
            Step::Start(start) => {
                is_quiz |= xml.is_in(&["quiz"]);
                if !is_quiz {
                    return Err(ImportError::new(ErrorCode::UnknownFormat, ""));
                }
                if xml.is_in(&["quiz", "question"]) {
                    question =
                        Question { kind: attribute(&start, "type"), line: xml.line(), ..Question::default() };
                } else if xml.is_in(&["question", "questiontext"]) {
                    question.format = attribute(&start, "format");
                } else if xml.is_in(&["question", "answer"]) {
                    let fraction = attribute(&start, "fraction").parse().unwrap_or(0.0);
                    question.answer = Answer { is_right: fraction > 0.0, ..Answer::default() };
                }
            }
            Step::Text(piece) => {
                if let Some(text) = question.place(&xml) {
                    text.push_str(&piece);
                }
            }
            Step::End(name) if name == "answer" => question.end_answer(),
            Step::End(name) if name == "question" && xml.is_in(&["quiz"]) => {
                let question = std::mem::take(&mut question);
                if question.kind == "category" {
                    category = topic(&question.category);
                } else {
                    question.add(&category, drafts)?;
                }
            }
            Step::End(_) => {}
        }
    }
    Ok(())
}

impl Question {
    /// What the characters here belong to.
    fn place(&mut self, xml: &Xml<'_>) -> Option<&mut String> {
        Some(match () {
            () if xml.is_in(&["name", "text"]) => &mut self.name,
            () if xml.is_in(&["questiontext", "text"]) => &mut self.text,
            () if xml.is_in(&["generalfeedback", "text"]) => &mut self.general,
            () if xml.is_in(&["category", "text"]) => &mut self.category,
            () if xml.is_in(&["answer", "text"]) => &mut self.answer.text,
            () if xml.is_in(&["answer", "feedback", "text"]) => &mut self.answer.feedback,
            () => return None,
        })
    }

    fn end_answer(&mut self) {
        let Answer { is_right, text, feedback } = std::mem::take(&mut self.answer);
        if !is_right {
            self.wrong = feedback;
            return;
        }
        self.right = feedback;
        self.verdict = match text.trim().to_ascii_lowercase().as_str() {
            "true" => Some(Verdict::True),
            "false" => Some(Verdict::False),
            _ => None,
        };
    }

    fn add(self, topic: &str, drafts: &mut Drafts) -> Result<(), ImportError> {
        let from = Origin { line: Some(self.line), at: tidy(&self.name) };
        if self.kind != "truefalse" {
            let (code, what) = kind(&self.kind);
            drafts.dropped.push(from.dropped(code, what));
            return Ok(());
        }
        let texts = [&self.text, &self.general, &self.right, &self.wrong];
        let read = |text: &str| match self.format.as_str() {
            "plain_text" | "markdown" => Plain { text: tidy(text), media: None },
            "moodle_auto_format" => plain_lines(text),
            _ => plain(text),
        };
        let [claim, general, right, wrong] = texts.map(|text| read(text));
        if let Some(media) = [&claim, &general, &right, &wrong].iter().find_map(|text| text.media) {
            drafts.dropped.push(from.dropped(Reason::Media, media));
        }
        if self.verdict.is_none() {
            drafts.dropped.push(from.dropped(Reason::VerdictUnread, "a question without a right answer"));
        }
        let mut draft = Draft {
            id: from.at.clone(),
            from,
            topic: topic.to_owned(),
            claim: claim.text,
            verdict: self.verdict,
            ..Draft::default()
        };
        explained(&mut draft, [general.text, right.text, wrong.text], drafts);
        drafts.add(draft)
    }
}

/// Gives a card its explanation: the first that there is. One with other words is for one answer only, and is told.
pub(super) fn explained(draft: &mut Draft, explanations: [String; 3], drafts: &mut Drafts) {
    let mut said = explanations.into_iter().filter(|text| !text.is_empty());
    let Some(first) = said.next() else { return };
    draft.explained(&first);
    let others: Vec<_> = said.filter(|text| *text != first).collect();
    drafts.dropped.extend(others.iter().map(|other| draft.from.dropped(Reason::SecondExplanation, other)));
}

/// The topic of a category's path: its last part. `//` is a slash that belongs to a name.
pub(super) fn topic(path: &str) -> String {
    const SLASH: &str = "\u{1}";
    let path = path.replace("//", SLASH);
    let last = path.rsplit('/').map(str::trim).find(|part| !part.is_empty()).unwrap_or_default();
    let is_root = last == "top" || last.starts_with('$') && last.ends_with('$');
    if is_root { String::new() } else { tidy(&last.replace(SLASH, "/")) }
}

/// What Moodle calls its kinds of question.
fn kind(name: &str) -> (Reason, &str) {
    let what = match name {
        "description" => return (Reason::OtherText, "a description"),
        "multichoice" => "a multiple-choice question",
        "shortanswer" => "a short-answer question",
        "matching" => "a matching question",
        "numerical" | "calculated" | "calculatedsimple" | "calculatedmulti" => "a question for a number",
        "essay" => "an essay",
        "cloze" | "multianswer" | "gapselect" | "ddwtos" => "a text with gaps",
        "" => "a question of no type",
        other => other,
    };
    (Reason::NotTrueFalse, what)
}
