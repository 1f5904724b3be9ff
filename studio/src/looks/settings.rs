//! What an owner has chosen: attributes of the element, two CSS variables, and where the quiz is to stand.

use std::collections::BTreeMap;

use hontou_core::surface::{ATTRIBUTES, Attribute, DECKS, Values};
use serde::{Deserialize, Serialize};

use super::address::folder;
use super::disclosure::{one_line, trouble};
use super::host::Host;
use crate::deck::Node;
use crate::names::{file_name, id_and_lang, title_of};

/// The owner's folder until it is said.
pub const FOLDER: &str = "https://example.com/hontou/";

/// The deck in hand, as far as a page names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// Its id.
    pub id: String,
    /// Its language.
    pub lang: String,
    /// What its files are called, without their endings.
    pub file: String,
    /// Its title.
    pub title: String,
}

impl About {
    /// An id that is none yet gives no strange address.
    pub fn of(deck: &Node) -> Self {
        let (id, lang) = id_and_lang(deck);
        Self { id, lang, file: file_name(deck), title: title_of(deck) }
    }
}

/// What an owner has chosen for one deck.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Looks {
    /// What is written in an attribute, by its name.
    pub(super) attributes: BTreeMap<String, String>,
    /// `--hontou-font`.
    pub font: String,
    /// `--hontou-radius`.
    pub radius: String,
    /// Where it is to stand.
    pub host: Host,
    /// The folder with the widget's files, as the owner wrote it.
    pub folder: String,
    /// Whether it is the deck that comes with the widget.
    pub is_built_in: bool,
    /// Where the deck's file is, if not in the folder.
    pub deck: String,
}

impl Looks {
    /// What is written in an attribute, as it was typed.
    pub fn get(&self, attribute: &str) -> &str {
        self.attributes.get(attribute).map_or("", String::as_str)
    }

    /// Writes an attribute; nothing takes it away.
    #[must_use]
    pub fn with(mut self, attribute: &str, value: &str) -> Self {
        if value.is_empty() {
            self.attributes.remove(attribute);
        } else {
            self.attributes.insert(attribute.to_owned(), value.to_owned());
        }
        self
    }

    /// The folder in full, with a slash at its end; an example until a usable one is given.
    pub fn home(&self) -> String {
        folder(&self.folder).unwrap_or_else(|| FOLDER.to_owned())
    }

    /// Whether what was typed as the folder is no address.
    pub fn has_bad_folder(&self) -> bool {
        !self.folder.trim().is_empty() && folder(&self.folder).is_none()
    }

    /// What `deck` says there.
    pub fn deck_for(&self, about: &About) -> String {
        let written = self.deck.trim();
        match () {
            () if self.is_built_in => DECKS[0].to_owned(),
            () if !written.is_empty() => written.to_owned(),
            // It is uploaded into WordPress, which knows it by its id.
            () if self.host.is_plugin() => about.id.clone(),
            // As the exported folder has it.
            () if self.host.has_folder() => format!("{}decks/{}.json", self.home(), about.file),
            () => format!("/{}.json", about.file),
        }
    }

    /// What is written on the element there, in the order of the README's table: nothing that is so by itself.
    pub fn written(&self, about: &About) -> Vec<(&'static str, String)> {
        let taken = ATTRIBUTES.iter().filter(|one| self.host.takes(one.name));
        taken.filter_map(|one| Some((one.name, self.value(one, about)?))).collect()
    }

    /// What goes with the deck onto a page of the owner's, whatever site was chosen: for `index.html` of the folder, which knows
    /// where the deck and its files are. The variables of CSS are the element's style.
    pub fn of_page(&self, about: &About) -> Vec<(&'static str, String)> {
        let on_page = Self { host: Host::Page, is_built_in: false, ..self.clone() };
        let mut written = on_page.written(about);
        written.retain(|(name, _)| !matches!(*name, "deck" | "lang" | "base"));
        let style: Vec<_> = self.variables().iter().map(|(name, value)| format!("{name}: {value}")).collect();
        if !style.is_empty() {
            written.push(("style", style.join("; ")));
        }
        written
    }

    fn value(&self, attribute: &Attribute, about: &About) -> Option<String> {
        let typed = one_line(self.get(attribute.name));
        let value = match (attribute.name, attribute.values) {
            ("deck", _) => self.deck_for(about),
            // The words around a deck of one's own are in the deck's language; and a frame does not know the page's.
            ("lang", _) if typed.is_empty() && !self.host.is_plugin() => {
                if self.is_built_in && self.host != Host::Frame { String::new() } else { about.lang.clone() }
            }
            ("cta-label" | "cta-href", _) if !self.has_booking() => String::new(),
            (_, Values::Words(words, default)) => {
                let known = words.contains(&typed.as_str()) && typed != words[default];
                if known { typed } else { String::new() }
            }
            (_, Values::Any(_)) => typed,
        };
        (!value.is_empty()).then_some(value)
    }

    /// Whether there is a booking link that readers see.
    pub fn has_booking(&self) -> bool {
        let [label, href, said] = ["cta-label", "cta-href", "disclosure"].map(|name| self.get(name));
        !href.trim().is_empty() && trouble(label, href, said).is_none()
    }

    /// The CSS variables that are set, each with its value.
    pub fn variables(&self) -> Vec<(&'static str, &str)> {
        let all = [("--hontou-font", self.font.trim()), ("--hontou-radius", self.radius.trim())];
        all.into_iter().filter(|(_, value)| !value.is_empty() && is_plain(value)).collect()
    }
}

/// Whether a value of CSS stays one: nothing in it ends the declaration or begins something else.
pub fn is_plain(value: &str) -> bool {
    let is_closed = |open: char, close: char| value.matches(open).count() == value.matches(close).count();
    !value.contains([';', '{', '}', '<', '>', '\\', '\n', '@', '!'])
        && value.matches('"').count().is_multiple_of(2)
        && value.matches('\'').count().is_multiple_of(2)
        && is_closed('(', ')')
}
