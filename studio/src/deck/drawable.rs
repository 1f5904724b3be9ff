//! A deck that is not finished, so far completed that it can be shown and checked.

use std::rc::Rc;

use serde_json::Value;

use super::blank::free;
use super::node::Node;
use super::path::Path;

/// Of these levels is a note that keeps who does not know from counting as safe.
const GRAVE: [&str; 2] = ["confirm", "doctor"];

/// The deck with an answer where none is chosen yet, a way out of each question, and no id that nothing has: one thing that is
/// not finished does not hide the others. What it stands in for is told by the findings of the deck itself.
pub fn drawable(deck: &Node) -> Node {
    let mut drawn = Drawn { deck, drawn: deck.clone() };
    drawn.cards();
    drawn.self_check();
    drawn.drawn
}

struct Drawn<'d> {
    deck: &'d Node,
    drawn: Node,
}

impl Drawn<'_> {
    fn put(&mut self, path: &Path, node: Option<Node>) {
        self.drawn = self.drawn.with(path, node, &|_| Vec::new());
    }

    fn text(&self, path: &Path) -> &str {
        self.deck.get(path).map_or("", Node::text)
    }

    /// Whether something in this list has the id.
    fn knows(&self, list: &str, id: &str) -> bool {
        self.deck
            .get(&Path::parse(list))
            .is_some_and(|list| list.items().iter().any(|one| one.text_of("id") == id))
    }

    /// An id that nothing has becomes the first that something does.
    fn refer(&mut self, path: &Path, list: &str) {
        let first = self.deck.get(&Path::parse(list)).and_then(|list| list.items().first());
        if let Some(first) = first.filter(|_| !self.knows(list, self.text(path))) {
            let id = first.text_of("id").into();
            self.put(path, Some(id));
        }
    }

    /// Of a list of ids, those that something has.
    fn keep_known(&mut self, path: &Path, list: &str) {
        let items = self.deck.get(path).map_or(&[][..], Node::items);
        let known: Vec<Node> = items.iter().filter(|item| self.knows(list, item.text())).cloned().collect();
        if known.len() < items.len() {
            self.put(path, (!known.is_empty()).then(|| Node::list(known)));
        }
    }

    fn cards(&mut self) {
        let cards = self.deck.items_of("cards");
        for (path, card) in items(&Path::parse("cards"), cards) {
            if !["true", "false", "unknown"].contains(&card.text_of("verdict")) {
                self.put(&path.field("verdict"), Some("unknown".into()));
            }
            self.refer(&path.field("topic"), "topics");
            self.refer(&path.field("source").field("ref"), "sources");
            self.keep_known(&path.field("sources"), "sources");
        }
        if !cards.is_empty() && !cards.iter().any(|card| card.has("starter")) {
            self.put(&Path::parse("cards").item(0).field("starter"), Some(yes()));
        }
    }

    fn self_check(&mut self) {
        let check = Path::parse("check");
        let Some(written) = self.deck.get(&check) else { return };
        if written.items_of("questions").is_empty() {
            return self.put(&check, None);
        }
        for (path, _) in items(&check.field("notes"), written.items_of("notes")) {
            self.refer(&path.field("source").field("ref"), "sources");
        }
        for (path, question) in items(&check.field("questions"), written.items_of("questions")) {
            self.question(&path, question);
        }
    }

    fn question(&mut self, path: &Path, question: &Node) {
        let options = question.items_of("options");
        for (path, option) in items(&path.field("options"), options) {
            if option.field("note").is_some_and(|note| !self.knows("check.notes", note.text())) {
                self.put(&path.field("note"), None);
            }
            self.keep_known(&path.field("checklists"), "checklists");
        }
        let unsure: Vec<_> = options.iter().filter(|option| option.has("unsure")).collect();
        if unsure.is_empty() {
            let way_out =
                [("id", free("unsure", options).as_str().into()), ("text", "…".into()), ("unsure", yes())];
            let way_out = way_out.map(|(name, node)| (Rc::from(name), node));
            self.put(&path.field("options").item(options.len()), Some(Node::fields(way_out.into())));
        }
        if unsure.is_empty() || !unsure.iter().all(|option| self.is_grave(option.text_of("note"))) {
            self.put(&path.field("safety"), None);
        }
    }

    fn is_grave(&self, id: &str) -> bool {
        let notes = self.deck.get(&Path::parse("check.notes")).map_or(&[][..], Node::items);
        notes.iter().any(|note| note.text_of("id") == id && GRAVE.contains(&note.text_of("level")))
    }
}

/// Each item with the way to it.
fn items<'n>(list: &Path, items: &'n [Node]) -> impl Iterator<Item = (Path, &'n Node)> {
    items.iter().enumerate().map(|(at, item)| (list.item(at), item))
}

fn yes() -> Node {
    Node::Leaf(Value::Bool(true))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use hontou_core::deck::Deck;

    use super::*;

    #[test]
    fn a_card_without_an_answer_or_a_topic_hides_no_other() {
        let deck = Node::from(json!({
            "topics": [{ "id": "a" }],
            "cards": [{ "verdict": "true", "topic": "a", "starter": true }, { "verdict": "", "topic": "" }, {}],
        }));
        let drawn = drawable(&deck);
        assert_eq!(drawn.items_of("cards")[0], deck.items_of("cards")[0]);
        for card in &drawn.items_of("cards")[1..] {
            assert_eq!((card.text_of("verdict"), card.text_of("topic")), ("unknown", "a"));
        }
    }

    /// The built-in deck with something else there.
    fn with(changes: &[(&str, Option<Value>)]) -> Node {
        let deck = include_str!("../../../decks/exosome.en.json");
        let deck = Node::from(serde_json::from_str::<Value>(deck).expect("JSON"));
        changes.iter().fold(deck, |deck, (path, value)| {
            deck.with(&Path::parse(path), value.clone().map(Node::from), &|_| Vec::new())
        })
    }

    #[track_caller]
    fn can_be_read(deck: &Node) {
        let read = |deck: &Node| {
            let json = hontou_author::json::tree(Value::from(deck));
            Deck::read(&json).map_err(|problems| format!("{problems:?}"))
        };
        assert!(read(deck).is_err(), "it could be read before");
        assert_eq!(read(&drawable(deck)).err(), None);
    }

    #[test]
    fn a_question_that_was_just_added_hides_no_other() {
        let question = json!({ "id": "new", "ask": "", "options": [] });
        can_be_read(&with(&[("check.questions[9]", Some(question))]));
        let question = json!({ "id": "new", "ask": "", "safety": true, "options": [{ "id": "a", "text": "", "unsure": true, "note": "gone" }] });
        can_be_read(&with(&[("check.questions[9]", Some(question))]));
        can_be_read(&with(&[("check.questions", Some(json!([])))]));
    }

    #[test]
    fn an_id_that_nothing_has_hides_nothing() {
        for path in [
            "cards[0].source.ref",
            "check.notes[0].source.ref",
            "check.questions[0].options[0].note",
            "cards[1].topic",
        ] {
            can_be_read(&with(&[(path, Some(json!("gone")))]));
        }
        can_be_read(&with(&[("cards[0].sources", Some(json!(["gone"])))]));
        can_be_read(&with(&[("check.questions[0].options[0].checklists", Some(json!(["gone"])))]));
    }

    #[test]
    fn a_deck_that_is_finished_is_shown_as_it_is() {
        let deck = with(&[]);
        assert_eq!(drawable(&deck), deck);
    }
}
