//! The lint, tested by mutation: each test puts a mistake into the shipped deck and demands exactly its finding.
//!
//! `core/tests/deck.rs` tests the errors of the reader word for word; the lint passes them on unchanged.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../../tests/shipped/mod.rs"]
mod shipped;

use hontou_author::lint::lint;
use hontou_core::deck::Date;
use serde_json::{Value, json};

/// The day on which the shipped decks were reviewed.
fn today() -> Date {
    Date::new(2026, 11, 23).expect("a day of the calendar")
}

fn findings(deck: Value) -> Vec<String> {
    lint(&hontou_author::json::tree(deck), today()).iter().map(ToString::to_string).collect()
}

/// Changes the shipped Japanese deck and demands exactly these findings.
#[track_caller]
fn finds(change: impl FnOnce(&mut Value), expected: &[&str]) {
    let mut deck = shipped::ja();
    change(&mut deck);
    assert_eq!(findings(deck), expected);
}

/// The same for the English deck.
#[track_caller]
fn finds_in_english(change: impl FnOnce(&mut Value), expected: &[&str]) {
    let mut deck = shipped::en();
    change(&mut deck);
    assert_eq!(findings(deck), expected);
}

/// Sets what is at a JSON pointer.
fn set(pointer: &'static str, value: Value) -> impl FnOnce(&mut Value) {
    move |deck| *deck.pointer_mut(pointer).expect("the pointer is in the deck") = value
}

/// Removes a field of the object at a JSON pointer.
fn remove(pointer: &'static str, field: &'static str) -> impl FnOnce(&mut Value) {
    move |deck| {
        let object = deck.pointer_mut(pointer).and_then(Value::as_object_mut).expect("an object");
        object.remove(field).expect("the field is there");
    }
}

/// Adds something to the list at a JSON pointer.
fn push(pointer: &'static str, value: Value) -> impl FnOnce(&mut Value) {
    move |deck| deck.pointer_mut(pointer).and_then(Value::as_array_mut).expect("a list").push(value)
}

#[test]
fn the_shipped_decks_are_clean() {
    assert_eq!(findings(shipped::ja()), [""; 0]);
    assert_eq!(findings(shipped::en()), [""; 0]);
}

#[test]
fn what_cannot_be_read_is_handed_on() {
    finds(set("/title", json!(1)), &["error: title: This is a number. Write a string here. [type]"]);
}

#[test]
fn a_review_that_has_passed() {
    finds(
        |deck| {
            deck["reviewed"] = json!("2025-01-01");
            deck["review_by"] = json!("2026-11-22");
        },
        &["error: review_by: The deck should have been reviewed by 2026-11-22. \
           Review the content, then set \"reviewed\" and \"review_by\" anew. [overdue]"],
    );
}

#[test]
fn a_review_before_the_last() {
    finds(
        set("/review_by", json!("2026-11-23")),
        &["error: review_by: The next review, 2026-11-23, is not after the last, 2026-11-23. \
           Set a day after \"reviewed\". [review-order]"],
    );
}

#[test]
fn a_review_in_the_far_future() {
    finds(
        set("/review_by", json!("2028-11-24")),
        &["warning: review_by: The next review is more than 2 years after the last. \
           Set a day up to 2028-11-23. [review-late]"],
    );
}

#[test]
fn a_day_that_lies_ahead() {
    finds(
        set("/sources/1/date", json!("2026-11-24")),
        &[
            "error: sources[1].date: 2026-11-24 lies ahead; today is 2026-11-23. Write a day that has been. [future-date]",
        ],
    );
}

#[test]
fn a_document_without_a_date() {
    finds(
        remove("/sources/1", "date"),
        &["warning: sources[1]: The source \"mhlw-2024-reagents\" has no date. \
           Add \"date\", the day it is from. [undated-source]"],
    );
}

#[test]
fn a_rule_that_does_not_say_when_it_was_so() {
    let at = shipped::card("approved");
    finds(
        |deck| {
            deck["cards"][at].as_object_mut().unwrap().remove("as_of");
        },
        &[&format!(
            "warning: cards[{at}]: What this card says can age, and it does not say when it was so. \
             Add \"as_of\", the day on which it was so. [undated-card]"
        )],
    );
}

#[test]
fn a_source_nothing_cites() {
    finds(
        push("/sources", json!({"id": "spare", "kind": "general", "title": "もう一つの資料"})),
        &["warning: sources[6]: Nothing cites the source \"spare\". Cite it, or remove it. [unused-source]"],
    );
}

#[test]
fn a_link_that_is_not_encrypted() {
    finds(
        set("/sources/1/url", json!("http://www.mhlw.go.jp/x.pdf")),
        &[
            "warning: sources[1].url: The link is not encrypted. Write https: if the site has it. [insecure-link]",
        ],
    );
}

#[test]
fn a_topic_without_a_card() {
    finds(
        push("/topics", json!({"id": "empty", "title": "なにもない話"})),
        &[
            "warning: topics[6]: No card belongs to the topic \"empty\". Give it a card, or remove it. [unused-topic]",
        ],
    );
}

#[test]
fn a_checklist_no_answer_shows() {
    finds(
        push("/checklists", json!({"id": "spare", "title": "予備", "items": ["聞きましたか。"]})),
        &["error: checklists[2]: No answer shows the checklist \"spare\". \
           Name it in the option that should show it. [unused-checklist]"],
    );
}

#[test]
fn a_checklist_with_nothing_on_it() {
    finds(
        set("/checklists/0/items", json!([])),
        &["error: checklists[0].items: The checklist \"product\" has nothing on it. \
           Add a question, or remove the checklist. [empty-checklist]"],
    );
}

#[test]
fn a_note_no_answer_causes() {
    finds(
        remove("/check/questions/4/options/3", "note"),
        &[
            "error: check.notes[7]: No answer causes the note \"patience-unsure\". \
             Name it in the option that should cause it, or remove it. [unused-note]",
            "error: check.questions[4].options[3]: \"I don't know\" leads to no note where other answers do. \
             Give it a note that says what to find out. [unsure-weightless]",
        ],
    );
}

#[test]
fn a_doctors_note_without_a_doctor() {
    finds(
        set("/check/notes/0/body", json!("この時期に使ったときのデータが足りません。")),
        &["error: check.notes[0].body: A note of level \"doctor\" does not tell the reader to ask one. \
           Say that a doctor should be asked, or lower the level. [doctor-unnamed]"],
    );
}

#[test]
fn a_level_lowered_below_what_safety_needs() {
    finds(
        |deck| {
            for note in [4, 5] {
                deck["check"]["notes"][note]["level"] = json!("rethink");
            }
        },
        &[
            "error: check.questions[3].options[3]: At a safety question, \"I don't know\" would count as safe. \
           Give the option a note of level \"confirm\" or \"doctor\". [unsure-is-safe]",
        ],
    );
}

#[test]
fn a_safety_question_that_only_not_knowing_makes_weigh() {
    finds(
        |deck| {
            for option in [0, 1] {
                deck["check"]["questions"][3]["options"][option]["note"] = json!("basics");
            }
            deck["check"]["questions"][3]["options"][3]["note"] = json!("sensitive");
            deck["check"]["notes"].as_array_mut().unwrap().remove(5);
        },
        &[
            "error: check.questions[3].safety: The question is marked as one of safety, and no answer leads to a note \
           of level \"confirm\" or above. Give the answer that matters such a note, or remove \"safety\". \
           [safety-weightless]",
        ],
    );
}

#[test]
fn a_headline_nothing_leads_to() {
    finds(
        |deck| {
            for note in deck["check"]["notes"].as_array_mut().unwrap() {
                if note["level"] == "rethink" {
                    note["level"] = json!("confirm");
                }
            }
        },
        &["warning: check.headlines.rethink: No answer can lead to the headline \"rethink\". \
           Add a note of level \"rethink\" if the subject needs one. [unreachable-headline]"],
    );
}

#[test]
fn a_question_with_nothing_to_choose() {
    finds(
        |deck| {
            deck["check"]["questions"][7]["options"].as_array_mut().unwrap().drain(0..2);
        },
        &["error: check.questions[7].options: There is nothing to choose between. \
           Give at least two options besides \"I don't know\". [no-choice]"],
    );
}

#[test]
fn two_ways_not_to_know() {
    finds(
        push("/check/questions/7/options", json!({"id": "pass", "text": "答えない", "unsure": true})),
        &["warning: check.questions[7].options[4]: There is more than one way to say \"I don't know\". \
           Keep one option with \"unsure\": true. [two-ways-out]"],
    );
}

#[test]
fn an_answer_the_memo_would_show_twice() {
    finds(
        |deck| deck["check"]["questions"][6]["echo"] = json!("費用のこと"),
        &[
            "warning: check.questions[6].echo: The memo would repeat an answer that already appears with its note. \
           Remove \"echo\". [echo-twice]",
        ],
    );
}

#[test]
fn too_many_cards_at_first() {
    finds(
        |deck| {
            for card in deck["cards"].as_array_mut().unwrap().iter_mut().take(13) {
                card["starter"] = json!(true);
            }
        },
        &["warning: cards: 13 starter cards are more than a reader takes up at first. \
           Mark 12 at the most; the rest stay open by topic. [many-starters]"],
    );
}

#[test]
fn too_few_cards_at_first() {
    finds(
        |deck| {
            for card in deck["cards"].as_array_mut().unwrap().iter_mut().skip(2) {
                card["starter"] = json!(false);
            }
        },
        &["warning: cards: 2 starter cards are too few for a quiz. Mark at least 3. [few-starters]"],
    );
}

#[test]
fn a_deck_in_which_not_true_is_always_right() {
    finds(
        |deck| {
            for card in deck["cards"].as_array_mut().unwrap() {
                card["verdict"] = json!("false");
            }
        },
        &["warning: cards: 35 of 35 claims are not true, so that guess is nearly always right. \
           Let a third be true or not known yet. [one-sided]"],
    );
}

#[test]
fn a_card_that_does_not_say_what_is_unknown() {
    let at = shipped::card("reach-dermis");
    finds(
        |deck| {
            deck["cards"][at].as_object_mut().unwrap().remove("unknown");
        },
        &[&format!(
            "error: cards[{at}]: The verdict is \"unknown\", and the card does not say what is not known. \
             Add \"unknown\". [unknown-unsaid]"
        )],
    );
}

#[test]
fn the_article_without_the_section() {
    finds(
        remove("/cards/0/source", "section"),
        &["warning: cards[0].source: The article is cited without the section. \
           Add \"section\", the heading of the section. [no-section]"],
    );
}

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
        &["warning: lead: The text begins or ends with a blank, or holds a control character. \
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
        &[
            "warning: cards[0].why: A sentence has 56 characters; 55 are as many as a reader on a phone holds. \
           Make two of it. [long-sentence]",
        ],
    );
    finds_in_english(
        set("/cards/0/why", json!(format!("{}end.", "word ".repeat(30)))),
        &["warning: cards[0].why: A sentence has 31 words; 30 are as many as a reader on a phone holds. \
           Make two of it. [long-sentence]"],
    );
}

#[test]
fn a_claim_that_states_the_myth() {
    finds(
        set("/cards/1/claim", json!("エクソソーム配合の化粧品には、幹細胞が入っている。")),
        &["error: cards[1].claim: The claim is no question; as a statement it spreads the myth. \
           Put it as a neutral question that ends with a question mark. [claim-states]"],
    );
}

#[test]
fn a_takeaway_that_asks() {
    finds(
        set("/cards/1/takeaway", json!("幹細胞は入っている？")),
        &["error: cards[1].takeaway: The takeaway is a question, and the recap shows facts only. \
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
        &["warning: glossary[8].term: The term \"ミトコンドリア\" occurs nowhere in the deck. \
           Use the word, or remove the entry. [unused-term]"],
    );
}

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

#[test]
fn everything_that_is_wrong_is_found_at_once() {
    finds(
        |deck| {
            deck["review_by"] = json!("2030-01-01");
            deck["cards"][0]["fact"] = json!("<b>必ず</b>");
        },
        &[
            "warning: review_by: The next review is more than 2 years after the last. \
             Set a day up to 2028-11-23. [review-late]",
            "error: cards[0].fact: \"<b>\" is shown as it is written: text is never parsed as HTML. \
             Write plain text. [html]",
            "error: cards[0].fact: \"必ず\" promises an effect. Say what is known, and what is not. \
             In quotation marks the word is allowed. [wording]",
        ],
    );
}
