//! The whole way by keys alone, in Korean, in the dark, with text twice as large.

use hontou_e2e::access::Fault;
use hontou_e2e::check::Level;
use hontou_e2e::deck::Deck;
use hontou_e2e::quiz::{Quiz, Shade};
use hontou_e2e::reader::{Key, Reader};
use hontou_e2e::site::Site;

/// More stops than any screen has.
const STOPS: usize = 40;
const HEAD: &str = "<style>html { color-scheme: dark; font-size: 200% }</style>";
const EMBED: &str = r#"<script async src="{files}/embed.js" data-deck="exosome" data-lang="ko"></script>"#;
/// The words of the interface that the way goes by.
const TRUE: &str = "네";
const FALSE: &str = "아니요";
const UNKNOWN: &str = "아직 모름";
const RECAP: &str = "알게 된 사실";
const TO_CHECK: &str = "매장이나 병원에서 물어볼 것 메모하기";
const NEXT: &str = "다음";
const TO_MEMO: &str = "메모 보기";
const NOTES: &str = "주의할 점";

#[test]
fn by_keys_alone_a_reader_gets_from_the_first_card_to_the_memo() {
    let (reader, deck) = (Reader::opens(Site::with_head(HEAD, EMBED)), Deck::published_in("ko"));
    let quiz = reader.quiz();
    quiz.becomes(Shade::Dark);
    quiz.is_on(&deck.starters()[0].claim);
    through_the_cards(&reader, &quiz, &deck);
    tabs_to(&reader, &quiz, TO_CHECK);
    reader.presses(Key::Enter);
    through_the_check(&reader, &quiz, &deck);
    the_memo_is_in_korean(&quiz, &deck);
}

#[track_caller]
fn through_the_cards(reader: &Reader, quiz: &Quiz<'_>, deck: &Deck) {
    tabs_to(reader, quiz, TRUE);
    for (at, card) in deck.starters().into_iter().enumerate() {
        if at > 0 {
            arrives_at(quiz, "heading", &card.claim);
        }
        let answer = at % 3;
        reader.types(['1', '2', '3'][answer]);
        quiz.sees(&card.fact);
        let verdict = match card.verdict.name() {
            "true" => TRUE,
            "false" => FALSE,
            _ => UNKNOWN,
        };
        arrives_at(quiz, "heading", verdict);
        // The heading has the focus, so Enter goes on.
        reader.presses(Key::Enter);
    }
    arrives_at(quiz, "heading", RECAP);
}

#[track_caller]
fn through_the_check(reader: &Reader, quiz: &Quiz<'_>, deck: &Deck) {
    let answers = deck.check.answers_leading_to(Level::Doctor);
    for (at, (question, answer)) in deck.check.questions.iter().zip(answers).enumerate() {
        arrives_at(quiz, "heading", &question.ask);
        if question.several {
            // Each box is a stop of its own.
            tabs_to(reader, quiz, &answer.text);
            reader.presses(Key::Space);
            arrives_at(quiz, "checkbox", &answer.text);
        } else {
            // Tab goes to the first answer, Space picks it, and arrows go on from there.
            tabs_to(reader, quiz, &question.options[0].text);
            reader.presses(Key::Space);
            arrives_at(quiz, "radio", &question.options[0].text);
            let place = question.options.iter().position(|option| option.id == answer.id);
            for option in &question.options[1..=place.expect("an answer is one of the options")] {
                reader.presses(Key::Down);
                arrives_at(quiz, "radio", &option.text);
            }
        }
        assert!(quiz.is_chosen(&answer.text), "{}", &*answer.text);
        let last = at + 1 == deck.check.questions.len();
        tabs_to(reader, quiz, if last { TO_MEMO } else { NEXT });
        reader.presses(Key::Enter);
    }
}

#[track_caller]
fn the_memo_is_in_korean(quiz: &Quiz<'_>, deck: &Deck) {
    let check = &deck.check;
    let headline = &check.headlines[&Level::Doctor];
    arrives_at(quiz, "heading", &headline.title);
    quiz.sees(&headline.lead);
    quiz.sees(NOTES);
    for answer in check.answers_leading_to(Level::Doctor) {
        if let Some(note) = check.note_of(answer) {
            quiz.sees(&note.title);
            quiz.sees(&note.body);
        }
        for list in deck.checklists.iter().filter(|list| answer.checklists.contains(&list.id)) {
            quiz.sees(&list.title);
            quiz.sees(&list.items[0]);
        }
    }
    let kana = quiz.text().chars().find(|c| ('\u{3041}'..='\u{30ff}').contains(c) && *c != '・');
    assert_eq!(kana, None, "no Japanese is left over: {}", quiz.text());
}

/// The focus is on a thing of this role with these words, and nothing is too wide or cut off.
#[track_caller]
fn arrives_at(quiz: &Quiz<'_>, role: &str, words: &str) {
    quiz.has_focus_on(words);
    assert_eq!(quiz.focused_role().as_deref(), Some(role), "{words}");
    quiz.comes_to_rest();
    for fault in [Fault::Sideways, Fault::CutOff] {
        assert_eq!(quiz.faults(fault), [""; 0], "{fault:?} at {words}");
    }
}

/// Presses Tab until the focus is on what begins with this.
#[track_caller]
fn tabs_to(reader: &Reader, quiz: &Quiz<'_>, name: &str) {
    let mut stops = Vec::new();
    while stops.len() < STOPS {
        reader.presses(Key::Tab);
        let here = quiz.focused().unwrap_or_default();
        if here.starts_with(name) {
            return;
        }
        stops.push(here);
    }
    panic!("Tab never reached \"{name}\" but {stops:?}");
}
