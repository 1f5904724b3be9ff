//! Icons for verdicts and levels, which differ in shape as well as in colour. Each is next to its word, so it is hidden from
//! screen readers.

use yew::prelude::*;

use super::element::marked;
use hontou_core::deck::{Level, Verdict};

/// What is said, as a speech bubble: with its lines for true, struck through for not true, with a question mark for not known
/// yet. No ○, ✕ or ✓, which say "right" and "wrong", and not the same in Japan, Korea and China.
pub(super) fn verdict_mark(verdict: Verdict) -> Html {
    match verdict {
        Verdict::True => svg("M3 4h18v13h-9l-5 4v-4h-4zM7 8.5h10M7 12.5h7"),
        Verdict::False => svg("M3 4h18v13h-9l-5 4v-4h-4zM2 21.5L22 1.5"),
        Verdict::Unknown => {
            svg("M3 4h18v13h-9l-5 4v-4h-4zM9.8 8.6a2.2 2.2 0 1 1 3.2 1.9c-.7 .4-1 .8-1 1.4M12 14.4v.1")
        }
    }
}

/// Whether a guess was right: an equals sign, or an unequal one.
pub(super) fn guess_mark(is_right: bool) -> Html {
    svg(if is_right { "M5 9h14M5 15h14" } else { "M5 9h14M5 15h14M8 20L16 4" })
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
