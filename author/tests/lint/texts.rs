//! Rules about any text.

use crate::{finds, finds_in_english, push, set};
use serde_json::json;

#[test]
fn an_empty_text() {
    finds(
        set("/cards/0/why", json!("  ")),
        &["error: cards[0].why: The text is empty. Write it, or remove the field. [empty-text]"],
    );
}

#[test]
fn a_text_that_ends_in_a_line_break() {
    finds(
        set("/lead", json!("知っておきたいこと。\n")),
        &["warning: lead: The text begins or ends with a space, or contains a control character. \
           Remove it; a text is one paragraph. [stray-blank]"],
    );
}

#[test]
fn html_in_a_text() {
    for (text, markup) in [
        ("<b>小さな</b>袋です。", "<b>"),
        ("小さな<br>袋です。", "<br>"),
        ("袋です。<script>x</script>", "<script>"),
        ("袋&nbsp;です。", "&nbsp;"),
        ("袋&#x3042;です。", "&#x3042;"),
    ] {
        finds(
            set("/cards/0/fact", json!(text)),
            &[&format!(
                "error: cards[0].fact: \"{markup}\" is shown as it is written: text is never parsed as HTML. \
                 Write plain text. [html]"
            )],
        );
    }
}

#[test]
fn signs_that_are_no_html_are_let_through() {
    finds(set("/cards/0/fact", json!("3 < 5 で、A&Bです。")), &[]);
}

#[test]
fn a_long_sentence() {
    let sentence = format!("{}です。", "あ".repeat(53));
    finds(
        set("/cards/0/why", json!(sentence)),
        &["warning: cards[0].why: A sentence has 56 characters; more than 55 are hard to read on a phone. \
           Split it in two. [long-sentence]"],
    );
    finds_in_english(
        set("/cards/0/why", json!(format!("{}end.", "word ".repeat(30)))),
        &["warning: cards[0].why: A sentence has 31 words; more than 30 are hard to read on a phone. \
           Split it in two. [long-sentence]"],
    );
}

#[test]
fn a_claim_that_states_the_myth() {
    finds(
        set("/cards/1/claim", json!("エクソソーム配合の化粧品には、幹細胞が入っている。")),
        &["error: cards[1].claim: The claim is not a question. As a statement it would spread the myth. \
           Write a neutral question that ends with a question mark. [claim-states]"],
    );
}

#[test]
fn a_takeaway_that_asks() {
    finds(
        set("/cards/0/takeaway", json!("幹細胞は入っている？")),
        &["error: cards[0].takeaway: The takeaway is a question, but the recap shows only facts. \
           Say the fact in one line. [takeaway-asks]"],
    );
}

#[test]
fn a_reading_that_is_no_reading() {
    finds(
        set("/cards/0/fact", json!("{細胞|cell}は出しています。")),
        &["error: cards[0].fact: The reading \"cell\" is not in kana. \
           Write the reading in hiragana or katakana. [ruby-reading]"],
    );
}

#[test]
fn ruby_in_the_signs_of_a_japanese_keyboard() {
    for written in ["｛小|ちい｝", "｛小｜ちい｝", "｜小《ちい》", "小《ちい》"] {
        finds(
            set("/cards/0/fact", json!(format!("{written}さな袋です。"))),
            &[&format!(
                "warning: cards[0].fact: \"{written}\" looks like ruby, but readers would see it as it is written. \
                 Write it as {{小|ちい}}, with half-width {{ | }}. [ruby-signs]"
            )],
        );
    }
    finds(set("/cards/0/fact", json!("中国の本《黄帝内経》の{袋|ふくろ}《ふくろ》です。")), &[]);
}

#[test]
fn ruby_in_other_signs_is_found_in_the_words_of_others_too() {
    finds(
        set("/sources/2/title", json!("細胞《さいぼう》の話")),
        &[
            "warning: sources[2].title: \"細胞《さいぼう》\" looks like ruby, but readers would see it as it is written. \
           Write it as {細胞|さいぼう}, with half-width { | }. [ruby-signs]",
        ],
    );
}

#[test]
fn the_same_claim_twice() {
    finds(
        |deck| deck["cards"][3]["claim"] = deck["cards"][2]["claim"].clone(),
        &[
            "error: cards[3].claim: The same text is at cards[2].claim. Write another one, or remove it. [said-twice]",
        ],
    );
}

#[test]
fn the_same_option_twice() {
    finds(
        |deck| {
            let options = &mut deck["check"]["questions"][5]["options"];
            options[1]["text"] = options[0]["text"].clone();
        },
        &[
            "error: check.questions[5].options[1].text: The same text is at check.questions[5].options[0].text. \
           Write another one, or remove it. [said-twice]",
        ],
    );
}

#[test]
fn the_same_thing_to_ask_twice() {
    finds(
        |deck| deck["checklists"][1]["items"][2] = deck["checklists"][1]["items"][0].clone(),
        &["error: checklists[1].items[2]: The same text is at checklists[1].items[0]. \
           Write another one, or remove it. [said-twice]"],
    );
}

#[test]
fn a_term_that_occurs_nowhere() {
    finds(
        push("/glossary", json!({"term": "ミトコンドリア", "meaning": "細胞の中にある小さな器官です。"})),
        &["warning: glossary[40].term: The term \"ミトコンドリア\" is not used in the deck. \
           Use the word, or remove the entry. [unused-term]"],
    );
}
