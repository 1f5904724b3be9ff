//! Rules about how the parts of a deck fit together.

use crate::{finds, push, remove, set, shipped};
use serde_json::json;

#[test]
fn a_source_nothing_cites() {
    finds(
        push("/sources", json!({"id": "spare", "kind": "general", "title": "もう一つの資料"})),
        &["warning: sources[33]: Nothing cites the source \"spare\". Cite it, or remove it. [unused-source]"],
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
        &["error: checklists[4]: No answer shows the checklist \"spare\". \
           Name it in the option that should show it. [unused-checklist]"],
    );
}

#[test]
fn a_checklist_with_nothing_on_it() {
    finds(
        set("/checklists/0/items", json!([])),
        &["error: checklists[0].items: The checklist \"product\" is empty. \
           Add a question, or remove the checklist. [empty-checklist]"],
    );
}

#[test]
fn a_note_no_answer_causes() {
    finds(
        |deck| {
            for option in [2, 4] {
                deck["check"]["questions"][4]["options"][option].as_object_mut().unwrap().remove("note");
            }
        },
        &[
            "error: check.notes[15]: No answer causes the note \"patience-unsure\". \
             Name it in the option that should cause it, or remove it. [unused-note]",
            "error: check.questions[4].options[4]: \"I don't know\" leads to no note where other answers do. \
             Give it a note that says what to find out. [unsure-weightless]",
        ],
    );
}

#[test]
fn a_doctors_note_without_a_doctor() {
    finds(
        set("/check/notes/1/body", json!("この時期に使ったときのデータが足りません。")),
        &["error: check.notes[1].body: A note of level \"doctor\" does not tell the reader to ask one. \
           Say that a doctor should be asked, or lower the level. [doctor-unnamed]"],
    );
}

#[test]
fn a_level_lowered_below_what_safety_needs() {
    finds(
        |deck| {
            for note in [12, 13] {
                deck["check"]["notes"][note]["level"] = json!("rethink");
            }
        },
        &[
            "error: check.questions[3].options[4]: At a safety question, \"I don't know\" would count as safe. \
           Give the option a note of level \"confirm\" or \"doctor\". [unsure-is-safe]",
        ],
    );
}

#[test]
fn a_safety_question_that_only_not_knowing_makes_weigh() {
    finds(
        |deck| {
            for option in [0, 1, 2] {
                deck["check"]["questions"][3]["options"][option]["note"] = json!("basics");
            }
            deck["check"]["questions"][3]["options"][4]["note"] = json!("sensitive");
            let notes = deck["check"]["notes"].as_array_mut().unwrap();
            notes.retain(|note| {
                !["skin-unsure", "allergic", "trouble"].contains(&note["id"].as_str().unwrap())
            });
        },
        &["error: check.questions[3].safety: This is a safety question, but no answer leads to a note \
           of level \"confirm\" or above. Give the answer that matters such a note, or remove \"safety\". \
           [safety-weightless]"],
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
            deck["check"]["questions"][7]["options"].as_array_mut().unwrap().drain(0..3);
        },
        &["error: check.questions[7].options: The question has fewer than two real answers. \
           Give at least two options besides \"I don't know\". [no-choice]"],
    );
}

#[test]
fn two_ways_not_to_know() {
    finds(
        push("/check/questions/7/options", json!({"id": "pass", "text": "答えない", "unsure": true})),
        &["warning: check.questions[7].options[5]: There is more than one way to say \"I don't know\". \
           Keep one option with \"unsure\": true. [two-ways-out]"],
    );
}

#[test]
fn none_of_these_where_only_one_can_be_picked() {
    finds(
        |deck| deck["check"]["questions"][1]["options"][3]["none"] = json!(true),
        &[
            "error: check.questions[1].options[3].none: \"none\" has no meaning where only one option can be picked. \
           Remove it, or give the question \"several\": true. [none-alone]",
        ],
    );
}

#[test]
fn several_answers_of_which_none_go_together() {
    finds(
        |deck| {
            for option in [1, 2] {
                deck["check"]["questions"][2]["options"][option]["none"] = json!(true);
            }
        },
        &[
            "error: check.questions[2].several: Several may be picked, but fewer than two options go together. \
           Remove \"several\", or add an option without \"none\" and \"unsure\". [not-several]",
        ],
    );
}

#[test]
fn several_answers_and_none_for_a_reader_to_whom_nothing_applies() {
    finds(
        |deck| {
            deck["check"]["questions"][2]["options"][3].as_object_mut().unwrap().remove("none");
        },
        &[
            "warning: check.questions[2].options: Several may be picked, but a reader to whom nothing applies has no option. \
           Add an option with \"none\": true, as in \"None of these\". [no-none]",
        ],
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
        &["warning: cards: 13 starter cards are too many to begin with. \
           Mark at most 12; readers reach the others by topic. [many-starters]"],
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
        &["warning: cards: 38 of 38 claims are not true, so that guess is nearly always right. \
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
            "error: cards[{at}]: The verdict is \"unknown\", but the card does not say what is not known. \
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
