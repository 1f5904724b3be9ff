//! A deck's cards as GIFT, Moodle's true/false questions as text.

use std::fmt::Write;

use hontou_core::deck::{Deck, Verdict};

use super::{Exported, decided, explanation, exported, plain, without};

/// The signs that mean something in GIFT.
const SIGNS: [char; 7] = ['\\', '~', '=', '#', '{', '}', ':'];

/// The cards as questions, each topic as a category. The explanation is shown whatever was answered.
///
/// ```
/// use hontou_author::export::gift;
/// use hontou_author::open::open_text;
///
/// let deck = open_text(include_str!("../../../decks/exosome.en.json")).unwrap();
/// let exported = gift(&deck);
/// assert!(exported.file.contains("{TRUE####"));
/// assert!(exported.dropped.iter().any(|dropped| dropped.code.name() == "no-unknown"));
/// ```
pub fn gift(deck: &Deck) -> Exported<String> {
    let mut dropped = Vec::new();
    let mut text = String::new();
    let mut topic = None;
    for (_, card) in decided(deck, &mut dropped) {
        if topic.replace(&card.topic) != Some(&card.topic) {
            let title = deck.topic(&card.topic).map(|topic| plain(&topic.title)).unwrap_or_default();
            let title = title.replace(['\r', '\n'], " ").replace('/', "//");
            add(&mut text, format_args!("$CATEGORY: {title}\n\n"));
        }
        let answer = if card.verdict == Verdict::True { "TRUE" } else { "FALSE" };
        let (claim, explanation) = (escaped(&plain(&card.claim)), escaped(&explanation(card)));
        // Plain, so that Moodle takes no sign of the text for HTML.
        add(
            &mut text,
            format_args!("::{}::[plain]{claim}{{{answer}####{explanation}}}\n\n", card.id.as_str()),
        );
    }
    exported(text, dropped, without(deck, &["topic"]))
}

fn add(text: &mut String, piece: std::fmt::Arguments<'_>) {
    text.write_fmt(piece).expect("a text takes all");
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => escaped.push_str("\\n"),
            '\r' => {}
            c => {
                if SIGNS.contains(&c) {
                    escaped.push('\\');
                }
                escaped.push(c);
            }
        }
    }
    escaped
}
