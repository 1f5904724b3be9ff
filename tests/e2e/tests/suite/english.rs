//! The quiz in English, from the first card to the memo.

use hontou_e2e::reader::Reader;
use hontou_e2e::site::Site;

const EMBED: &str = r#"<script async src="{files}/embed.js" data-deck="exosome" data-lang="en"></script>"#;

#[test]
fn an_english_reader_gets_from_the_first_card_to_the_memo_in_english() {
    let reader = Reader::opens(Site::with(EMBED));
    let quiz = reader.quiz();
    quiz.is_on("Are exosomes something the body's own cells release?");
    quiz.press("True");
    quiz.sees("Cells in the body release exosomes all the time.");
    quiz.sees("As you guessed");
    quiz.press("Self-check before a consultation");
    let answers = [
        "Treatment at a clinic",
        "None of these",
        "Under treatment for an illness",
        "Neither",
        "After one use",
        "All three are",
        "I could keep it up",
        "New ingredients",
    ];
    for (at, answer) in answers.into_iter().enumerate() {
        quiz.choose(answer);
        quiz.press(if at + 1 == answers.len() { "See the memo" } else { "Next" });
    }
    quiz.is_on("Ask a doctor first");
    quiz.sees("If you are under treatment");
    quiz.sees("What to ask at a clinic");
    let japanese = quiz.text().chars().find(|c| ('\u{3041}'..='\u{30ff}').contains(c));
    assert_eq!(japanese, None, "no Japanese is left over: {}", quiz.text());
}

#[test]
fn on_an_english_page_the_quiz_is_english_without_being_told() {
    let reader = Reader::opens(Site::with(
        r#"<script>document.documentElement.lang = "en-GB";</script>
        <script async src="{files}/embed.js" data-deck="exosome"></script>"#,
    ));
    reader.quiz().is_on("Are exosomes something the body's own cells release?");
}
