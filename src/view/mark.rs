//! Icons for verdicts and levels, which differ in shape as well as in colour. Each is next to its word, so it is hidden from
//! screen readers.

use yew::prelude::*;

use super::element::marked;
use hontou_core::deck::{Level, Verdict};

/// ○ for true, ✕ for not true, a question mark in a broken ring for not known yet.
pub(super) fn verdict_mark(verdict: Verdict) -> Html {
    match verdict {
        Verdict::True => svg("M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0 -17"),
        Verdict::False => svg("M5 5L19 19M19 5L5 19"),
        Verdict::Unknown => svg("M9.2 9.6a2.9 2.9 0 1 1 4.3 2.5c-1 .55-1.5 1.1-1.5 2.2M12 17.6v.1\
             M12 2.8a9.2 9.2 0 0 1 4.6 1.2M20 7.4a9.2 9.2 0 0 1 0 9.2M16.6 20a9.2 9.2 0 0 1-9.2 0M4 16.6a9.2 9.2 0 0 1 0-9.2M7.4 4a9.2 9.2 0 0 1 4.6-1.2"),
    }
}

/// A cross for a doctor, a tick in a ring to confirm, a turning arrow to rethink, an arrow to go on.
pub(super) fn level_mark(level: Level) -> Html {
    svg(match level {
        Level::Doctor => "M12 4v16M4 12h16",
        Level::Confirm => "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0 -17M8 12.3l3 3l5-6",
        Level::Rethink => "M5 12a7 7 0 1 0 2.2-5.1M7 3v4.2h4.2",
        Level::Ready => "M4 12h15M13 6l6 6l-6 6",
    })
}

fn svg(path: &'static str) -> Html {
    let names = &["class", "viewBox", "aria-hidden", "focusable"];
    let values = [Some("mark"), Some("0 0 24 24"), Some("true"), Some("false")];
    marked("svg", "", names, &values, marked("path", "", &["d"], &[Some(path)], Html::default()))
}
