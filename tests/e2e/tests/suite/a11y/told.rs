//! What is told to who listens: names, roles and states, each once and where it belongs.

use hontou_e2e::access::Announced;
use hontou_e2e::deck::Deck;
use hontou_e2e::engine::Engine;
use hontou_e2e::outcome::applies_in;
use hontou_e2e::quiz::Quiz;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::{SCRIPT_TAG, Site};
use hontou_e2e::words;

use super::screens::{has_its_drawing, on_every_screen};
use crate::walk::{Reply, go_on, reply};

/// What is told of a page has to be asked of the browser itself.
fn can_listen() -> bool {
    applies_in(&[Engine::Chromium], "only Chromium's driver shows all that assistive technology is told")
}

/// The one part with this role and name.
#[track_caller]
fn the(told: &[Announced], role: &str, name: &str) -> Announced {
    let found: Vec<_> = told.iter().filter(|one| one.role == role && one.name.contains(name)).collect();
    let [one] = found[..] else { panic!("{} times {role} \"{name}\": {found:#?}", found.len()) };
    one.clone()
}

/// Groups, radio buttons and boxes without a name, by role and name as a driver computes them.
#[track_caller]
pub(super) fn unnamed(quiz: &Quiz<'_>) -> Vec<String> {
    ["[role=group]", "fieldset", "input[type=radio]", "input[type=checkbox]", "[role=img]", "nav"]
        .into_iter()
        .filter(|selector| quiz.finds::<usize>(&format!("return shown('{selector}').length")) > 0)
        .map(|selector| (selector, quiz.told_of(selector)))
        .filter(|(_, (_, name))| name.is_empty())
        .map(|(selector, (role, _))| format!("{selector}, a {role}"))
        .collect()
}

#[test]
fn groups_radio_buttons_and_figures_have_their_role_and_their_name() {
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    quiz.sees(words::SEE);
    assert_eq!(quiz.told_of(".answers"), ("group".into(), words::YOUR_GUESS.into()));
    reply(&quiz, deck.starters()[0], Reply::See);
    go_on(&quiz, &deck, 0);
    reply(&quiz, deck.starters()[1], Reply::See);
    has_its_drawing(&quiz);
    let (role, name) = quiz.told_of(".figure > svg");
    assert!(["img", "image"].contains(&&*role) && name.len() > 20, "{role} \"{name}\"");
    quiz.press(words::CHECK);
    let question = &deck.check.questions[0];
    quiz.is_on(&question.ask);
    assert_eq!(quiz.told_of("fieldset"), ("group".into(), (*question.ask).to_owned()));
    assert_eq!(quiz.told_of("fieldset input"), ("radio".into(), (*question.options[0].text).to_owned()));
}

#[test]
fn on_every_screen_whatever_needs_a_name_has_one() {
    let reader = Reader::opens(Site::with(SCRIPT_TAG));
    let quiz = reader.quiz();
    let mut found = Vec::new();
    on_every_screen(&quiz, |screen| {
        found.extend(unnamed(&quiz).into_iter().map(|one| format!("{screen}: {one}")));
    });
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_verdict_is_told_by_a_heading_and_the_answers_say_which_was_given() {
    if !can_listen() {
        return;
    }
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let (quiz, card) = (reader.quiz(), deck.starters()[0]);
    quiz.is_on(&card.claim);
    let told = reader.announced();
    let answer = the(&told, "button", card.verdict.word());
    assert!(answer.within.ends_with(&["group".to_owned()]), "{answer:?}");
    assert_eq!(answer.state("pressed"), None, "before an answer no button says that it is pressed");

    reply(&quiz, card, Reply::Wrong);
    let told = reader.announced();
    let verdict = the(&told, "heading", words::GUESSED_WRONG);
    assert!(verdict.name.ends_with(card.verdict.word()), "{verdict:?}");
    for (word, pressed) in [(card.wrong_guess().word(), "true"), (card.verdict.word(), "false")] {
        let button = the(&told, "button", word);
        assert_eq!(button.state("pressed").and_then(|state| state.as_str()), Some(pressed), "{button:?}");
    }
    // How far one is is told in words, and the bar not at all.
    let place = told.iter().filter(|one| one.role == "StaticText" && one.name.contains("1 / "));
    assert_eq!(place.count(), 1);
}

#[test]
fn an_answer_that_is_missing_is_told_of_the_question() {
    if !can_listen() {
        return;
    }
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let (quiz, question) = (reader.quiz(), &deck.check.questions[0]);
    quiz.press(words::CHECK);
    quiz.is_on(&question.ask);
    let group = the(&reader.announced(), "group", &question.ask);
    assert_eq!(group.description, "");
    quiz.press(words::NEXT);
    quiz.sees(words::UNANSWERED);
    let told = reader.announced();
    let group = the(&told, "group", &question.ask);
    assert!(group.description.starts_with(words::UNANSWERED), "{group:?}");
    let radio = the(&told, "radio", &question.options[0].text);
    assert_eq!(radio.state("checked").and_then(|state| state.as_str()), Some("false"), "{radio:?}");
    assert!(radio.within.contains(&"group".to_owned()), "{radio:?}");
}

#[test]
fn nothing_is_told_by_itself_but_what_a_button_has_come_to() {
    let reader = Reader::opens(Site::with(SCRIPT_TAG));
    let quiz = reader.quiz();
    let mut found = Vec::new();
    on_every_screen(&quiz, |screen| {
        const LIVE: &str = "return [...root.querySelectorAll('[aria-live], [role=alert], [role=log], output, [role=status]')]
            .filter((part) => part.getAttribute('role') !== 'status' || words(part))
            // That another answer changed what the memo says first.
            .filter((part) => !words(part).includes('見出しが変わりました')).map((part) => part.outerHTML)";
        let live: Vec<String> = quiz.finds(LIVE);
        found.extend(live.into_iter().map(|one| format!("{screen}: {one}")));
    });
    assert!(found.is_empty(), "{found:#?}");
    // On the memo, where the tour ends, the place that speaks beside the button does.
    quiz.press(words::COPY);
    let spoken = format!("return shown('[role=status]').map(words).join('|') === '{}|'", words::COPIED);
    quiz.waits_until(&spoken);
}

#[test]
fn no_sentence_is_told_twice() {
    if !can_listen() {
        return;
    }
    let reader = Reader::opens(Site::with(SCRIPT_TAG));
    let quiz = reader.quiz();
    let mut twice = Vec::new();
    on_every_screen(&quiz, |screen| {
        // In a list of all cards or answers what stands elsewhere is named, on purpose.
        if screen.contains("list of") || screen == "all answers" {
            return;
        }
        twice.extend(told_twice(&reader.announced()).into_iter().map(|one| format!("{screen}: {one}")));
    });
    assert!(twice.is_empty(), "{twice:#?}");
}

/// Texts as long as a sentence that come more than once, but for names of buttons, which say what they are about, and
/// sections of a source, which notes may share.
fn told_twice(told: &[Announced]) -> Vec<String> {
    let is_sentence = |name: &str| name.chars().count() > 12 && !name.ends_with("の節");
    let texts = told.iter().filter(|one| one.role == "StaticText" && is_sentence(&one.name));
    let texts: Vec<_> =
        texts.filter(|one| !one.within.contains(&"button".to_owned())).map(|one| &one.name).collect();
    let again = texts.iter().enumerate().filter(|(at, text)| texts[..*at].contains(text));
    again.map(|(_, text)| (*text).clone()).collect()
}
