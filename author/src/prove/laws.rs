//! The laws that every memo must keep, computed from the deck alone.
//!
//! They do not use the code of [`Memo`], so they find a change to it that breaks a law.

use super::code::{Code, Fault};
use hontou_core::deck::{Level, Question, SelfCheck};
use hontou_core::memo::{Cause, Memo};
use hontou_core::picks::Picks;

/// A combination of answers, and the memo it led to.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a, 'd> {
    /// The self-check.
    pub check: &'d SelfCheck,
    /// What is picked at each question. An index without an option is ignored.
    pub picks: &'a [Picks],
    /// The memo.
    pub memo: &'a Memo<'d>,
}

/// Every law that this case breaks.
pub fn breaches(case: Case<'_, '_>) -> Vec<Fault> {
    [one_headline, doctor_is_heard, unsure_is_never_ready, answers_are_heard, notes_have_causes]
        .into_iter()
        .filter_map(|law| law(case))
        .collect()
}

/// The headline is that of the most severe answer.
pub fn one_headline(case: Case<'_, '_>) -> Option<Fault> {
    let Case { check, memo, .. } = case;
    let level = case.answers().map(|answer| check.level_of(answer.option)).max().unwrap_or(Level::Ready);
    let headline = check.headlines.of(level);
    (memo.level != level || !std::ptr::eq(memo.headline, headline)).then(|| {
        let said = match memo.level {
            same if same == level => "that of another level".to_owned(),
            other => format!("\"{}\"", other.name()),
        };
        let message =
            format!("The most severe answer is of level \"{}\", and the headline is {said}", level.name());
        case.broken("check".to_owned(), Code::HeadlineNotHighest, &message)
    })
}

/// An answer that leads to a note of level `doctor` leads to the headline of that level.
pub fn doctor_is_heard(case: Case<'_, '_>) -> Option<Fault> {
    let needs_doctor = |answer: &Cause<'_>| case.check.level_of(answer.option) == Level::Doctor;
    let answer = case.answers().find(|answer| case.memo.level != Level::Doctor && needs_doctor(answer))?;
    let message = format!("This answer needs a doctor, and the headline is \"{}\"", case.memo.level.name());
    Some(case.broken(path(&answer), Code::DoctorUnheard, &message))
}

/// "I don't know" never counts as ready at a safety question.
pub fn unsure_is_never_ready(case: Case<'_, '_>) -> Option<Fault> {
    let unsure = |answer: &Cause<'_>| answer.question.safety && answer.option.unsure;
    let answer = case.answers().find(|answer| case.memo.level == Level::Ready && unsure(answer))?;
    Some(case.broken(
        path(&answer),
        Code::UnsureIsReady,
        "At a safety question, \"I don't know\" counts as ready",
    ))
}

/// Every answer that leads to a note appears with that note, once.
pub fn answers_are_heard(case: Case<'_, '_>) -> Option<Fault> {
    let times = |answer: &Cause<'_>| {
        let notes =
            case.memo.notes.iter().filter(|raised| Some(&raised.note.id) == answer.option.note.as_ref());
        notes.flat_map(|raised| &raised.causes).filter(|cause| same(cause, answer)).count()
    };
    let answer = case.answers().find(|answer| answer.option.note.is_some() && times(answer) != 1)?;
    let message = format!("The memo shows this answer {} times with its note, not once", times(&answer));
    Some(case.broken(path(&answer), Code::AnswerUnheard, &message))
}

/// Every note on the memo has an answer that caused it, and the reader gave that answer.
pub fn notes_have_causes(case: Case<'_, '_>) -> Option<Fault> {
    let given = |cause: &Cause<'_>| case.answers().any(|answer| same(&answer, cause));
    let raised = case.memo.notes.iter().find(|raised| {
        let caused = |cause: &Cause<'_>| given(cause) && cause.option.note.as_ref() == Some(&raised.note.id);
        raised.causes.is_empty() || !raised.causes.iter().all(caused)
    })?;
    let path = case.check.notes.iter().position(|note| note.id == raised.note.id);
    let path = path.map_or_else(|| "check.notes".to_owned(), |at| format!("check.notes[{at}]"));
    let message = format!("The note \"{}\" has no answer that caused it", raised.note.id.as_str());
    Some(case.broken(path, Code::NoteWithoutCause, &message))
}

/// A more severe answer never lowers the level. The two combinations, each with its level, differ in one answer, which is at
/// least as severe in the second.
pub fn never_lowered(check: &SelfCheck, mild: (&[Picks], Level), severe: (&[Picks], Level)) -> Option<Fault> {
    (severe.1 < mild.1).then(|| {
        let changed = mild.0.iter().zip(severe.0).position(|(mild, severe)| mild != severe);
        let answer = changed.and_then(|at| answers(check, severe.0).find(|answer| answer.at == at));
        let path = answer.map_or_else(|| "check".to_owned(), |answer| path(&answer));
        let message = format!(
            "With this answer, which is at least as severe, the level falls from \"{}\" to \"{}\"",
            mild.1.name(),
            severe.1.name()
        );
        broken(check, severe.0, path, Code::LevelLowered, &message)
    })
}

/// The picks by name, as in `pregnancy=pregnant,health=illness+cancer`.
pub(super) fn spelled(check: &SelfCheck, picks: &[Picks]) -> String {
    let pair = |(question, picks): (&Question, &Picks)| {
        let options: Vec<_> = picks.options(question).map(|(_, option)| option.id.as_str()).collect();
        format!("{}={}", question.id.as_str(), options.join("+"))
    };
    check.questions.iter().zip(picks).map(pair).collect::<Vec<_>>().join(",")
}

/// A broken law as a fault, with the combination of answers that breaks it.
pub(super) fn broken(check: &SelfCheck, picks: &[Picks], path: String, code: Code, said: &str) -> Fault {
    let message = format!("{said}: {}.", spelled(check, picks));
    // No valid deck can break a law; only a change to the program can.
    let fix = "This is a fault of the program, not of the deck: fix core/src/memo.rs.".to_owned();
    Fault { path, code, message, fix }
}

fn answers<'d>(check: &'d SelfCheck, picks: &[Picks]) -> impl Iterator<Item = Cause<'d>> {
    check.questions.iter().zip(picks).enumerate().flat_map(|(at, (question, picks))| {
        picks.options(question).map(move |(_, option)| Cause { at, question, option })
    })
}

/// Whether both are the same answer. Compares the option itself, not its content.
fn same(one: &Cause<'_>, other: &Cause<'_>) -> bool {
    one.at == other.at && std::ptr::eq(one.option, other.option)
}

/// The path of an answer in the deck.
fn path(answer: &Cause<'_>) -> String {
    let option = answer.question.options.iter().position(|option| std::ptr::eq(option, answer.option));
    option.map_or_else(
        || format!("check.questions[{}]", answer.at),
        |option| format!("check.questions[{}].options[{option}]", answer.at),
    )
}

impl<'d> Case<'_, 'd> {
    fn answers(self) -> impl Iterator<Item = Cause<'d>> {
        answers(self.check, self.picks)
    }

    fn broken(self, path: String, code: Code, said: &str) -> Fault {
        broken(self.check, self.picks, path, code, said)
    }
}
