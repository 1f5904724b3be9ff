//! What things are called: in lists, and as files.

use crate::deck::Node;

/// What a thing is called in a list: its first words that readers see.
pub(crate) fn title_of(node: &Node) -> String {
    const TITLES: [&str; 6] = ["claim", "title", "ask", "term", "text", "id"];
    let own = TITLES.iter().map(|name| node.text_of(name)).find(|text| !text.is_empty());
    without_readings(own.unwrap_or_else(|| node.text()))
}

/// `{真皮|しんぴ}` is shown as 真皮.
fn without_readings(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some((before, ruby)) = rest.split_once('{') {
        shown.push_str(before);
        let Some((inside, after)) = ruby.split_once('}') else {
            rest = ruby;
            break;
        };
        shown.push_str(inside.split_once('|').map_or(inside, |(base, _)| base));
        rest = after;
    }
    shown + rest
}

/// What a deck's files are called, without their endings. A built-in deck's own names are taken; an id that is none yet gives
/// no strange name.
pub(crate) fn file_name(deck: &Node) -> String {
    let (id, lang) = id_and_lang(deck);
    let own = if hontou_core::surface::DECKS.contains(&id.as_str()) { "my-" } else { "" };
    format!("{own}{id}.{lang}")
}

/// The deck's id and language, as far as an address takes them.
pub(crate) fn id_and_lang(deck: &Node) -> (String, String) {
    let part = |name: &str, other: &str| {
        let kept: String =
            deck.text_of(name).chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        if kept.is_empty() { other.to_owned() } else { kept }
    };
    (part("id", "deck"), part("lang", "ja"))
}
