//! The sheet for the one who signs: everything a deck tells readers, on paper, with boxes to tick. One HTML page without
//! script.

mod cards;
mod lists;
mod proof;
mod self_check;
mod words;

use std::fmt::Write;

use hontou_core::deck::{Deck, Level, Text};
use hontou_core::lang::Lang;

use crate::diff::diff;
use crate::page::escaped;
use crate::prove::prove;
use words::{STYLE, Words};

/// Draws the sheet; `since` is the edition that was signed before.
pub fn sheet(deck: &Deck, since: Option<&Deck>) -> String {
    let mut page = Page { words: Words::of(&deck.lang), deck, since, html: String::new() };
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
            "<p class=\"small\">{} {} · {} · {} {} · {} {}</p><p>{}</p>",
            deck.id.as_str(),
            escaped(&deck.version),
            escaped(&deck.lang),
            words.dates[0],
            deck.reviewed,
            words.dates[1],
            deck.review_by,
            words.how
        ));
        if let Some(reviewer) = &deck.reviewer {
            self.line(
                words.sign[0],
                &format!("{} · {} · {}", reviewer.name.plain(), reviewer.role.plain(), reviewer.date),
            );
        }
        self.legend();
        self.item(|page| {
            page.add(format_args!("<p class=\"claim\">{title}</p><p>{}</p>", escaped(&deck.lead.plain())));
        });
    }

    /// The sheet's own signs, which nobody knows who sees one for the first time.
    fn legend(&mut self) {
        let words = self.words;
        self.add(format_args!("<section class=\"legend\"><h2>{}</h2>", words.legend));
        self.add(format_args!("<p>{}</p><p>{}</p>", words.star, words.due));
        if self.deck.check.is_some() {
            self.add(format_args!("<p>{}</p>", words.digest.replace("{}", words.proof)));
        }
        self.add("</section>");
    }

    fn changes(&mut self, old: &Deck) {
        self.heading(self.words.changes);
        let found = diff(old, self.deck).changes;
        if found.is_empty() {
            self.add(format_args!("<p>{}</p>", self.words.no_change));
        }
        // The sentences are there in two languages.
        let is_japanese = Lang::parse(&self.deck.lang).primary() == "ja";
        self.add(if is_japanese { "<ul class=\"changes\">" } else { "<ul class=\"changes\" lang=\"en\">" });
        for change in found {
            let said = if is_japanese { change.in_japanese() } else { change.to_string() };
            self.add(format_args!("<li>{}</li>", escaped(&said)));
        }
        self.add("</ul>");
    }

    fn level(&self, level: Level) -> &'static str {
        let at = Level::FALLING.iter().position(|one| *one == level).unwrap_or_default();
        self.words.levels[at]
    }

    /// The judgement on the whole, with a place for whoever signs it.
    fn foot(&mut self) {
        let Words { judgement, judgements, remarks, signature, .. } = self.words;
        let [who, role, date] = self.words.sign;
        self.add(format_args!("<section class=\"judgement\"><h2>{judgement}</h2><p class=\"choices\">"));
        for one in judgements {
            self.add(format_args!("<span>☐ {one}</span>"));
        }
        self.add(format_args!(
            "</p><p class=\"small\">{remarks}</p><i></i><i></i><table class=\"sign\"><tr><th>{who}</th><th>{role}</th><th>{date}</th><th>{signature}</th></tr><tr><td></td><td></td><td></td><td></td></tr></table></section></html>\n"
        ));
    }
}

/// How an item was that is not the same.
#[derive(Clone, Copy)]
enum Was {
    Absent,
    Other,
}

/// Short texts in one line.
fn joined(texts: &[Text]) -> String {
    texts.iter().map(Text::plain).collect::<Vec<_>>().join(" / ")
}
