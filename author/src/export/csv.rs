//! A deck's cards as a table, for a spreadsheet: UTF-8 with the mark by which Excel knows it, and nothing that a spreadsheet would
//! take for a formula.

use hontou_core::deck::{Card, Deck};

use super::{Exported, exported, without, written};

/// The columns, by the names of the deck's fields.
const COLUMNS: [&str; 15] = [
    "id",
    "topic",
    "starter",
    "claim",
    "verdict",
    "fact",
    "why",
    "unknown",
    "takeaway",
    "source",
    "section",
    "kind",
    "publisher",
    "date",
    "url",
];
const AS_OF: &str = "as_of";

/// Signs at which a spreadsheet begins a formula, also those of a Japanese keyboard.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// The cards as a table.
///
/// ```
/// use hontou_author::export::csv;
/// use hontou_author::open::open_text;
///
/// let deck = open_text(include_str!("../../../decks/exosome.en.json")).unwrap();
/// let table = csv(&deck).file;
/// assert!(table.starts_with("\u{feff}id,topic,starter,claim,verdict,"));
/// ```
pub fn csv(deck: &Deck) -> Exported<String> {
    let mut table = String::from('\u{feff}');
    row(&mut table, COLUMNS.into_iter().chain([AS_OF]).map(ToOwned::to_owned));
    for card in &deck.cards {
        row(&mut table, cells(deck, card).into_iter().map(|cell| guarded(&cell)));
    }
    let fields = ["topic", "starter", "unknown", "takeaway", "source", "as_of", "readings"];
    exported(table, Vec::new(), without(deck, &fields))
}

fn cells(deck: &Deck, card: &Card) -> Vec<String> {
    let topic = deck.topic(&card.topic).map(|topic| written(&topic.title)).unwrap_or_default();
    let mut cells = vec![
        card.id.as_str().to_owned(),
        topic,
        if card.starter { "yes" } else { "" }.to_owned(),
        written(&card.claim),
        card.verdict.name().to_owned(),
        written(&card.fact),
        written(&card.why),
        card.unknown.as_ref().map(written).unwrap_or_default(),
        written(&card.takeaway),
    ];
    let section = card.source.section.as_ref().map(written).unwrap_or_default();
    match deck.source(&card.source.source) {
        Some(source) => cells.extend([
            written(&source.title),
            section,
            source.kind.name().to_owned(),
            source.publisher.as_ref().map(written).unwrap_or_default(),
            source.date.map(|day| day.to_string()).unwrap_or_default(),
            source.url.as_ref().map(|url| url.as_str().to_owned()).unwrap_or_default(),
        ]),
        None => cells.extend([(); 6].map(|()| String::new())),
    }
    cells.push(card.as_of.map(|day| day.to_string()).unwrap_or_default());
    cells
}

fn row(table: &mut String, cells: impl Iterator<Item = String>) {
    let quoted = |cell: String| {
        let needs = cell.contains(['"', ',', ';', '\t', '\n', '\r']);
        if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
    };
    table.push_str(&cells.map(quoted).collect::<Vec<_>>().join(","));
    table.push_str("\r\n");
}

/// With an apostrophe in front, a spreadsheet takes a cell for text. What has one already gets another, so that the way back is
/// sure.
fn guarded(cell: &str) -> String {
    if looks_like_formula(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// A cell without the apostrophe that export has put in front of it.
pub(crate) fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| looks_like_formula(rest)).unwrap_or(cell)
}

fn looks_like_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(FORMULA)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_guarded_and_comes_back_as_it_was() {
        for cell in ["=1+1", "+81", "-", "@a", "＝1", "'=1", "''=1", "'quoted'", "it's", "", "a=1"] {
            assert_eq!(unguarded(&guarded(cell)), cell);
            assert!(!guarded(cell).starts_with(FORMULA), "{cell}");
        }
        assert_eq!(guarded("=1"), "'=1");
        assert_eq!(guarded("'quoted'"), "'quoted'", "what is no formula stays as it is");
    }
}
