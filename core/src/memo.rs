//! Answers → memo (相談前の整理メモ). The whole engine is a maximum over levels; no score, no verdict on a person.

use crate::deck::{
    AnswerOption, Checklist, ChecklistId, Deck, Headline, Level, Note, Question, SelfCheck, Text,
};

/// Exactly one answer to every question of a self-check. A memo can be built from nothing less.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers(Vec<usize>);

impl Answers {
    /// The answers as option numbers, one a question, if none is missing and each option exists.
    pub fn complete(check: &SelfCheck, picks: &[Option<usize>]) -> Option<Self> {
        if picks.len() != check.questions.len() {
            return None;
        }
        let valid =
            |(question, pick): (&Question, &Option<usize>)| pick.filter(|at| *at < question.options.len());
        check.questions.iter().zip(picks).map(valid).collect::<Option<_>>().map(Self)
    }
}

/// What a reader takes to a consultation.
#[derive(Clone, Debug, PartialEq)]
pub struct Memo<'d> {
    /// The highest level among the notes; [`Level::Ready`] when there is none.
    pub level: Level,
    /// The deck's headline for that level.
    pub headline: &'d Headline,
    /// Every note an answer caused, the most severe first.
    pub notes: Vec<Raised<'d>>,
    /// Answers the memo repeats without weighing them.
    pub echoes: Vec<Echo<'d>>,
    /// The questions to ask, as the answers chose them.
    pub checklists: Vec<&'d Checklist>,
}

/// A note, and the answers that caused it.
#[derive(Clone, Debug, PartialEq)]
pub struct Raised<'d> {
    /// The note.
    pub note: &'d Note,
    /// Never empty; in the order of the questions.
    pub causes: Vec<Cause<'d>>,
}

/// An answer that caused a note.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cause<'d> {
    /// The question's place among the questions, so that the answer can be changed.
    pub at: usize,
    /// The question.
    pub question: &'d Question,
    /// The answer.
    pub option: &'d AnswerOption,
}

/// An answer the memo repeats, as in "what makes me curious: firmness".
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Echo<'d> {
    /// What the answer is called in the memo.
    pub label: &'d Text,
    /// The question it answers, and the answer.
    pub cause: Cause<'d>,
}

impl<'d> Memo<'d> {
    /// The memo these answers lead to.
    pub fn new(deck: &'d Deck, check: &'d SelfCheck, answers: &Answers) -> Self {
        let causes: Vec<Cause<'d>> = check
            .questions
            .iter()
            .zip(&answers.0)
            .enumerate()
            .map(|(at, (question, pick))| Cause { at, question, option: &question.options[*pick] })
            .collect();
        let notes = raised(check, &causes);
        let level = notes.iter().map(|raised| raised.note.level).max().unwrap_or(Level::Ready);
        let echoes = causes
            .iter()
            .filter_map(|cause| cause.question.echo.as_ref().map(|label| Echo { label, cause: *cause }))
            .collect();
        Self { level, headline: check.headlines.of(level), notes, echoes, checklists: chosen(deck, &causes) }
    }
}

/// Every note an answer caused, once, with all its causes; the most severe first, then in the order of the questions.
fn raised<'d>(check: &'d SelfCheck, causes: &[Cause<'d>]) -> Vec<Raised<'d>> {
    let mut notes: Vec<Raised<'d>> = Vec::new();
    for cause in causes {
        let Some(note) = check.note_of(cause.option) else { continue };
        match notes.iter_mut().find(|raised| raised.note.id == note.id) {
            Some(raised) => raised.causes.push(*cause),
            None => notes.push(Raised { note, causes: vec![*cause] }),
        }
    }
    Level::FALLING
        .into_iter()
        .flat_map(|level| notes.iter().filter(move |raised| raised.note.level == level))
        .cloned()
        .collect()
}

/// The checklists the answers name, in the deck's order; all of them if no answer names one.
fn chosen<'d>(deck: &'d Deck, causes: &[Cause<'d>]) -> Vec<&'d Checklist> {
    let named = |id: &ChecklistId| causes.iter().any(|cause| cause.option.checklists.contains(id));
    let chosen: Vec<_> = deck.checklists.iter().filter(|list| named(&list.id)).collect();
    if chosen.is_empty() { deck.checklists.iter().collect() } else { chosen }
}
