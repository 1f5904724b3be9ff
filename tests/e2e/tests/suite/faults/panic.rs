//! A fault of the widget's own: every widget on that module ends in good order, and the page goes on.

use hontou_e2e::deck::Deck;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::Site;
use hontou_e2e::{spy, words};

use crate::walk::{Reply, reply};

const TWO: &str = r#"<hontou-quiz deck="exosome" loading="eager"></hontou-quiz>
    <hontou-quiz deck="exosome" loading="eager"></hontou-quiz><script async src="{files}/embed.js"></script>"#;
/// Has the browser refuse to make the next element, by either of its ways: a renderer cannot go on from there.
const SABOTAGE: &str = "const ways = [[Document.prototype, 'createElement'], [Node.prototype, 'cloneNode']];
    const natives = ways.map(([owner, name]) => owner[name]);
    for (const [owner, name] of ways) {
        owner[name] = () => {
            ways.forEach(([owner, name], at) => { owner[name] = natives[at]; });
            throw new Error('no elements today');
        };
    }";

#[test]
fn a_panic_ends_every_quiz_in_good_order_and_another_try_begins_anew() {
    let (reader, deck) = (Reader::opens(spy::page(TWO)), Deck::published());
    let article = reader.article();
    let (first, second) = (reader.nth_quiz(0), reader.nth_quiz(1));
    reply(&second, deck.starters()[0], Reply::Right);
    first.is_on(&deck.starters()[0].claim);

    reader.page(SABOTAGE, Vec::new());
    first.press(words::SEE);
    for quiz in [&first, &second] {
        quiz.sees(words::TROUBLE);
        quiz.sees(words::EDITION);
        assert!(quiz.is_enabled(words::RETRY));
    }
    let detail = spy::receives(&reader, "hontou-error", 2).detail;
    assert_eq!(detail["code"], "panic", "{detail:#}");
    assert!(detail["message"].as_str().is_some_and(|message| message.contains("RuntimeError")), "{detail:#}");
    assert_eq!(reader.article(), article, "the page around it");

    first.press(words::RETRY);
    reply(&first, deck.starters()[0], Reply::Wrong);
    second.press(words::RETRY);
    reply(&second, deck.starters()[0], Reply::See);
}

#[test]
fn a_page_whose_quiz_panicked_can_take_it_away_and_put_in_another() {
    let (reader, deck) = (Reader::opens(Site::with(TWO)), Deck::published());
    let first = reader.nth_quiz(0);
    first.is_on(&deck.starters()[0].claim);
    reader.page(SABOTAGE, Vec::new());
    first.press(words::SEE);
    first.sees(words::TROUBLE);

    reader.page("document.querySelectorAll('hontou-quiz').forEach((quiz) => quiz.remove())", Vec::new());
    reader.page(
        "document.querySelector('#after').insertAdjacentHTML('beforebegin', '<hontou-quiz deck=exosome></hontou-quiz>')",
        Vec::new(),
    );
    reply(&reader.quiz(), deck.starters()[0], Reply::Right);
}
