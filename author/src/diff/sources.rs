//! What readers see of a source: everything but its id.

use hontou_core::deck::{Cite, Date, Deck, Link, Source, SourceId, SourceKind, Text};

type Shown<'d> = (SourceKind, &'d Text, Option<&'d Text>, Option<Date>, Option<&'d Link>);

fn shown(source: &Source) -> Shown<'_> {
    (source.kind, &source.title, source.publisher.as_ref(), source.date, source.url.as_ref())
}

/// Whether one of the sources reads otherwise, is new, or is gone.
pub(super) fn read_otherwise(old: &Deck, new: &Deck) -> bool {
    !old.sources.iter().map(shown).eq(new.sources.iter().map(shown))
}

/// Whether this is another source in the new deck than in the old one. That a source itself reads otherwise is told of the deck.
pub(super) fn is_another([old, new]: [&Deck; 2], was: &SourceId, is: &SourceId) -> bool {
    was != is && old.source(was).map(shown) != new.source(is).map(shown)
}

/// Whether something cites another source, or another section of it.
pub(super) fn cites_another(decks: [&Deck; 2], was: &Cite, is: &Cite) -> bool {
    was.section != is.section || is_another(decks, &was.source, &is.source)
}
