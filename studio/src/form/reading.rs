//! Ruby: words are selected in a field, and get their reading.

use web_sys::HtmlTextAreaElement;
use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

use super::Hand;
use crate::deck::Path;
use crate::state::Action;

/// The button that gives the selected words a reading. Only Japanese and Chinese texts have readings.
pub(super) fn reading(hand: &Hand, path: &Path) -> Html {
    let lang = hand.deck.text_of("lang");
    if !lang.starts_with("ja") && !lang.starts_with("zh") {
        return html! {};
    }
    let (hand, path) = (hand.clone(), path.clone());
    let label = hand.words.get("reading.button");
    html! {
        // The field keeps its selection.
        <button type="button" class="reading" onmousedown={|event: MouseEvent| event.prevent_default()}
            onclick={move |_| give(&hand, &path)}>{ label }</button>
    }
}

fn give(hand: &Hand, path: &Path) {
    let document = gloo::utils::document();
    let Some(field) = document.get_element_by_id(&path.to_string()) else { return };
    // An input has the same functions; they are asked for by name.
    let area: HtmlTextAreaElement = field.unchecked_into();
    let (Ok(Some(start)), Ok(Some(end))) = (area.selection_start(), area.selection_end()) else { return };
    let units: Vec<u16> = area.value().encode_utf16().collect();
    let part = |from: u32, to: u32| {
        let (from, to) = (from as usize, (to as usize).min(units.len()));
        String::from_utf16_lossy(units.get(from..to).unwrap_or_default())
    };
    let words = part(start, end);
    let window = gloo::utils::window();
    if words.trim().is_empty() || words.contains(['{', '}', '|']) {
        // A message is all there is to show; a browser that shows none changes nothing.
        let _ = window.alert_with_message(hand.words.get("reading.select"));
        return;
    }
    let asked = window.prompt_with_message(&hand.words.with("reading.ask", &words)).ok().flatten();
    let Some(said) = asked.filter(|said| !said.trim().is_empty()) else { return };
    let all = u32::try_from(units.len()).unwrap_or(u32::MAX);
    let text = format!("{}{{{words}|{}}}{}", part(0, start), said.trim(), part(end, all));
    hand.dispatch.emit(Action::Set(path.clone(), Some(text.as_str().into())));
}
