//! The first screen that travels with a deck's script is what the widget draws.
#![cfg(not(target_arch = "wasm32"))]

mod shipped;

use std::rc::Rc;

use futures::executor::block_on;
use hontou::view::{Effects, Quiz, QuizProps, first_screen, texts};
use hontou_core::deck::Deck;
use hontou_core::options::{Length, Options};
use hontou_core::session::Reply;
use serde_json::Value;
use yew::LocalServerRenderer;

/// The widget after a reply to this card, or before it.
fn drawn(deck: &Rc<Deck>, length: Length, card: &str, reply: Option<Reply>) -> String {
    let props = QuizProps {
        deck: Rc::clone(deck),
        texts: texts(&deck.lang),
        options: Options { length, ..Options::default() },
        seed: 0,
        today: None,
        dark: false,
        roomy: false,
        replied: reply.map(|reply| (card.to_owned(), reply)),
        effects: Effects::default(),
    };
    block_on(LocalServerRenderer::<Quiz>::with_props(props).hydratable(false).render())
}

/// An element of the file as HTML, without what a page's owner adds.
fn html(nodes: &Value, number: &Value) -> String {
    let node = nodes[usize::try_from(number.as_u64().expect("a number")).expect("small")]
        .as_array()
        .expect("a list");
    let (tag, attributes) = (node[0].as_str().expect("a name"), node[1].as_object().expect("attributes"));
    let mut start = format!("<{tag}");
    for (name, value) in attributes {
        start.extend([" ", name, "=\"", value.as_str().expect("a text"), "\""]);
    }
    if ["booking", "disclosure"].iter().any(|class| attributes.get("class").is_some_and(|has| has == class)) {
        return String::new();
    }
    let inside: String =
        node[2..].iter().map(|one| one.as_str().map_or_else(|| html(nodes, one), escaped)).collect();
    if tag == "input" { format!("{start}>") } else { format!("{start}>{inside}</{tag}>") }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[test]
fn for_each_language_length_and_reply_the_file_draws_what_the_widget_draws() {
    for (_, shipped) in shipped::all() {
        let deck = Rc::new(shipped::deck(shipped));
        let first = first_screen(&deck);
        for (length, name) in [(Length::Short, "short"), (Length::Full, "full")] {
            let of_length = &first[name];
            let card = of_length["card"].as_str().expect("an id");
            let replies = [None].into_iter().chain(Reply::ALL.map(Some));
            for (nth, reply) in replies.enumerate() {
                let expected = drawn(&deck, length, card, reply);
                assert_eq!(
                    html(&first["nodes"], &of_length["screens"][nth]),
                    expected,
                    "{}: {reply:?}",
                    deck.lang
                );
            }
        }
    }
}
