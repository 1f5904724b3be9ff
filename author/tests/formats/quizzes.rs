//! Quizzes: GIFT, Moodle XML, H5P and SurveyJS.

use hontou_author::import::{ErrorCode, Format, Imported, import};
use serde_json::{Value, json};

use super::{archives, cards, imported, told};

/// Claim, verdict, fact and why of each card.
fn said(imported: &Imported) -> Vec<[Value; 4]> {
    cards(imported)
        .iter()
        .map(|card| ["claim", "verdict", "fact", "why"].map(|key| card[key].clone()))
        .collect()
}

#[test]
fn gift_has_true_and_false_in_all_its_forms() {
    let found = imported(
        "// A comment\n$CATEGORY: $course$/top/Tea//coffee\n\n\
         ::Q1:: Is \\{1\\} \\: 2\\= 3?{T}\n\n\
         [html]<p>Is <b>it</b> &amp; why?</p>\n{ FALSE #wrong#right####It is\\nnot. }\n\n\
         Grant is buried {F#No.#Yes.} in a tomb.\n",
    );
    assert_eq!(found.format, Format::Gift);
    assert_eq!(
        said(&found),
        [
            [json!("Is {1} : 2= 3?"), json!("true"), Value::Null, Value::Null],
            [json!("Is it & why?"), json!("false"), json!("It is"), json!("not.")],
            [json!("Grant is buried in a tomb."), json!("false"), json!("Yes."), Value::Null],
        ]
    );
    assert_eq!((found.cards[0].id.as_str(), found.cards[0].from.line), ("q1", Some(4)));
    assert_eq!(cards(&found)[2]["topic"], "tea-coffee");
    let codes: Vec<_> = found.dropped.iter().map(|dropped| (dropped.line, dropped.code.name())).collect();
    assert_eq!(
        codes,
        [(Some(6), "second-explanation"), (Some(6), "second-explanation"), (Some(9), "second-explanation")]
    );
}

#[test]
fn gift_of_other_kinds_is_told_by_line() {
    let found = imported(
        "::a::Which?{=one ~two}\n\n::b::Who?{=Grant =Ulysses}\n\n::c::Pair{=a -> 1 =b -> 2}\n\n::d::How many?{#3}\n\n\
         ::e::Write.{}\n\nJust words.\n\n::f::Never closed {T\n\n::g::Is it?{T}\n",
    );
    assert_eq!(found.cards.len(), 1);
    assert_eq!(
        told(&found)[0],
        "line 1: a: a multiple-choice question; only true/false becomes a card. Write it as a claim that is true or not. [not-true-false]"
    );
    let what: Vec<_> = found.dropped.iter().map(|dropped| (dropped.line, dropped.what.as_str())).collect();
    assert_eq!(
        what[1..],
        [
            (Some(3), "a short-answer question"),
            (Some(5), "a matching question"),
            (Some(7), "a question for a number"),
            (Some(9), "an essay"),
            (Some(11), "Just words."),
            (Some(13), "an answer whose { is never closed"),
        ]
    );
}

#[test]
fn moodle_xml_becomes_plain_cards() {
    let found = imported(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<quiz>
  <question type="category"><category><text>$course$/top/Basics</text></category></question>
  <question type="truefalse">
    <name><text>Drug</text></name>
    <questiontext format="html"><text><![CDATA[<p>Is it a <b>drug</b>?<script>alert(1)</script></p><img src="a.png">]]></text></questiontext>
    <generalfeedback format="html"><text>&lt;p&gt;No drug.&lt;/p&gt;&lt;p&gt;None is approved.&lt;/p&gt;</text></generalfeedback>
    <answer fraction="0"><text>true</text><feedback><text></text></feedback></answer>
    <answer fraction="100"><text>false</text><feedback><text></text></feedback></answer>
  </question>
  <question type="multichoice"><name><text>Which</text></name><questiontext><text>Which?</text></questiontext></question>
</quiz>"#,
    );
    assert_eq!(found.format, Format::MoodleXml);
    assert_eq!(
        said(&found),
        [[json!("Is it a drug?"), json!("false"), json!("No drug."), json!("None is approved.")]]
    );
    assert_eq!((&cards(&found)[0]["id"], &cards(&found)[0]["topic"]), (&json!("drug"), &json!("basics")));
    assert_eq!(found.cards[0].from.line, Some(4));
    assert_eq!(
        told(&found),
        [
            "line 4: Drug: img; pictures, films and sounds are not taken along. Say it in words, or draw a figure for the card. [media]",
            "line 11: Which: a multiple-choice question; only true/false becomes a card. Write it as a claim that is true or not. [not-true-false]",
        ]
    );
}

#[test]
fn h5p_is_read_alone_in_a_set_and_as_its_content() {
    let question = r#"{"question":"<p>Is &lt;it&gt; new?</p>","correct":"true","behaviour":{"feedbackOnCorrect":"Yes &amp; no.\nIt is.","feedbackOnWrong":"Look again."}}"#;
    let set = format!(
        r#"{{"questions":[{{"library":"H5P.TrueFalse 1.8","params":{question}}},
        {{"library":"H5P.Column 1.16","params":{{"content":[{{"content":{{"library":"H5P.TrueFalse 1.6","params":{{"question":"Inside?","correct":"false"}}}}}}]}}}},
        {{"library":"H5P.MultiChoice 1.16","params":{{"question":"Which?"}}}}]}}"#
    );
    let alone = import(&archives::h5p("H5P.TrueFalse", question), Some("tea.h5p")).expect("a question");
    let first = [json!("Is <it> new?"), json!("true"), json!("Yes & no."), json!("It is.")];
    assert_eq!(said(&alone), std::slice::from_ref(&first));
    let deck: Value = serde_json::from_str(&alone.deck).expect("JSON");
    assert_eq!(
        (&deck["title"], &deck["lang"], &deck["id"]),
        (&json!("Tea & you"), &json!("en"), &json!("tea"))
    );
    for found in [import(&archives::h5p("H5P.QuestionSet", &set), None).expect("a set"), imported(&set)] {
        assert_eq!(
            said(&found),
            [first.clone(), [json!("Inside?"), json!("false"), Value::Null, Value::Null]]
        );
        assert_eq!(
            told(&found),
            [
                "questions[0]: Look again.; a card has one explanation for every answer. Copy what you need into the card. [second-explanation]",
                "questions[2]: a multiple-choice question; only true/false becomes a card. Write it as a claim that is true or not. [not-true-false]",
            ]
        );
    }
    let other = import(&archives::h5p("H5P.Accordion", r#"{"panels":[]}"#), None).expect("it is told");
    assert_eq!((other.cards.len(), other.dropped[0].what.as_str()), (0, "H5P.Accordion"));
}

#[test]
fn surveys_have_boolean_questions() {
    let found = imported(
        r#"{"title":{"default":"Tea","ja":"お茶"},"locale":"ja","pages":[{"title":"Basics","elements":[
        {"type":"boolean","name":"q1","title":{"default":"Is it?","ja":"そうですか？"},"correctAnswer":false},
        {"type":"panel","elements":[{"type":"boolean","name":"q2","title":"Own?","valueTrue":"Y","valueFalse":"N","correctAnswer":"Y"}]},
        {"type":"boolean","name":"q3","title":"Open?","description":"Think."},
        {"type":"radiogroup","name":"q4","choices":["a"]}]}]}"#,
    );
    assert_eq!(found.format, Format::SurveyJs);
    let verdicts: Vec<_> = said(&found).into_iter().map(|[claim, verdict, ..]| [claim, verdict]).collect();
    assert_eq!(
        verdicts,
        [
            [json!("そうですか？"), json!("false")],
            [json!("Own?"), json!("true")],
            [json!("Open?"), Value::Null]
        ]
    );
    assert_eq!(found.dropped.iter().map(|dropped| dropped.at.as_str()).collect::<Vec<_>>(), ["q3", "q4"]);
}

#[test]
fn a_deck_is_no_quiz() {
    let error = import(include_bytes!("../../../decks/exosome.en.json"), None).expect_err("a deck");
    assert_eq!(error.code, ErrorCode::AlreadyDeck);
}
