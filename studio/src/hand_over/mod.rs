//! The ways out: a folder to upload, one file, a link to the deck, its text, the sheet for whoever signs it.

mod drawn;
mod folder;
mod link;
mod other;
mod release;
mod review;
mod single;
mod start;
mod translations;

use std::rc::Rc;

use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use crate::checker::Checker;
use crate::deck::{Node, pretty};
use crate::dialog::Dialog;
use crate::disk::Disk;
use crate::files::save;
use crate::keep::read_looks;
use crate::looks::settings::Looks;
use crate::names::file_name;
use crate::words::Words;
use drawn::{Drawn, Trouble};
use folder::Packed;
use other::Other;
use release::Release;
use translations::{Translation, said as said_of_languages, translations};

pub(crate) use link::copied;
pub use review::Start;

#[derive(Properties, PartialEq)]
pub(crate) struct HandOverProps {
    /// Under which the deck is kept.
    pub(crate) deck_key: AttrValue,
    pub(crate) deck: Node,
    pub(crate) words: Words,
    /// How many errors there are.
    pub(crate) errors: usize,
    /// Whether something was typed as JSON that cannot be read yet.
    pub(crate) has_unread: bool,
    pub(crate) checker: Asked,
    /// The deck's file on the author's disk.
    pub(crate) disk: Disk,
    pub(crate) close: Callback<()>,
}

/// The checker, which is always the same one.
#[derive(Clone)]
pub(crate) struct Asked(pub(crate) Rc<Checker>);

impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Folder,
    Single,
    Sheet,
    Link,
}

/// What the dialog says last.
#[derive(Clone, PartialEq)]
enum Said {
    Nothing,
    Busy,
    Done(String),
    Trouble(String),
}

/// The dialog.
#[component]
pub(crate) fn HandOver(props: &HandOverProps) -> Html {
    let HandOverProps { deck, words, errors, has_unread, close, .. } = props;
    let said = use_state(|| Said::Nothing);
    // None until they were looked at.
    let others = use_state_eq(|| None::<Vec<Translation>>);
    {
        let (others, checker) = (others.setter(), props.checker.clone());
        use_effect_with(deck.clone(), move |deck| {
            let deck = deck.clone();
            // What went wrong is said at the press, which looks once more.
            spawn_local(async move { others.set(translations(&checker, &deck).await.ok()) });
        });
    }
    let starters = use_state_eq(|| None::<usize>);
    {
        let (starters, cards) = (starters.setter(), deck.items_of("cards").to_vec());
        use_effect_with(props.deck_key.clone(), move |key| {
            let key = key.clone();
            spawn_local(async move {
                let looks = read_looks(&key).await.unwrap_or_default();
                starters.set(left_to_starters(&cards, &looks));
            });
        });
    }
    let name = file_name(deck);
    let json = {
        let (deck, name) = (deck.clone(), name.clone());
        move |_: MouseEvent| save(&format!("{name}.json"), "application/json", pretty(&deck).as_bytes())
    };
    let way = |wanted: Wanted, key: &str, label: String| {
        let (deck, words, checker, said) = (deck.clone(), *words, props.checker.clone(), said.clone());
        let deck_key = props.deck_key.clone();
        // What readers get has nothing left to fix; whoever reviews it may see it before.
        let is_too_soon = *errors > 0 && matches!(wanted, Wanted::Folder | Wanted::Single);
        let onclick = {
            let said = said.clone();
            move |_: MouseEvent| {
                let (deck, deck_key, checker, said) =
                    (deck.clone(), deck_key.clone(), checker.clone(), said.setter());
                if is_too_soon {
                    said.set(Said::Trouble(words.get("hand.fix-first").to_owned()));
                    return;
                }
                said.set(Said::Busy);
                spawn_local(async move {
                    said.set(match hand(wanted, &deck, &deck_key, &checker, words).await {
                        Ok(done) => Said::Done(done),
                        Err(Trouble::Deck) => Said::Trouble(words.get("hand.fix-first").to_owned()),
                        Err(Trouble::Other(why)) => Said::Trouble(words.with("hand.trouble", why)),
                    });
                });
            }
        };
        let languages = others.as_deref().filter(|_| wanted == Wanted::Folder);
        let languages = languages.map(|others| said_of_languages(&props.deck, others, words));
        html! {
            <section class="way">
                <h3>{ words.get(&format!("hand.{key}")) }</h3>
                <p>{ words.get(&format!("hand.{key}-help")) }</p>
                if let Some(starters) = starters.filter(|_| matches!(wanted, Wanted::Folder | Wanted::Single)) {
                    <p class="starters">{ words.with("hand.starters", format!("{starters} / {}", props.deck.items_of("cards").len())) }</p>
                }
                { for languages.iter().flatten().map(|line| html! { <p class="languages-in">{ line }</p> }) }
                <p><button type="button" disabled={*said == Said::Busy} {onclick}>{ label }</button></p>
            </section>
        }
    };
    html! {
        <Dialog title={words.get("hand.title")} close_label={words.get("dialog.close")} close={close.clone()}>
            if *errors > 0 {
                <p class="trouble">{ words.with("hand.errors", errors) }</p>
            }
            if *has_unread {
                <p class="trouble">{ words.get("hand.unread") }</p>
            }
            <div class="said" role="status">
                { match &*said {
                    Said::Nothing => html! {},
                    Said::Busy => html! { <p>{ words.get("hand.busy") }</p> },
                    Said::Done(done) => html! { <p>{ done }</p> },
                    Said::Trouble(why) => html! { <p class="trouble">{ why }</p> },
                } }
            </div>
            { way(Wanted::Folder, "folder", format!("{name}.zip")) }
            { way(Wanted::Single, "single", format!("{name}.html")) }
            { way(Wanted::Link, "link", words.get("hand.copy-link").to_owned()) }
            { way(Wanted::Sheet, "sheet", format!("{name}.review.html")) }
            <section class="way">
                <h3>{ words.get("hand.file") }</h3>
                <p>{ words.get("hand.file-help") }</p>
                <p><button type="button" onclick={json}>{ format!("{name}.json") }</button></p>
                { on_disk(&props.disk, *words) }
            </section>
            <Other deck={deck.clone()} words={*words} />
        </Dialog>
    }
}

/// How many cards readers get with these looks, if not all.
fn left_to_starters(cards: &[Node], looks: &Looks) -> Option<usize> {
    let starters = cards.iter().filter(|card| card.has("starter")).count();
    (looks.get("length") != "full" && starters < cards.len()).then_some(starters)
}

/// The way to a file that is written over at each change, where the browser has it.
fn on_disk(disk: &Disk, words: Words) -> Html {
    let Some(choose) = disk.choose.clone() else { return html! {} };
    let said = disk.file.as_ref().map(|file| {
        let key = if file.has_failed { "hand.disk-failed" } else { "hand.on-disk" };
        let class = file.has_failed.then_some("trouble");
        html! { <p {class}>{ words.with(key, &file.name) }</p> }
    });
    html! {
        <>
            <p>{ words.get("hand.to-disk-help") }</p>
            <p><button type="button" class="to-disk" onclick={move |_| choose.emit(())}>{ words.get("hand.to-disk") }</button></p>
            <div role="status">{ for said }</div>
        </>
    }
}

/// Makes it, and says what is to be said of it.
async fn hand(
    wanted: Wanted,
    deck: &Node,
    key: &str,
    checker: &Asked,
    words: Words,
) -> Result<String, Trouble> {
    let name = file_name(deck);
    match wanted {
        Wanted::Folder => {
            let release = release().await?;
            let others = translations(checker, deck).await.map_err(Trouble::Other)?;
            let others: Vec<_> = others.into_iter().filter(|other| other.errors == 0).collect();
            let mut decks = Vec::new();
            for (deck, key) in
                std::iter::once((deck, key)).chain(others.iter().map(|other| (&other.deck, &*other.key)))
            {
                let place = format!("decks/{}.json", file_name(deck));
                let drawn = Drawn::draw(checker, &release, deck, &place).await?;
                let looks = read_looks(key).await.unwrap_or_default();
                decks.push(Packed { deck, drawn, looks });
            }
            let packed = folder::pack(&release, &decks, words).map_err(Trouble::Other)?;
            save(&format!("{name}.zip"), "application/zip", &packed);
            let note = if release.is_published { "hand.saved" } else { "hand.unpublished" };
            Ok(words.get(note).to_owned())
        }
        Wanted::Single => {
            let release = release().await?;
            if !release.is_published {
                return Err(Trouble::Other(words.get("hand.unpublished").to_owned()));
            }
            let drawn = Drawn::draw(checker, &release, deck, single::DECK).await?;
            let page =
                single::page(&release, deck, &drawn).ok_or_else(|| Trouble::Other("embed.js".to_owned()))?;
            save(&format!("{name}.html"), "text/html", page.as_bytes());
            Ok(words.get("hand.saved").to_owned())
        }
        Wanted::Sheet => {
            let html = sheet(checker, deck).await?;
            save(&format!("{name}.review.html"), "text/html", html.as_bytes());
            Ok(words.get("hand.saved").to_owned())
        }
        Wanted::Link => {
            // Whoever is to review it sees a deck that can be shown.
            sheet(checker, deck).await?;
            let window = gloo::utils::window();
            let here = window.location().href().unwrap_or_default();
            let page = here.split('#').next().unwrap_or_default();
            let link = format!("{page}{}", link::fragment(deck));
            let copied = JsFuture::from(window.navigator().clipboard().write_text(&link)).await;
            if copied.is_err() {
                // Where a page may not write to the clipboard, its reader copies by hand.
                let _ = window.prompt_with_message_and_default(words.get("link.by-hand"), &link);
            }
            let key = if link.len() > link::LONGEST { "link.long" } else { "link.copied" };
            Ok(words.with(key, link.len()))
        }
    }
}

async fn release() -> Result<Release, Trouble> {
    Release::fetch().await.map_err(Trouble::Other)
}

/// The sheet for whoever signs the deck.
async fn sheet(checker: &Asked, deck: &Node) -> Result<String, Trouble> {
    let answer = checker.call("review", &[&pretty(deck)]).await.map_err(Trouble::Other)?;
    answer["html"].as_str().map(str::to_owned).ok_or(Trouble::Deck)
}
