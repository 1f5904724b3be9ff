//! The quiz in English, from the first card to the memo.

use hontou_e2e::deck::Deck;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::Site;

const EMBED: &str = r#"<script async src="{files}/embed.js" data-deck="exosome" data-lang="en"></script>"#;

#[test]
fn an_english_reader_gets_from_the_first_card_to_the_memo_in_english() {
    let reader = Reader::opens(Site::with(EMBED));
    let quiz = reader.quiz();
    quiz.is_on("Do you still need sunscreen and moisturiser when you use exosomes?");
    quiz.press("Yes");
    quiz.sees("You still need them. Exosomes do not replace sunscreen");
    quiz.sees("As you guessed");
    quiz.press("Self-check before you decide");
    let answers = [
        "I am considering a procedure at a clinic or salon, or with needles at home",
        "None of these",
        "An illness, a long-term condition or raised scars (keloids), treated or not",
        "None of these",
        "After one use",
        "All three",
        "I could keep it up",
        "New ingredients",
    ];
    for (at, answer) in answers.into_iter().enumerate() {
        quiz.choose(answer);
        quiz.press(if at + 1 == answers.len() { "See the memo" } else { "Next" });
    }
    quiz.is_on("Talk to a doctor first");
    quiz.sees("How exosomes affect an illness");
    quiz.sees("What to ask at a clinic");
    // Documents and offices in Japan keep their names, which the English deck says itself.
    let (deck, said) = (Deck::json_in("en").to_string(), quiz.text());
    let japanese = said.split(|c: char| c.is_ascii() || c.is_whitespace());
    for left in japanese.filter(|run| run.chars().any(|c| ('\u{3041}'..='\u{30ff}').contains(&c))) {
        assert!(deck.contains(left), "no Japanese is left over: {left} in {said}");
    }
}

#[test]
fn on_an_english_page_the_quiz_is_english_without_being_told() {
    let reader = Reader::opens(Site::with(
        r#"<script>document.documentElement.lang = "en-GB";</script>
        <script async src="{files}/embed.js" data-deck="exosome"></script>"#,
    ));
    reader.quiz().is_on("Do you still need sunscreen and moisturiser when you use exosomes?");
}
