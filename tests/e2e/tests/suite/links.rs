//! A link to one card: it says which, and no answer.

use hontou_e2e::deck::{Card, Deck};
use hontou_e2e::reader::Reader;
use hontou_e2e::site::{SCRIPT_TAG, Site};
use hontou_e2e::words;
use serde_json::json;

use crate::walk::{Reply, go_on, reply};

/// A page whose address had this at its end when the reader came.
fn linked(fragment: &str) -> Site {
    Site::with_head(
        &format!(r##"<script>history.replaceState(null, "", "#{fragment}")</script>"##),
        SCRIPT_TAG,
    )
}

/// A card that is no starter.
fn further(deck: &Deck) -> &Card {
    deck.cards.iter().find(|card| !card.starter).expect("a deck has more than its starters")
}

#[test]
fn a_link_opens_its_card_unanswered_and_with_the_focus() {
    let deck = Deck::published();
    let card = further(&deck);
    let reader = Reader::opens(linked(&format!("hontou-{}", card.id)));
    let quiz = reader.quiz();
    quiz.has_focus_on(&card.claim);
    assert!(quiz.has_button(words::SEE));
    reply(&quiz, card, Reply::Right);
}

#[test]
fn a_link_on_the_page_itself_goes_to_its_card_and_keeps_the_answers() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let (quiz, first) = (reader.quiz(), deck.starters()[0]);
    reply(&quiz, first, Reply::Wrong);
    reader.page("location.hash = arguments[0]", vec![json!(format!("hontou-{}", further(&deck).id))]);
    quiz.is_on(&further(&deck).claim);
    reader.page("location.hash = arguments[0]", vec![json!(format!("hontou-{}", first.id))]);
    quiz.is_on(&first.claim);
    quiz.sees(&first.fact);
}

#[test]
fn a_fragment_that_names_no_card_changes_nothing() {
    let deck = Deck::published();
    for fragment in ["hontou-no-such-card", "hontou-", "hontou-%22%3E", "next"] {
        let reader = Reader::opens(linked(fragment));
        let quiz = reader.quiz();
        quiz.is_on(&deck.starters()[0].claim);
        assert_eq!(quiz.focused(), None, "{fragment}");
        assert_eq!(reader.console(), [], "{fragment}");
    }
}

/// What is handed to the browser's own sheet, in the place of which something stands that keeps it.
const KEEP: &str = "window.shared = [];
    Object.defineProperty(navigator, 'share', { configurable: true, value: async (what) => { shared.push(what) } })";

#[test]
fn what_is_shared_is_the_page_or_a_card_of_it_and_never_an_answer() {
    let (reader, deck) = (Reader::opens(linked("elsewhere")), Deck::published());
    let quiz = reader.quiz();
    reader.page(KEEP, Vec::new());
    let address = reader.site.address();
    reply(&quiz, deck.starters()[0], Reply::Wrong);
    quiz.press(words::SHARE_CARD);
    reader.waits_until("shared.length === 1");
    go_on(&quiz, &deck, 0);
    crate::walk::to_the_memo(&quiz, &deck, hontou_e2e::check::Level::Doctor);
    quiz.press(words::SHARE);
    reader.waits_until("shared.length === 2");
    let title = &*deck.title;
    assert_eq!(
        reader.page("return shared", Vec::new()),
        json!([
            { "title": title, "url": format!("{address}#hontou-{}", deck.starters()[0].id) },
            { "title": title, "url": address },
        ])
    );
}
