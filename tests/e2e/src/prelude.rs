//! The script a page begins with in engines whose driver neither opens closed shadow trees nor reads the console.

use crate::engine::Engine;
use crate::response::Response;

/// Where every server has it.
pub(crate) const PATH: &str = "/prelude.js";
/// The nonce of its tag: a policy that admits no script of the page's own origin names `'nonce-prelude'`.
pub const NONCE: &str = "prelude";

/// What a page begins with in this engine: a tag, or nothing.
pub fn tag(engine: Engine) -> String {
    if engine.needs_the_prelude() {
        format!(r#"<script nonce="{NONCE}" src="{PATH}"></script>"#)
    } else {
        String::new()
    }
}

/// The script.
pub(crate) fn script() -> Response {
    Response::script(include_str!("prelude.js"))
}
