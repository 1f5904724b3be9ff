//! Forbidden words, and the rules that depend on the language of a deck.

use crate::{finds, finds_in_english, set, shipped, today};
use hontou_author::lint::lint;
use serde_json::{Value, json};

/// Demands exactly one finding for a text with a forbidden word.
#[track_caller]
fn forbidden(text: &str, word: &str, does: &str, fix: &str) {
    finds(
        |deck| deck["cards"][0]["fact"] = json!(text),
        &[&format!(
            "error: cards[0].fact: \"{word}\" {does}. {fix} In quotation marks the word is allowed. [wording]"
        )],
    );
}

#[test]
fn a_word_that_promises_an_effect() {
    forbidden("肌が若返ります。", "若返", "promises an effect", "Say what is known, and what is not.");
    forbidden("必ず変わります。", "必ず", "promises an effect", "Say what is known, and what is not.");
}

#[test]
fn a_word_that_promises_safety() {
    let fix = "Say which risks are known, and that records are few where they are.";
    forbidden("だれにでも安全です。", "安全です", "promises safety", fix);
}

#[test]
fn a_word_that_sells() {
    forbidden("この製品がおすすめ。", "おすすめ", "sells", "Leave it out; a deck informs.");
}

#[test]
fn a_word_that_judges_a_person() {
    forbidden(
        "あなたに最適。",
        "あなたに最適",
        "judges a person",
        "Say what to ask or to make sure of instead.",
    );
}

#[test]
fn a_word_that_borrows_authority() {
    forbidden(
        "公式の情報。",
        "公式",
        "claims an authority's blessing",
        "Name the document and what it says.",
    );
}

#[test]
fn english_words_are_found_in_any_case() {
    for (text, word, does, fix) in [
        ("A Miracle for skin.", "miracle", "promises an effect", "Say what is known, and what is not."),
        (
            "It is safe for all.",
            "is safe",
            "promises safety",
            "Say which risks are known, and that records are few where they are.",
        ),
        ("Buy now.", "buy now", "sells", "Leave it out; a deck informs."),
    ] {
        finds_in_english(
            |deck| deck["cards"][0]["fact"] = json!(text),
            &[&format!(
                "error: cards[0].fact: \"{word}\" {does}. {fix} In quotation marks the word is allowed. [wording]"
            )],
        );
    }
}

/// Writes a deck in a language and demands exactly these kinds of finding for this fact.
#[track_caller]
fn codes_in(lang: &str, fact: &str, expected: &[&str]) {
    let mut deck = shipped::en();
    deck["lang"] = json!(lang);
    let codes = |deck: &Value| -> Vec<String> {
        let found = lint(&hontou_author::json::tree(deck.clone()), today());
        let here = found.into_iter().filter(|found| found.problem.path == "cards[0].fact");
        here.map(|found| found.problem.code.name().to_owned()).collect()
    };
    deck["cards"][0]["fact"] = json!(fact);
    assert_eq!(codes(&deck), expected, "{lang}");
}

#[test]
fn a_language_has_its_forbidden_words_under_every_tag_it_goes_by() {
    for (tags, word) in [
        (&["ja", "ja-JP", "JA", "ja_JP"][..], "若返"),
        (&["en", "en-GB", "EN_us"], "Miracle"),
        (&["ko", "ko-KR"], "회춘"),
        (&["zh", "zh-Hans", "zh-CN", "zh_Hans_SG"], "年轻化"),
        (&["zh-Hant", "zh-TW", "zh_Hant", "zh-HK"], "年輕化"),
    ] {
        for tag in tags {
            codes_in(tag, word, &["wording"]);
        }
    }
    codes_in("zh-TW", "年轻化", &[]);
    codes_in("zh-CN", "年輕化", &[]);
    codes_in("fr", "Miracle", &[]);
}

#[test]
fn a_sentence_is_measured_in_characters_under_every_tag_of_japanese_and_chinese() {
    let long = "一".repeat(56);
    for lang in ["ja", "ja-JP", "JA", "zh", "zh-TW", "zh_Hant", "ZH-Hans"] {
        codes_in(lang, &long, &["long-sentence"]);
    }
    for lang in ["en", "ko", "zha", "jam"] {
        codes_in(lang, &long, &[]);
    }
}

#[test]
fn a_reading_is_in_kana_under_every_tag_of_japanese() {
    for lang in ["ja", "ja-JP", "JA", "ja_JP"] {
        codes_in(lang, "{細胞|cell}", &["ruby-reading"]);
    }
    for lang in ["zh-Hant", "jam"] {
        codes_in(lang, "{細胞|xibao}", &[]);
    }
}

#[test]
fn a_quoted_word_and_somebody_elses_title_are_let_through() {
    finds(set("/cards/0/fact", json!("広告には「若返る」とあります。")), &[]);
    finds(set("/sources/1/title", json!("公式の診断ガイド")), &[]);
}
