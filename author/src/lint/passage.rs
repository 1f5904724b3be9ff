//! Every text of a deck, with its path and its role.

use hontou_core::deck::Text;
use hontou_core::deck::{Card, Cite, Deck};
use hontou_core::deck::{Level, SelfCheck};

/// The role of a text. Each role has its own rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A claim: it may name a myth, as a question.
    Claim,
    /// What a reader takes away: facts only.
    Takeaway,
    /// Any other text of the deck's authors.
    Ours,
    /// The title, publisher or heading of a source, which others wrote.
    Theirs,
}

/// A text of a deck.
pub(super) struct Passage<'d> {
    /// As in `cards[3].claim`.
    pub(super) path: String,
    pub(super) text: &'d Text,
    pub(super) role: Role,
}

/// All of them, in the order of the file.
pub(super) fn all(deck: &Deck) -> Vec<Passage<'_>> {
    let mut passages = Passages(Vec::new());
    passages.add("title", &deck.title, Role::Ours);
    passages.add("lead", &deck.lead, Role::Ours);
    if let Some(reviewer) = &deck.reviewer {
        passages.add("reviewer.name", &reviewer.name, Role::Theirs);
        passages.add("reviewer.role", &reviewer.role, Role::Theirs);
    }
    for (at, source) in deck.sources.iter().enumerate() {
        passages.add(&format!("sources[{at}].title"), &source.title, Role::Theirs);
        passages.maybe(&format!("sources[{at}].publisher"), source.publisher.as_ref(), Role::Theirs);
    }
    for (at, topic) in deck.topics.iter().enumerate() {
        passages.add(&format!("topics[{at}].title"), &topic.title, Role::Ours);
    }
    for (at, card) in deck.cards.iter().enumerate() {
        passages.card(&format!("cards[{at}]"), card);
    }
    if let Some(check) = &deck.check {
        passages.check(check);
    }
    for (at, list) in deck.checklists.iter().enumerate() {
        passages.add(&format!("checklists[{at}].title"), &list.title, Role::Ours);
        for (nth, item) in list.items.iter().enumerate() {
            passages.add(&format!("checklists[{at}].items[{nth}]"), item, Role::Ours);
        }
    }
    for (at, help) in deck.help.iter().enumerate() {
        passages.add(&format!("help[{at}].title"), &help.title, Role::Ours);
        passages.add(&format!("help[{at}].text"), &help.text, Role::Ours);
    }
    for (at, term) in deck.glossary.iter().enumerate() {
        passages.add(&format!("glossary[{at}].term"), &term.term, Role::Ours);
        passages.add(&format!("glossary[{at}].meaning"), &term.meaning, Role::Ours);
    }
    passages.0
}

struct Passages<'d>(Vec<Passage<'d>>);

impl<'d> Passages<'d> {
    fn add(&mut self, path: &str, text: &'d Text, role: Role) {
        self.0.push(Passage { path: path.to_owned(), text, role });
    }

    fn maybe(&mut self, path: &str, text: Option<&'d Text>, role: Role) {
        if let Some(text) = text {
            self.add(path, text, role);
        }
    }

    fn cite(&mut self, path: &str, cite: &'d Cite) {
        self.maybe(&format!("{path}.source.section"), cite.section.as_ref(), Role::Theirs);
    }

    fn card(&mut self, path: &str, card: &'d Card) {
        self.add(&format!("{path}.claim"), &card.claim, Role::Claim);
        self.add(&format!("{path}.fact"), &card.fact, Role::Ours);
        self.add(&format!("{path}.why"), &card.why, Role::Ours);
        self.maybe(&format!("{path}.unknown"), card.unknown.as_ref(), Role::Ours);
        self.add(&format!("{path}.takeaway"), &card.takeaway, Role::Takeaway);
        self.cite(path, &card.source);
        if let Some(figure) = &card.figure {
            self.add(&format!("{path}.figure.alt"), &figure.alt, Role::Ours);
            for (nth, label) in figure.labels.iter().enumerate() {
                self.add(&format!("{path}.figure.labels[{nth}]"), label, Role::Ours);
            }
        }
    }

    fn check(&mut self, check: &'d SelfCheck) {
        for (at, question) in check.questions.iter().enumerate() {
            let path = format!("check.questions[{at}]");
            self.add(&format!("{path}.ask"), &question.ask, Role::Ours);
            self.maybe(&format!("{path}.hint"), question.hint.as_ref(), Role::Ours);
            self.maybe(&format!("{path}.echo"), question.echo.as_ref(), Role::Ours);
            for (nth, option) in question.options.iter().enumerate() {
                self.add(&format!("{path}.options[{nth}].text"), &option.text, Role::Ours);
            }
        }
        for (at, note) in check.notes.iter().enumerate() {
            let path = format!("check.notes[{at}]");
            self.add(&format!("{path}.title"), &note.title, Role::Ours);
            self.add(&format!("{path}.body"), &note.body, Role::Ours);
            self.cite(&path, &note.source);
        }
        for level in Level::FALLING {
            let headline = check.headlines.of(level);
            let path = format!("check.headlines.{}", level.name());
            self.add(&format!("{path}.title"), &headline.title, Role::Ours);
            self.add(&format!("{path}.lead"), &headline.lead, Role::Ours);
        }
    }
}
