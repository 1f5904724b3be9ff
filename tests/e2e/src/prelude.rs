//! The script a page begins with in engines whose driver neither opens closed shadow trees nor reads the console.

use crate::engine::Engine;
use crate::response::Response;
use crate::settings;

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

/// A script of the widget's as the servers send it: where no driver opens a closed tree, the loader leaves it with the prelude.
/// It stays closed to everybody else, and all other bytes are those that are published.
pub(crate) fn with_a_way_in(file: Response) -> Response {
    /// How the loader makes a tree, at the end of a function of its own.
    const CLOSED: &str = r#",{mode:"closed"})"#;
    let script = String::from_utf8_lossy(&file.body);
    let Some(at) = script.find(CLOSED).filter(|_| settings::engine().needs_the_prelude()) else {
        return file;
    };
    let (before, after) = script.split_at(at + CLOSED.len());
    let (before, made) =
        before.rsplit_once("=>").expect("the loader makes its tree in a function of its own");
    let kept = format!("{before}=>(self.hontouPrelude?.keep??(root=>root))({made}){after}");
    file.saying(kept)
}

/// The script.
pub(crate) fn script() -> Response {
    Response::script(include_str!("prelude.js"))
}
