//! The cards for other programs: a table, Moodle's quiz, H5P's. What such a file has no place for is told.

use hontou_author::export::{Exported, csv, gift, h5p};
use hontou_author::import::Dropped;
use hontou_author::open::open_text;
use hontou_core::deck::Deck;
use yew::prelude::*;

use crate::deck::{Node, pretty};
use crate::files::save;
use crate::names::file_name;
use crate::open::left_out;
use crate::words::Words;

/// A form, with the ending and the type of its files.
#[derive(Clone, Copy)]
struct Form {
    ending: &'static str,
    kind: &'static str,
    make: fn(&Deck) -> (Vec<u8>, Vec<Dropped>),
}

const FORMS: [Form; 3] = [
    Form { ending: "csv", kind: "text/csv", make: |deck| parts(csv(deck)) },
    Form { ending: "gift", kind: "text/plain", make: |deck| parts(gift(deck)) },
    Form { ending: "h5p", kind: "application/zip", make: |deck| parts(h5p(deck)) },
];

fn parts<T: Into<Vec<u8>>>(made: Exported<T>) -> (Vec<u8>, Vec<Dropped>) {
    (made.file.into(), made.dropped)
}

#[derive(Properties, PartialEq)]
pub(super) struct OtherProps {
    pub(super) deck: Node,
    pub(super) words: Words,
}

/// The part of the dialog.
#[component]
pub(super) fn Other(props: &OtherProps) -> Html {
    let OtherProps { deck, words } = props;
    let unplaced = use_state(|| None::<Vec<String>>);
    let has_errors = use_state(|| false);
    let name = file_name(deck);
    html! {
        <section class="way">
            <h3>{ words.get("hand.other") }</h3>
            <p>{ words.get("hand.other-help") }</p>
            <p class="tools">
                { for FORMS.map(|form| {
                    let file = format!("{name}.{}", form.ending);
                    let (deck, words, file_name) = (deck.clone(), *words, file.clone());
                    let (unplaced, has_errors) = (unplaced.setter(), has_errors.setter());
                    let onclick = move |_: MouseEvent| {
                        let Ok(deck) = open_text(&pretty(&deck)) else {
                            has_errors.set(true);
                            return;
                        };
                        let (bytes, dropped) = (form.make)(&deck);
                        save(&file_name, form.kind, &bytes);
                        has_errors.set(false);
                        unplaced.set(Some(dropped.iter().map(|one| left_out(one, words)).collect()));
                    };
                    html! { <button type="button" {onclick}>{ file }</button> }
                }) }
            </p>
            <div role="status">
                if *has_errors {
                    <p class="trouble">{ words.get("hand.fix-first") }</p>
                } else if let Some(unplaced) = unplaced.as_ref().filter(|all| !all.is_empty()) {
                    <p>{ words.with("hand.left-out", unplaced.len()) }</p>
                    <ul>{ for unplaced.iter().map(|one| html! { <li>{ one }</li> }) }</ul>
                }
            </div>
        </section>
    }
}
