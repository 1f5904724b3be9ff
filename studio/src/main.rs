//! Starts the studio where its page has the place for it.

use hontou_studio::{Start, note_trees};

fn main() {
    note_trees();
    if let Ok(Some(place)) = gloo::utils::document().query_selector("#studio") {
        yew::Renderer::<Start>::with_root(place).render();
    }
}
