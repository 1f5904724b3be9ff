//! The same deck in two tabs: each is told, since the one that writes last would win.

use gloo::events::EventListener;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};
use yew::prelude::*;

const CHANNEL: &str = "hontou-studio";
const ASKS: &str = "asks";
const HERE: &str = "here";

/// Whether the deck of this key is open in another tab, too.
#[hook]
pub(crate) fn use_other_tab(key: &str) -> bool {
    let other = use_state_eq(|| false);
    let setter = other.setter();
    use_effect_with(key.to_owned(), move |key| {
        setter.set(false);
        let talk = talk(key.clone(), setter);
        move || drop(talk)
    });
    *other
}

/// Open while somebody listens.
struct Talk {
    channel: BroadcastChannel,
    _listener: EventListener,
}

impl Drop for Talk {
    fn drop(&mut self) {
        self.channel.close();
    }
}

/// None in a browser without channels.
fn talk(key: String, setter: UseStateSetter<bool>) -> Option<Talk> {
    let channel = BroadcastChannel::new(CHANNEL).ok()?;
    let say = {
        let (channel, key) = (channel.clone(), key.clone());
        move |what: &str| {
            let message: Array = [what, &key].into_iter().map(JsValue::from).collect();
            // A channel that was closed has nobody to tell.
            let _ = channel.post_message(&message);
        }
    };
    say(ASKS);
    let listener = EventListener::new(&channel, "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        let Ok(message) = event.data().dyn_into::<Array>() else { return };
        if message.get(1).as_string().as_ref() != Some(&key) {
            return;
        }
        setter.set(true);
        if message.get(0).as_string().as_deref() == Some(ASKS) {
            say(HERE);
        }
    });
    Some(Talk { channel, _listener: listener })
}
