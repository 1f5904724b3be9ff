//! The self-check on the sheet: its questions, what each answer leads to, and the words of the memo.

use std::fmt::Write;

use hontou_core::deck::{AnswerOption, Level, Question, SelfCheck};

use super::{Page, escaped};

impl Page<'_> {
    pub(super) fn check(&mut self, check: &SelfCheck) {
        self.heading(self.words.check);
        self.add(format_args!("<p class=\"small\">{}</p>", self.words.answers));
        for (at, question) in check.questions.iter().enumerate() {
            let was = self.was(question, |old| {
                old.check.iter().flat_map(|check| &check.questions).find(|before| before.id == question.id)
            });
            self.marked_item(was, |page| {
                page.add(format_args!(
                    "<p class=\"claim\">{}. {}</p>",
                    at + 1,
                    escaped(&question.ask.plain())
                ));
                page.kinds(question);
                if let Some(hint) = &question.hint {
                    page.add(format_args!("<p class=\"small\">{}</p>", escaped(&hint.plain())));
                }
                if let Some(echo) = &question.echo {
                    page.line(page.words.echo, &echo.plain());
                }
                page.add("<ul>");
                for option in &question.options {
                    page.option(check, option);
                }
                page.add("</ul>");
            });
        }
        self.notes(check);
        self.headlines(check);
    }

    /// How the question is asked: whether it is one of safety, and how many answers it takes.
    fn kinds(&mut self, question: &Question) {
        let kinds = [(question.safety, self.words.safety), (question.several, self.words.several)];
        let said: Vec<_> = kinds.iter().filter(|(holds, _)| *holds).map(|(_, said)| *said).collect();
        if !said.is_empty() {
            self.add(format_args!("<p class=\"small\">{}</p>", said.join(" · ")));
        }
    }

    /// An answer, what the memo says of it, and the lists that it adds to the memo.
    fn option(&mut self, check: &SelfCheck, option: &AnswerOption) {
        let mut said = option.text.plain();
        let kinds = [(option.unsure, self.words.unsure), (option.none, self.words.none)];
        for (_, kind) in kinds.iter().filter(|(holds, _)| *holds) {
            let _ = write!(said, " ({kind})");
        }
        if let Some(note) = check.note_of(option) {
            let _ = write!(said, " → {} [{}]", note.title.plain(), self.level(note.level));
        }
        for list in self.deck.checklists.iter().filter(|list| option.checklists.contains(&list.id)) {
            let _ = write!(said, " ＋ {}", list.title.plain());
        }
        self.add(format_args!("<li>{}</li>", escaped(&said)));
    }

    fn notes(&mut self, check: &SelfCheck) {
        self.heading(self.words.notes);
        for note in &check.notes {
            let was = self.was(note, |old| old.check.as_ref().and_then(|check| check.note(&note.id)));
            self.marked_item(was, |page| {
                page.line(
                    &format!("[{}] {}", page.level(note.level), note.title.plain()),
                    &note.body.plain(),
                );
                page.sources(&note.source, &[]);
            });
        }
    }

    fn headlines(&mut self, check: &SelfCheck) {
        self.heading(self.words.headlines);
        for level in Level::FALLING {
            let headline = check.headlines.of(level);
            let was = self.was(headline, |old| old.check.as_ref().map(|check| check.headlines.of(level)));
            self.marked_item(was, |page| {
                page.line(
                    &format!("[{}] {}", page.level(level), headline.title.plain()),
                    &headline.lead.plain(),
                );
            });
        }
    }
}
