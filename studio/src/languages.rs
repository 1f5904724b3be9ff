//! The languages of a deck beside each other: what is in hand, text by text, and what one has and another lacks.

use serde_json::Value;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::deck::{Node, Path, Step, Unequal, unequal};
use crate::files::{fetch_text, widget_files};
use crate::keep::{entries, open};
use crate::names::title_of;
use crate::open::BUILT_IN;
use crate::words::Words;

/// Fields that are no text.
const UNTRANSLATED: [&str; 6] = ["id", "ref", "topic", "verdict", "$schema", "note"];

#[derive(Properties, PartialEq)]
pub(crate) struct LanguagesProps {
    pub(crate) deck: Node,
    pub(crate) path: Path,
    pub(crate) words: Words,
    pub(crate) select: Callback<Path>,
}

/// The view.
#[component]
pub(crate) fn Languages(props: &LanguagesProps) -> Html {
    let LanguagesProps { deck, path, words, select } = props;
    let others = use_state(Vec::<Node>::new);
    let id = deck.text_of("id").to_owned();
    let lang = deck.text_of("lang").to_owned();
    {
        let others = others.setter();
        use_effect_with((id.clone(), lang), move |(id, lang)| {
            let (id, lang) = (id.clone(), lang.clone());
            spawn_local(async move { others.set(same_deck(&id, &lang).await) });
        });
    }
    if others.is_empty() {
        return html! { <p class="help">{ words.with("languages.none", id) }</p> };
    }
    let all: Vec<&Node> = std::iter::once(deck).chain(others.iter()).collect();
    html! {
        <div class="side-by-side">
            { texts(&all, deck, path, *words) }
            { for others.iter().map(|other| differences(deck, other, *words, select)) }
        </div>
    }
}

/// The decks of the same name in other languages: those kept here, and the built-in ones.
async fn same_deck(id: &str, lang: &str) -> Vec<Node> {
    let mut found: Vec<Node> = kept_languages(id, lang).await.into_iter().map(|(_, deck)| deck).collect();
    for (of, _) in BUILT_IN.iter().filter(|(of, _)| *of != lang && id == "exosome") {
        if found.iter().any(|deck| deck.text_of("lang") == *of) {
            continue;
        }
        let text = fetch_text(&format!("{}decks/exosome.{of}.json", widget_files())).await;
        if let Some(tree) = text.and_then(|text| serde_json::from_str::<Value>(&text).ok()) {
            found.push(Node::from(tree));
        }
    }
    found
}

/// The decks of the same name in other languages that are kept here, each with its key. One language once, the last that was
/// written.
pub(crate) async fn kept_languages(id: &str, lang: &str) -> Vec<(String, Node)> {
    let mut found: Vec<(String, Node)> = Vec::new();
    for entry in entries().await.into_iter().filter(|entry| entry.id == id && entry.lang != lang) {
        if found.iter().any(|(_, deck)| deck.text_of("lang") == entry.lang) {
            continue;
        }
        if let Some(kept) = open(&entry.key).await {
            found.push((entry.key, kept.history.deck().clone()));
        }
    }
    found
}

/// The same place in another deck: items are found by their id.
fn same_place(deck: &Node, other: &Node, path: &Path) -> Option<Path> {
    let mut place = Path::default();
    for (depth, step) in path.steps().iter().enumerate() {
        place = match step {
            Step::Field(name) => place.field(name),
            Step::Item(at) => {
                let id = deck.get(&path.up_to(depth + 1))?.text_of("id");
                let items = other.get(&place)?.items();
                let by_id = items.iter().position(|item| !id.is_empty() && item.text_of("id") == id);
                place.item(by_id.or_else(|| id.is_empty().then_some(*at))?)
            }
        };
    }
    Some(place)
}

/// The way to every text of what is in hand. Of the deck as a whole, to its own lines: its lists have places of their own.
fn translated(deck: &Node, path: &Path) -> Vec<Path> {
    let mut found = deck.get(path).map(|node| node.texts(path)).unwrap_or_default();
    found.retain(|(place, _)| {
        let is_text =
            !matches!(place.steps().last(), Some(Step::Field(name)) if UNTRANSLATED.contains(&&**name));
        is_text && (!path.is_root() || place.steps().len() == 1)
    });
    found.into_iter().map(|(place, _)| place).collect()
}

fn texts(all: &[&Node], deck: &Node, path: &Path, words: Words) -> Html {
    let paths = translated(deck, path);
    html! {
        <div class="scrolls" role="region" tabindex="0" aria-label={words.get("pane.languages")}>
            <table>
                <thead>
                    <tr>
                        <td></td>
                        { for all.iter().map(|deck| html! { <th scope="col">{ deck.text_of("lang").to_owned() }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for paths.iter().map(|place| html! {
                        <tr data-field={place.to_string()}>
                            <th scope="row">{ words.place(place) }</th>
                            { for all.iter().map(|other| {
                                let node = same_place(deck, other, place).and_then(|place| other.get(&place));
                                match node {
                                    Some(node) => html! { <td lang={other.text_of("lang").to_owned()}>{ node.text().to_owned() }</td> },
                                    None => html! { <td class="trouble">{ words.get("languages.lacks") }</td> },
                                }
                            }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// What is unequal to one of the others.
fn differences(deck: &Node, other: &Node, words: Words, select: &Callback<Path>) -> Html {
    let found = unequal(deck, other);
    let name = other.text_of("lang");
    html! {
        <section>
            <h2>{ words.with("languages.beside", name) }</h2>
            if found.is_empty() {
                <p>{ words.get("languages.equal") }</p>
            }
            <ul class="entries">
                { for found.iter().map(|one| {
                    let (place, said) = match one {
                        Unequal::Missing(list, id) => {
                            let title = other.get(&Path::parse(list)).map_or(&[][..], Node::items).iter()
                                .find(|item| item.text_of("id") == id).map(title_of).unwrap_or_default();
                            (None, format!("{}: {title}", words.get(&format!("outline.{list}"))))
                        }
                        Unequal::Alone(place) => (Some(place), words.with("languages.alone", title(deck, place))),
                        Unequal::Differs(place, field) => {
                            (Some(place), words.with("languages.differs", words.place(&place.field(field))))
                        }
                        Unequal::Lacks(place, field) => {
                            (Some(place), words.with("languages.unlike", words.place(&place.field(field))))
                        }
                    };
                    match place {
                        None => html! { <li>{ words.with("languages.missing", said) }</li> },
                        Some(place) => {
                            let (select, place) = (select.clone(), place.clone());
                            html! {
                                <li><button type="button" class="line" onclick={move |_| select.emit(place.clone())}>{ said }</button></li>
                            }
                        }
                    }
                }) }
            </ul>
        </section>
    }
}

fn title(deck: &Node, place: &Path) -> String {
    deck.get(place).map(title_of).unwrap_or_default()
}
