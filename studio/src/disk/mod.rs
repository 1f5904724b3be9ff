//! The deck's file on the author's disk: once it was chosen or opened for that, each change is written over it, for as long as the page is open.
//! Chromium alone lets a page do so. What is kept in the browser is the same with it and without.

mod browser;
mod file;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::browser::{KIND, chosen, has_pickers, is_abort, opened, write};
use self::file::File;
use crate::deck::{Node, pretty};
use crate::files::save;
use crate::names::file_name;

/// So long, in ms, after a change it is written: a disk is not written at each keystroke.
const PAUSE: u32 = 1000;

/// The deck's file, as far as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OnDisk {
    pub(crate) name: String,
    /// Whether it could not be written last: its owner may have moved it, or taken the leave back.
    pub(crate) has_failed: bool,
}

/// What a page can do with it.
#[derive(Clone, PartialEq)]
pub(crate) struct Disk {
    /// None until one was chosen for this deck.
    pub(crate) file: Option<OnDisk>,
    /// Asks for one; none where the browser has no such thing.
    pub(crate) choose: Option<Callback<()>>,
    /// Has the deck of one that was opened written over it.
    pub(crate) bind: Callback<Opened>,
}

/// A file of which a deck was made.
pub(crate) struct Opened {
    pub(crate) file: JsValue,
    /// Under which the deck is kept.
    pub(crate) key: String,
    pub(crate) deck: Node,
}

/// Whether files can be opened to be written over.
pub(crate) fn can_open() -> bool {
    has_pickers()
}

/// The file that the author opens, with what is in it. None if there is none, or it cannot be read.
pub(crate) async fn open_file() -> Option<(JsValue, Vec<u8>)> {
    opened().await.ok()
}

/// By the keys under which the decks are kept.
type Files = Rc<RefCell<HashMap<String, File>>>;

/// Writes the deck over its file, if one was chosen.
#[hook]
pub(crate) fn use_disk(key: &str, deck: &Node) -> Disk {
    let files: Files = use_mut_ref(HashMap::new);
    let update = use_force_update();
    use_effect_with((key.to_owned(), deck.clone()), {
        let (files, update) = (files.clone(), update.clone());
        move |(key, deck)| {
            let is_wanted = files.borrow_mut().get_mut(key).is_some_and(|file| file.want(deck));
            let write = move || flush(&files, &update);
            let timeout = if is_wanted {
                Some(Timeout::new(PAUSE, write.clone()))
            } else {
                // A deck that was left within its pause waits no longer.
                write();
                None
            };
            let leave = EventListener::new(&gloo::utils::document(), "visibilitychange", move |_| write());
            move || drop((timeout, leave))
        }
    });
    let choose = has_pickers().then(|| {
        let (files, update, key, deck) = (files.clone(), update, key.to_owned(), deck.clone());
        Callback::from(move |()| {
            let (files, update, key, deck) = (files.clone(), update.clone(), key.clone(), deck.clone());
            spawn_local(async move {
                let name = format!("{}.json", file_name(&deck));
                match chosen(&name).await {
                    Ok(handle) => {
                        let mut file = File::new(handle, None);
                        file.want(&deck);
                        files.borrow_mut().insert(key, file);
                        flush(&files, &update);
                    }
                    Err(why) if is_abort(&why) => {}
                    // Where a page may not, as in a frame, there is the download.
                    Err(_) => save(&name, KIND, pretty(&deck).as_bytes()),
                }
            });
        })
    });
    let bind = {
        let files = files.clone();
        Callback::from(move |Opened { file, key, deck }: Opened| {
            files.borrow_mut().insert(key, File::new(file, Some(deck)));
        })
    };
    let file = files.borrow().get(key).map(|file| {
        let name = Reflect::get(&file.handle, &"name".into()).ok().and_then(|name| name.as_string());
        OnDisk { name: name.unwrap_or_default(), has_failed: file.has_failed }
    });
    Disk { file, choose, bind }
}

/// Writes whatever is wanted.
fn flush(files: &Files, update: &UseForceUpdateHandle) {
    let keys: Vec<_> = files.borrow().keys().cloned().collect();
    for key in keys {
        let (files, update) = (files.clone(), update.clone());
        spawn_local(async move {
            loop {
                let taken = files
                    .borrow_mut()
                    .get_mut(&key)
                    .and_then(|file| Some((file.take()?, file.handle.clone())));
                let Some((deck, handle)) = taken else { break };
                let is_written = write(&handle, &pretty(&deck)).await.is_ok();
                if let Some(file) = files.borrow_mut().get_mut(&key) {
                    file.settle(is_written);
                }
                update.force_update();
            }
        });
    }
}
