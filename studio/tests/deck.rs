//! The deck as it is written: what an edit changes and leaves, undo over a reload, and forms that know every field.

use hontou_studio::deck::{History, Node, Path, Shape, blank, referring};
use serde_json::{Value, json};

fn built_in() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../decks/exosome.ja.json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("the built-in deck")).expect("JSON")
}

/// Every path of a tree, with its shape's name.
fn each(node: &Node, path: &Path, seen: &mut Vec<(Path, &'static str)>) {
    seen.push((path.clone(), Shape::at(path).name));
    match node {
        Node::Leaf(_) => {}
        Node::List(items) => items.iter().enumerate().for_each(|(at, item)| each(item, &path.item(at), seen)),
        Node::Fields(fields) => fields.iter().for_each(|(name, node)| each(node, &path.field(name), seen)),
    }
}

#[test]
fn a_deck_is_written_as_it_was_read() {
    let tree = built_in();
    assert_eq!(Value::from(&Node::from(tree.clone())), tree);
}

#[test]
fn the_schema_knows_everything_in_the_built_in_deck_and_paths_are_read_as_they_are_written() {
    let mut seen = Vec::new();
    each(&Node::from(built_in()), &Path::default(), &mut seen);
    assert!(seen.len() > 1000, "{}", seen.len());
    for (path, shape) in seen {
        assert_eq!(Path::parse(&path.to_string()), path);
        assert!(!shape.is_empty() || path.to_string().ends_with("schema"), "{path}");
    }
}

#[test]
fn an_edit_changes_one_place_and_a_new_field_stands_where_it_belongs() {
    let deck = Node::from(built_in());
    let mut history = History::new(deck.clone());
    history.set(Path::parse("cards[1].claim"), Some("書き換えた？".into()), true, 0.0);
    let mut expected = built_in();
    expected["cards"][1]["claim"] = "書き換えた？".into();
    assert_eq!(Value::from(history.deck()), expected);
    let Node::List(cards) = deck.field("cards").expect("cards") else { panic!("a list") };
    let Node::List(now) = history.deck().field("cards").expect("cards") else { panic!("a list") };
    let (Node::Fields(before), Node::Fields(after)) = (&cards[0], &now[0]) else { panic!("fields") };
    assert!(std::rc::Rc::ptr_eq(before, after), "what did not change is shared");

    history.set(Path::parse("cards[1].unknown"), Some("まだ。".into()), false, 1.0);
    let Some(Node::Fields(card)) = history.deck().get(&Path::parse("cards[1]")) else { panic!("a card") };
    let names: Vec<_> = card.iter().map(|(name, _)| name.to_string()).collect();
    let order: Vec<_> = Shape::at(&Path::parse("cards[1]")).order().iter().map(ToString::to_string).collect();
    let places: Vec<_> = names.iter().map(|name| order.iter().position(|one| one == name)).collect();
    assert!(places.is_sorted() && places.iter().all(Option::is_some), "{names:?}");
}

#[test]
fn everything_can_be_taken_back_and_made_again_also_after_a_reload() {
    let mut history = History::new(Node::from(built_in()));
    let path = Path::parse("title");
    for (at, text) in ["あ", "あい", "あいう"].into_iter().enumerate() {
        history.set(path.clone(), Some(text.into()), true, 100.0 * f64::from(u8::try_from(at).expect("few")));
    }
    history.set(Path::parse("help"), None, false, 9000.0);
    let end = Value::from(history.deck());
    let mut history = History::from_json(history.to_json()).expect("what was kept");
    assert_eq!(Value::from(history.deck()), end);
    history.undo();
    history.undo();
    assert!(!history.can_undo(), "typing in one go is one change");
    assert_eq!(Value::from(history.deck()), built_in());
    history.redo();
    history.redo();
    assert_eq!(Value::from(history.deck()), end);
    assert!(!history.can_redo());
}

#[test]
fn what_refers_to_an_id_is_found_and_follows_in_one_change() {
    let deck = Node::from(json!({
        "topics": [{ "id": "skin" }, { "id": "old" }, { "id": "twice" }, { "id": "twice" }],
        "cards": [
            { "id": "skin", "claim": "skin", "topic": "skin" },
            { "id": "b", "topic": "old" },
            { "id": "c", "topic": "skin" },
            { "id": "d", "topic": "twice" },
        ],
        "check": {
            "questions": [{ "id": "q", "options": [{ "id": "skin", "note": "n" }, { "id": "o", "note": "skin" }] }],
            "notes": [{ "id": "n", "source": { "ref": "s" } }],
        },
    }));
    let at = |path: &str| {
        let found = referring(&deck, &Path::parse(path));
        found.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(at("topics[0].id"), ["cards[0].topic", "cards[2].topic"]);
    assert_eq!(at("check.notes[0].id"), ["check.questions[0].options[0].note"]);
    // Which of the two is meant nobody knows; and nothing refers to a card, or to what is no id.
    for path in ["topics[2].id", "topics[9].id", "cards[0].id", "cards[0].claim", "title", ""] {
        assert_eq!(at(path), Vec::<String>::new(), "{path}");
    }

    let mut history = History::new(deck.clone());
    let rename = |history: &mut History, id: &str, time| {
        let places = ["topics[0].id", "cards[0].topic", "cards[2].topic"];
        history.set_all(places.map(|place| (Path::parse(place), Some(id.into()))).into(), true, time);
    };
    rename(&mut history, "old", 0.0);
    rename(&mut history, "older", 100.0);
    let kept = serde_json::to_string(&history.to_json()).expect("JSON");
    let mut back = History::from_json(serde_json::from_str(&kept).expect("JSON")).expect("a history");
    assert_eq!(back, history);
    assert_eq!(Value::from(back.deck())["cards"][2]["topic"], "older");
    assert_eq!(Value::from(back.deck())["cards"][1]["topic"], "old", "that of another topic stays");
    assert_eq!(back.undo(), Some(Path::parse("topics[0].id")));
    assert_eq!(back.deck(), &deck);
    back.redo();
    assert_eq!(back.deck(), history.deck());
}

#[test]
fn what_was_kept_by_halves_gives_the_deck() {
    let kept = json!({ "deck": { "title": "T" }, "changes": "?", "done": 7 });
    let history = History::from_json(kept).expect("the deck is there");
    assert_eq!(history.deck().text_of("title"), "T");
    assert!(!history.can_undo());
    assert_eq!(History::from_json(json!({})), None);
}

#[test]
fn a_new_item_of_every_list_has_what_it_needs_and_an_id_of_its_own() {
    let deck = Node::from(built_in());
    let lists =
        ["topics", "cards", "sources", "checklists", "help", "glossary", "check.questions", "check.notes"];
    for list in lists.map(Path::parse) {
        let item = blank::item(&deck, &list);
        let shape = Shape::at(&list).item().expect("a list");
        for field in shape.fields().filter(|field| field.required) {
            assert!(item.field(field.name).is_some(), "{list}: {}", field.name);
        }
        let others = deck.get(&list).expect("there").items();
        let copy = blank::copy(&others[0], others);
        if let Some(id) = copy.field("id") {
            assert!(others.iter().all(|other| other.text_of("id") != id.text()), "{list}");
        }
    }
}

#[test]
fn a_deck_with_gaps_gets_a_place_for_everything_it_cannot_be_without() {
    let gaps = Node::from(json!({ "cards": [{ "claim": "?" }], "title": "T" }));
    let whole = blank::completed(&gaps, &Path::default());
    for place in ["lead", "cards[0].fact", "cards[0].source.ref", "cards[0].topic"] {
        assert_eq!(whole.get(&Path::parse(place)).map(Node::text), Some(""), "{place}");
    }
    assert_eq!(whole.text_of("title"), "T");
    assert_eq!(whole.get(&Path::parse("cards[0].verdict")), None, "it is for the author to choose");
    let built_in = Node::from(built_in());
    assert_eq!(blank::completed(&built_in, &Path::default()), built_in);
}
