//! The cards on the sheet, and what they rest on.

use std::fmt::Write;

use hontou_core::deck::{Card, Cite, SourceId, Text, Verdict};

use super::{Page, escaped, joined};

impl Page<'_> {
    pub(super) fn card(&mut self, number: usize, card: &Card) {
        let words = self.words;
        if number == 1 {
            self.heading(words.claim);
        }
        let was = self.was(card, |old| old.cards.iter().find(|before| before.id == card.id));
        self.marked_item(was, |page| {
            let star = if card.starter { "★ " } else { "" };
            let topic = page.deck.topic(&card.topic).map(|topic| topic.title.plain()).unwrap_or_default();
            let verdict = match card.verdict {
                Verdict::True => words.verdicts[0],
                Verdict::False => words.verdicts[1],
                Verdict::Unknown => words.verdicts[2],
            };
            page.add(format_args!("<p class=\"small\">{}</p>", escaped(&topic)));
            page.add(format_args!("<p class=\"claim\">{number}. {star}{}</p>", escaped(&card.claim.plain())));
            page.line(verdict, &card.fact.plain());
            page.line(words.why, &card.why.plain());
            page.line(words.unknown, &card.unknown.as_ref().map(Text::plain).unwrap_or_default());
            page.line(words.takeaway, &card.takeaway.plain());
            if let Some(figure) = &card.figure {
                page.line(words.figure, &figure.alt.plain());
                page.line("", &joined(&figure.labels));
            }
            if let Some(date) = card.as_of {
                let said = words.as_of.replace("{}", &date.to_string());
                page.add(format_args!("<p class=\"small\">{said}</p>"));
            }
            page.sources(&card.source, &card.sources);
        });
    }

    /// The sources by their numbers, the first with its section.
    pub(super) fn sources(&mut self, cite: &Cite, further: &[SourceId]) {
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

    pub(super) fn list_of_sources(&mut self) {
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
}
