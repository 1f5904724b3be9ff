//! A Yew app with a quiz in it, and a line that says what the reader has found out.

use hontou::app::{Deck, PageEvent, Quiz};
use yew::prelude::*;

const DECK: &str = include_str!("../../../decks/exosome.ja.json");

#[component]
fn App() -> Html {
    let deck = use_memo((), |()| Deck::from_json(DECK).expect("`hontou lint` has nothing against it"));
    let revealed = use_state(|| 0);
    let on_event = {
        let revealed = revealed.clone();
        Callback::from(move |event| {
            if let PageEvent::Reveal { .. } = event {
                revealed.set(*revealed + 1);
            }
        })
    };
    html! {
        <main>
            <h1>{ "肌のノート" }</h1>
            <p>{ "エクソソームという言葉について、まず予想してみてください。" }</p>
            <Quiz {deck} {on_event} />
            <p id="told">{ format!("答えを見たカード: {}", *revealed) }</p>
        </main>
    }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
