//! How long a large deck takes: to read, as in every reader's browser, and to read and lint, as its author does.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    divan::main();
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod large {
    use divan::counter::BytesCount;
    use divan::{Bencher, black_box};
    use hontou_author::lint::lint;
    use hontou_core::deck::{Date, Deck, Json, LIMITS, Said};
    use serde_json::{Value, json};

    const SHIPPED: &str = include_str!("../../decks/exosome.ja.json");
    const TODAY: Date = Date { year: 2026, month: 11, day: 23 };

    /// The size of the deck.
    #[derive(Clone, Copy, Debug)]
    enum Size {
        Cards(usize),
        Bytes(usize),
    }

    /// The last is the largest that the widget takes: it has to take ten times as long as the first, and not a hundred times.
    const SIZES: [Size; 3] = [Size::Cards(1_000), Size::Bytes(1_000_000), Size::Cards(LIMITS.cards)];
    /// Terms of a glossary, looked for in what one card says: likewise.
    const TERMS: [usize; 2] = [LIMITS.terms / 10, LIMITS.terms];

    #[divan::bench(args = TERMS)]
    fn find_terms(bencher: Bencher<'_, '_>, terms: usize) {
        let deck: Value = serde_json::from_str(SHIPPED).expect("the shipped deck is JSON");
        let card = deck["cards"][0].to_string();
        let terms: Vec<_> = (0..terms).map(|nth| format!("細胞のことば{nth}番")).collect();
        bencher.bench(|| {
            let said = Said::new(card.clone());
            terms.iter().filter(|term| said.mentions(black_box(term))).count()
        });
    }

    #[divan::bench(args = SIZES)]
    fn read(bencher: Bencher<'_, '_>, size: Size) {
        let (tree, bytes) = grown(size);
        bencher.counter(bytes).bench(|| Deck::read(black_box(&tree)));
    }

    #[divan::bench(args = SIZES)]
    fn read_and_lint(bencher: Bencher<'_, '_>, size: Size) {
        let (tree, bytes) = grown(size);
        bencher.counter(bytes).bench(|| lint(black_box(&tree), TODAY));
    }

    /// The shipped deck with more cards up to this size: copies of the shipped ones, each with its own id and claim.
    fn grown(size: Size) -> (Json, BytesCount) {
        let mut deck: Value = serde_json::from_str(SHIPPED).expect("the shipped deck is JSON");
        let mut cards = deck["cards"].as_array().expect("a deck has cards").clone();
        let mut bytes = deck.to_string().len();
        let shipped = cards.clone();
        for (nth, card) in shipped.iter().cycle().enumerate() {
            let full = match size {
                Size::Cards(most) => cards.len() >= most,
                Size::Bytes(most) => bytes >= most,
            };
            if full {
                break;
            }
            let mut card = card.clone();
            let claim = card["claim"].as_str().expect("a card has a claim").to_owned();
            card["id"] = json!(format!("more-{nth}"));
            card["claim"] = json!(format!("{nth}：{claim}"));
            card["starter"] = json!(false);
            bytes += card.to_string().len() + 1;
            cards.push(card);
        }
        deck["cards"] = json!(cards);
        let tree = hontou_author::json::tree(deck);
        Deck::read(&tree).expect("a larger deck is a deck");
        (tree, BytesCount::new(bytes))
    }
}
