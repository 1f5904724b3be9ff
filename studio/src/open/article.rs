//! From an article: its sentences that could be cards, of which the author chooses.

use std::rc::Rc;

use hontou_author::draft::{DraftLang, Drafts, drafts};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::begin::new_deck;
use crate::deck::{Node, Path, Shape, blank};
use crate::kept::Kept;
use crate::origin::{CardOrigin, Origin};
use crate::words::{Lang, Words};

/// So many are chosen to begin with: a reader's first cards.
const CHOSEN: usize = 6;

#[derive(Properties, PartialEq)]
pub(crate) struct ArticleProps {
    pub(crate) words: Words,
    pub(crate) begin: Callback<Kept>,
}

/// The part of the dialog.
#[component]
pub(crate) fn FromArticle(props: &ArticleProps) -> Html {
    let ArticleProps { words, begin } = props;
    let found = use_state(|| None::<Rc<Drafts>>);
    let chosen = use_state(Vec::<usize>::new);
    let text = use_node_ref();
    let look = {
        let (found, chosen, text) = (found.setter(), chosen.setter(), text.clone());
        move |_: MouseEvent| {
            let Some(area) = text.cast::<HtmlTextAreaElement>() else { return };
            let article = area.value();
            let made = drafts(&article, DraftLang::of(&article));
            chosen.set((0..made.drafts.len().min(CHOSEN)).collect());
            found.set(Some(Rc::new(made)));
        }
    };
    let make = {
        let (found, chosen, begin) = (found.clone(), chosen.clone(), begin.clone());
        move |_: MouseEvent| {
            if let Some(found) = &*found {
                begin.emit(deck_of(found, &chosen));
            }
        }
    };
    html! {
        <>
            <h3><label for="open-article">{ words.get("article.title") }</label></h3>
            <p class="help">{ words.get("article.help") }</p>
            <textarea id="open-article" ref={text} rows="5" />
            <p><button type="button" onclick={look}>{ words.get("article.look") }</button></p>
            if let Some(found) = &*found {
                <p role="status">
                    { match found.drafts.len() {
                        0 => words.get("article.none").to_owned(),
                        many => words.with("article.found", many),
                    } }
                    if found.left > 0 {
                        { words.with("article.left", found.left) }
                    }
                </p>
                if !found.drafts.is_empty() {
                    <ol class="drafts">
                        { for found.drafts.iter().enumerate().map(|(at, draft)| {
                            let (state, now) = (chosen.setter(), (*chosen).clone());
                            let checked = now.contains(&at);
                            let onchange = move |event: Event| {
                                let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
                                let mut next: Vec<_> = now.iter().copied().filter(|one| *one != at).collect();
                                if input.checked() {
                                    next.push(at);
                                }
                                state.set(next);
                            };
                            html! {
                                <li>
                                    <label class="flag">
                                        <input type="checkbox" {checked} {onchange} />
                                        <span lang={found.lang.tag()}>
                                            if !draft.claim.is_empty() {
                                                <b>{ &draft.claim }</b>
                                            }
                                            { &draft.note }
                                            <small>
                                                { &draft.section }
                                                if let Some(verdict) = draft.verdict {
                                                    { " · " }{ words.with("article.verdict", words.get(&format!("verdict.{}", verdict.name()))) }
                                                }
                                            </small>
                                        </span>
                                    </label>
                                </li>
                            }
                        }) }
                    </ol>
                    <p>
                        <button type="button" class="main" disabled={chosen.is_empty()} onclick={make}>
                            { words.with("article.make", chosen.len()) }
                        </button>
                    </p>
                }
            }
        </>
    }
}

/// A deck of the chosen drafts, begun as a new one is, with what is known of each card beside it.
fn deck_of(found: &Drafts, chosen: &[usize]) -> Kept {
    let mut some = found.clone();
    let mut at = 0..;
    some.drafts.retain(|_| at.next().is_some_and(|at| chosen.contains(&at)));
    let made = some.deck();
    let lang = match found.lang {
        DraftLang::Ja => Lang::Ja,
        DraftLang::En => Lang::En,
    };
    let cards = made
        .notes
        .iter()
        .map(|note| {
            let open = note.open.iter().map(|open| open.name().to_owned()).collect();
            (note.id.clone(), CardOrigin { note: note.note.clone(), line: note.place.line, open })
        })
        .collect();
    let origin = Origin { article: found.text.clone(), cards, dropped: Vec::new() };
    let new = new_deck(lang);
    let deck = with_self_check(Node::from(made.deck), &new);
    Kept { origin: Rc::new(origin), ..Kept::new(begun(deck, &new)) }
}

/// The self-check and the lists of a new deck, to be written over: an article has none. Its notes rest on the article.
fn with_self_check(deck: Node, new: &Node) -> Node {
    let source = deck.items_of("sources").first().map_or("", |source| source.text_of("id")).to_owned();
    let mut deck = deck;
    for name in ["check", "checklists"] {
        let path = Path::default().field(name);
        if let Some(node) =
            new.field(name).filter(|_| deck.field(name).is_none_or(|there| there.items().is_empty()))
        {
            deck = deck.with(&path, Some(node.clone()), &|place| Shape::at(place).order());
        }
    }
    let notes = Path::parse("check.notes");
    for at in 0..deck.get(&notes).map_or(0, |notes| notes.items().len()) {
        let place = notes.item(at).field("source").field("ref");
        deck = deck.with(&place, Some(source.as_str().into()), &|place| Shape::at(place).order());
    }
    deck
}

/// A deck that came from elsewhere, with what every deck begins with where it has nothing.
pub(super) fn begun(deck: Node, new: &Node) -> Node {
    const BEGUN: [&str; 6] = ["schema", "id", "lang", "version", "reviewed", "review_by"];
    let deck = BEGUN.iter().fold(deck, |deck, name| {
        let is_there = deck.field(name).is_some_and(|node| !matches!(node, Node::Leaf(value) if value == ""));
        let path = Path::default().field(name);
        match new.field(name) {
            Some(node) if !is_there => {
                deck.with(&path, Some(node.clone()), &|place| Shape::at(place).order())
            }
            _ => deck,
        }
    });
    blank::completed(&deck, &Path::default())
}
