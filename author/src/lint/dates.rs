//! Rules about dates: reviews, days in the future, and facts that can change.

use super::{Code, Findings};
use hontou_core::deck::{Date, Deck, Source, SourceKind, Text};

/// The longest time between two reviews of content about health, in years.
const LONGEST_REVIEW: u16 = 2;

pub(super) fn lint(deck: &Deck, today: Date, found: &mut Findings) {
    if deck.is_overdue(today) {
        let message = format!("The deck should have been reviewed by {}.", deck.review_by);
        let fix = "Review the content, then update \"reviewed\" and \"review_by\".";
        found.error("review_by", Code::Overdue, message, fix);
    }
    if deck.review_by <= deck.reviewed {
        let message =
            format!("The next review, {}, is not after the last, {}.", deck.review_by, deck.reviewed);
        found.error("review_by", Code::ReviewOrder, message, "Set a day after \"reviewed\".");
    }
    let latest = Date { year: deck.reviewed.year.saturating_add(LONGEST_REVIEW), ..deck.reviewed };
    if deck.review_by > latest {
        let message = format!("The next review is more than {LONGEST_REVIEW} years after the last.");
        found.warn("review_by", Code::ReviewLate, message, format!("Set a day no later than {latest}."));
    }
    ahead("reviewed", deck.reviewed, today, found);
    if let Some(reviewer) = &deck.reviewer {
        ahead("reviewer.date", reviewer.date, today, found);
    }
    for (at, source) in deck.sources.iter().enumerate() {
        let path = format!("sources[{at}]");
        if let Some(date) = source.date {
            ahead(&format!("{path}.date"), date, today, found);
        } else if source.kind == SourceKind::Outside && !says_year(source) {
            let message = format!("The source \"{}\" has no date.", source.id.as_str());
            let fix = "Add \"date\", the day of its publication; if you know the year alone, say it in \"publisher\".";
            found.warn(&path, Code::UndatedSource, message, fix);
        }
        if source.kind == SourceKind::Outside && source.url.is_none() {
            let message = format!("Readers cannot open the source \"{}\".", source.id.as_str());
            found.warn(&path, Code::NoAddress, message, "Add \"url\", its address or DOI.");
        }
    }
    for (at, card) in deck.cards.iter().enumerate() {
        let outside =
            deck.source(&card.source.source).is_some_and(|source| source.kind == SourceKind::Outside);
        match card.as_of {
            Some(date) => ahead(&format!("cards[{at}].as_of"), date, today, found),
            None if outside => {
                let fix = "Add \"as_of\", the day on which it was true.";
                let message = "This fact can change, but the card does not say when it was true.";
                found.warn(&format!("cards[{at}]"), Code::UndatedCard, message, fix);
            }
            None => {}
        }
    }
}

fn ahead(path: &str, date: Date, today: Date, found: &mut Findings) {
    if date > today {
        let message = format!("{date} is in the future; today is {today}.");
        found.error(path, Code::FutureDate, message, "Write today or an earlier day.");
    }
}

/// Whether readers learn at least the year of a source.
fn says_year(source: &Source) -> bool {
    let publisher = source.publisher.as_ref().map(Text::plain).unwrap_or_default();
    has_year(&source.title.plain()) || has_year(&publisher)
}

/// A year, as in 2024.
pub(super) fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit())
        .any(|number| number.len() == 4 && (number.starts_with("19") || number.starts_with("20")))
}
