//! Types, fields and single values.

use crate::{refused, refused_with, refused_without, shipped};
use hontou_core::deck::{Date, Link};
use serde_json::json;

#[test]
fn what_is_no_object_is_refused() {
    let problems = shipped::read(json!([])).unwrap_err();
    assert_eq!(problems[0].to_string(), "(deck): This is a list. Write an object, in { }, here. [type]");
}

#[test]
fn a_value_of_the_wrong_kind_is_refused_in_its_place() {
    refused("/title", json!(3), "title: This is a number. Write a string here. [type]");
    refused("/title", json!(null), "title: This is null. Write a string here. [type]");
    refused("/cards", json!({}), "cards: This is an object. Write a list, in [ ], here. [type]");
    refused(
        "/cards/2/starter",
        json!("yes"),
        "cards[2].starter: This is a string. Write true or false here. [type]",
    );
    refused(
        "/cards/2/source",
        json!("article"),
        "cards[2].source: This is a string. Write an object, in { }, here. [type]",
    );
    refused(
        "/cards/2/verdict",
        json!(true),
        "cards[2].verdict: This is true or false. Write a string here. [type]",
    );
    refused(
        "/check/questions/1/options/0",
        json!([]),
        "check.questions[1].options[0]: This is a list. Write an object, in { }, here. [type]",
    );
    refused("/schema", json!("1"), "schema: This is a string. Write a number here. [type]");
}

#[test]
fn an_optional_field_that_is_there_must_be_right() {
    refused_with(
        "/cards/0",
        "unknown",
        json!(null),
        "cards[0].unknown: This is null. Write a string here. [type]",
    );
    refused_with(
        "/cards/0",
        "as_of",
        json!([]),
        "cards[0].as_of: This is a list. Write a string here. [type]",
    );
}

#[test]
fn a_missing_field_is_named() {
    refused_without("", "title", "(deck): The field \"title\" is missing. Add it. [missing-field]");
    refused_without("/cards/3", "why", "cards[3]: The field \"why\" is missing. Add it. [missing-field]");
    refused_without(
        "/cards/3/source",
        "ref",
        "cards[3].source: The field \"ref\" is missing. Add it. [missing-field]",
    );
    refused_without(
        "/check/headlines",
        "ready",
        "check.headlines: The field \"ready\" is missing. Add it. [missing-field]",
    );
    refused_without(
        "/check/questions/0/options/1",
        "text",
        "check.questions[0].options[1]: The field \"text\" is missing. Add it. [missing-field]",
    );
}

#[test]
fn an_unknown_field_is_refused_with_a_suggestion() {
    refused_with(
        "/topics/0",
        "titel",
        json!("x"),
        "topics[0].titel: There is no field \"titel\" here. Did you mean \"title\"? The fields are: id, title. [unknown-field]",
    );
    refused_with(
        "/topics/0",
        "colour",
        json!("x"),
        "topics[0].colour: There is no field \"colour\" here. The fields are: id, title. [unknown-field]",
    );
}

#[test]
fn an_unknown_value_is_refused_with_a_suggestion() {
    refused(
        "/cards/1/verdict",
        json!("flase"),
        "cards[1].verdict: \"flase\" is not a value this field takes. Did you mean \"false\"? \
         Write \"true\", \"false\" or \"unknown\". [unknown-value]",
    );
    refused(
        "/check/notes/0/level",
        json!("high"),
        "check.notes[0].level: \"high\" is not a value this field takes. \
         Write \"ready\", \"rethink\", \"confirm\" or \"doctor\". [unknown-value]",
    );
}

#[test]
fn another_schema_is_refused() {
    refused(
        "/schema",
        json!(2),
        "schema: This deck is of a schema that this version of hontou does not read. \
         Write \"schema\": 1, or use a newer hontou. [schema]",
    );
}

#[test]
fn an_id_keeps_to_its_letters() {
    for id in ["Own Cells", "", "細胞", "own_cells"] {
        refused(
            "/cards/0/id",
            json!(id),
            &format!(
                "cards[0].id: \"{id}\" is not an id. \
                 Use small letters a-z, digits and hyphens, as in \"stem-cells\". [bad-id]"
            ),
        );
    }
}

#[test]
fn a_date_must_be_in_the_calendar() {
    for date in [
        "2026-02-29",
        "2026-13-01",
        "2026-1-1",
        "2026/11/23",
        "26-11-23",
        "2026-11-23T00:00",
        "+026-11-23",
        "",
    ] {
        refused(
            "/review_by",
            json!(date),
            &format!(
                "review_by: \"{date}\" is not a day of the calendar. \
                 Write year, month and day, as in \"2026-11-23\". [bad-date]"
            ),
        );
    }
    assert_eq!(Date::parse("2028-02-29").map(|date| date.to_string()), Some("2028-02-29".to_owned()));
    assert_eq!(Date::parse("1900-02-29"), None);
    assert!(Date::parse("2026-11-23") < Date::parse("2026-12-01"));
}

#[test]
fn a_link_starts_in_one_of_four_ways_and_hides_nothing() {
    for link in [
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.com",
        "example.com",
        "https:",
        "https://a b",
        "java\nscript:x",
        "http:example.com",
        "https://example.com@example.org/",
        "https://example.com/\u{202e}gpj",
    ] {
        refused_with(
            "/sources/0",
            "url",
            json!(link),
            &format!(
                "sources[0].url: \"{link}\" is not a link a deck may have. \
                 Write an address that starts with https://, http://, mailto: or tel:, without a user name, \
                 blanks, backslashes or invisible signs. [bad-link]"
            ),
        );
    }
    for link in
        ["https://example.com/a?b#c", "HTTP://example.com", "mailto:a@example.com", "tel:+81-3-0000-0000"]
    {
        assert!(Link::parse(link).is_some(), "{link}");
    }
}

#[test]
fn ruby_must_be_whole() {
    let broken = [
        ("{細胞}", "{細胞}"),
        ("{細胞｜さいぼう}", "{細胞｜さいぼう"),
        ("{|さいぼう}", "{|さいぼう}"),
        ("{細胞|}", "{細胞|}"),
        ("細胞|さいぼう}", "}"),
        ("{細{胞|ほう}", "{細"),
        ("a {細胞|さいぼう", "{細胞|さいぼう"),
    ];
    for (text, around) in broken {
        refused(
            "/cards/0/fact",
            json!(text),
            &format!(
                "cards[0].fact: The brace in \"{around}\" is not part of a ruby. \
                 Write ruby as {{漢字|かんじ}}, with both parts and half-width {{ | }}, not ｛ ｜ ｝; \
                 other braces cannot be used. [bad-ruby]"
            ),
        );
    }
}
