//! Which field of a deck was pressed, by its words alone: the quiz that shows them is a widget like any other.

use hontou_core::deck::plain;

use super::node::Node;
use super::path::Path;
use super::shape::Shape;

/// By what a thing is known where it is shown: beside it, another text of the thing is its own.
const TITLES: [&str; 5] = ["claim", "title", "ask", "term", "publisher"];

/// What an element of the quiz says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// With all that is in it.
    pub whole: String,
    /// Without what other elements in it say.
    pub own: String,
}

/// A text of the deck, as it is read.
struct Told {
    path: Path,
    words: String,
}

/// The field whose words were pressed. `around` is the element that was pressed and those around it, from inside out; the
/// first that says a text of the deck, and nothing else, is it. What is in hand comes first.
pub fn pressed(deck: &Node, in_hand: &Path, around: &[Said]) -> Option<Path> {
    let is_in_hand = |path: &Path| match path.steps() {
        [_] => in_hand.is_root(),
        _ => !in_hand.is_root() && in_hand.holds(path),
    };
    let mut told: Vec<Told> = deck
        .texts(&Path::default())
        .into_iter()
        .map(|(path, text)| Told { path, words: read(text) })
        .filter(|told| !told.words.is_empty())
        .collect();
    told.sort_by_key(|told| !is_in_hand(&told.path));
    let around: Vec<[String; 2]> = around.iter().map(|said| [read(&said.whole), read(&said.own)]).collect();
    around.iter().enumerate().find_map(|(at, said)| {
        said.iter().find_map(|words| {
            let same: Vec<&Path> = told
                .iter()
                .filter(|told| told.words == *words && is_read(&told.path))
                .map(|told| &told.path)
                .collect();
            one_of(deck, &same, &around[at..]).cloned()
        })
    })
}

/// The one of these texts that is beside others of its thing, the nearest first.
fn one_of<'p>(deck: &Node, same: &[&'p Path], around: &[[String; 2]]) -> Option<&'p Path> {
    let titles: Vec<_> = same.iter().map(|path| title_beside(deck, path)).collect();
    let beside = around.iter().find_map(|[whole, _]| {
        titles.iter().position(|title| title.as_ref().is_some_and(|title| whole.contains(title)))
    });
    // An answer to a question counts beside its question only: many say no more than Yes, and so do the buttons of a card.
    beside.or_else(|| same.iter().position(|path| !is_answer(path))).map(|at| same[at])
}

/// The title of the thing that has this text, or of the nearest around it that has one. Without that of the deck: it is the
/// same for all.
fn title_beside(deck: &Node, path: &Path) -> Option<String> {
    let mut around = path.parent().filter(|thing| !thing.is_root());
    while let Some(thing) = around {
        let others = TITLES.iter().map(|name| thing.field(name)).filter(|other| other != path);
        let mut titles = others.filter_map(|other| deck.get(&other)).map(|title| read(title.text()));
        if let Some(title) = titles.find(|title| !title.is_empty()) {
            return Some(title);
        }
        around = thing.parent().filter(|thing| !thing.is_root());
    }
    None
}

/// Whether it is something that readers read.
fn is_read(path: &Path) -> bool {
    matches!(Shape::at(path).name, "Text" | "Link")
}

fn is_answer(path: &Path) -> bool {
    path.parent().is_some_and(|thing| Shape::at(&thing).name == "AnswerOption")
}

/// A text without readings, and without the blanks and marks that a screen has or has not.
fn read(text: &str) -> String {
    let is_seen = |c: &char| {
        !c.is_whitespace() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}' | '\u{feff}')
    };
    plain(text).chars().filter(is_seen).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn deck() -> Node {
        Node::from(json!({
            "id": "tea",
            "lang": "ja",
            "title": "お茶、ほんとう？",
            "lead": "よく聞く話です。",
            "sources": [{ "id": "book", "title": "お茶の本", "publisher": "緑茶社" }],
            "topics": [{ "id": "green", "title": "緑茶" }],
            "cards": [
                { "id": "one", "claim": "{緑茶|りょくちゃ}は 薬？", "verdict": "false", "fact": "薬では\u{200b}ありません。",
                  "takeaway": "飲みものです。" },
                { "id": "two", "claim": "やせる？", "verdict": "false", "fact": "薬ではありません。", "takeaway": "やせません。",
                  "figure": { "src": "a.svg", "alt": "体重の図", "labels": ["前", "後"] } },
            ],
            "check": {
                "questions": [
                    { "id": "ill", "ask": "病気は？", "hint": "いまの", "options": [{ "id": "y", "text": "はい" }, { "id": "n", "text": "わからない" }] },
                    { "id": "drug", "ask": "薬は？", "options": [{ "id": "y", "text": "はい" }, { "id": "n", "text": "わからない" }] },
                ],
                "notes": [{ "id": "a", "level": "doctor", "title": "薬のこと", "body": "医師に伝えます。" }],
                "headlines": { "doctor": { "title": "まず医師に", "lead": "先に聞きます。" } },
            },
        }))
    }

    /// An element whose words are all its own.
    fn plainly(words: &str) -> Said {
        Said { whole: words.into(), own: words.into() }
    }

    /// One that has others in it, and says nothing of its own.
    fn around(words: &str) -> Said {
        Said { whole: words.into(), own: String::new() }
    }

    #[track_caller]
    fn leads(in_hand: &str, said: &[Said], to: &str) {
        let found = pressed(&deck(), &Path::parse(in_hand), said).map(|path| path.to_string());
        assert_eq!(found.as_deref(), (!to.is_empty()).then_some(to));
    }

    #[test]
    fn a_text_is_found_whatever_readings_blanks_and_marks_it_has() {
        leads("cards[0]", &[plainly("緑茶は\u{200b}薬？")], "cards[0].claim");
        leads("cards[0]", &[plainly("薬ではありません。")], "cards[0].fact");
        leads("", &[plainly(" やせません。\n")], "cards[1].takeaway");
        leads("", &[plainly("お茶、ほんとう？")], "title");
    }

    #[test]
    fn of_the_same_text_twice_it_is_the_one_beside_its_thing_then_the_one_in_hand() {
        let fact = plainly("薬ではありません。");
        leads("cards[1]", std::slice::from_ref(&fact), "cards[1].fact");
        leads("cards[0]", std::slice::from_ref(&fact), "cards[0].fact");
        leads("cards[0]", &[fact, around("やせる？薬ではありません。")], "cards[1].fact");
    }

    #[test]
    fn an_answer_is_that_of_the_question_around_it() {
        let answer = plainly("はい");
        leads(
            "cards[0]",
            &[answer.clone(), around("病気は？はいわからない")],
            "check.questions[0].options[0].text",
        );
        leads(
            "cards[0]",
            &[answer.clone(), around("薬は？はいわからない")],
            "check.questions[1].options[0].text",
        );
        let memo = around("病気は？はい薬は？わからない");
        let pair = around("薬は？わからない");
        leads("", &[plainly("わからない"), pair, memo], "check.questions[1].options[1].text");
        // The answers of a card are the interface's.
        leads("check.questions[0]", &[answer, around("はいいいえ"), around("やせる？はいいいえ")], "");
    }

    #[test]
    fn all_else_that_readers_read_is_found_too() {
        leads("", &[plainly("いまの")], "check.questions[0].hint");
        leads("", &[plainly("医師に伝えます。")], "check.notes[0].body");
        leads("", &[plainly("まず医師に")], "check.headlines.doctor.title");
        leads("check.headlines", &[plainly("先に聞きます。")], "check.headlines.doctor.lead");
        leads("", &[plainly("緑茶")], "topics[0].title");
        leads("", &[plainly("お茶の本"), around("緑茶社お茶の本")], "sources[0].title");
        leads("", &[plainly("後")], "cards[1].figure.labels[1]");
    }

    #[test]
    fn words_beside_a_label_are_the_element_s_own() {
        let line = Said {
            whole: "覚えておくことやせません。".into(), own: "やせません。".into()
        };
        leads("cards[1]", std::slice::from_ref(&line), "cards[1].takeaway");
        leads("cards[1]", &[plainly("覚えておくこと"), line], "cards[1].takeaway");
    }

    #[test]
    fn what_the_interface_says_and_what_nobody_reads_is_no_field() {
        leads("cards[0]", &[plainly("次のカードへ"), around("緑茶は薬？次のカードへ")], "");
        leads("cards[0]", &[plainly("one"), plainly("ja"), plainly("false")], "");
        leads("cards[0]", &[plainly("")], "");
        leads("cards[0]", &[], "");
    }
}
