//! One switch: a label and its choices.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Each choice as its value and its name. The first is the default.
pub(crate) type Choices = &'static [(&'static str, &'static str)];

/// The properties of a switch.
#[derive(Properties, PartialEq)]
pub(crate) struct SwitchProps {
    /// Its label.
    pub(crate) label: &'static str,
    /// Its choices.
    pub(crate) choices: Choices,
    /// Called with the value of the choice.
    pub(crate) chosen: Callback<String>,
}

#[component]
pub(crate) fn Switch(props: &SwitchProps) -> Html {
    let chosen = props.chosen.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            chosen.emit(select.value());
        }
    });
    html! {
        <label>
            { props.label }
            <select {onchange}>
                { for props.choices.iter().enumerate().map(option) }
            </select>
        </label>
    }
}

/// A choice. The first is marked as selected, because a select that is filled one by one ends up at the last.
fn option((at, (value, name)): (usize, &(&'static str, &'static str))) -> Html {
    html! { <option value={*value} selected={at == 0}>{ *name }</option> }
}
