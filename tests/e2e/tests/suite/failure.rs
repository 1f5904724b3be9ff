//! What a reader and a page's owner meet where the widget cannot be had.

use hontou_e2e::deck::Deck;
use hontou_e2e::quiz::Quiz;
use hontou_e2e::reader::Reader;
use hontou_e2e::words;

/// The owner is told on the console: one line, with the code and all of these words in it. The reader is offered another
/// try, and what the page says itself is as it was.
#[track_caller]
pub(crate) fn is_told(reader: &Reader, code: &str, holding: &[&str]) {
    let quiz = reader.quiz();
    quiz.sees(words::TROUBLE);
    assert!(quiz.is_enabled(words::RETRY));
    let lines = reader.console();
    let logged: Vec<_> = lines.iter().filter(|line| line.message.contains("hontou: ")).collect();
    let [line] = &logged[..] else { panic!("one line was to be logged, not {lines:#?}") };
    assert_eq!(line.level, "SEVERE", "{}", line.message);
    for part in holding.iter().copied().chain([format!("[{code}]").as_str()]) {
        assert!(line.message.contains(part), "no {part} in {}", line.message);
    }
}

/// All of the deck stands there to be read, without the widget: every claim, and behind it the fact.
#[track_caller]
pub(crate) fn is_read_instead(reader: &Reader) -> Quiz<'_> {
    let (quiz, deck) = (reader.quiz(), Deck::published());
    quiz.sees(words::EDITION);
    // It is laid out as text: no room is kept any more for a card that never came.
    let high = "return shown('p').filter((line) => line.offsetHeight >= 400).map((line) => line.outerHTML)";
    assert_eq!(quiz.look(high), serde_json::json!([]));
    let read = quiz.text();
    for card in &deck.cards {
        assert!(read.contains(&*card.claim), "no \"{}\" in\n{read}", &*card.claim);
    }
    for question in &deck.check.questions {
        assert!(read.contains(&*question.ask), "no \"{}\" in\n{read}", &*question.ask);
    }
    let card = deck.cards.last().expect("a deck has cards");
    assert!(!read.contains(&*card.fact), "a fact is folded away until it is asked for");
    quiz.press(&card.claim);
    quiz.sees(&card.fact);
    quiz
}
