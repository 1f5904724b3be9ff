//! The changes as sentences.

use crate::{changed, push, remove, said, says, shipped, small};
use hontou_author::diff::diff;
use serde_json::{Value, json};

#[test]
fn a_deck_that_did_not_change_says_nothing() {
    let deck = shipped::deck(shipped::ja());
    let diff = diff(&deck, &deck);
    assert_eq!(said(&diff), Vec::<String>::new());
    let headlines = diff.headlines.unwrap();
    assert_eq!((headlines.moved(), headlines.assumed), (0, false));
}

#[test]
fn cards_that_come_go_and_change_are_reported() {
    says(
        |deck| {
            remove(&mut deck["cards"], 0);
            push(&mut deck["cards"], small::card("three"));
            deck["cards"][0]["verdict"] = json!("unknown");
            deck["cards"][0]["starter"] = json!(false);
            deck["cards"][0]["fact"] = json!("Another.");
            deck["cards"][0]["takeaway"] = json!("Another.");
        },
        &[
            "The verdict of card two changed from \"true\" to \"not known yet\".",
            "Card two is no longer a starter card.",
            "Card two changed: fact and takeaway.",
            "Card three is new: Is it three?",
            "Card one is gone: Is it one?",
        ],
    );
    says(|deck| deck["cards"].as_array_mut().unwrap().reverse(), &["The cards are in another order."]);
    let old = changed(|deck| deck["cards"][0]["starter"] = json!(false));
    let new = shipped::deck(small::tree());
    assert_eq!(said(&diff(&old, &new)), ["Card one is now a starter card."]);
}

#[test]
fn what_readers_see_of_topics_and_sources_counts_and_not_how_they_are_called_in_the_deck() {
    let topic = |deck: &mut Value| {
        deck["topics"][0]["id"] = json!("renamed");
        for card in deck["cards"].as_array_mut().unwrap() {
            card["topic"] = json!("renamed");
        }
    };
    let source = |deck: &mut Value| {
        deck["sources"][0]["id"] = json!("renamed");
        for card in deck["cards"].as_array_mut().unwrap() {
            card["source"]["ref"] = json!("renamed");
        }
        for note in deck["check"]["notes"].as_array_mut().unwrap() {
            note["source"]["ref"] = json!("renamed");
        }
    };
    says(topic, &[]);
    says(source, &[]);
    says(|deck| deck["topics"][0]["title"] = json!("Another"), &["The deck changed: topics."]);
    says(|deck| deck["sources"][0]["title"] = json!("Another"), &["The deck changed: sources."]);
    says(|deck| deck["reviewed"] = json!("2026-01-02"), &["The deck changed: reviewed."]);
    says(
        |deck| deck["glossary"] = json!([{ "term": "cell", "meaning": "The smallest living part." }]),
        &["The deck changed: glossary."],
    );
    says(
        |deck| {
            let topic = json!({ "id": "other", "title": "Other" });
            push(&mut deck["topics"], topic);
            deck["cards"][0]["topic"] = json!("other");
            deck["cards"][1]["source"]["section"] = json!("Another");
        },
        &["The deck changed: topics.", "Card one changed: topic.", "Card two changed: source."],
    );
}

#[test]
fn what_changed_about_the_self_check_is_reported() {
    says(
        |deck| {
            let check = &mut deck["check"];
            check["questions"][0]["ask"] = json!("Another?");
            check["questions"][0]["options"][1]["note"] = json!("sure");
            check["questions"][0]["options"][3]["text"] = json!("Another.");
            remove(&mut check["questions"][1]["options"], 0);
            push(&mut check["questions"][1]["options"], json!({ "id": "now", "text": "At once" }));
            check["questions"][1]["options"][0]["note"] = json!("patience");
            check["questions"][1]["options"][1].as_object_mut().unwrap().remove("note");
            remove(&mut check["questions"], 2);
            check["notes"][2]["level"] = json!("confirm");
            check["notes"][0]["body"] = json!("Another.");
            check["headlines"]["ready"]["lead"] = json!("Another.");
            deck["title"] = json!("Another");
            deck["checklists"][0]["items"] = json!(["Another?"]);
        },
        &[
            "The deck changed: title.",
            "Question health changed: ask.",
            "Answer health=also leads to note sure, no longer to note ask.",
            "Answer health=unsure changed: text.",
            "Answer haste=later leads to note patience, no longer to no note.",
            "Answer haste=unsure leads to no note, no longer to note patience.",
            "Answer haste=now is new: At once",
            "Answer haste=soon is gone: a",
            "Question why is gone: ?",
            "Note ask (doctor) changed: body.",
            "Note patience has a higher level: confirm, no longer rethink.",
            "Headline ready changed: lead.",
            "Checklist list changed: items.",
        ],
    );
}

#[test]
fn a_self_check_that_comes_or_goes_is_reported_and_not_compared() {
    let (with, without) = (
        shipped::deck(small::tree()),
        changed(|deck| {
            deck.as_object_mut().unwrap().remove("check");
        }),
    );
    assert_eq!(said(&diff(&with, &without)), ["The self-check is gone."]);
    assert_eq!(said(&diff(&without, &with)), ["The self-check is new."]);
    assert_eq!(diff(&with, &without).headlines, None);
}
