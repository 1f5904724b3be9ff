//! The sheet for the one who signs: everything a deck tells readers, on paper, with boxes to tick. One HTML page without
//! script.

mod words;

use std::fmt::Write;

use hontou_core::deck::{Card, Cite, Deck, Level, SelfCheck, SourceId, Text, Verdict};
use hontou_core::lang::Lang;

use crate::diff::diff;
use crate::prove::{Table, prove};
use words::{EN, JA, STYLE, Words};

/// Draws the sheet; `since` is the edition that was signed before.
pub fn sheet(deck: &Deck, since: Option<&Deck>) -> String {
    let words = if Lang::parse(&deck.lang).primary() == "ja" { &JA } else { &EN };
    let mut page = Page { words, deck, since, html: String::new() };
    page.head();
    if let Some(old) = since {
        page.changes(old);
    }
    for (at, card) in deck.cards.iter().enumerate() {
        page.card(at + 1, card);
    }
    if let Some(check) = &deck.check {
        page.check(check);
    }
    page.lists();
    page.list_of_sources();
    match prove(deck) {
        Ok(table) => page.proof(&table),
        Err(too_many) => page.not_proved(&[too_many.to_string()]),
    }
    page.foot();
    page.html
}

struct Page<'d> {
    words: &'static Words,
    deck: &'d Deck,
    since: Option<&'d Deck>,
    html: String,
}

impl Page<'_> {
    fn add(&mut self, piece: impl std::fmt::Display) {
        write!(self.html, "{piece}").expect("a text takes all");
    }

    fn heading(&mut self, words: &str) {
        self.add(format_args!("<h2>{}</h2>", escaped(words)));
    }

    /// A line with a label, if there is something to say.
    fn line(&mut self, label: &str, text: &str) {
        if !text.is_empty() {
            self.add(format_args!("<p><b>{}</b> {}</p>", escaped(label), escaped(text)));
        }
    }

    /// An item with its boxes.
    fn item(&mut self, inside: impl FnOnce(&mut Self)) {
        self.marked_item(None, inside);
    }

    /// An item with its boxes and, if there is an edition from before, whether it was there like this.
    fn marked_item(&mut self, was: Option<Was>, inside: impl FnOnce(&mut Self)) {
        self.add("<article><div>");
        inside(self);
        let Words { ok, change, is_new, is_changed, .. } = self.words;
        self.add(format_args!("</div><div class=\"tick\">☐ {ok}　☐ {change}"));
        match was {
            Some(Was::Absent) => self.add(format_args!("<br><b class=\"mark\">{is_new}</b>")),
            Some(Was::Other) => self.add(format_args!("<br><b class=\"mark\">{is_changed}</b>")),
            None => {}
        }
        self.add("<i></i></div></article>");
    }

    /// How an item was in the edition from before; none if it was the same, or there is no such edition.
    fn was<T: PartialEq>(&self, now: &T, find: impl FnOnce(&Deck) -> Option<&T>) -> Option<Was> {
        match find(self.since?) {
            None => Some(Was::Absent),
            Some(before) => (before != now).then_some(Was::Other),
        }
    }

    fn head(&mut self) {
        let (deck, words) = (self.deck, self.words);
        let (title, sheet) = (escaped(&deck.title.plain()), words.title);
        self.add(format_args!(
            "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\"><title>{title}: {sheet}</title><style>{STYLE}</style><h1>{title}: {sheet}</h1>",
            escaped(&deck.lang),
        ));
        self.add(format_args!(
            "<p class=\"small\">{} {} · {} · {} → {}</p><p>{}</p>",
            deck.id.as_str(),
            escaped(&deck.version),
            escaped(&deck.lang),
            deck.reviewed,
            deck.review_by,
            words.how
        ));
        self.item(|page| {
            page.add(format_args!("<p class=\"claim\">{title}</p><p>{}</p>", escaped(&deck.lead.plain())));
        });
    }

    fn changes(&mut self, old: &Deck) {
        self.heading(self.words.changes);
        let found = diff(old, self.deck).changes;
        if found.is_empty() {
            self.add(format_args!("<p>{}</p>", self.words.no_change));
        }
        self.add("<ul class=\"changes\" lang=\"en\">");
        for change in found {
            self.add(format_args!("<li>{}</li>", escaped(&change.to_string())));
        }
        self.add("</ul>");
    }

    fn card(&mut self, number: usize, card: &Card) {
        let words = self.words;
        if number == 1 {
            self.heading(words.claim);
        }
        let was = self.was(card, |old| old.cards.iter().find(|before| before.id == card.id));
        self.marked_item(was, |page| {
            let star = if card.starter { "★ " } else { "" };
            let verdict = match card.verdict {
                Verdict::True => words.verdicts[0],
                Verdict::False => words.verdicts[1],
                Verdict::Unknown => words.verdicts[2],
            };
            page.add(format_args!("<p class=\"claim\">{number}. {star}{}</p>", escaped(&card.claim.plain())));
            page.line(verdict, &card.fact.plain());
            page.line(words.why, &card.why.plain());
            page.line(words.unknown, &card.unknown.as_ref().map(Text::plain).unwrap_or_default());
            page.line(words.takeaway, &card.takeaway.plain());
            page.line(
                words.figure,
                &card.figure.as_ref().map(|figure| figure.alt.plain()).unwrap_or_default(),
            );
            if let Some(date) = card.as_of {
                let said = words.as_of.replace("{}", &date.to_string());
                page.add(format_args!("<p class=\"small\">{said}</p>"));
            }
            page.sources(&card.source, &card.sources);
        });
    }

    /// The sources by their numbers, the first with its section.
    fn sources(&mut self, cite: &Cite, further: &[SourceId]) {
        let section =
            cite.section.as_ref().map(|section| format!("（{}）", section.plain())).unwrap_or_default();
        let number = |id: &SourceId| {
            self.deck.sources.iter().position(|source| source.id == *id).map_or(0, |at| at + 1)
        };
        let mut said = format!("{}: [{}]{}", self.words.sources, number(&cite.source), escaped(&section));
        for id in further {
            let _ = write!(said, " [{}]", number(id));
        }
        self.add(format_args!("<p class=\"small\">{said}</p>"));
    }

    fn list_of_sources(&mut self) {
        self.heading(self.words.sources);
        self.add("<ol>");
        for source in &self.deck.sources {
            let publisher = source.publisher.as_ref().map(Text::plain).unwrap_or_default();
            let date = source.date.map(|date| date.to_string()).unwrap_or_default();
            self.add(format_args!("<li>{} {} {date}", escaped(&source.title.plain()), escaped(&publisher)));
            if let Some(url) = &source.url {
                let url = escaped(url.as_str());
                self.add(format_args!(" <a href=\"{url}\">{url}</a>"));
            }
            self.add("</li>");
        }
        self.add("</ol>");
    }

    fn check(&mut self, check: &SelfCheck) {
        self.heading(self.words.check);
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
                if let Some(hint) = &question.hint {
                    page.add(format_args!("<p class=\"small\">{}</p>", escaped(&hint.plain())));
                }
                page.add("<ul>");
                for option in &question.options {
                    let note = check
                        .note_of(option)
                        .map(|note| format!(" → {} [{}]", note.title.plain(), page.level(note.level)));
                    let said = [option.text.plain(), note.unwrap_or_default()].concat();
                    page.add(format_args!("<li>{}</li>", escaped(&said)));
                }
                page.add("</ul>");
            });
        }
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

    fn lists(&mut self) {
        let deck = self.deck;
        if !deck.checklists.is_empty() {
            self.heading(self.words.lists);
        }
        for list in &deck.checklists {
            let was = self.was(list, |old| old.checklists.iter().find(|before| before.id == list.id));
            self.marked_item(was, |page| {
                page.add(format_args!("<p class=\"claim\">{}</p><ul>", escaped(&list.title.plain())));
                for item in &list.items {
                    page.add(format_args!("<li>{}</li>", escaped(&item.plain())));
                }
                page.add("</ul>");
            });
        }
        if !deck.help.is_empty() {
            self.heading(self.words.help);
        }
        for place in &deck.help {
            let link = place.link.as_ref().map(|link| format!(" {}", link.as_str())).unwrap_or_default();
            self.item(|page| page.line(&place.title.plain(), &[place.text.plain(), link].concat()));
        }
        if !deck.glossary.is_empty() {
            self.heading(self.words.glossary);
        }
        if !deck.glossary.is_empty() {
            self.item(|page| {
                page.add("<dl>");
                for term in &deck.glossary {
                    let (term, meaning) = (escaped(&term.term.plain()), escaped(&term.meaning.plain()));
                    page.add(format_args!("<dt>{term}</dt><dd>{meaning}</dd>"));
                }
                page.add("</dl>");
            });
        }
    }

    fn proof(&mut self, table: &Table<'_>) {
        if table.is_trivial() {
            return;
        }
        if !table.faults.is_empty() {
            let faults: Vec<_> = table.faults.iter().map(ToString::to_string).collect();
            return self.not_proved(&faults);
        }
        self.heading(self.words.proof);
        let Words { proved, combinations, .. } = self.words;
        self.add(format_args!(
            "<p>{proved}</p><p class=\"small\">{} {combinations} · {:016x}</p><table>",
            table.total, table.digest
        ));
        for row in &table.headlines {
            self.add(format_args!(
                "<tr><td>{}</td><td>{} {combinations}</td></tr>",
                self.level(row.level),
                row.count
            ));
        }
        self.add("</table>");
    }

    fn not_proved(&mut self, faults: &[String]) {
        self.heading(self.words.proof);
        self.add(format_args!("<p><b>{}</b></p><ul>", self.words.not_proved));
        for fault in faults {
            self.add(format_args!("<li>{}</li>", escaped(fault)));
        }
        self.add("</ul>");
    }

    fn level(&self, level: Level) -> &'static str {
        let at = Level::FALLING.iter().position(|one| *one == level).unwrap_or_default();
        self.words.levels[at]
    }

    fn foot(&mut self) {
        let [who, role, date] = self.words.sign;
        self.add(format_args!(
            "<h2>{who}</h2><table class=\"sign\"><tr><th>{who}</th><th>{role}</th><th>{date}</th></tr><tr><td></td><td></td><td></td></tr></table></html>\n"
        ));
    }
}

/// How an item was that is not the same.
#[derive(Clone, Copy)]
enum Was {
    Absent,
    Other,
}

/// No text of a deck is HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
