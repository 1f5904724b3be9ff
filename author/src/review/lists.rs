//! What stands beside cards and questions: lists, places that help, the glossary.

use super::{Page, escaped};

impl Page<'_> {
    pub(super) fn lists(&mut self) {
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
}
