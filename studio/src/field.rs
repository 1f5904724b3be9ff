//! The fields of a form, from elsewhere: which form has one, and how it is come to.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::deck::{Path, Shape};

/// Until the form is drawn, in ms.
const DRAWN: u32 = 50;
/// Into which of an item's fields somebody is led. Not into its name, which comes first and is seldom what is wrong.
const CONTROLS: &str = "input:not(.id), select, textarea, button";
/// Until it moves no more, in ms.
const SETTLED: u32 = 400;
/// On the field that somebody was led to.
const MARK: &str = "data-marked";

/// What of the deck has the form in which this is.
pub(crate) fn form_of(path: &Path) -> Path {
    let mut form = Path::default();
    for depth in 1..=path.steps().len() {
        let way = path.up_to(depth);
        let list = way.parent().map(|list| Shape::at(&list));
        // The first item on the way, or what stands by itself.
        if way.to_string() == "check.headlines"
            || (way.number().is_some() && list.is_some_and(|list| list.name == "List"))
        {
            form = way;
            break;
        }
    }
    form
}

/// Puts the keyboard into a field, or near it, once its form is drawn.
pub(crate) fn focus(path: Path) {
    Timeout::new(DRAWN, move || {
        let document = gloo::utils::document();
        first_of(path, |place| {
            let field = document
                .get_element_by_id(&place.to_string())
                .or_else(|| place_of(place)?.query_selector(CONTROLS).ok().flatten());
            let field = field?.dyn_into::<HtmlElement>().ok()?;
            // It is in the page: this does not fail.
            let _ = field.focus();
            Some(())
        });
    })
    .forget();
}

/// Shows where a field is once its form is drawn, and leaves the keyboard where it is.
pub(crate) fn mark(path: Path) {
    // On a busy machine Firefox moves a long form once more after it was drawn.
    Timeout::new(SETTLED, show_marked).forget();
    Timeout::new(DRAWN, move || {
        if let Ok(Some(marked)) = gloo::utils::document().query_selector(&format!("[{MARK}]")) {
            // Of an attribute of ours this does not fail, nor does setting it.
            let _ = marked.remove_attribute(MARK);
        }
        first_of(path, |place| {
            let field = place_of(place)?;
            let _ = field.set_attribute(MARK, "");
            show(&field);
            Some(())
        });
    })
    .forget();
}

/// Brings the marked field into view, if it is not there.
fn show_marked() {
    let Ok(Some(field)) = gloo::utils::document().query_selector(&format!("[{MARK}]")) else { return };
    let Ok(Some(pane)) = field.closest(".pane") else { return };
    let (field_box, pane_box) = (field.get_bounding_client_rect(), pane.get_bounding_client_rect());
    if field_box.bottom() <= pane_box.top() || field_box.top() >= pane_box.bottom() {
        show(&field);
    }
}

fn show(field: &Element) {
    let middle = ScrollIntoViewOptions::new();
    middle.set_block(ScrollLogicalPosition::Center);
    field.scroll_into_view_with_scroll_into_view_options(&middle);
}

/// Where the field of this is drawn, with its label.
fn place_of(path: &Path) -> Option<Element> {
    gloo::utils::document().query_selector(&format!("[data-field=\"{path}\"]")).ok().flatten()
}

/// Does something for the first for which it can be done: this, what holds it, what holds that.
fn first_of(path: Path, act: impl Fn(&Path) -> Option<()>) {
    let mut way = Some(path);
    while let Some(place) = way {
        if act(&place).is_some() {
            break;
        }
        way = place.parent();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_in_the_form_of_the_item_that_the_outline_leads_to() {
        let form = |path: &str| form_of(&Path::parse(path)).to_string();
        assert_eq!(form("cards[2].source.section"), "cards[2]");
        assert_eq!(form("check.questions[1].options[0].text"), "check.questions[1]");
        assert_eq!(form("check.headlines.doctor.title"), "check.headlines");
        assert_eq!(form("title"), "");
    }
}
