//! What a reader sees when there is no deck: the page's own fallback, a line, and a way to try again. Never a blank.

use yew::prelude::*;

use super::page::Page;
use super::texts::Texts;

pub(super) fn trouble(texts: &'static Texts, page: &Page) -> Html {
    html! {
        <section class="trouble">
            <slot />
            <p role="alert">{ texts.trouble }</p>
            <button type="button" data-kind="plain" onclick={page.retry.reform(|_: MouseEvent| ())}>{ texts.retry }</button>
        </section>
    }
}
