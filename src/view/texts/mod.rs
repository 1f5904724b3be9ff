//! The words of the interface, and how their placeholders are filled in.
//!
//! Their source is `texts/LANG.json`, which people edit who know no Rust. The build checks and packs it; a reader downloads
//! only the language they need. The browser formats dates, numbers and plurals, through [`LocaleFormat`].

#[cfg(any(not(target_arch = "wasm32"), feature = "app", feature = "ssr"))]
mod catalogues;
#[cfg(any(not(target_arch = "wasm32"), feature = "ssr"))]
mod native;
mod words;

use hontou_core::deck::{Date, Deck, Level, Verdict};

#[cfg(any(not(target_arch = "wasm32"), feature = "app", feature = "ssr"))]
pub use catalogues::{SOURCES, WordsError, pack, texts};
pub use words::Words;

/// How a language writes dates, numbers and plurals: by the browser, or natively by a few lines of our own.
pub trait LocaleFormat {
    /// A date in full.
    fn date(&self, date: Date) -> String;
    /// A number, in the digits of the language.
    fn number(&self, number: usize) -> String;
    /// Whether a number takes the singular form.
    fn is_one(&self, number: usize) -> bool;
}

/// The words of a language, with its formats.
pub struct Texts {
    words: Words,
    format: Box<dyn LocaleFormat>,
}

impl std::ops::Deref for Texts {
    type Target = Words;

    fn deref(&self) -> &Words {
        &self.words
    }
}

impl Texts {
    /// Joins words with the formats of their language.
    pub fn new(words: Words, format: Box<dyn LocaleFormat>) -> Self {
        Self { words, format }
    }

    pub(super) fn verdict(&self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::True => self.words.is_true(),
            Verdict::False => self.words.is_false(),
            Verdict::Unknown => self.words.is_unknown(),
        }
    }

    pub(super) fn level(&self, level: Level) -> &'static str {
        match level {
            Level::Doctor => self.words.doctor(),
            Level::Confirm => self.words.confirm(),
            Level::Rethink => self.words.rethink(),
            Level::Ready => self.words.ready(),
        }
    }

    pub(super) fn date(&self, date: Date) -> String {
        self.format.date(date)
    }

    pub(super) fn cards_and_minutes(&self, cards: usize, minutes: usize) -> String {
        fill(self.words.count_and_minutes(), &[&self.count(cards), &self.minutes(minutes)])
    }

    pub(super) fn check_invitation(&self, questions: usize, minutes: usize) -> String {
        fill(
            self.words.to_check(),
            &[&self.counted(self.words.count_questions(), questions), &self.minutes(minutes)],
        )
    }

    pub(super) fn place(&self, at: usize, of: usize) -> String {
        fill("{} / {}", &[&self.format.number(at), &self.format.number(of)])
    }

    pub(super) fn count(&self, cards: usize) -> String {
        self.counted(self.words.count_cards(), cards)
    }

    fn minutes(&self, minutes: usize) -> String {
        self.counted(self.words.count_minutes(), minutes)
    }

    pub(super) fn recap(&self, cards: usize) -> String {
        fill(self.words.told_by(), &[&self.count(cards)])
    }

    pub(super) fn as_expected(&self, right: usize, wrong: usize) -> String {
        fill(self.words.as_expected(), &[&self.count(right), &self.count(wrong)])
    }

    pub(super) fn section(&self, section: &str) -> String {
        fill(self.words.in_section(), &[section])
    }

    pub(super) fn as_of(&self, date: Date) -> String {
        fill(self.words.as_of_day(), &[&self.date(date)])
    }

    pub(super) fn made_on(&self, date: Date) -> String {
        fill(self.words.made_on_day(), &[&self.date(date)])
    }

    /// When the deck was last reviewed, and by which expert, if by any.
    pub(super) fn reviewed(&self, deck: &Deck) -> String {
        let on = fill(self.words.reviewed_on(), &[&self.date(deck.reviewed)]);
        let by = match &deck.reviewer {
            Some(expert) => {
                let (name, role) = (expert.name.plain(), expert.role.plain());
                fill(self.words.reviewed_by(), &[&name, &role, &self.date(expert.date)])
            }
            None => self.words.not_reviewed().to_owned(),
        };
        [on, by].join(" ")
    }

    pub(super) fn overdue(&self, date: Date) -> String {
        fill(self.words.overdue_since(), &[&self.date(date)])
    }

    pub(super) fn link_by_hand(&self, url: &str) -> String {
        fill(self.words.copy_by_hand(), &[url])
    }

    pub(super) fn labelled(&self, label: &str, said: &str) -> String {
        fill(self.words.labelled(), &[label, said])
    }

    /// Fills a number into its form: `{} card|{} cards`, or one form for all numbers.
    fn counted(&self, forms: &str, number: usize) -> String {
        let (one, other) = forms.split_once('|').unwrap_or((forms, forms));
        fill(if self.format.is_one(number) { one } else { other }, &[&self.format.number(number)])
    }
}

/// Replaces each `{}` of a text with the next of these words.
fn fill(text: &str, words: &[&str]) -> String {
    let mut filled = String::new();
    // By one sign: to look for two of them takes a kilobyte of every reader's download.
    for (at, part) in text.split('{').enumerate() {
        if at > 0 {
            filled.push_str(words.get(at - 1).copied().unwrap_or_default());
        }
        filled.push_str(part.strip_prefix('}').unwrap_or(part));
    }
    filled
}
