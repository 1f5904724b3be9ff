//! One switch: a label and what can be chosen.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Each choice as its value and its name. The first is how things are at the start.
pub(crate) type Choices = &'static [(&'static str, &'static str)];

/// What a switch is drawn from.
#[derive(Properties, PartialEq)]
pub(crate) struct SwitchProps {
    /// What is switched.
    pub(crate) label: &'static str,
    /// What can be chosen.
    pub(crate) choices: Choices,
    /// Told the value of what was chosen.
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

/// A choice. The first is marked as chosen: a select that is filled one by one would settle on the last.
fn option((at, (value, name)): (usize, &(&'static str, &'static str))) -> Html {
    html! { <option value={*value} selected={at == 0}>{ *name }</option> }
}
