//! Keeps every deck in the browser, at each change, so that no work is lost. Nothing leaves the device.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use rexie::{ObjectStore, Rexie, TransactionMode};
use serde_json::{Value, json};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::deck::History;
use crate::state::{Action, Studio};

const DATABASE: &str = "hontou-studio";
const DECKS: &str = "decks";
/// So long, in ms, after a change it is written down: less than anybody's pause for thought.
const PAUSE: u32 = 250;

/// Whether what is seen is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// Nothing was changed yet.
    Untouched,
    /// It is being written.
    Writing,
    /// It is.
    Yes,
    /// The browser keeps nothing, as in some private windows.
    No,
}

/// A deck that is kept.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) title: String,
    pub(crate) lang: String,
    pub(crate) time: f64,
}

async fn database() -> rexie::Result<Rexie> {
    Rexie::builder(DATABASE).version(1).add_object_store(ObjectStore::new(DECKS)).build().await
}

/// Writes a deck under its key. It travels as text: a browser would copy a tree field by field.
async fn write(key: &str, history: &History) -> rexie::Result<()> {
    let deck = history.deck();
    let kept = json!({
        "title": deck.text_of("title"),
        "lang": deck.text_of("lang"),
        "time": js_sys::Date::now(),
        "history": history.to_json(),
    });
    let database = database().await?;
    let transaction = database.transaction(&[DECKS], TransactionMode::ReadWrite)?;
    transaction.store(DECKS)?.put(&kept.to_string().into(), Some(&key.into())).await?;
    transaction.done().await?;
    Ok(())
}

async fn read(key: &JsValue) -> Option<Value> {
    let database = database().await.ok()?;
    let transaction = database.transaction(&[DECKS], TransactionMode::ReadOnly).ok()?;
    let text = transaction.store(DECKS).ok()?.get(key.clone()).await.ok()??;
    serde_json::from_str(&text.as_string()?).ok()
}

/// What is kept, the last first.
pub(crate) async fn entries() -> Vec<Entry> {
    let keys = async {
        let database = database().await?;
        let transaction = database.transaction(&[DECKS], TransactionMode::ReadOnly)?;
        transaction.store(DECKS)?.get_all_keys(None, None).await
    };
    let mut entries = Vec::new();
    for key in keys.await.unwrap_or_default() {
        let (Some(kept), Some(name)) = (read(&key).await, key.as_string()) else { continue };
        let text = |name: &str| kept[name].as_str().unwrap_or_default().to_owned();
        let time = kept["time"].as_f64().unwrap_or_default();
        entries.push(Entry { key: name, title: text("title"), lang: text("lang"), time });
    }
    entries.sort_by(|one, two| two.time.total_cmp(&one.time));
    entries
}

/// The deck that is kept under this key.
pub(crate) async fn open(key: &str) -> Option<History> {
    History::from_json(read(&key.into()).await?["history"].take())
}

/// Forgets a deck.
pub(crate) async fn forget(key: &str) -> rexie::Result<()> {
    let database = database().await?;
    let transaction = database.transaction(&[DECKS], TransactionMode::ReadWrite)?;
    transaction.store(DECKS)?.delete(key.into()).await?;
    transaction.done().await?;
    Ok(())
}

/// What is kept where.
struct Keeper {
    /// What was written last, or is being written.
    written: RefCell<Option<History>>,
    wanted: RefCell<Option<(String, History)>>,
    is_writing: Cell<bool>,
}

/// Keeps the deck, and opens the one that was in hand last.
#[hook]
pub(crate) fn use_kept(studio: &UseReducerHandle<Studio>) -> Kept {
    let kept = use_state_eq(|| Kept::Untouched);
    let keeper = use_memo((), |()| Keeper {
        written: RefCell::default(),
        wanted: RefCell::default(),
        is_writing: Cell::new(false),
    });
    let dispatcher = studio.dispatcher();
    use_effect_with((), move |()| {
        spawn_local(async move {
            let Some(last) = entries().await.into_iter().next() else { return };
            if let Some(history) = open(&last.key).await {
                dispatcher.dispatch(Action::Open(last.key, Rc::new(history)));
            }
        });
    });
    let state = kept.setter();
    use_effect_with((studio.key.clone(), studio.history.clone()), move |(key, history)| {
        let is_new = history.is_untouched() || keeper.written.borrow().as_ref() == Some(history);
        let mut timeout = None;
        if !is_new {
            *keeper.wanted.borrow_mut() = Some((key.clone(), history.clone()));
            state.set(Kept::Writing);
            let (keeper, state) = (keeper.clone(), state.clone());
            timeout = Some(Timeout::new(PAUSE, move || flush(keeper, state)));
        }
        // Who leaves waits for no pause.
        let leave = EventListener::new(&gloo::utils::document(), "visibilitychange", move |_| {
            flush(keeper.clone(), state.clone());
        });
        move || drop((timeout, leave))
    });
    *kept
}

/// Writes what is wanted, one after the other.
fn flush(keeper: Rc<Keeper>, state: UseStateSetter<Kept>) {
    if keeper.is_writing.replace(true) {
        return;
    }
    spawn_local(async move {
        loop {
            let wanted = keeper.wanted.borrow_mut().take();
            let Some((key, history)) = wanted else { break };
            match write(&key, &history).await {
                Ok(()) => state.set(Kept::Yes),
                Err(_) => state.set(Kept::No),
            }
            *keeper.written.borrow_mut() = Some(history);
        }
        keeper.is_writing.set(false);
    });
}
