//! Where a deck comes from: an article or another program's file. What is open in each card, and what is still copied.

use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use hontou_author::overlap::Article;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use crate::begin::template;
use crate::deck::{Node, Path};
use crate::finding::Finding;
use crate::words::{Lang, Words};

/// So long, in ms, after the last keystroke is looked for what is copied.
const PAUSE: u32 = 500;
/// The texts of a card that an author writes.
const WRITTEN: [&str; 5] = ["claim", "fact", "why", "unknown", "takeaway"];
/// The rule's name in the list of what there is to fix.
const COPIED: &str = "copied";
const TEMPLATE: &str = "template";

/// What is known of a deck that came from elsewhere. It is kept beside the deck, whose format has no place for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Origin {
    /// The article's text, empty if it was another file.
    pub(crate) article: String,
    /// By a card's id.
    pub(crate) cards: BTreeMap<String, CardOrigin>,
    /// What was left out, in words.
    pub(crate) dropped: Vec<String>,
}

/// What is known of a card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CardOrigin {
    /// The article's sentence.
    pub(crate) note: String,
    /// The line in the file, 0 if it has none.
    pub(crate) line: usize,
    /// What is yet to be written, by the names of the fields.
    pub(crate) open: Vec<String>,
}

/// The texts that are still the template's or the article's, once the author pauses.
#[hook]
pub(crate) fn use_copied(deck: &Node, origin: &Rc<Origin>, words: Words) -> Rc<Vec<Finding>> {
    let found = use_state_eq(|| Rc::new(Vec::new()));
    let setter = found.setter();
    use_effect_with((deck.clone(), origin.clone(), words), move |(deck, origin, words)| {
        let (deck, origin, words) = (deck.clone(), origin.clone(), *words);
        let timeout = Timeout::new(PAUSE, move || {
            let mut found = of_the_template(&deck, words);
            found.extend(copied(&deck, &origin, words));
            setter.set(Rc::new(found));
        });
        move || drop(timeout)
    });
    (*found).clone()
}

/// The texts that are still those of the template, where it says what to write.
pub(crate) fn of_the_template(deck: &Node, words: Words) -> Vec<Finding> {
    const BLANKS: [&str; 4] = ["○○", "△△", "（", "["];
    let template = template(Lang::of(deck.text_of("lang")));
    let mut blanks = template.texts(&Path::default());
    blanks.retain(|(_, text)| BLANKS.iter().any(|blank| text.contains(blank)));
    let is_left = |text: &str| text.contains("○○") || blanks.iter().any(|(_, one)| *one == text);
    let left = deck.texts(&Path::default()).into_iter().filter(|(_, text)| is_left(text));
    left.map(|(path, text)| {
        let said = [words.with("findings.template", text), words.get("findings.template-fix").to_owned()];
        Finding::ours(true, TEMPLATE, path, said)
    })
    .collect()
}

fn copied(deck: &Node, origin: &Origin, words: Words) -> Vec<Finding> {
    if origin.article.is_empty() {
        return Vec::new();
    }
    let article = Article::new(&origin.article);
    let lang = deck.text_of("lang");
    let mut found = Vec::new();
    for (at, card) in deck.items_of("cards").iter().enumerate() {
        for name in WRITTEN {
            let text = card.text_of(name);
            let Some(run) = article.copied(text, lang).into_iter().max_by_key(ExactSizeIterator::len) else {
                continue;
            };
            let run = text.get(run).unwrap_or_default();
            let said = [words.with("origin.copied", run), words.get("origin.reword").to_owned()];
            found.push(Finding::ours(false, COPIED, Path::parse("cards").item(at).field(name), said));
        }
    }
    found
}

#[derive(Properties, PartialEq)]
pub(crate) struct NoteProps {
    pub(crate) card: Node,
    pub(crate) origin: Rc<Origin>,
    pub(crate) words: Words,
}

/// What is known of the card in hand, and what of it is still open.
#[component]
pub(crate) fn Note(props: &NoteProps) -> Html {
    let NoteProps { card, origin, words } = props;
    let Some(known) = origin.cards.get(card.text_of("id")) else { return html! {} };
    let open = known.open.iter().filter(|name| is_open(card, name));
    let open: Vec<_> = open.map(|name| words.get(&format!("open.{name}"))).collect();
    html! {
        <aside class="origin">
            if !known.note.is_empty() {
                <h2>{ words.get("origin.sentence") }</h2>
                <blockquote>{ &known.note }</blockquote>
            } else if known.line > 0 {
                <p class="help">{ words.with("origin.line", known.line) }</p>
            }
            if open.is_empty() {
                <p>{ words.get("origin.done") }</p>
            } else {
                <p>{ words.get("origin.open") }</p>
                <ul>{ for open.iter().map(|what| html! { <li>{ *what }</li> }) }</ul>
            }
        </aside>
    }
}

/// Whether an author has yet to write it: what was missing and is there now is done.
fn is_open(card: &Node, name: &str) -> bool {
    match name {
        "wording" => !card.text_of("claim").trim_end().ends_with(['？', '?']),
        "source" => card.field("source").is_none_or(|cite| cite.text_of("ref").is_empty()),
        "unknown" => card.text_of("verdict") == "unknown" && card.text_of("unknown").is_empty(),
        name => card.text_of(name).is_empty(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const ARTICLE: &str = "お茶の話\n\n緑茶を毎日三杯飲むと体重が減るという話がありますが、これは誤解です。";

    #[test]
    fn what_is_copied_is_told_until_it_is_reworded() {
        let origin = Origin { article: ARTICLE.to_owned(), ..Origin::default() };
        let deck = |claim: &str| Node::from(json!({ "lang": "ja", "cards": [{ "claim": claim }] }));
        let found = copied(&deck("緑茶を毎日三杯飲むと体重が減るという話は本当？"), &origin, Words(Lang::Ja));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].path, Path::parse("cards[0].claim"));
        assert!(copied(&deck("お茶でやせる？"), &origin, Words(Lang::Ja)).is_empty());
    }

    #[test]
    fn what_the_template_left_to_be_written_is_told() {
        let deck = Node::from(
            json!({ "lang": "ja", "title": "○○、ほんとう？", "lead": "選ぶ前に、知っておきたいこと。",
            "cards": [{ "claim": "お茶でやせる（一日三杯）？" }] }),
        );
        let found = of_the_template(&deck, Words(Lang::Ja));
        let paths: Vec<_> = found.iter().map(|one| one.path.to_string()).collect();
        assert_eq!(paths, ["title"]);
    }

    #[test]
    fn what_was_open_is_done_once_it_is_written() {
        let card = Node::from(json!({ "claim": "やせる", "fact": "", "takeaway": "…", "verdict": "true" }));
        let open: Vec<_> = ["wording", "fact", "takeaway", "unknown", "source"]
            .into_iter()
            .filter(|name| is_open(&card, name))
            .collect();
        assert_eq!(open, ["wording", "fact", "source"]);
    }
}
