//! A dialog of the browser's own: it keeps the focus inside, and Escape closes it.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct DialogProps {
    pub(crate) title: AttrValue,
    pub(crate) close_label: AttrValue,
    pub(crate) close: Callback<()>,
    pub(crate) children: Html,
}

/// Open as long as it is drawn.
#[component]
pub(crate) fn Dialog(props: &DialogProps) -> Html {
    let place = use_node_ref();
    {
        let place = place.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = place.cast::<HtmlDialogElement>() {
                // It is in the page and not open yet, so that this never fails.
                let _ = dialog.show_modal();
            }
        });
    }
    let shut = props.close.clone();
    // Closed by the browser, which gives the focus back.
    let press = {
        let place = place.clone();
        move |_: MouseEvent| {
            if let Some(dialog) = place.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        }
    };
    html! {
        <dialog ref={place} aria-label={props.title.clone()} onclose={move |_: Event| shut.emit(())}>
            <header>
                <h2>{ props.title.clone() }</h2>
                <button type="button" onclick={press}>{ props.close_label.clone() }</button>
            </header>
            { props.children.clone() }
        </dialog>
    }
}
