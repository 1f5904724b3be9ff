//! The deck that an author begins with, and the day.

use hontou_author::template::{TemplateLang, new_deck as new_deck_text};
use hontou_core::deck::Date;

use crate::deck::Node;
use crate::words::Lang;

/// The deck that an author begins with.
pub(crate) fn new_deck(lang: Lang) -> Node {
    new_deck_on(lang, today())
}

/// The same of no day: for its texts.
pub(crate) fn template(lang: Lang) -> Node {
    new_deck_on(lang, Date { year: 2026, month: 1, day: 1 })
}

fn new_deck_on(lang: Lang, today: Date) -> Node {
    let lang = match lang {
        Lang::Ja => TemplateLang::Ja,
        Lang::En => TemplateLang::En,
    };
    let text = new_deck_text("my-deck", lang, today, Date { year: today.year + 1, ..today });
    text.ok()
        .and_then(|text| serde_json::from_str::<serde_json::Value>(&text).ok())
        .map_or_else(|| Node::fields(Vec::new()), Node::from)
}

/// The day it is where the author is.
pub(crate) fn today() -> Date {
    let now = js_sys::Date::new_0();
    let part = |part: u32| u8::try_from(part).unwrap_or(1);
    Date {
        year: u16::try_from(now.get_full_year()).unwrap_or(1970),
        month: part(now.get_month() + 1),
        // The 29th of February is not there a year later.
        day: part(now.get_date()).min(28),
    }
}
