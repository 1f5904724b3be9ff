//! The browser's database in which decks are kept. Whoever reads it waits for what is to be written first: browsers let one
//! change after the other in, in the order in which they were asked for.

use std::rc::Rc;

use rexie::{ObjectStore, Rexie, TransactionMode};
use serde_json::{Value, json};
use wasm_bindgen::JsValue;

use super::queue;
use crate::deck::{History, Node};
use crate::kept::{Kept, Version};
use crate::looks::settings::Looks;

const DATABASE: &str = "hontou-studio";
const DECKS: &str = "decks";
/// Before the key of a deck: how it is to look.
const LOOKS: &str = "looks:";
/// A deck that is kept.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    pub(crate) key: String,
    /// The deck's own.
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) lang: String,
    pub(crate) time: f64,
}

async fn database() -> rexie::Result<Rexie> {
    Rexie::builder(DATABASE).version(1).add_object_store(ObjectStore::new(DECKS)).build().await
}

/// Writes a deck under its key. It travels as text: a browser would copy a tree field by field.
pub(super) async fn write(kept: &Kept) -> rexie::Result<()> {
    let (deck, key) = (kept.history.deck(), &kept.key);
    let versions: Vec<_> = kept
        .versions
        .iter()
        .map(|version| json!([version.name, version.time, Value::from(&version.deck)]))
        .collect();
    let kept = json!({
        "id": deck.text_of("id"),
        "title": deck.text_of("title"),
        "lang": deck.text_of("lang"),
        "time": js_sys::Date::now(),
        "history": kept.history.to_json(),
        "versions": versions,
        "origin": &*kept.origin,
    });
    put(key, &kept.to_string()).await
}

async fn put(key: &str, text: &str) -> rexie::Result<()> {
    let database = database().await?;
    let transaction = database.transaction(&[DECKS], TransactionMode::ReadWrite)?;
    transaction.store(DECKS)?.put(&text.into(), Some(&key.into())).await?;
    transaction.done().await?;
    Ok(())
}

/// Writes how a deck is to look.
pub(crate) async fn write_looks(key: &str, looks: &Looks) -> rexie::Result<()> {
    put(&format!("{LOOKS}{key}"), &serde_json::to_string(looks).unwrap_or_default()).await
}

/// How a deck is to look, if its author has said so.
pub(crate) async fn read_looks(key: &str) -> Option<Looks> {
    serde_json::from_value(read(&format!("{LOOKS}{key}").into()).await?).ok()
}

async fn read(key: &JsValue) -> Option<Value> {
    let database = database().await.ok()?;
    let transaction = database.transaction(&[DECKS], TransactionMode::ReadOnly).ok()?;
    let text = transaction.store(DECKS).ok()?.get(key.clone()).await.ok()??;
    serde_json::from_str(&text.as_string()?).ok()
}

/// What is kept, the last first.
pub(crate) async fn entries() -> Vec<Entry> {
    queue::flush();
    let keys = async {
        let database = database().await?;
        let transaction = database.transaction(&[DECKS], TransactionMode::ReadOnly)?;
        transaction.store(DECKS)?.get_all_keys(None, None).await
    };
    let mut entries = Vec::new();
    for key in keys.await.unwrap_or_default() {
        if key.as_string().is_some_and(|key| key.starts_with(LOOKS)) {
            continue;
        }
        let (Some(kept), Some(name)) = (read(&key).await, key.as_string()) else { continue };
        let text = |name: &str| kept[name].as_str().unwrap_or_default().to_owned();
        let time = kept["time"].as_f64().unwrap_or_default();
        entries.push(Entry { key: name, id: text("id"), title: text("title"), lang: text("lang"), time });
    }
    entries.sort_by(|one, two| two.time.total_cmp(&one.time));
    entries
}

/// The deck that is kept under this key.
pub(crate) async fn open(key: &str) -> Option<Kept> {
    queue::flush();
    let mut kept = read(&key.into()).await?;
    let history = History::from_json(kept["history"].take())?;
    let version = |one: &mut Value| {
        let (name, time) = (one.get(0)?.as_str()?.to_owned(), one.get(1)?.as_f64()?);
        Some(Version { name, time, deck: Node::from(one.get_mut(2)?.take()) })
    };
    let mut versions: Vec<_> =
        kept["versions"].as_array_mut().into_iter().flatten().filter_map(version).collect();
    if versions.is_empty() {
        versions.push(Version {
            name: String::new(),
            time: js_sys::Date::now(),
            deck: history.deck().clone(),
        });
    }
    // Of a deck that was kept before there were origins, nothing is known.
    let origin = serde_json::from_value(kept["origin"].take()).unwrap_or_default();
    Some(Kept { key: key.to_owned(), history, versions: Rc::new(versions), origin: Rc::new(origin) })
}

/// Forgets a deck.
pub(crate) async fn forget(key: &str) -> rexie::Result<()> {
    queue::flush();
    let database = database().await?;
    let transaction = database.transaction(&[DECKS], TransactionMode::ReadWrite)?;
    transaction.store(DECKS)?.delete(key.into()).await?;
    transaction.store(DECKS)?.delete(format!("{LOOKS}{key}").into()).await?;
    transaction.done().await?;
    Ok(())
}
