//! Ids, and promises to readers.

use crate::{refusals, refused, refused_without, shipped};
use serde_json::json;

#[test]
fn an_id_used_twice_is_found_where_it_is_used_again() {
    refused(
        "/cards/3/id",
        json!("stem-cells"),
        "cards[3].id: The id \"stem-cells\" is already that of cards[1]. Give each its own id. [duplicate-id]",
    );
    refused(
        "/check/questions/1/options/1/id",
        json!("pregnant"),
        "check.questions[1].options[1].id: The id \"pregnant\" is already that of check.questions[1].options[0]. \
         Give each its own id. [duplicate-id]",
    );
}

#[test]
fn an_id_that_names_nothing_is_found_with_a_suggestion() {
    refused(
        "/cards/2/topic",
        json!("skinn"),
        "cards[2].topic: There is no topic \"skinn\". \
         Did you mean \"skin\"? Name one that exists, or add this one to the deck. [dangling-id]",
    );
    refused(
        "/cards/2/source/ref",
        json!("elsewhere"),
        "cards[2].source.ref: There is no source \"elsewhere\". \
         Name one that exists, or add this one to the deck. [dangling-id]",
    );
    refused(
        "/check/questions/1/options/0/note",
        json!("pregnency"),
        "check.questions[1].options[0].note: There is no note \"pregnency\". \
         Did you mean \"pregnancy\"? Name one that exists, or add this one to the deck. [dangling-id]",
    );
    refused(
        "/check/questions/0/options/2/checklists/1",
        json!("clinics"),
        "check.questions[0].options[2].checklists[1]: There is no checklist \"clinics\". \
         Did you mean \"clinic\"? Name one that exists, or add this one to the deck. [dangling-id]",
    );
    refused(
        "/check/notes/0/source/ref",
        json!("x"),
        "check.notes[0].source.ref: There is no source \"x\". \
         Name one that exists, or add this one to the deck. [dangling-id]",
    );
}

#[test]
fn everything_that_is_wrong_about_ids_is_said_at_once() {
    let found = refusals(|deck| {
        deck["cards"][0]["topic"] = json!("nowhere");
        deck["cards"][1]["source"]["ref"] = json!("nobody");
        deck["cards"][2]["id"] = json!("own-cells");
    });
    assert_eq!(found.len(), 3, "{found:#?}");
}

#[test]
fn a_deck_needs_a_card_to_begin_with() {
    refused("/cards", json!([]), "cards: The deck has no card. Add at least one. [empty]");
    let found = refusals(|deck| {
        for card in deck["cards"].as_array_mut().unwrap() {
            card.as_object_mut().unwrap().remove("starter");
        }
    });
    assert_eq!(
        found,
        ["cards: No card is a starter card. \
          Give \"starter\": true to the cards a reader should see first. [no-starter]"]
    );
}

#[test]
fn a_question_needs_a_way_out() {
    refused(
        "/check/questions/0/options/6/unsure",
        json!(false),
        "check.questions[0].options: A reader who does not know, or would rather not say, has no option. \
         Add an option with \"unsure\": true, as in \"I don't know / I'd rather not say\". [no-way-out]",
    );
}

#[test]
fn not_knowing_is_never_safe_at_a_safety_question() {
    refused_without(
        "/check/questions/1/options/4",
        "note",
        "check.questions[1].options[4]: At a safety question, \"I don't know\" would count as safe. \
         Give the option a note of level \"confirm\" or \"doctor\". [unsure-is-safe]",
    );
    refused(
        "/check/questions/1/options/4/note",
        json!("basics"),
        "check.questions[1].options[4]: At a safety question, \"I don't know\" would count as safe. \
         Give the option a note of level \"confirm\" or \"doctor\". [unsure-is-safe]",
    );
}

#[test]
fn a_note_weighs_something() {
    refused(
        "/check/notes/16/level",
        json!("ready"),
        "check.notes[16].level: \"ready\" means that no note was caused. \
         Write \"rethink\", \"confirm\" or \"doctor\". [ready-note]",
    );
}

#[test]
fn a_question_has_no_more_options_than_can_be_picked() {
    let options = |count: usize| {
        let option = |nth| json!({ "id": format!("o{nth}"), "text": "?", "unsure": true });
        json!((0..count).map(option).collect::<Vec<_>>())
    };
    let mut tree = shipped::ja();
    tree["check"]["questions"][7]["options"] = options(32);
    assert!(shipped::read(tree).is_ok());
    refused(
        "/check/questions/7/options",
        options(33),
        "check.questions[7].options: A question has at most 32 options. Ask two questions. [many-options]",
    );
}

#[test]
fn a_self_check_needs_a_question() {
    refused(
        "/check/questions",
        json!([]),
        "check.questions: The self-check has no question. \
         Add one, or leave out \"check\" for a deck of cards alone. [empty]",
    );
}
