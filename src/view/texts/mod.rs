//! The words of the interface, one catalogue a language. A text that is missing does not compile.

mod en;
mod ja;

use crate::deck::{Date, Level, Verdict};

/// Every text the widget says by itself; what a deck says stands in the deck.
pub(super) struct Texts {
    pub(super) verdict: fn(Verdict) -> &'static str,
    pub(super) level: fn(Level) -> &'static str,
    pub(super) date: fn(Date) -> String,

    pub(super) cards_and_minutes: fn(usize, usize) -> String,
    pub(super) place: fn(usize, usize) -> String,
    pub(super) cards: &'static str,
    pub(super) questions: &'static str,
    pub(super) check: &'static str,
    pub(super) to_cards: &'static str,
    pub(super) topics: &'static str,
    pub(super) starter: &'static str,
    pub(super) all: &'static str,
    pub(super) count: fn(usize) -> String,

    pub(super) your_guess: &'static str,
    pub(super) see: &'static str,
    pub(super) guessed_right: &'static str,
    pub(super) guessed: fn(&str) -> String,
    pub(super) seen: &'static str,
    pub(super) why: &'static str,
    pub(super) unknown: &'static str,
    pub(super) takeaway: &'static str,
    pub(super) glossary: &'static str,
    pub(super) as_of: fn(Date) -> String,
    pub(super) back: &'static str,
    pub(super) next: &'static str,
    pub(super) next_card: &'static str,
    pub(super) to_recap: &'static str,

    pub(super) recap: fn(usize) -> String,
    pub(super) recap_lead: &'static str,
    pub(super) surprised: &'static str,
    pub(super) show_card: &'static str,
    pub(super) check_invitation: fn(usize, usize) -> String,
    pub(super) restart: &'static str,

    pub(super) unanswered: &'static str,
    pub(super) stays_here: &'static str,
    pub(super) to_memo: &'static str,

    pub(super) memo: &'static str,
    pub(super) notes: &'static str,
    pub(super) caused_by: &'static str,
    pub(super) change: &'static str,
    pub(super) also: &'static str,
    pub(super) all_answers: &'static str,
    pub(super) print: &'static str,
    pub(super) copy: &'static str,
    pub(super) copied: &'static str,
    pub(super) copy_failed: &'static str,
    pub(super) share: &'static str,
    pub(super) link_copied: &'static str,
    pub(super) made_on: fn(Date) -> String,
    pub(super) write_here: &'static str,

    pub(super) source_article: &'static str,
    pub(super) source_outside: &'static str,
    pub(super) source_general: &'static str,
    pub(super) section: fn(&str) -> String,
    pub(super) not_advice: &'static str,
    pub(super) reviewed: fn(Date) -> String,
    pub(super) overdue: fn(Date) -> String,
}

/// The catalogue for a language tag; Japanese where there is none for it.
pub(super) fn texts(lang: &str) -> &'static Texts {
    match lang.split('-').next() {
        Some("en") => &en::TEXTS,
        _ => &ja::TEXTS,
    }
}
