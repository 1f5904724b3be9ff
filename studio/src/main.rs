//! Starts the studio where its page has the place for it.

use hontou_studio::app::App;

fn main() {
    if let Ok(Some(place)) = gloo::utils::document().query_selector("#studio") {
        yew::Renderer::<App>::with_root(place).render();
    }
}
