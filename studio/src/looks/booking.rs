//! The booking link, and what is said beside it.

use yew::prelude::*;

use super::browser::matches;
use super::choices::Chooser;
use super::disclosure::{has_blanks, lacked, template, trouble};
use super::panel::PARTS;

/// The fields, and what may be missing. `lang` is the quiz's.
pub(super) fn booking(chooser: &Chooser, lang: &str) -> Html {
    let Chooser { looks, words, .. } = chooser;
    let [label, href, said] = ["cta-label", "cta-href", "disclosure"].map(|name| looks.get(name));
    let trouble = trouble(label, href, said);
    let is_japanese = lang == "ja" || lang.starts_with("ja-");
    let lacked = if looks.has_booking() && is_japanese { lacked(said, matches) } else { Vec::new() };
    let fill = chooser.attribute("disclosure");
    html! {
        <fieldset id={PARTS[2].0} tabindex="-1">
            <legend>{ words.get("looks.booking") }</legend>
            <p class="help">{ words.get("looks.help.booking") }</p>
            <div class="pair">
                { chooser.text("cta-label", label, "text", chooser.attribute("cta-label")) }
                { chooser.text("cta-href", href, "url", chooser.attribute("cta-href")) }
            </div>
            { chooser.area("disclosure", said, chooser.attribute("disclosure")) }
            if is_japanese {
                <p class="tools">
                    <button type="button" disabled={!said.trim().is_empty()}
                        onclick={move |_| fill.emit(template().to_owned())}>{ words.get("looks.disclosure.template") }</button>
                </p>
                <p class="help">{ words.get("looks.help.template") }</p>
            }
            <div role="status">
                if let Some(trouble) = trouble {
                    <p class="trouble">{ words.get(trouble.key()) }</p>
                }
                if has_blanks(said) {
                    <p class="warning">{ words.get("looks.disclosure.blanks") }</p>
                }
                if !lacked.is_empty() {
                    <p class="warning">{ words.get("looks.disclosure.lacks") }</p>
                    <ul class="lacks" lang="ja">{ for lacked.iter().map(|item| html! { <li>{ *item }</li> }) }</ul>
                    <p class="help">{ words.get("looks.disclosure.guess") }</p>
                }
            </div>
        </fieldset>
    }
}
