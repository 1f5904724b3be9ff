//! Answers → memo (相談前の整理メモ). The level is a maximum: there is no score, and nothing judges the reader.

use crate::deck::{
    AnswerOption, Checklist, ChecklistId, Deck, Headline, Level, Note, Question, SelfCheck, Text,
};
use crate::picks::Picks;

/// An answer to every question of a self-check. A memo can only be built from a complete set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers(Vec<Picks>);

impl Answers {
    /// Takes what was picked at each question. None if an answer is missing or an option does not exist. That no options are
    /// picked together that exclude each other is up to [`Picks::after`].
    pub fn complete(check: &SelfCheck, picks: &[Picks]) -> Option<Self> {
        let exists = |(question, picks): (&Question, &Picks)| picks.exist_in(question);
        let complete = picks.len() == check.questions.len() && check.questions.iter().zip(picks).all(exists);
        complete.then(|| Self(picks.to_vec()))
    }
}

/// What a reader takes to a consultation.
#[derive(Clone, Debug, PartialEq)]
pub struct Memo<'d> {
    /// The highest level among the notes, or [`Level::Ready`] without a note.
    pub level: Level,
    /// The deck's headline for that level.
    pub headline: &'d Headline,
    /// Every note that an answer caused, the most severe first.
    pub notes: Vec<Raised<'d>>,
    /// Answers that the memo repeats without weighing them.
    pub echoes: Vec<Echo<'d>>,
    /// The checklists that the answers chose.
    pub checklists: Vec<&'d Checklist>,
}

/// A note, and the answers that caused it.
#[derive(Clone, Debug, PartialEq)]
pub struct Raised<'d> {
    /// The note.
    pub note: &'d Note,
    /// In the order of the questions and of their options; never empty.
    pub causes: Vec<Cause<'d>>,
}

/// An answer that caused a note.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cause<'d> {
    /// The question's index, so that the reader can change the answer.
    pub at: usize,
    /// The question.
    pub question: &'d Question,
    /// The answer.
    pub option: &'d AnswerOption,
}

/// An answer that the memo repeats, as in "what makes me curious: firmness". Where several options are picked, one for each.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Echo<'d> {
    /// The answer's label in the memo.
    pub label: &'d Text,
    /// The question and the answer.
    pub cause: Cause<'d>,
}

impl<'d> Memo<'d> {
    /// The memo that these answers lead to.
    ///
    /// ```
    /// use hontou_author::template::{TemplateLang, new_deck};
    /// use hontou_core::deck::{Date, Deck, Level};
    /// use hontou_core::memo::{Answers, Memo};
    /// use hontou_core::picks::Picks;
    ///
    /// let [reviewed, review_by] = ["2026-11-23", "2027-11-23"].map(|day| Date::parse(day).unwrap());
    /// let text = new_deck("tea", TemplateLang::En, reviewed, review_by).unwrap();
    /// let deck = Deck::read(&hontou_author::json::tree(serde_json::from_str(&text).unwrap())).unwrap();
    /// let check = deck.check.as_ref().unwrap();
    ///
    /// assert_eq!(Answers::complete(check, &[Picks::of([0]), Picks::default()]), None);
    /// // "Yes" at the question about health leads to a note of level doctor, and a memo takes the highest level.
    /// let answers = Answers::complete(check, &[Picks::of([0]), Picks::of([0])]).unwrap();
    /// assert_eq!(Memo::new(&deck, check, &answers).level, Level::Doctor);
    /// ```
    pub fn new(deck: &'d Deck, check: &'d SelfCheck, answers: &Answers) -> Self {
        // Loops, because `flat_map` and `collect` take three times their code in the reader's download.
        let mut causes: Vec<Cause<'d>> = Vec::new();
        for (at, (question, picks)) in check.questions.iter().zip(&answers.0).enumerate() {
            for (_, option) in picks.options(question) {
                causes.push(Cause { at, question, option });
            }
        }
        let notes = raised(check, &causes);
        let level = notes.iter().map(|raised| raised.note.level).max().unwrap_or(Level::Ready);
        let echoes = causes
            .iter()
            .filter_map(|cause| cause.question.echo.as_ref().map(|label| Echo { label, cause: *cause }))
            .collect();
        Self { level, headline: check.headlines.of(level), notes, echoes, checklists: chosen(deck, &causes) }
    }
}

/// Each note once, with every answer that caused it: the most severe first, then in the order of the questions.
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

/// The checklists that the answers name, in the deck's order. All of them if no answer names one.
fn chosen<'d>(deck: &'d Deck, causes: &[Cause<'d>]) -> Vec<&'d Checklist> {
    let named = |id: &ChecklistId| causes.iter().any(|cause| cause.option.checklists.contains(id));
    let chosen: Vec<_> = deck.checklists.iter().filter(|list| named(&list.id)).collect();
    if chosen.is_empty() { deck.checklists.iter().collect() } else { chosen }
}
