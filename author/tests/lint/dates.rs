//! Rules about dates.

use crate::{finds, remove, set, shipped};
use serde_json::json;

#[test]
fn a_review_that_has_passed() {
    finds(
        |deck| {
            deck["reviewed"] = json!("2025-01-01");
            deck["review_by"] = json!("2026-11-25");
        },
        &["error: review_by: The deck should have been reviewed by 2026-11-25. \
           Review the content, then update \"reviewed\" and \"review_by\". [overdue]"],
    );
}

#[test]
fn a_review_before_the_last() {
    finds(
        set("/review_by", json!("2026-11-26")),
        &["error: review_by: The next review, 2026-11-26, is not after the last, 2026-11-26. \
           Set a day after \"reviewed\". [review-order]"],
    );
}

#[test]
fn a_review_in_the_far_future() {
    finds(
        set("/review_by", json!("2028-11-27")),
        &["warning: review_by: The next review is more than 2 years after the last. \
           Set a day no later than 2028-11-26. [review-late]"],
    );
}

#[test]
fn a_day_that_lies_ahead() {
    finds(
        set("/sources/1/date", json!("2026-11-27")),
        &[
            "error: sources[1].date: 2026-11-27 is in the future; today is 2026-11-26. Write today or an earlier day. [future-date]",
        ],
    );
}

#[test]
fn a_document_without_a_date() {
    finds(
        remove("/sources/1", "date"),
        &["warning: sources[1]: The source \"mhlw-2024-reagents\" has no date. \
           Add \"date\", the day of its publication; if you know the year alone, say it in \"publisher\". [undated-source]"],
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
            "warning: cards[{at}]: This fact can change, but the card does not say when it was true. \
             Add \"as_of\", the day on which it was true. [undated-card]"
        )],
    );
}
