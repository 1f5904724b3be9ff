//! Readers who listen, type, enlarge, or do not tell colours apart. What is held here is told in `docs/accessibility.md`.

mod accent;
mod axe;
mod colours;
mod focus;
mod headings;
mod journey;
mod keys;
mod mutations;
mod reflow;
mod screens;
mod tab_order;
mod targets;
mod told;
mod touch;

use hontou_e2e::access;
use hontou_e2e::site::{SCRIPT_TAG, Site};

/// A dark page says so twice: axe does not know what a browser paints where nothing is said of a background.
const DARK: &str = "<style>html { color-scheme: dark; background: #121212 }</style>";

/// A page with a quiz, with axe, and with something to stop at before the quiz.
fn page(head: &str) -> Site {
    let head = format!(r#"<script src="/axe.js"></script>{head}"#);
    let embed = format!(r#"<p><button id="start">はじめに</button></p>{SCRIPT_TAG}"#);
    Site::with_head(&head, &embed).having("/axe.js", access::script())
}

/// A page with the quiz in a frame of this width, in a page with this in its head. All of the frame is in the view: a driver
/// may scroll in a frame, and not what is around it.
fn framed(width: u32, head: &str) -> Site {
    let frame = format!(r#"<iframe src="/framed" title="クイズ" width="{width}" height="600"></iframe>"#);
    let framed = format!(
        r#"<!doctype html><html lang="ja"><head>{{prelude}}<meta charset="utf-8"><title>クイズ</title>
        <link rel="icon" href="data:,"><style>body {{ margin: 0 }}</style>{head}</head><body>{SCRIPT_TAG}</body></html>"#
    );
    Site::with(&frame).having_page("/framed", &framed)
}
