//! Languages. The table also tests the loader's JavaScript.
#![cfg(not(target_arch = "wasm32"))]

use hontou_core::lang::Lang;
use serde_json::Value;

fn rows(asked: &str) -> Vec<Value> {
    let table: Vec<Value> =
        serde_json::from_str(include_str!("../../tests/cases/languages.json")).expect("a list");
    for row in &table {
        assert!(row.get("nearest").is_some() != row.get("direction").is_some(), "one question a row: {row}");
    }
    let rows: Vec<_> = table.into_iter().filter(|row| row.get(asked).is_some()).collect();
    assert!(rows.len() >= 40, "{} rows", rows.len());
    rows
}

fn tag(row: &Value) -> Lang {
    Lang::parse(row["tag"].as_str().expect("a tag"))
}

#[test]
fn each_tag_asks_for_the_language_that_the_table_says() {
    for row in rows("nearest") {
        let among = row["among"].as_array().expect("a list").iter().map(|lang| lang.as_str().expect("a tag"));
        let among: Vec<_> = among.collect();
        assert_eq!(tag(&row).nearest(&among), row["nearest"].as_str(), "{row}");
    }
}

#[test]
fn each_language_is_written_the_way_the_table_says() {
    for row in rows("direction") {
        let direction = if tag(&row).is_right_to_left() { "rtl" } else { "ltr" };
        assert_eq!(direction, row["direction"], "{row}");
    }
}
